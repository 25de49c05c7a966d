import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What must be gone when this process ends, however it ends. Synchronous, because nothing else runs at exit. */
const cleanups: (() => void)[] = [];

const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;

export function atEnd(cleanup: () => void): void {
  if (cleanups.length === 0) listen();
  cleanups.push(cleanup);
}

function listen(): void {
  process.once('exit', () => {
    for (const cleanup of cleanups.reverse()) cleanup();
  });
  for (const [signal, number] of Object.entries(signals)) {
    process.once(signal, () => process.exit(128 + number));
  }
}

/** For a process started with `detached`: it leads a group, and what it started itself ends with it. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'profiletype-'));
  atEnd(() => {
    // A process that was just killed may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return folder;
}

import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
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

const isWindows = process.platform === 'win32';

/** How a process is started that leads a group. Windows has none, and gives a detached process a window. */
export const ownGroup = { detached: !isWindows, windowsHide: true };

/** For a process started as `ownGroup` says: what it started itself ends with it. */
export function endGroup(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    return;
  }
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

/** By its real name: that of macOS is a link, and that of Windows may be short for another. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(realpathSync.native(tmpdir()), 'profiletype-'));
  atEnd(() => {
    // A process that was just killed may still be writing.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  });
  return folder;
}

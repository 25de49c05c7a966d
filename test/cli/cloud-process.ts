import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { bundled } from '../bundled';

const program = bundled(join(__dirname, '../../cli/main.ts'));

/** Starts `profiletype` as a process without a terminal. */
export function startProgram(args: readonly string[], folder: string): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program(), ...args], { cwd: folder });
}

/** Its exit code and output, when it has ended. */
export async function outcomeOf(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number | null; out: string; error: string }> {
  let [out, error] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (error += chunk.toString()));
  child.stdin.end();
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, error };
}

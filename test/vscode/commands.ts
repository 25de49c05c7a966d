import { spawn } from 'node:child_process';
import { atEnd, endGroup } from './lifetime';

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/** Runs a command to its end; what it printed appears only in the error. */
export function run(command: string, args: readonly string[], options: CommandOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    atEnd(() => {
      endGroup(child);
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else
        reject(
          new Error(
            `${output.trimEnd()}\n\`${[command, ...args].join(' ')}\` ended with ${code ?? 'a signal'}.`,
          ),
        );
    });
  });
}

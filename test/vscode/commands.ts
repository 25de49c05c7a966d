import { spawn } from 'node:child_process';
import { atEnd, endGroup, ownGroup } from './lifetime';

export interface CommandOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  readonly shell?: boolean;
}

/** npm is a script, which Windows starts in a shell only. */
export function runNpm(args: readonly string[], options: CommandOptions): Promise<void> {
  return run('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** Runs a command to its end; what it printed appears only in the error. */
export function run(command: string, args: readonly string[], options: CommandOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, ...ownGroup, stdio: ['ignore', 'pipe', 'pipe'] });
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

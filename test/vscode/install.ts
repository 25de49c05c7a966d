import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { runNpm } from './commands';
import { here, nodeFolder, vsCode } from './paths';

/** Which of the steps below are done, for which lock file. Inside node_modules, so that it goes when they go. */
const marker = join(here, 'node_modules/.profiletype-installed.json');

interface Step {
  readonly title: string;
  readonly cwd: string;
  readonly args: readonly string[];
}

/** Install scripts are left out but for the three packages that are useless without: the rest needs compilers. */
const steps: readonly Step[] = [
  { title: 'packages', cwd: here, args: ['ci', '--ignore-scripts'] },
  { title: 'Node.js 24', cwd: here, args: ['rebuild', 'node'] },
  { title: "VS Code's packages", cwd: vsCode, args: ['install', '--omit=dev', '--ignore-scripts'] },
  {
    title: 'native modules',
    cwd: vsCode,
    args: ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'],
  },
];

/** A VS Code that runs as a server. Takes about a minute the first time and nothing afterwards. */
export async function installVsCode(): Promise<void> {
  const lock = lockHash();
  let done = readDone(lock);
  if (done >= steps.length) return;
  console.log('Installing a VS Code for the tests, once:');
  for (const [index, step] of steps.entries()) {
    if (index < done) continue;
    const started = Date.now();
    await runNpm(step.args, { cwd: step.cwd, env: nodeFirst() });
    done = index + 1;
    writeDone(lock, done);
    console.log(`  ${step.title} (${Math.round((Date.now() - started) / 1000)} s)`);
  }
}

function lockHash(): string {
  const lock = readFileSync(join(here, 'package-lock.json'));
  return createHash('sha256').update(lock).update(process.platform).update(process.arch).digest('hex');
}

function readDone(lock: string): number {
  if (!existsSync(marker)) return 0;
  const { lock: installed, done } = JSON.parse(readFileSync(marker, 'utf8')) as {
    lock: string;
    done: number;
  };
  return installed === lock ? done : 0;
}

function writeDone(lock: string, done: number): void {
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, JSON.stringify({ lock, done }));
}

function nodeFirst(): NodeJS.ProcessEnv {
  return { ...process.env, PATH: `${nodeFolder}${delimiter}${process.env.PATH ?? ''}` };
}

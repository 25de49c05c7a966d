import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { closeUnsaved, diagnosticsUntil, has, open } from './editor';

describe('the process of the language server', () => {
  afterEach(closeUnsaved);

  it('comes back after a crash', async () => {
    const document = await open('Mistake.profiletype.json');
    await diagnosticsUntil(document, has('target-field'));
    const [crashing, ...others] = serverProcesses();
    assert.ok(crashing !== undefined && others.length === 0, 'There is not exactly one server.');
    const gone = diagnosticsUntil(document, ({ length }) => length === 0);
    process.kill(crashing, 'SIGKILL');
    await gone;
    await diagnosticsUntil(document, has('target-field'));
    assert.notDeepEqual(serverProcesses(), [crashing]);
  });
});

/** The extension host is this process, and the language server its child. */
function serverProcesses(): number[] {
  return processes()
    .filter(({ parent, command }) => parent === process.pid && /dist[\\/]server\.js/.test(command))
    .map(({ id }) => id);
}

/** What prints the processes of a desktop, each in a line with its id, its parent's and its command. */
const listings = {
  darwin: ['ps', '-A', '-o', 'pid=,ppid=,command='],
  win32: [
    ...['powershell', '-NoProfile', '-Command'],
    "Get-CimInstance Win32_Process | ForEach-Object { '{0} {1} {2}' -f $_.ProcessId, $_.ParentProcessId, $_.CommandLine }",
  ],
} as const;

/** A server machine has no `ps` until somebody installs it, and a desktop has no `/proc`. */
function processes(): { id: number; parent: number; command: string }[] {
  if (process.platform === 'darwin' || process.platform === 'win32') {
    const [program, ...args] = listings[process.platform];
    const printed = execFileSync(program, args, { encoding: 'utf8', maxBuffer: Infinity });
    return printed.split('\n').map((line) => {
      const [id, parent, ...command] = line.trim().split(/\s+/);
      return { id: Number(id), parent: Number(parent), command: command.join(' ') };
    });
  }
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .split(' ')
    .filter((child) => child !== '')
    .map((child) => ({
      id: Number(child),
      parent: process.pid,
      command: readFileSync(`/proc/${child}/cmdline`, 'utf8'),
    }));
}

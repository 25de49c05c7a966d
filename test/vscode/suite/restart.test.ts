import { strict as assert } from 'node:assert';
import { existsSync, readFileSync } from 'node:fs';
import { commands } from 'vscode';
import { closeUnsaved, diagnosticsUntil, has, open } from './editor';

describe('the language server', () => {
  afterEach(closeUnsaved);

  it('is another one after a restart, with the same diagnostics', async () => {
    const document = await open('Mistake.profiletype.json');
    await diagnosticsUntil(document, has('target-field'));
    const gone = diagnosticsUntil(document, ({ length }) => length === 0);
    const restarted = commands.executeCommand('profiletype.restartServer');
    await gone;
    await restarted;
    await diagnosticsUntil(document, has('target-field'));
  });

  it('restarts once for two commands at a time', async () => {
    const document = await open('Mistake.profiletype.json');
    await Promise.all([
      commands.executeCommand('profiletype.restartServer'),
      commands.executeCommand('profiletype.restartServer'),
    ]);
    await diagnosticsUntil(document, has('target-field'));
  });

  it('comes back after a crash', async function () {
    if (!existsSync('/proc/self/task')) this.skip();
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
  const children = readFileSync(`/proc/${process.pid}/task/${process.pid}/children`, 'utf8');
  return children
    .split(' ')
    .filter((child) => child !== '')
    .map(Number)
    .filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('dist/server.js'));
}

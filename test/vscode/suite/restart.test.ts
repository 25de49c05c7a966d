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
});

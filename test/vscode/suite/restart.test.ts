import { commands } from 'vscode';
import { closeUnsaved, diagnosticsUntil, has, open } from './editor';

describe('restarting the language server', () => {
  after(closeUnsaved);

  it('takes its diagnostics away and brings them back', async () => {
    const document = await open('Mistake.profiletype.json');
    await diagnosticsUntil(document, has('target-field'));
    const gone = diagnosticsUntil(document, ({ length }) => length === 0);
    const restarted = commands.executeCommand('profiletype.restartServer');
    await gone;
    await restarted;
    await diagnosticsUntil(document, has('target-field'));
  });

  it('happens once for two commands at a time', async () => {
    const document = await open('Mistake.profiletype.json');
    await Promise.all([
      commands.executeCommand('profiletype.restartServer'),
      commands.executeCommand('profiletype.restartServer'),
    ]);
    await diagnosticsUntil(document, has('target-field'));
  });
});

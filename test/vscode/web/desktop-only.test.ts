import { strict as assert } from 'node:assert';
import { type CodeLens, commands, extensions } from 'vscode';
import { closeUnsaved, folder, open } from '../suite/editor';

describe('what a browser cannot do', () => {
  afterEach(closeUnsaved);

  it('is not needed: the files are virtual', () => {
    assert.equal(folder().uri.scheme, 'memory');
  });

  it('is not offered above a definition', async () => {
    const document = await open('domain/Buyer.profiletype.json');
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      50,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(titles.some((title) => title.startsWith('2 fields')));
    assert.ok(!titles.includes('push'), titles.join('\n'));
  });

  it('has a command all the same, as the manifest says', async () => {
    const manifest = extensions.getExtension('profiletype.profiletype')?.packageJSON as {
      contributes: { commands: { command: string }[] };
    };
    const known = new Set(await commands.getCommands(true));
    const missing = manifest.contributes.commands.filter(({ command }) => !known.has(command));
    assert.deepEqual(missing, []);
  });
});

import { strict as assert } from 'node:assert';
import { extensions, workspace } from 'vscode';
import { closeUnsaved, diagnosticsUntil, has, open } from './editor';

describe('activation', () => {
  const extension = extensions.getExtension('profiletype.profiletype');

  after(closeUnsaved);

  it('does not happen for another JSON file', async () => {
    assert.ok(extension, 'The extension is not there.');
    const document = await open('plain.json');
    assert.equal(document.languageId, 'json');
    assert.equal(extension.isActive, false);
    await closeUnsaved();
  });

  it('happens when a profile type is opened', async () => {
    const document = await open('Mistake.profiletype.json');
    assert.equal(document.languageId, 'profiletype');
    await diagnosticsUntil(document, has('target-field'));
    assert.equal(extension?.isActive, true);
  });

  it('brings suggestions inside of strings, where all of this language is', () => {
    const editor = workspace.getConfiguration('editor', { languageId: 'profiletype' });
    assert.equal(editor.get<{ strings?: unknown }>('quickSuggestions')?.strings, true);
  });
});

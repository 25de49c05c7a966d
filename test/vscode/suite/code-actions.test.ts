import { strict as assert } from 'node:assert';
import type { Range } from 'vscode';
import { type CodeAction, CodeActionKind, commands, type TextDocument, Uri, workspace } from 'vscode';
import { closeUnsaved, diagnosticsUntil, folder, has, open, rangeOf } from './editor';

const mistake = 'Mistake.profiletype.json';

async function actionsAt(document: TextDocument, range: Range, kind?: CodeActionKind): Promise<CodeAction[]> {
  return commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
    // Actions come without their edits unless they are asked for.
    50,
  );
}

describe('code actions', () => {
  afterEach(closeUnsaved);

  it('mend a wrong target', async () => {
    const document = await open(mistake);
    const [wrong] = (await diagnosticsUntil(document, has('target-field'))).filter((one) =>
      has('target-field')([one]),
    );
    assert.ok(wrong);
    const actions = await actionsAt(document, wrong.range, CodeActionKind.QuickFix);
    const preferred = actions.find(({ isPreferred }) => isPreferred);
    assert.equal(preferred?.title, 'Change to "_profile.Address.PostalCode"');
    assert.ok(preferred.edit && (await workspace.applyEdit(preferred.edit)));
    assert.ok(document.getText().includes('"_profile.Address.PostalCode"'));
    await diagnosticsUntil(document, (found) => !has('target-field')(found));
  });

  it('mend everything at once', async () => {
    const document = await open(mistake);
    await diagnosticsUntil(document, has('target-field'));
    await commands.executeCommand('editor.action.fixAll');
    await diagnosticsUntil(document, (found) => !has('target-field')(found));
    assert.ok(document.getText().includes('"_profile.Address.PostalCode"'));
  });

  it('let a finding stand by an entry in the configuration', async () => {
    const configuration = Uri.joinPath(folder().uri, 'profiletype.config.json');
    const document = await open(mistake);
    const found = await diagnosticsUntil(document, has('unused-field'));
    const unused = found.find((one) => has('unused-field')([one]));
    assert.ok(unused);
    const actions = await actionsAt(document, unused.range, CodeActionKind.QuickFix);
    const ignore = actions.find(({ title }) => title.startsWith('Ignore "unused-field"'));
    try {
      assert.ok(ignore?.edit, actions.map(({ title }) => title).join('\n'));
      assert.ok(await workspace.applyEdit(ignore.edit));
      await diagnosticsUntil(document, (now) => !has('unused-field')(now));
      const written = await workspace.openTextDocument(configuration);
      assert.match(written.getText(), /"rule": "unused-field"/);
      await written.save();
    } finally {
      await workspace.fs.delete(configuration);
    }
    await diagnosticsUntil(document, has('unused-field'));
  });

  it('convert a definition to CloudFormation beside it', async () => {
    const document = await open('domain/Buyer.profiletype.json');
    const actions = await actionsAt(document, rangeOf(document, 'ObjectTypeName'), CodeActionKind.Refactor);
    const convert = actions.find(({ title }) => title.includes('CloudFormation'));
    assert.ok(convert?.edit, actions.map(({ title }) => title).join('\n'));
    const [[uri] = []] = convert.edit.entries();
    assert.ok(uri?.path.includes('/domain/'));
  });
});

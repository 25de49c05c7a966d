import { strict as assert } from 'node:assert';
import {
  commands,
  type DocumentSymbol,
  type Location,
  type LocationLink,
  type SymbolInformation,
  workspace,
  type WorkspaceEdit,
} from 'vscode';
import { closeUnsaved, open, positionIn, rangeOf } from './editor';

const buyer = 'domain/Buyer.profiletype.json';

describe('navigation', () => {
  afterEach(closeUnsaved);

  it('goes from a key to its field', async () => {
    const document = await open(buyer);
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      positionIn(document, '"FieldNames": ["con|tact"]'),
    );
    const ranges = found.map((place) =>
      'targetUri' in place ? (place.targetSelectionRange ?? place.targetRange) : place.range,
    );
    assert.deepEqual(ranges, [rangeOf(document, '"contact"')]);
  });

  it('finds a key in the files of its domain', async () => {
    const document = await open(buyer);
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      positionIn(document, '"contact|Key"'),
    );
    assert.deepEqual(found.map(({ uri }) => uri.path.split('/').at(-1)).sort(), [
      'Buyer.profiletype.json',
      'Subscriber.profiletype.json',
    ]);
  });

  it('renames a field with the keys that use it', async () => {
    const document = await open(buyer);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionIn(document, '"con|tact": {'),
      'email',
    );
    assert.ok(await workspace.applyEdit(edit));
    assert.ok(document.getText().includes('"email": {'));
    assert.ok(document.getText().includes('"FieldNames": ["email"]'));
    assert.ok(document.getText().includes('"contactKey"'));
  });

  it('says in a sentence why a name cannot be taken', async () => {
    const document = await open(buyer);
    const renaming = commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      positionIn(document, '"con|tact": {'),
      'id',
    );
    await assert.rejects(Promise.resolve(renaming), /`id`/);
  });

  it('outlines the fields and keys', async () => {
    const document = await open(buyer);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const fields = symbols.find(({ name }) => name === 'Fields');
    assert.deepEqual(
      fields?.children.map(({ name }) => name),
      ['id', 'contact'],
    );
    assert.match(fields.children[1]?.detail ?? '', /_source\.email → _profile\.EmailAddress/);
  });

  it('finds names in files that were never opened', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'subscriberid',
    );
    assert.deepEqual(
      symbols.map(({ name, containerName }) => [name, containerName]),
      [['subscriberId', 'Subscriber']],
    );
  });
});

import { strict as assert } from 'node:assert';
import {
  type CodeLens,
  commands,
  type DocumentLink,
  type InlayHint,
  Range,
  type SemanticTokens,
  type TextEdit,
} from 'vscode';
import { closeUnsaved, open, replace } from './editor';

const buyer = 'domain/Buyer.profiletype.json';

describe('in the text', () => {
  afterEach(closeUnsaved);

  it('lenses say what the type consists of and who uses a field', async () => {
    const document = await open(buyer);
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      50,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.ok(
      titles.some((title) => title.startsWith('2 fields · 2 keys')),
      titles.join('\n'),
    );
    assert.ok(titles.some((title) => title.includes('contactKey')));
  });

  it('hints say the content type that counts', async () => {
    const document = await open('domain/Subscriber.profiletype.json');
    const all = new Range(0, 0, document.lineCount, 0);
    const hints = await commands.executeCommand<InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      all,
    );
    const labels = hints.map(({ label }) => (typeof label === 'string' ? label : ''));
    assert.ok(
      labels.some((label) => label.includes('STRING')),
      labels.join('\n'),
    );
  });

  it('targets lead to the vendor’s documentation', async () => {
    const document = await open(buyer);
    const links = await commands.executeCommand<DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.ok(links.some(({ target }) => target?.authority === 'docs.aws.amazon.com'));
  });

  it('colours come from the server as well', async () => {
    const document = await open(buyer);
    const tokens = await commands.executeCommand<SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 0);
  });

  it('formatting keeps what is formatted and mends what is not', async () => {
    const document = await open(buyer);
    const format = (): Thenable<TextEdit[] | undefined> =>
      commands.executeCommand('vscode.executeFormatDocumentProvider', document.uri, {
        tabSize: 2,
        insertSpaces: true,
      });
    assert.deepEqual((await format()) ?? [], []);
    await replace(document, '    "id": {', '"id"   :{');
    const before = JSON.stringify(JSON.parse(document.getText()));
    await commands.executeCommand('editor.action.formatDocument');
    assert.ok(document.getText().includes('\n    "id": {\n'));
    assert.equal(JSON.stringify(JSON.parse(document.getText())), before);
  });
});

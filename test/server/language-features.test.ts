import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  type Position,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type TextEdit,
  type WorkspaceEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { check } from '../../core/rules/check';
import { type Client, pulling, start, stopServers } from './client';
import { Folder, removeFolders } from './folder';

const editing: ClientCapabilities = {
  ...pulling,
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: {},
    },
  },
};

const buyer = `{
  "ObjectTypeName": "Buyer",
  "Description": "Buyers",
  "Fields": {
    "id": { "Source": "_source.id" },
    "mail": { "Source": "_source.mail", "Target": "_profile.EmailAdress", "ContentType": "EMAIL_ADDRESS" }
  },
  "Keys": {
    "buyerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }],
    "contact": [{ "FieldNames": ["mail"] }]
  }
}
`;
const guest = buyer
  .replace('"Buyer"', '"Guest"')
  .replace('buyerId', 'guestId')
  .replace('EmailAdress', 'EmailAddress');

/** A document with the client that has it open. */
class Opened {
  constructor(
    readonly client: Client,
    readonly uri: string,
    readonly text: TextDocument,
  ) {}

  /** The position where `|` stands in a piece of the text. */
  at(marked: string): Position {
    const start = this.text.getText().indexOf(marked.replace('|', ''));
    assert.notEqual(start, -1, `${marked} is not in the text`);
    return this.text.positionAt(start + marked.indexOf('|'));
  }

  rangeOf(part: string): Range {
    const start = this.text.getText().indexOf(part);
    return { start: this.text.positionAt(start), end: this.text.positionAt(start + part.length) };
  }

  get everything(): Range {
    return { start: { line: 0, character: 0 }, end: this.text.positionAt(this.text.getText().length) };
  }

  get textDocument(): { uri: string } {
    return { uri: this.uri };
  }

  async actions(range: Range, only?: string[]): Promise<CodeAction[]> {
    const diagnostics = await this.client.pull(this.uri);
    const answer = await this.client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: this.textDocument,
      range,
      context: { diagnostics, ...(only && { only }) },
    });
    return (answer ?? []).filter((action): action is CodeAction => !('arguments' in action));
  }

  after(edits: readonly TextEdit[] | null | undefined): string {
    return TextDocument.applyEdits(this.text, [...(edits ?? [])]);
  }

  /** The text after the part of an edit that is about this document. */
  afterEdit(edit: WorkspaceEdit | null | undefined): string {
    return this.after(editsFor(edit, this.uri));
  }
}

function editsFor(edit: WorkspaceEdit | null | undefined, uri: string): TextEdit[] {
  const changed = (edit?.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return [...(edit?.changes?.[uri] ?? []), ...(changed as TextEdit[])];
}

async function opened(content = buyer, capabilities = editing, name = 'Buyer'): Promise<Opened> {
  const folder = new Folder({
    [`${name}.profiletype.json`]: content,
    'other/Guest.profiletype.json': guest,
  });
  const client = await start({ folders: [folder.uri], capabilities });
  const uri = folder.uriOf(`${name}.profiletype.json`);
  await client.open(uri, content);
  return new Opened(client, uri, TextDocument.create(uri, 'profiletype', 1, content));
}

const codes = (text: string): string[] =>
  check(new ProfileTypeDocument(text, 'Buyer.profiletype.json')).map(({ rule }) => rule.code);

describe('Over the wire', () => {
  afterEach(stopServers);
  afterEach(removeFolders);

  it('a key leads to its field, and its name to the same key in another file', async () => {
    const document = await opened();
    const go = (position: Position) =>
      document.client.connection.sendRequest(DefinitionRequest.type, {
        textDocument: document.textDocument,
        position,
      });
    assert.deepEqual(await go(document.at('"FieldNames": ["ma|il"]')), [
      { uri: document.uri, range: document.rangeOf('"mail"') },
    ]);
    const elsewhere = await go(document.at('"cont|act"'));
    assert.ok(Array.isArray(elsewhere) && elsewhere[0] && 'uri' in elsewhere[0]);
    assert.match(elsewhere[0].uri, /other\/Guest\.profiletype\.json$/);
  });

  it('references and highlights of a field', async () => {
    const document = await opened();
    const position = document.at('"ma|il": {');
    const { textDocument } = document;
    const found = await document.client.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    const highlights = await document.client.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument,
      position,
    });
    assert.equal(found?.length, 2);
    assert.deepEqual(
      highlights?.map(({ range }) => range),
      found.map(({ range }) => range),
    );
  });

  it('a renamed field takes its keys along, and a taken name is refused with a sentence', async () => {
    const document = await opened();
    const { textDocument, client } = document;
    const position = document.at('"ma|il": {');
    const prepared = await client.connection.sendRequest(PrepareRenameRequest.type, {
      textDocument,
      position,
    });
    assert.deepEqual(prepared, { range: document.rangeOf('mail'), placeholder: 'mail' });
    const rename = (newName: string) =>
      client.connection.sendRequest(RenameRequest.type, { textDocument, position, newName });
    const after = document.afterEdit(await rename('email'));
    assert.equal(after, buyer.replace('"mail": {', '"email": {').replace('["mail"]', '["email"]'));
    await assert.rejects(rename('id'), /`id`/);
    await assert.rejects(rename('1st'), /letter/);
  });

  it('a renamed key changes the other files of the domain, to be confirmed', async () => {
    const document = await opened();
    const edit = await document.client.connection.sendRequest(RenameRequest.type, {
      textDocument: document.textDocument,
      position: document.at('"cont|act"'),
      newName: 'contactAddress',
    });
    assert.equal(document.afterEdit(edit), buyer.replace('"contact"', '"contactAddress"'));
    const other = document.uri.replace('Buyer', 'other/Guest');
    const text = TextDocument.create(other, 'profiletype', 1, guest);
    assert.equal(
      TextDocument.applyEdits(text, editsFor(edit, other)),
      guest.replace('"contact"', '"contactAddress"'),
    );
    assert.ok(
      Object.values(edit?.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation),
    );
  });

  it('symbols of the document and of the workspace', async () => {
    const { client, textDocument } = await opened();
    const symbols = await client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    assert.deepEqual(
      symbols?.map(({ name }) => name),
      ['ObjectTypeName', 'Description', 'Fields', 'Keys'],
    );
    const found = await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'ID' });
    assert.deepEqual(found?.map(({ name }) => name).sort(), ['buyerId', 'guestId', 'id', 'id']);
  });

  it('folding, selection and links', async () => {
    const document = await opened();
    const { client, textDocument } = document;
    const folds = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    assert.deepEqual(folds?.map(({ startLine }) => startLine).sort(), [0, 3, 7]);
    const [selection] =
      (await client.connection.sendRequest(SelectionRangeRequest.type, {
        textDocument,
        positions: [document.at('_source.ma|il')],
      })) ?? [];
    assert.deepEqual(selection?.range, {
      start: document.at('_source.|mail'),
      end: document.at('_source.mail|'),
    });
    assert.ok(selection.parent);
    const links = await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    assert.ok(links?.some(({ target }) => target?.startsWith('https://docs.aws.amazon.com/')));
  });

  it('the fix of a wrong target is preferred, and mends it', async () => {
    const document = await opened();
    const actions = await document.actions(document.rangeOf('"_profile.EmailAdress"'), ['quickfix']);
    const preferred = actions.filter(({ isPreferred }) => isPreferred);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      ['Change to "_profile.EmailAddress"'],
    );
    assert.equal(preferred[0]?.diagnostics?.[0]?.code, 'target-field');
    assert.deepEqual(codes(document.afterEdit(preferred[0].edit)), []);
  });

  it('everything that has one right answer is mended at once, and only when asked for', async () => {
    const document = await opened(buyer.replace('"Description"', '// a remark\n  "Description"'));
    const [fixAll, ...others] = await document.actions(document.everything, ['source.fixAll']);
    assert.equal(fixAll?.kind, 'source.fixAll.profiletype');
    assert.deepEqual(others, []);
    assert.deepEqual(codes(document.afterEdit(fixAll.edit)), []);
    const unasked = await document.actions(document.everything);
    assert.ok(unasked.every(({ kind }) => !kind?.startsWith('source')));
  });

  it('a finding is ignored by an entry in a new configuration, and then it is gone', async () => {
    const document = await opened();
    const actions = await document.actions(document.rangeOf('"_profile.EmailAdress"'), ['quickfix']);
    const ignore = actions.find(({ title }) => title.startsWith('Ignore'));
    const configuration = document.uri.replace('Buyer.profiletype.json', 'profiletype.config.json');
    assert.deepEqual(ignore?.edit?.documentChanges?.[0], { kind: 'create', uri: configuration });
    const [content] = editsFor(ignore.edit, configuration);
    assert.deepEqual(JSON.parse(content?.newText ?? ''), {
      ignores: [{ file: 'Buyer.profiletype.json', rule: 'target-field', at: '/Fields/mail/Target' }],
    });
    await document.client.open(configuration, content?.newText ?? '');
    for (let found = 1; found > 0;) found = (await document.client.pull(document.uri)).length;
  });

  it('a key that disagrees with another file can take its content type', async () => {
    const document = await opened(buyer.replace(', "ContentType": "EMAIL_ADDRESS"', ''), editing);
    const fixed = document.text.getText().replace('EmailAdress', 'Attributes.mail');
    await document.client.change(document.uri, { text: fixed });
    const changed = new Opened(
      document.client,
      document.uri,
      TextDocument.create(document.uri, 'profiletype', 2, fixed),
    );
    const actions = await changed.actions(changed.rangeOf('"contact"'), ['quickfix']);
    const agree = actions.find(({ title }) => title === 'Set the content type of "mail" to EMAIL_ADDRESS');
    assert.ok(agree, actions.map(({ title }) => title).join('\n'));
    assert.equal(
      changed.afterEdit(agree.edit),
      fixed.replace(
        '"_profile.Attributes.mail"',
        '"_profile.Attributes.mail", "ContentType": "EMAIL_ADDRESS"',
      ),
    );
  });

  it('a conversion to CloudFormation makes a new document, and converts back', async () => {
    const document = await opened();
    const convert = (await document.actions(document.rangeOf('{'), ['refactor.rewrite'])).find(({ title }) =>
      title.includes('CloudFormation'),
    );
    const [create] = convert?.edit?.documentChanges ?? [];
    assert.ok(create && 'kind' in create && create.kind === 'create');
    const [content] = editsFor(convert?.edit, create.uri);
    const answer = await document.client.connection.sendRequest<{ definitions: { text: string }[] }>(
      'profiletype/readDefinitions',
      { text: content?.newText },
    );
    assert.deepEqual(JSON.parse(answer.definitions[0]?.text ?? ''), JSON.parse(buyer));
    const none = await document.client.connection.sendRequest('profiletype/readDefinitions', { text: 'x' });
    assert.deepEqual(Object.keys(none as object), ['problem']);
  });

  it('an action gets its edit when it is chosen, if the client can wait', async () => {
    const document = await opened(buyer, {
      ...editing,
      textDocument: { ...pulling.textDocument, codeAction: { resolveSupport: { properties: ['edit'] } } },
    });
    const actions = await document.actions(document.rangeOf('{'), ['refactor']);
    const convert = actions.find(({ title }) => title.includes('Terraform'));
    assert.ok(convert && !convert.edit);
    const resolved = await document.client.connection.sendRequest(CodeActionResolveRequest.type, convert);
    assert.ok(resolved.edit?.documentChanges);
  });

  it('lenses, hints and colours, and settings that turn them off', async () => {
    const document = await opened();
    const { client, textDocument, everything: range } = document;
    const lenses = () => client.connection.sendRequest(CodeLensRequest.type, { textDocument });
    const hints = () => client.connection.sendRequest(InlayHintRequest.type, { textDocument, range });
    const titles = (await lenses())?.map(({ command }) => command?.title);
    assert.deepEqual(titles, [
      '2 fields · 2 keys · 1 problem',
      'key buyerId',
      'key contact',
      'also in 1 other type',
    ]);
    assert.deepEqual(
      (await hints())?.map(({ label }) => label),
      ['STRING (default)'],
    );
    const tokens = await client.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    const some = await client.connection.sendRequest(SemanticTokensRangeRequest.type, {
      textDocument,
      range: document.rangeOf('"_source.mail"'),
    });
    assert.ok(tokens && some && some.data.length > 0 && some.data.length < tokens.data.length);
    await client.configure({
      profiletype: { codeLens: { enabled: false }, inlayHints: { contentTypes: false, targets: false } },
    });
    assert.deepEqual(await lenses(), []);
    assert.deepEqual(await hints(), []);
  });

  it('formatting of the document, of a range and while typing', async () => {
    const messy = buyer.replace('"Description": "Buyers"', '"Description"  :"Buyers"');
    const document = await opened(messy.replace('  "Fields"', '    "Fields"'));
    const { client, textDocument } = document;
    const options = { tabSize: 2, insertSpaces: true };
    const whole = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument,
      options,
    });
    assert.equal(JSON.stringify(JSON.parse(document.after(whole))), JSON.stringify(JSON.parse(buyer)));
    assert.ok(document.after(whole).includes('\n  "Description": "Buyers",\n  "Fields": {\n'));
    const range = document.rangeOf('"Description"');
    const part = await client.connection.sendRequest(DocumentRangeFormattingRequest.type, {
      textDocument,
      range,
      options,
    });
    assert.ok(document.after(part).includes('\n  "Description": "Buyers",\n    "Fields"'));

    const typed = buyer.replace('"Description": "Buyers",', '"Description": "Buyers"\n  "');
    const typing = await opened(typed);
    const commas = await typing.client.connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
      textDocument: typing.textDocument,
      position: typing.at('"Buyers"\n  "|'),
      ch: '"',
      options,
    });
    assert.equal(typing.after(commas), typed.replace('"Buyers"\n', '"Buyers",\n'));
  });

  it('a configuration has diagnostics and nothing else', async () => {
    const document = await opened();
    const uri = document.uri.replace('Buyer.profiletype.json', 'profiletype.config.json');
    await document.client.open(uri, '{ "rules": { "unused-feld": "off" } }');
    assert.deepEqual(
      (await document.client.pull(uri)).map(({ code }) => code),
      ['config-value'],
    );
    const symbols = await document.client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    });
    assert.equal(symbols, null);
  });
});

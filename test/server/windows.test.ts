import assert from 'node:assert/strict';
import {
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  type Diagnostic,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  DocumentFormattingRequest,
  type ProtocolConnection,
  RenameRequest,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Files } from '../../server/files';
import { typeText } from './folder';
import { startInProcess } from './in-process';

/** A disk that this machine does not have: texts by their addresses. */
function diskOf(texts: Readonly<Record<string, string>>): Files {
  return {
    find: (folder) => Promise.resolve(Object.keys(texts).filter((uri) => uri.startsWith(`${folder}/`))),
    read: (uris) => Promise.resolve(uris.map((uri) => texts[uri])),
  };
}

const misspelt = typeText('T').replace(
  '"_source.contact"',
  '"_source.contact", "Target": "_profile.EmailAdress"',
);

async function open(connection: ProtocolConnection, uri: string, text: string): Promise<TextDocument> {
  const document = TextDocument.create(uri, 'profiletype', 1, text);
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'profiletype', version: 1, text },
  });
  return document;
}

async function diagnose(connection: ProtocolConnection, uri: string): Promise<Diagnostic[]> {
  const report = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  return report.kind === 'full' ? report.items : [];
}

function codes(diagnostics: readonly Diagnostic[]): unknown[] {
  return diagnostics.map(({ code }) => code).sort();
}

function editsOf(edit: WorkspaceEdit | null | undefined, uri: string): TextEdit[] {
  return edit?.changes?.[uri] ?? [];
}

describe('On Windows', () => {
  let connection: ProtocolConnection | undefined;
  afterEach(() => connection?.dispose());

  const config = JSON.stringify({
    overrides: [{ files: 'crm/**', rules: { 'target-field': 'information' } }],
    ignores: [{ file: 'old/T.profiletype.json', rule: 'target-field', reason: 'It is old.' }],
  });

  describe('the files of a workspace are known', () => {
    for (const [what, onDisk, inEditor] of [
      ['on a drive, as VS Code writes it', 'file:///c%3A/Team%20Shop', 'file:///c%3A/Team%20Shop'],
      ['on a drive, as Node.js writes it', 'file:///C:/Team%20Shop', 'file:///C:/Team%20Shop'],
      ['on a drive that is written in both ways', 'file:///C:/Team%20Shop', 'file:///c%3A/Team%20Shop'],
      ['on a drive in either case', 'file:///c:/Team%20Shop', 'file:///C:/Team Shop'],
      ['on another machine', 'file://nas/shop/Team%20Shop', 'file://nas/shop/Team%20Shop'],
      [
        'in a Linux below Windows',
        'file://wsl.localhost/Debian/home/a',
        'file://wsl.localhost/Debian/home/a',
      ],
    ] as const) {
      it(what, async () => {
        const files = diskOf({
          [`${onDisk}/profiletype.config.json`]: config,
          [`${onDisk}/T.profiletype.json`]: misspelt,
          [`${onDisk}/crm/T.profiletype.json`]: misspelt,
          [`${onDisk}/old/T.profiletype.json`]: misspelt,
          [`${onDisk}/twin/T.profiletype.json`]: typeText('T'),
        });
        connection = await startInProcess(files, [onDisk], { textDocument: { diagnostic: {} } });
        const found = [];
        for (const path of ['T', 'crm/T', 'old/T']) {
          const uri = `${inEditor}/${path}.profiletype.json`;
          await open(connection, uri, misspelt);
          const items = await diagnose(connection, uri);
          found.push([codes(items), items.find(({ code }) => code === 'target-field')?.severity]);
        }
        assert.deepEqual(found, [
          [['target-field', 'type-duplicate'], 1],
          [['target-field', 'type-duplicate'], 3],
          [['type-duplicate'], undefined],
        ]);
      });
    }
  });

  describe('with line ends of Windows everything is as with those of others:', () => {
    const uri = 'file:///c%3A/shop/T.profiletype.json';
    const lines = misspelt;
    const windows = lines.replaceAll('\n', '\r\n');

    /** What something makes of both texts; the edited text must have kept its line ends. */
    async function both(
      work: (connection: ProtocolConnection, document: TextDocument) => Promise<TextEdit[]>,
      text = lines,
    ): Promise<string> {
      const results: string[] = [];
      for (const each of [text, text.replaceAll('\n', '\r\n')]) {
        connection?.dispose();
        connection = await startInProcess(diskOf({}), [], { textDocument: { diagnostic: {} } });
        const document = await open(connection, uri, each);
        const edits = await work(connection, document);
        assert.notEqual(edits.length, 0);
        results.push(TextDocument.applyEdits(document, edits));
      }
      const [ours = '', theirs = ''] = results;
      assert.equal(theirs, ours.replaceAll('\n', '\r\n'));
      return ours;
    }

    it('diagnostics', async () => {
      connection = await startInProcess(diskOf({}), [], { textDocument: { diagnostic: {} } });
      const other = 'file:///c%3A/shop/other/T.profiletype.json';
      await open(connection, uri, lines);
      await open(connection, other, windows);
      const items = await diagnose(connection, uri);
      assert.deepEqual(codes(items), ['target-field']);
      assert.deepEqual(await diagnose(connection, other), items);
    });

    it('completion', async () => {
      const text = await both(async (server, document) => {
        const start = document.getText().indexOf('EmailAdress');
        const answer = await server.sendRequest(CompletionRequest.type, {
          textDocument: { uri },
          position: document.positionAt(start + 3),
        });
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        const edit = items.find(({ label }) => label === '_profile.EmailAddress')?.textEdit;
        return edit && 'range' in edit ? [edit] : [];
      });
      assert.ok(text.includes('"_profile.EmailAddress"'));
    });

    it('completion of a whole member', async () => {
      await both(async (server, document) => {
        const start = document.getText().indexOf('"Fields"');
        const answer = await server.sendRequest(CompletionRequest.type, {
          textDocument: { uri },
          position: document.positionAt(start),
        });
        const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
        return items
          .slice(0, 1)
          .flatMap(({ textEdit, additionalTextEdits = [] }) => [
            ...(textEdit && 'range' in textEdit ? [textEdit] : []),
            ...additionalTextEdits,
          ]);
      });
    });

    it('a quick fix', async () => {
      const text = await both(async (server, { lineCount }) => {
        const actions = await server.sendRequest(CodeActionRequest.type, {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: lineCount, character: 0 } },
          context: { diagnostics: await diagnose(server, uri), only: [CodeActionKind.QuickFix] },
        });
        const [fix] = actions ?? [];
        return fix && 'edit' in fix ? editsOf(fix.edit, uri) : [];
      });
      assert.ok(text.includes('"_profile.EmailAddress"'));
    });

    it('a rename', async () => {
      const text = await both(async (server, document) => {
        const position = document.positionAt(document.getText().indexOf('"contact": {') + 2);
        const edit = await server.sendRequest(RenameRequest.type, {
          textDocument: { uri },
          position,
          newName: 'mail',
        });
        return editsOf(edit, uri);
      });
      assert.ok(text.includes('"FieldNames": [\n          "mail"\n        ]'), text);
    });

    it('formatting', async () => {
      const formatted = await both(
        (server) =>
          server
            .sendRequest(DocumentFormattingRequest.type, {
              textDocument: { uri },
              options: { tabSize: 2, insertSpaces: true },
            })
            .then((edits) => edits ?? []),
        lines.replaceAll(/\n +/g, '\n'),
      );
      assert.equal(formatted.replaceAll(/\s/g, ''), lines.replaceAll(/\s/g, ''));
      assert.ok(formatted.includes('\n  "Fields": {\n'));
    });
  });
});

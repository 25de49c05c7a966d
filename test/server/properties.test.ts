import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type CodeAction,
  CodeActionRequest,
  type Diagnostic,
  DocumentFormattingRequest,
  PrepareRenameRequest,
  type Position,
  type Range,
  RenameRequest,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { samples } from '../core/language/half-written';
import { type Client, pulling, start, stopServers } from './client';
import { definitions, editOf, slipIn, slips, textsIn, typings } from './random-definitions';

const uri = 'file:///shop/Customer.profiletype.json';
const textDocument = { uri };

describe('Over the wire, whatever a definition looks like', () => {
  let client: Client;

  before(async () => {
    client = await start({
      capabilities: {
        ...pulling,
        workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['rename'] } },
      },
    });
  });
  after(stopServers);

  /** What `work` makes of a document that is open for as long. */
  async function opened<Answer>(
    text: string,
    work: (document: TextDocument) => Promise<Answer>,
    address = uri,
  ): Promise<Answer> {
    await client.open(address, text);
    try {
      return await work(TextDocument.create(address, 'profiletype', 1, text));
    } finally {
      await client.close(address);
    }
  }

  function everythingIn(document: TextDocument): Range {
    return { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
  }

  async function actions(
    range: Range,
    diagnostics: Diagnostic[],
    only: string,
    address = uri,
  ): Promise<CodeAction[]> {
    const answer = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: address },
      range,
      context: { diagnostics, only: [only] },
    });
    return (answer ?? []).filter((action): action is CodeAction => !('arguments' in action));
  }

  it('formatting twice changes nothing more, and never more than white space', async () => {
    const options = fc.record({ tabSize: fc.constantFrom(2, 4), insertSpaces: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(definitions, typings, options, async (text, typing, style) => {
        const written = TextDocument.create(uri, 'profiletype', 1, text);
        const typed = TextDocument.applyEdits(written, [editOf(written, typing)]);
        const format = (source: string): Promise<string> =>
          opened(source, async (document) => {
            const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
              textDocument,
              options: style,
            });
            return TextDocument.applyEdits(document, edits ?? []);
          });
        const once = await format(typed);
        assert.equal(await format(once), once);
        assert.equal(once.replace(/\s/g, ''), typed.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });

  it('after everything was fixed no finding has one right answer', async () => {
    await fc.assert(
      fc.asyncProperty(definitions, fc.option(typings), async (text, typing) => {
        const written = TextDocument.create(uri, 'profiletype', 1, text);
        const broken = typing ? TextDocument.applyEdits(written, [editOf(written, typing)]) : text;
        const mended = await opened(broken, async (document) => {
          const [fix] = await actions(everythingIn(document), [], 'source.fixAll');
          return fix ? changed(document, fix.edit) : broken;
        });
        await opened(mended, async (document) => {
          assert.deepEqual(await actions(everythingIn(document), [], 'source.fixAll'), []);
          for (const diagnostic of await client.pull(uri)) {
            const offered = await actions(diagnostic.range, [diagnostic], 'quickfix');
            assert.ok(!offered.some(({ isPreferred }) => isPreferred), String(diagnostic.code));
          }
        });
      }),
      { numRuns: 80 },
    );
  });

  it('a field or key that is renamed there and back is what it was', async () => {
    const newNames = fc.constantFrom('zzz', 'z-1', '_z', 'z.z', 'Z_9');
    await fc.assert(
      fc.asyncProperty(definitions, fc.nat(), newNames, async (text, which, newName) => {
        const strings = textsIn(text);
        const found = strings[which % strings.length];
        if (!found) return;
        const [written] = found;
        const there = await opened(text, (document) =>
          renamed(document, document.positionAt(found.index + 1), newName),
        );
        if (there === undefined) return;
        const back = await opened(there, (document) =>
          renamed(
            document,
            document.positionAt(there.indexOf(`"${newName}"`) + 1),
            JSON.parse(written) as string,
          ),
        );
        // A name that no field or key can have is not given back.
        if (/^"[a-zA-Z][\w-]*"$/.test(written)) assert.equal(back, text);
        else assert.ok(back === undefined || back === text);
      }),
      { numRuns: 200 },
    );
  });

  it('a fix of a slip of the pen mends it and breaks nothing else', async () => {
    const files = Object.entries(samples());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...files), slips, async ([file, text], slip) => {
        const address = `file:///shop/${file}`;
        await opened(
          slipIn(text, slip),
          async (document) => {
            const found = await client.pull(address);
            for (const diagnostic of found) {
              for (const fix of await actions(diagnostic.range, [diagnostic], 'quickfix', address)) {
                const left = await codesOf(fix.edit, document);
                const before = found.map(({ code }) => code);
                assert.ok(count(left, diagnostic.code) < count(before, diagnostic.code), fix.title);
                assert.deepEqual(
                  left.filter((code) => count(left, code) > count(before, code)),
                  [],
                  fix.title,
                );
              }
            }
          },
          address,
        );
      }),
      { numRuns: 120 },
    );
  });

  /** The codes of the findings that a fix leaves. */
  async function codesOf(
    edit: WorkspaceEdit | undefined,
    document: TextDocument,
  ): Promise<Diagnostic['code'][]> {
    const renaming = edit?.documentChanges?.find((change) => 'newUri' in change);
    const address = renaming?.newUri ?? document.uri;
    const text = changed(document, edit);
    JSON.parse(text);
    await client.change(document.uri, { text });
    if (address !== document.uri) {
      await client.close(document.uri);
      await client.open(address, text);
    }
    const left = (await client.pull(address)).map(({ code }) => code);
    if (address !== document.uri) {
      await client.close(address);
      await client.open(document.uri, document.getText());
    }
    await client.change(document.uri, { text: document.getText() });
    return left;
  }

  async function renamed(
    document: TextDocument,
    position: Position,
    newName: string,
  ): Promise<string | undefined> {
    const params = { textDocument, position };
    try {
      await client.connection.sendRequest(PrepareRenameRequest.type, params);
      return changed(
        document,
        await client.connection.sendRequest(RenameRequest.type, { ...params, newName }),
      );
    } catch {
      return undefined;
    }
  }
});

function changed(document: TextDocument, edit: WorkspaceEdit | null | undefined): string {
  const edits = (edit?.documentChanges ?? []).flatMap((change) =>
    'textDocument' in change && change.textDocument.uri === document.uri ? change.edits : [],
  );
  const plain = edits.flatMap((each) => ('newText' in each ? [each] : []));
  return TextDocument.applyEdits(document, [...(edit?.changes?.[document.uri] ?? []), ...plain]);
}

function count<Value>(values: readonly Value[], wanted: Value): number {
  return values.filter((value) => value === wanted).length;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { definition } from '../core/language/definitions';
import { type Client, configuring, pulling, start, stopServers } from './client';

const uri = 'file:///types/Customer.profiletype.json';

function codes(diagnostics: readonly { code?: unknown }[]): unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('Diagnostics of the language server', () => {
  afterEach(stopServers);

  describe('for a client that does not ask', () => {
    it('come when a document is opened, with its version', async () => {
      const client = await start();
      await client.open(uri, '{ "Other": 1 }', 7);
      const { version, diagnostics } = await client.nextPublished(uri);
      assert.equal(version, 7);
      assert.ok(codes(diagnostics).includes('unknown-member'));
    });

    it('come for a document without mistakes too', async () => {
      const client = await start();
      await client.open(uri, definition());
      assert.deepEqual((await client.nextPublished(uri)).diagnostics, []);
    });

    it('come again with each change, for the changed text and its version', async () => {
      const client = await start();
      const text = definition();
      await client.open(uri, text);
      await client.nextPublished(uri);
      const start4 = text.split('\n').findIndex((line) => line.includes('"Zip"'));
      const character = text.split('\n')[start4]?.indexOf('_profile') ?? -1;
      const range = {
        start: { line: start4, character },
        end: { line: start4, character: character + '_profile'.length },
      };
      const version = await client.change(uri, { range, text: '_profil' });
      const broken = await client.nextPublished(uri);
      assert.equal(broken.version, version);
      assert.deepEqual(codes(broken.diagnostics), ['target-object']);
      assert.equal(broken.diagnostics[0]?.range.start.line, start4);
    });

    it('are those of the last of many changes in the end, in the order of versions', async () => {
      const client = await start();
      await client.open(uri, definition());
      let last = 0;
      for (let round = 0; round < 60; round++) {
        last = await client.change(uri, { text: round % 2 === 0 ? '{ "Other": 1 }' : definition() });
      }
      const seen: number[] = [];
      for (;;) {
        const { version = -1, diagnostics } = await client.nextPublished(uri);
        seen.push(version);
        if (version !== last) continue;
        assert.deepEqual(diagnostics, []);
        break;
      }
      assert.deepEqual(
        seen,
        [...new Set(seen)].sort((a, b) => a - b),
      );
      await client.settle();
      assert.deepEqual(client.published.takeAll(), []);
    });

    it('go away when the document is closed', async () => {
      const client = await start();
      await client.open(uri, '{ "Other": 1 }');
      await client.nextPublished(uri);
      await client.close(uri);
      const closed = await client.nextPublished(uri);
      assert.deepEqual(closed.diagnostics, []);
      await client.settle();
      assert.deepEqual(client.published.takeAll(), []);
    });

    it('do not come back after a document that was changed was closed at once', async () => {
      const client = await start();
      await client.open(uri, '{ "Other": 1 }');
      await client.change(uri, { text: '{ "Another": 1 }' });
      await client.close(uri);
      await client.settle();
      assert.deepEqual(client.published.takeAll().at(-1)?.diagnostics, []);
    });

    describe('while the settings are awaited', () => {
      /** A client that answers for settings only when it is told to, and then all questions at once. */
      async function startSlow(): Promise<{ client: Client; answer: () => void }> {
        const answers: (() => void)[] = [];
        const configuration = (): Promise<unknown> =>
          new Promise((resolve) => {
            answers.push(() => {
              resolve(null);
            });
          });
        const client = await start({ capabilities: configuring, configuration });
        return {
          client,
          answer: () => {
            for (const one of answers.splice(0)) one();
          },
        };
      }

      it('are those of the new text where the document was opened again', async () => {
        const { client, answer } = await startSlow();
        await client.open(uri, '{ "Other": 1 }', 1);
        await client.questions.take();
        await client.close(uri);
        await client.open(uri, definition(), 1);
        await client.settle();
        answer();
        await client.settle();
        answer();
        await client.settle();
        assert.deepEqual(codes(client.published.takeAll().at(-1)?.diagnostics ?? []), []);
        assert.notEqual(await client.hover(uri, { line: 1, character: 5 }), null);
      });

      it('do not come at all where the document was closed', async () => {
        const { client, answer } = await startSlow();
        await client.open(uri, '{ "Other": 1 }');
        await client.questions.take();
        await client.close(uri);
        assert.deepEqual((await client.nextPublished(uri)).diagnostics, []);
        answer();
        await client.settle();
        assert.deepEqual(client.published.takeAll(), []);
      });

      it('come once, for the newest version', async () => {
        const { client, answer } = await startSlow();
        await client.open(uri, '{ "Other": 1 }', 1);
        await client.questions.take();
        const version = await client.change(uri, { text: definition() });
        await client.settle();
        answer();
        await client.settle();
        assert.deepEqual(client.published.takeAll(), [{ uri, version, diagnostics: [] }]);
      });
    });
  });

  describe('for a client that asks', () => {
    it('are answered and never sent', async () => {
      const client = await start({ capabilities: pulling });
      await client.open(uri, '{ "Other": 1 }');
      assert.ok(codes(await client.pull(uri)).includes('unknown-member'));
      await client.change(uri, { text: definition() });
      assert.deepEqual(await client.pull(uri), []);
      await client.close(uri);
      await client.settle();
      assert.deepEqual(client.published.takeAll(), []);
    });

    it('are those of the newest text although the answer was not awaited', async () => {
      const client = await start({ capabilities: pulling });
      await client.open(uri, '{ "Other": 1 }');
      const first = client.pull(uri).catch(() => []);
      void client.change(uri, { text: definition() });
      assert.deepEqual(await client.pull(uri), []);
      await first;
    });
  });

  describe('after changes', () => {
    const pieces = [
      '"',
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      ' ',
      '\n',
      '\r\n',
      '\r',
      '😀',
      '\\',
      'x',
      '"Keys": ',
      '_profile.',
      '{{',
      'PROFILE',
      '',
    ];
    const edit = fc.record({
      start: fc.nat(),
      length: fc.nat(30),
      text: fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((parts) => parts.join('')),
      whole: fc.integer({ min: 0, max: 20 }).map((number) => number === 0),
    });

    /** The change event for an edit, and the text after it. */
    function apply(
      before: string,
      { start, length, text, whole }: { start: number; length: number; text: string; whole: boolean },
    ): [TextDocumentContentChangeEvent, string] {
      if (whole) return [{ text: `${before}${text}` }, `${before}${text}`];
      const document = TextDocument.create(uri, 'profiletype', 1, before);
      const range = {
        start: document.positionAt(start % (before.length + 1)),
        end: document.positionAt((start % (before.length + 1)) + length),
      };
      return [{ range, text }, TextDocument.applyEdits(document, [{ range, newText: text }])];
    }

    async function asFreshlyOpened(client: Client, text: string): Promise<unknown> {
      const fresh = 'file:///fresh/Customer.profiletype.json';
      await client.open(fresh, text);
      const diagnostics = await client.pull(fresh);
      await client.close(fresh);
      return JSON.parse(JSON.stringify(diagnostics).replaceAll(fresh, uri));
    }

    it('are those of the resulting text, whatever the edits', async () => {
      const client = await start({ capabilities: pulling });
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(edit, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
          fc.constantFrom('\n', '\r\n'),
          async (notifications, lineEnd) => {
            let text = definition().replaceAll('\n', lineEnd);
            await client.open(uri, text);
            for (const edits of notifications) {
              const events = edits.map((one) => {
                const [event, after] = apply(text, one);
                text = after;
                return event;
              });
              await client.change(uri, ...events);
              await client.pull(uri);
            }
            assert.deepEqual(await client.pull(uri), await asFreshlyOpened(client, text));
            await client.close(uri);
          },
        ),
        { numRuns: 60 },
      );
      assert.deepEqual(client.logged, []);
    });
  });
});

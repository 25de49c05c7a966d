import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  CompletionRequest,
  DocumentDiagnosticRequest,
  ErrorCodes,
  ExitNotification,
  LSPErrorCodes,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { definition, inField } from '../core/language/definitions';
import { configuring, pulling, start, stopServers } from './client';
import { frame, startRaw, stopRawServers } from './raw-client';

const uri = 'file:///types/Customer.profiletype.json';
const textDocument = { uri };
const position = { line: 0, character: 0 };

describe('The language server', () => {
  afterEach(() => {
    stopServers();
    stopRawServers();
  });

  describe('says what it can do', () => {
    it('to a client that knows nothing', async () => {
      const { result } = await start();
      assert.equal(result?.serverInfo?.name, 'profiletype');
      const { textDocumentSync, completionProvider, hoverProvider, diagnosticProvider } = result.capabilities;
      assert.equal(textDocumentSync, TextDocumentSyncKind.Incremental);
      assert.equal(hoverProvider, true);
      assert.equal(diagnosticProvider, undefined);
      for (const character of ['"', '.', ':', '{', '#']) {
        assert.ok(completionProvider?.triggerCharacters?.includes(character), character);
      }
    });

    it('to a client that asks for diagnostics', async () => {
      const { result } = await start({ capabilities: pulling });
      assert.deepEqual(result?.capabilities.diagnosticProvider, {
        interFileDependencies: true,
        workspaceDiagnostics: true,
      });
    });
  });

  for (const transport of ['stdio', 'node-ipc'] as const) {
    it(`answers over ${transport} and ends with code 0 when it is asked to`, async () => {
      const client = await start({ transport });
      await client.open(uri, definition({ field: '"Target": "_profil.LastName"' }));
      const { diagnostics } = await client.nextPublished(uri);
      assert.ok(diagnostics.some(({ code }) => code === 'target-object'));
      assert.notEqual((await client.complete(uri, { line: 0, character: 1 })).length, 0);
      assert.notEqual(await client.hover(uri, { line: 1, character: 5 }), null);
      assert.equal(await client.stop(), 0);
    });
  }

  it('ends with code 1 when the client leaves without a word', async () => {
    const client = await start();
    await client.connection.sendNotification(ExitNotification.type);
    assert.equal(await client.exited, 1);
  });

  it('completes over the wire, with snippets where the client has them', async () => {
    const snippets = { textDocument: { completion: { completionItem: { snippetSupport: true } } } };
    for (const [capabilities, newText] of [
      [snippets, '"Source": "_source.$1"'],
      [{}, '"Source": "_source."'],
    ] as const) {
      const client = await start({ capabilities });
      await client.open(uri, '{ "Fields": { "A": { "S" } } }');
      const source = (await client.complete(uri, { line: 0, character: 23 })).find(
        ({ label }) => label === 'Source',
      );
      assert.deepEqual(source?.textEdit, {
        range: { start: { line: 0, character: 21 }, end: { line: 0, character: 24 } },
        newText,
      });
    }
  });

  it('completes in the text as it is after the newest change', async () => {
    const client = await start();
    await client.open(uri, '{  }');
    void client.change(uri, { range: at(0, 2, 2), text: '"Fields": {},' });
    const offered = (await client.complete(uri, { line: 0, character: 15 })).map(({ label }) => label);
    assert.ok(offered.includes('Keys') && !offered.includes('Fields'));
  });

  it('hovers over the wire, by positions in UTF-16', async () => {
    const client = await start();
    await client.open(uri, inField('"Source": "😀{{_source.zip}}"').replaceAll('\n', '\r\n'));
    const line = '    "Zip": { "Source": "😀{{_source.zip}}" }';
    const character = line.indexOf('_source');
    const hover = await client.hover(uri, { line: 3, character: character + 3 });
    assert.deepEqual(hover?.range, {
      start: { line: 3, character },
      end: { line: 3, character: character + '_source.zip'.length },
    });
  });

  describe('gives empty answers', () => {
    it('for documents that are not open', async () => {
      const client = await start({ capabilities: pulling });
      assert.deepEqual(await client.complete(uri, position), []);
      assert.equal(await client.hover(uri, position), null);
      assert.deepEqual(await client.pull(uri), []);
    });

    it('for documents that were closed', async () => {
      const client = await start({ capabilities: pulling });
      await client.open(uri, '{ "Other": 1 }');
      assert.notDeepEqual(await client.pull(uri), []);
      await client.close(uri);
      assert.deepEqual(await client.complete(uri, position), []);
      assert.equal(await client.hover(uri, position), null);
      assert.deepEqual(await client.pull(uri), []);
    });

    it('for positions outside the text', async () => {
      const client = await start();
      await client.open(uri, '{}');
      for (const outside of [
        { line: 0, character: 99 },
        { line: 99, character: 0 },
      ]) {
        assert.deepEqual(await client.complete(uri, outside), []);
        assert.equal(await client.hover(uri, outside), null);
      }
    });
  });

  it('keeps documents apart', async () => {
    const client = await start({ capabilities: pulling });
    const other = 'file:///types/Other.profiletype.json';
    await client.open(uri, definition());
    await client.open(other, '{ "Other": 1 }');
    assert.deepEqual(await client.pull(uri), []);
    const [first] = await client.pull(other);
    assert.equal(first?.code, 'missing-member');
    await client.close(other);
    assert.deepEqual(await client.pull(uri), []);
    assert.notEqual((await client.complete(uri, { line: 0, character: 1 })).length, 0);
  });

  describe('knows documents by', () => {
    for (const [what, address, codes] of [
      ['a path with blanks', 'file:///My%20Types/Customer.profiletype.json', []],
      ['a path of Windows', 'file:///c%3A/Users/J%C3%B6rg/Customer.profiletype.json', []],
      ['a path that is not encoded', 'file:///Kündigung 😀/Customer.profiletype.json', []],
      ['an encoded name', 'file:///types/%43ustomer.profiletype.json', []],
      ['another name', 'file:///types/K%C3%BCnde%20%F0%9F%98%80.profiletype.json', ['file-name-mismatch']],
      ['a name with a wrong escape', 'file:///types/100%.profiletype.json', ['file-name-mismatch']],
      ['no name yet', 'untitled:Untitled-1', []],
      ['another scheme', 'vscode-vfs://github/owner/repository/Customer.profiletype.json', []],
      ['a query', 'git:/types/Customer.profiletype.json?%7B%22ref%22%3A%22~%22%7D', []],
    ] as const) {
      it(what, async () => {
        const client = await start();
        await client.open(address, definition());
        const published = await client.nextPublished(address);
        assert.equal(published.uri, address);
        assert.deepEqual(
          published.diagnostics.map(({ code }) => code),
          codes,
        );
      });
    }
  });

  describe('goes on after', () => {
    it('a request that was cancelled while it waited for the settings', async () => {
      let answer: (settings: unknown) => void = () => undefined;
      const client = await start({
        capabilities: { ...configuring, ...pulling },
        configuration: () => new Promise((resolve) => (answer = resolve)),
      });
      await client.open(uri, '{ "Other": 1 }');
      const source = new CancellationTokenSource();
      const request = client.connection.sendRequest(
        DocumentDiagnosticRequest.type,
        { textDocument },
        source.token,
      );
      await client.questions.take();
      source.cancel();
      await client.settle();
      answer(null);
      await assert.rejects(request, isCancelled);
      assert.equal((await client.pull(uri))[0]?.code, 'missing-member');
    });

    it('a request that was cancelled at once', async () => {
      const client = startRaw();
      client.send({
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      await client.answerTo(1);
      const request = (id: number) => ({
        id,
        method: CompletionRequest.method,
        params: { textDocument, position },
      });
      client.send(
        { method: 'initialized', params: {} },
        {
          method: 'textDocument/didOpen',
          params: { textDocument: { uri, languageId: 'profiletype', version: 1, text: ' ' } },
        },
        request(2),
        { method: '$/cancelRequest', params: { id: 2 } },
        { method: '$/cancelRequest', params: { id: 'never asked' } },
        request(3),
      );
      assert.equal((await client.answerTo(2)).error?.code, LSPErrorCodes.RequestCancelled);
      assert.equal(((await client.answerTo(3)).result as unknown[]).length, 1);
    });

    it('methods that it does not have', async () => {
      const client = await start();
      for (const method of [
        '',
        'nothing',
        'textDocument/рефактор',
        '__proto__',
        '$/other',
        'textDocument/moniker',
      ]) {
        await assert.rejects(client.connection.sendRequest(method, {}), (error: unknown) => {
          assert.ok(error instanceof ResponseError);
          assert.equal(error.code, ErrorCodes.MethodNotFound);
          return true;
        });
        await client.connection.sendNotification(method, {});
      }
      await assertAlive(client);
    });

    it('parameters that make no sense', async () => {
      const client = await start();
      for (const parameters of [
        null,
        [],
        {},
        { textDocument: null },
        { textDocument: { uri: 5 }, position: 'x' },
        { textDocument: { uri, languageId: 'profiletype', version: 1 } },
      ]) {
        for (const method of ['textDocument/hover', 'textDocument/completion']) {
          await client.connection.sendRequest(method, parameters).catch(() => undefined);
        }
        for (const method of [
          'textDocument/didChange',
          'textDocument/didOpen',
          'textDocument/didClose',
          'workspace/didChangeConfiguration',
        ]) {
          await client.connection.sendNotification(method, parameters);
        }
      }
      await assertAlive(client);
    });

    it('a message that is no JSON', async () => {
      const client = startRaw();
      client.send({
        id: 1,
        method: 'initialize',
        params: { processId: null, rootUri: null, capabilities: {} },
      });
      await client.answerTo(1);
      client.sendText(frame('{ no json'));
      client.sendText(frame('[]'));
      client.sendText(frame('5'));
      client.send({ id: 2, method: 'textDocument/hover', params: { textDocument, position } });
      assert.equal((await client.answerTo(2)).result, null);
    });

    for (const [what, text] of [
      ['100,000 brackets', '['.repeat(100_000)],
      ['100,000 objects inside each other', '{"Fields":'.repeat(100_000)],
      ['100,000 opened blocks', inField(`"Source": "${'{{#if _source.a}}'.repeat(100_000)}"`)],
      ['a megabyte of quotes', '"'.repeat(1_000_000)],
      [
        'a binary file',
        Array.from({ length: 50_000 }, (_, index) => String.fromCharCode(index % 0xd800)).join(''),
      ],
    ] as const) {
      it(what, async () => {
        const client = await start();
        await client.open(uri, text);
        const { diagnostics } = await client.nextPublished(uri);
        assert.notEqual(diagnostics.length, 0);
        await client.complete(uri, { line: 0, character: text.length });
        await client.hover(uri, { line: 0, character: 10 });
        const version = await client.change(uri, { text: definition() });
        const after = await client.nextPublished(uri);
        assert.deepEqual([after.version, after.diagnostics], [version, []]);
        assert.deepEqual(client.logged, []);
      });
    }
  });
});

function at(line: number, start: number, end: number) {
  return { start: { line, character: start }, end: { line, character: end } };
}

function isCancelled(error: unknown): boolean {
  return error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled;
}

async function assertAlive(client: Awaited<ReturnType<typeof start>>): Promise<void> {
  const address = 'file:///types/Alive.profiletype.json';
  await client.open(address, '{}');
  assert.notEqual((await client.complete(address, { line: 0, character: 1 })).length, 0);
}

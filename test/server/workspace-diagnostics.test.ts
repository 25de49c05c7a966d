import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  type FileEvent,
  type PreviousResultId,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { type Client, pulling, start, stopServers } from './client';
import { answered, asked, codesOf, type Findings, untilRead } from './findings';
import { Folder, removeFolders, typeText } from './folder';
import { Mailbox } from './mailbox';

const [t, u] = ['T.profiletype.json', 'U.profiletype.json'] as const;

const changed = (uri: string): FileEvent => ({ uri, type: FileChangeType.Changed });
const deleted = (uri: string): FileEvent => ({ uri, type: FileChangeType.Deleted });

const startPulled = (folder: Folder): Promise<Client> =>
  start({
    folders: [folder.uri],
    capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
  });

describe('A client that asks for all files', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder({ [t]: typeText('T'), [u]: typeText('U') });
  });

  afterEach(() => {
    stopServers();
    removeFolders();
  });

  /** A client that knows everything that there is to know so far. */
  async function startInformed(): Promise<{ client: Client; known: PreviousResultId[] }> {
    const client = await startPulled(folder);
    await untilRead(client);
    const { findings, known } = await answered(client, folder);
    assert.deepEqual(findings, { [t]: [], [u]: [] });
    return { client, known };
  }

  it('is told what it does not know, once it is so', async () => {
    const { client, known } = await startInformed();
    const next = answered(client, folder, known);
    await client.filesChanged(changed(folder.write(u, '{')));
    assert.deepEqual((await next).findings, { [u]: ['json-syntax'] });
  });

  it('is told once what is gone', async () => {
    const { client, known } = await startInformed();
    const next = answered(client, folder, known);
    await client.filesChanged(deleted(folder.remove(u)));
    const after = await next;
    assert.deepEqual(after.findings, { [u]: [] });
    const later = answered(client, folder, after.known);
    await client.filesChanged(changed(folder.write(t, '{')));
    assert.deepEqual((await later).findings, { [t]: ['json-syntax'] });
  });

  it('is told once of what is open in a folder that is none any more', async () => {
    const other = new Folder({ [t]: typeText('Other') });
    const client = await start({
      folders: [folder.uri, other.uri],
      capabilities: { ...pulling, workspace: { workspaceFolders: true } },
    });
    await client.open(other.uriOf(t), typeText('Other'));
    await untilRead(client);
    const { findings, known } = await answered(client, other);
    assert.deepEqual(findings[t], ['file-name-mismatch']);
    const next = answered(client, other, known);
    await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri: other.uri, name: 'other' }] },
    });
    const after = await next;
    assert.deepEqual(after.findings[t], []);
    await untilRead(client);
    const later = answered(client, other, after.known);
    await client.change(other.uriOf(t), { text: typeText('Another') });
    await client.filesChanged(changed(folder.write(u, '{')));
    assert.deepEqual(Object.keys((await later).findings), [folder.uriOf(u)]);
  });

  it('is told nothing while nothing changes elsewhere, as often as it asks', async () => {
    const { client, known } = await startInformed();
    const held = [1, 2, 3].map(() => answered(client, folder, known));
    let isAnswered = false;
    void Promise.race(held).then(() => (isAnswered = true));
    await client.open(folder.uriOf(u), typeText('U'));
    await untilRead(client);
    await client.change(folder.uriOf(u), { text: typeText('U', { description: 'Another' }) });
    await untilRead(client);
    assert.ok(!isAnswered);
    await client.change(folder.uriOf(u), { text: typeText('T') });
    for (const { findings } of await Promise.all(held)) assert.deepEqual(findings[t], ['type-duplicate']);
  });

  it('is told nothing more once it does not want to know', async () => {
    const { client, known } = await startInformed();
    const source = new CancellationTokenSource();
    const held = client.connection
      .sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: known }, source.token)
      .catch(() => ({ items: [] }));
    await untilRead(client);
    source.cancel();
    assert.deepEqual((await held).items, []);
    await client.filesChanged(changed(folder.write(u, '{')));
    assert.deepEqual((await answered(client, folder, known)).findings, { [u]: ['json-syntax'] });
  });

  it('that takes answers in parts is told of everything that comes', async () => {
    const { client, known } = await startInformed();
    const parts = new Mailbox<Findings>();
    client.connection.onProgress(WorkspaceDiagnosticRequest.partialResult, 'parts', ({ items }) => {
      parts.put(
        Object.fromEntries(
          items.map((item) => [folder.nameOf(item.uri), item.kind === 'full' ? codesOf(item.items) : []]),
        ),
      );
    });
    const source = new CancellationTokenSource();
    const request = client.connection.sendRequest(
      WorkspaceDiagnosticRequest.type,
      { previousResultIds: known, partialResultToken: 'parts' },
      source.token,
    );
    await client.filesChanged(changed(folder.write(u, '{')));
    assert.deepEqual(await parts.take(), { [u]: ['json-syntax'] });
    await client.filesChanged(deleted(folder.remove(u)));
    assert.deepEqual(await parts.take(), { [u]: [] });
    source.cancel();
    const answer = await request.catch(() => ({ items: [] }));
    assert.deepEqual([answer.items, parts.takeAll()], [[], []]);
  });

  it('is told everything by the next server, whatever the one before has told', async () => {
    const { client, known } = await startInformed();
    assert.equal(await client.stop(), 0);
    const next = await startPulled(folder);
    await untilRead(next);
    assert.deepEqual((await answered(next, folder, known)).findings, { [t]: [], [u]: [] });
  });

  it('does not keep the server from ending', async () => {
    const { client, known } = await startInformed();
    const held = client.pullWorkspace(known).catch(() => 'never');
    assert.equal(await client.stop(), 0);
    assert.equal(await held, 'never');
  });

  it('is to ask again for what is open when an edit elsewhere changes it, and only then', async () => {
    const { client } = await startInformed();
    await client.open(folder.uriOf(u), typeText('U'));
    await client.open(folder.uriOf(t), typeText('T'));
    await untilRead(client);
    await client.settle();
    client.refreshes.takeAll();
    await client.change(folder.uriOf(u), { text: typeText('U', { description: 'Another' }) });
    await untilRead(client);
    assert.deepEqual(client.refreshes.takeAll(), []);
    await client.change(folder.uriOf(u), { text: typeText('U', { contact: 'NAME' }) });
    await client.refreshes.take();
    assert.deepEqual(codesOf(await client.pull(folder.uriOf(t))), ['key-conflict']);
  });

  it('is not to ask again for what it edits itself', async () => {
    folder.write(
      'profiletype.config.json',
      `{ "overrides": [{ "files": "${t}", "rules": { "key-conflict": "off" } }] }`,
    );
    const client = await startPulled(folder);
    await client.open(folder.uriOf(u), typeText('U'));
    await untilRead(client);
    await client.settle();
    client.refreshes.takeAll();
    await client.change(folder.uriOf(u), { text: typeText('U', { contact: 'NAME' }) });
    assert.deepEqual(codesOf(await client.pull(folder.uriOf(u))), ['key-conflict']);
    await client.settle();
    assert.deepEqual(client.refreshes.takeAll(), []);
  });

  it('is told everything at once if it cannot be told to ask again', async () => {
    const client = await start({ folders: [folder.uri], capabilities: pulling });
    await client.open(folder.uriOf(u), typeText('T'));
    assert.deepEqual(codesOf(await client.pull(folder.uriOf(u))), ['file-name-mismatch', 'type-duplicate']);
    await client.settle();
    assert.deepEqual(client.refreshes.takeAll(), []);
  });

  it('may refuse what it said it could do', async () => {
    const client = await start({
      folders: [folder.uri],
      capabilities: {
        ...pulling,
        workspace: {
          diagnostics: { refreshSupport: true },
          codeLens: { refreshSupport: true },
          inlayHint: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
          didChangeConfiguration: { dynamicRegistration: true },
        },
      },
    });
    for (const method of [
      'workspace/diagnostic/refresh',
      'workspace/codeLens/refresh',
      'client/registerCapability',
    ]) {
      client.connection.onRequest(method, () => Promise.reject(new Error('not today')));
    }
    await client.configure(null);
    await client.filesChanged(changed(folder.write(t, '{')));
    await client.settle();
    assert.deepEqual(await asked(client, folder), { [t]: ['json-syntax'], [u]: [] });
  });
});

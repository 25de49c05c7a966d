import assert from 'node:assert/strict';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver/node';
import { type Client, configuring, pulling, start, stopServers } from './client';
import { codesOf, untilRead } from './findings';
import { Folder, removeFolders, typeText } from './folder';
import { Mailbox } from './mailbox';

const root = 'vscode-vfs://github/owner/repository';
const config = `${root}/profiletype.config.json`;
const [t, u] = [`${root}/a/T.profiletype.json`, `${root}/b/T.profiletype.json`];

const capabilities: ClientCapabilities = {
  ...pulling,
  workspace: { ...configuring.workspace, diagnostics: { refreshSupport: true } },
  experimental: { profiletype: { files: true } },
};

/** A question of the server that waits for its answer. */
interface Question {
  readonly what: 'find' | 'read';
  readonly answer: () => void;
  readonly fail: () => void;
}

/** A client with files of its own. Where `isSlow` is set, questions wait in `questions` until they are answered. */
class FileClient {
  readonly questions = new Mailbox<Question>();
  readonly asked: string[] = [];
  isSlow = false;

  constructor(
    readonly client: Client,
    readonly files: Map<string, string>,
  ) {
    const { connection } = client;
    connection.onRequest('profiletype/findFiles', ({ folder }: { folder: string }) =>
      this.#answer('find', () => [...this.files.keys()].filter((uri) => uri.startsWith(`${folder}/`))),
    );
    connection.onRequest('profiletype/readFiles', ({ uris }: { uris: string[] }) =>
      this.#answer('read', () => uris.map((uri) => this.files.get(uri) ?? null)),
    );
  }

  #answer<Answer>(what: 'find' | 'read', value: () => Answer): Promise<Answer> | Answer {
    this.asked.push(what);
    if (!this.isSlow) return value();
    // What is answered late is what was true when it was asked.
    const answer = value();
    return new Promise((resolve, reject) => {
      this.questions.put({
        what,
        answer: () => {
          resolve(answer);
        },
        fail: () => {
          reject(new Error('not today'));
        },
      });
    });
  }

  /** Answers everything that is asked until nothing is. */
  async answerAll(): Promise<void> {
    this.isSlow = false;
    for (const { answer } of this.questions.takeAll()) answer();
    await untilRead(this.client);
  }

  async codes(...uris: readonly string[]): Promise<unknown[][]> {
    return Promise.all(uris.map(async (uri) => codesOf(await this.client.pull(uri))));
  }
}

async function begin(
  files: Readonly<Record<string, string>>,
  isSlow = false,
  offered = capabilities,
): Promise<FileClient> {
  const client = await start({ folders: [root], capabilities: offered });
  const fileClient = new FileClient(client, new Map(Object.entries(files)));
  fileClient.isSlow = isSlow;
  return fileClient;
}

const both = [['type-duplicate'], ['type-duplicate']];

describe('The files that the client offers', () => {
  afterEach(() => {
    stopServers();
    removeFolders();
  });

  it('are the files of the workspace, wherever they are', async () => {
    const files = await begin({
      [config]: '{ "rules": { "file-name-mismatch": "off" } }',
      [t]: typeText('T'),
      [u]: typeText('T'),
    });
    await untilRead(files.client);
    assert.deepEqual(await files.codes(t, u), both);
    files.files.set(u, typeText('U'));
    await files.client.filesChanged({ uri: u, type: FileChangeType.Changed });
    await untilRead(files.client);
    assert.deepEqual(await files.codes(t, u), [[], []]);
    files.files.set(u, typeText('T'));
    files.files.delete(t);
    await files.client.filesChanged(
      { uri: t, type: FileChangeType.Deleted },
      { uri: u, type: FileChangeType.Changed },
    );
    await untilRead(files.client);
    assert.deepEqual(await files.codes(t, u), [[], []]);
    assert.deepEqual(files.client.logged, []);
  });

  it('are the only ones: the disk is not looked at', async () => {
    const folder = new Folder({ 'T.profiletype.json': '{' });
    const client = await start({ folders: [folder.uri], capabilities });
    new FileClient(client, new Map());
    await untilRead(client);
    assert.deepEqual(await client.pull(folder.uriOf('T.profiletype.json')), []);
  });

  it('are not asked for where the client does not offer them', async () => {
    const folder = new Folder({ 'T.profiletype.json': '{' });
    const client = await start({ folders: [folder.uri], capabilities: pulling });
    const { asked } = new FileClient(client, new Map());
    await untilRead(client);
    assert.deepEqual(codesOf(await client.pull(folder.uriOf('T.profiletype.json'))), ['json-syntax']);
    assert.deepEqual(asked, []);
  });

  describe('may come late:', () => {
    it('a definition is judged alone before, and beside the others after', async () => {
      const files = await begin({ [t]: typeText('T'), [u]: typeText('T') }, true);
      // The settings of a document depend on the configuration, which is small and comes first.
      (await files.questions.take(({ what }) => what === 'read')).answer();
      const find = await files.questions.take(({ what }) => what === 'find');
      await files.client.open(t, typeText('T'));
      assert.deepEqual(await files.codes(t), [[]]);
      files.client.refreshes.takeAll();
      find.answer();
      (await files.questions.take(({ what }) => what === 'read')).answer();
      await files.client.refreshes.take();
      await files.answerAll();
      assert.deepEqual(await files.codes(t, u), both);
    });

    it('what was opened meanwhile counts, not what was read', async () => {
      const files = await begin({ [t]: typeText('T'), [u]: typeText('T') }, true);
      (await files.questions.take()).answer();
      (await files.questions.take(({ what }) => what === 'find')).answer();
      const read = await files.questions.take(({ what }) => what === 'read');
      await files.client.open(u, typeText('Unsaved'));
      assert.deepEqual(await files.codes(u), [['file-name-mismatch']]);
      read.answer();
      await files.answerAll();
      assert.deepEqual(await files.codes(t, u), [[], ['file-name-mismatch']]);
      await files.client.close(u);
      await untilRead(files.client);
      assert.deepEqual(await files.codes(t, u), both);
    });

    it('what was opened and closed meanwhile is what its file says', async () => {
      const files = await begin({ [t]: typeText('T'), [u]: typeText('T') }, true);
      (await files.questions.take()).answer();
      (await files.questions.take(({ what }) => what === 'find')).answer();
      const read = await files.questions.take(({ what }) => what === 'read');
      const escaped = u.replace('/b/', '/%62/');
      await files.client.open(escaped, typeText('Unsaved'));
      for (const uri of [u, escaped]) files.files.set(uri, typeText('Saved'));
      await files.client.close(escaped);
      read.answer();
      await files.answerAll();
      assert.deepEqual(await files.codes(t, u), [[], ['file-name-mismatch']]);
    });

    it('what was closed while its settings were awaited is what its file says', async () => {
      const files = await begin({ [t]: typeText('T') });
      await untilRead(files.client);
      let answer: (settings: unknown) => void = () => undefined;
      files.client.configuration = ({ scopeUri }) =>
        scopeUri === u ? new Promise((resolve) => (answer = resolve)) : null;
      await files.client.open(u, typeText('T'));
      await files.client.questions.take(({ scopeUri }) => scopeUri === u);
      await files.client.close(u);
      await untilRead(files.client);
      answer(null);
      await untilRead(files.client);
      assert.deepEqual(await files.codes(t, u), [[], []]);
    });

    it('the entries of a configuration are judged once all is read', async () => {
      const entry = `{ "file": "a/T.profiletype.json", "rule": "file-name-mismatch" }`;
      const files = await begin({ [config]: '{}', [t]: typeText('Other') });
      await untilRead(files.client);
      await files.client.open(config, '{}');
      files.isSlow = true;
      await files.client.change(config, {
        text: `{ "ignores": [${entry}, ${entry.replace('a/T', 'a/U')}] }`,
      });
      assert.deepEqual(await files.codes(config), [[]]);
      await files.answerAll();
      assert.deepEqual(await files.codes(config, t), [['stale-ignore'], []]);
    });

    it('a configuration that went meanwhile is not reported any more', async () => {
      const files = await begin({ [t]: typeText('T') }, false, {
        workspace: { workspaceFolders: true },
        experimental: capabilities.experimental as unknown,
      });
      await files.client.nextPublished(t);
      await untilRead(files.client);
      files.isSlow = true;
      files.files.set(config, '{');
      await files.client.filesChanged({ uri: config, type: FileChangeType.Created });
      (await files.questions.take()).answer();
      const { diagnostics } = await files.client.nextPublished(config);
      assert.deepEqual(codesOf(diagnostics), ['config-syntax']);
      await files.client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added: [], removed: [{ uri: root, name: 'repository' }] },
      });
      await files.answerAll();
      assert.deepEqual((await files.client.nextPublished(config)).diagnostics, []);
    });

    it('a sample does not bring back the configuration of the time when it was asked for', async () => {
      const files = await begin({ [t.replace('profiletype', 'sample')]: '{}', [u]: typeText('T') });
      await untilRead(files.client);
      files.isSlow = true;
      await files.client.open(t, typeText('T'));
      const sample = await files.questions.take();
      files.isSlow = false;
      files.files.set(config, '{ "overrides": [{ "files": "b/**", "domain": "asia" }], "domain": "europe" }');
      await files.client.filesChanged({ uri: config, type: FileChangeType.Created });
      await untilRead(files.client);
      assert.deepEqual(await files.codes(u), [[]]);
      sample.answer();
      await files.client.settle();
      assert.deepEqual(await files.codes(u), [[]]);
    });

    it('what is read last counts, in whichever order the answers come', async () => {
      const files = await begin({ [t]: typeText('T').replace('"id": {', '"unused": {}, "id": {') });
      await untilRead(files.client);
      assert.deepEqual(await files.codes(t), [['source-missing', 'unused-field']]);
      files.isSlow = true;
      files.files.set(config, '{ "rules": { "unused-field": "off" } }');
      await files.client.configure(null);
      const first = await files.questions.take();
      files.files.set(config, '{ "rules": { "source-missing": "off" } }');
      await files.client.configure(null);
      await files.client.settle();
      for (const { answer } of files.questions.takeAll()) answer();
      await files.client.settle();
      first.answer();
      await files.answerAll();
      assert.deepEqual(await files.codes(t), [['unused-field']]);
    });
  });

  describe('may fail:', () => {
    it('while they are looked for', async () => {
      const files = await begin({ [t]: typeText('T'), [u]: typeText('T') }, true);
      (await files.questions.take()).answer();
      (await files.questions.take()).fail();
      await files.answerAll();
      await files.client.open(t, typeText('T'));
      assert.deepEqual(await files.codes(t, u), [[], []]);
      await files.client.filesChanged({ uri: u, type: FileChangeType.Changed });
      await untilRead(files.client);
      assert.deepEqual(await files.codes(t, u), both);
    });

    it('while they are read', async () => {
      const files = await begin({ [t]: typeText('T'), [u]: typeText('T') }, true);
      (await files.questions.take()).fail();
      (await files.questions.take()).answer();
      (await files.questions.take()).fail();
      await files.answerAll();
      assert.deepEqual(await files.codes(t, u), [[], []]);
      await files.client.configure(null);
      await untilRead(files.client);
      assert.deepEqual(await files.codes(t, u), both);
    });

    it('with answers that make no sense', async () => {
      const { client } = await begin({});
      await client.open(t, '{');
      for (const answer of [null, [], {}, 'x', 5, [null], [5], [['x']]]) {
        client.connection.onRequest('profiletype/findFiles', () => answer);
        client.connection.onRequest('profiletype/readFiles', () => answer);
        await client.configure(null);
        await untilRead(client);
        assert.deepEqual(codesOf(await client.pull(t)), ['json-syntax']);
      }
      assert.notEqual((await client.complete(t, { line: 0, character: 1 })).length, 0);
    });
  });

  it('are looked for a few times only while a configuration is typed', async () => {
    const files = await begin({ [t]: typeText('T') });
    await untilRead(files.client);
    await files.client.open(config, '{}');
    files.asked.length = 0;
    for (let length = 0; length < 100; length++)
      void files.client.change(config, { text: `{ "domain": "${'x'.repeat(length)}" }` });
    await untilRead(files.client);
    const finds = files.asked.filter((what) => what === 'find').length;
    assert.ok(finds > 0 && finds <= 20, `${finds} times`);
  });
});

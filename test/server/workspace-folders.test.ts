import assert from 'node:assert/strict';
import { DidChangeWorkspaceFoldersNotification, FileChangeType } from 'vscode-languageserver/node';
import { type Client, pulling, start, stopServers } from './client';
import { asked, codesOf, sent, untilRead } from './findings';
import { Folder, removeFolders, typeText } from './folder';

const config = 'profiletype.config.json';
const t = 'T.profiletype.json';

const withFolders = {
  ...pulling,
  workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
};

function changeFolders(
  client: Client,
  { added = [], removed = [] }: { added?: string[]; removed?: string[] },
) {
  const folders = (uris: string[]) => uris.map((uri) => ({ uri, name: uri }));
  return client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
    event: { added: folders(added), removed: folders(removed) },
  });
}

/** Another way to write an address. */
const escaped = (uri: string): string =>
  uri.replace(/[()!']/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

describe('The folders of a workspace', () => {
  afterEach(() => {
    stopServers();
    removeFolders();
  });

  describe('when there are several', () => {
    it('hold files that are compared with each other, each by the configuration of its folder', async () => {
      const [one, two] = [new Folder({ [t]: typeText('T') }), new Folder({ [t]: typeText('T') })];
      two.write(config, '{ "rules": { "type-duplicate": "warning" } }');
      const client = await start({ folders: [one.uri, two.uri], capabilities: withFolders });
      await untilRead(client);
      const severities = await Promise.all(
        [one, two].map(async (folder) =>
          (await client.pull(folder.uriOf(t))).map(({ code, severity }) => [code, severity]),
        ),
      );
      assert.deepEqual(severities, [[['type-duplicate', 1]], [['type-duplicate', 2]]]);
      await client.filesChanged({
        uri: two.write(config, '{ "domain": "b" }'),
        type: FileChangeType.Changed,
      });
      await client.filesChanged({
        uri: one.write(config, '{ "domain": "a" }'),
        type: FileChangeType.Created,
      });
      await untilRead(client);
      for (const folder of [one, two]) assert.deepEqual(await client.pull(folder.uriOf(t)), []);
    });

    for (const order of ['outer first', 'inner first']) {
      it(`one within the other, hold each file once (${order})`, async () => {
        const folder = new Folder({
          [t]: typeText('T'),
          'in (1)/U.profiletype.json': typeText('U'),
          [config]: '{ "rules": { "file-name-mismatch": "off" } }',
          [`in (1)/${config}`]: '{ "rules": { "file-name-mismatch": "error" } }',
          'in (1)/V.profiletype.json': typeText('W'),
        });
        const folders = [folder.uri, escaped(folder.uriOf('in (1)'))];
        const client = await start({
          folders: order === 'outer first' ? folders : folders.reverse(),
          capabilities: withFolders,
        });
        assert.deepEqual(await asked(client, folder), {
          [config]: [],
          [`in (1)/${config}`]: [],
          [t]: [],
          'in (1)/U.profiletype.json': [],
          'in (1)/V.profiletype.json': ['file-name-mismatch'],
        });
      });
    }

    it('and one is given twice, hold each file once', async () => {
      const folder = new Folder({ [t]: typeText('T'), [config]: '{}' }, 'a (b)');
      const client = await start({
        folders: [folder.uri, `${folder.uri}/`, escaped(folder.uri)],
        capabilities: withFolders,
      });
      assert.deepEqual(await asked(client, folder), { [t]: [], [config]: [] });
    });
  });

  describe('come and go:', () => {
    for (const [mode, capabilities] of Object.entries({
      push: { workspace: { workspaceFolders: true } },
      pull: withFolders,
    })) {
      const findings = mode === 'push' ? sent : asked;

      it(`with their files, open or not, and their configuration (${mode})`, async () => {
        const [one, two] = [new Folder({ [t]: typeText('T') }), new Folder({ [t]: typeText('T') })];
        one.write('U.profiletype.json', typeText('U', { contact: 'NAME' }));
        two.write(config, '{ "domain": 5 }');
        const client = await start({ folders: [one.uri], capabilities });
        const ofOne = async () => (await findings(client, one))[t];
        assert.deepEqual(await ofOne(), ['key-conflict']);
        await client.open(two.uriOf(t), typeText('T'));
        assert.deepEqual(await ofOne(), ['key-conflict']);

        await changeFolders(client, { added: [two.uri] });
        assert.deepEqual(await ofOne(), ['key-conflict', 'type-duplicate']);
        const added = await findings(client, two);
        assert.deepEqual([added[t], added[config]], [['key-conflict', 'type-duplicate'], ['config-value']]);

        await changeFolders(client, { removed: [two.uri] });
        assert.deepEqual(await ofOne(), ['key-conflict']);
        const removed = await findings(client, two);
        if (mode === 'push') assert.deepEqual([removed[t], removed[config]], [[], []]);
        else assert.deepEqual([removed[t], removed[config]], [undefined, undefined]);
        assert.deepEqual(codesOf(await client.pull(two.uriOf(t))), []);

        await changeFolders(client, { added: [two.uri], removed: [one.uri] });
        await untilRead(client);
        assert.deepEqual(codesOf(await client.pull(two.uriOf(t))), []);
        await changeFolders(client, { added: [one.uri] });
        assert.deepEqual(await ofOne(), ['key-conflict', 'type-duplicate']);
      });
    }

    it('one that is not there is empty', async () => {
      const folder = new Folder({ [t]: typeText('T') });
      const client = await start({
        folders: [
          folder.uriOf('nowhere'),
          folder.uri,
          folder.uriOf(t),
          'untitled:x',
          'vscode-vfs://github/a/b',
          'no address',
          '',
        ],
        capabilities: withFolders,
      });
      assert.deepEqual(await asked(client, folder), { [t]: [] });
      assert.deepEqual(client.logged, []);
    });

    it('while others are read', async () => {
      const [one, two, three] = [1, 2, 3].map(() => new Folder({ [t]: typeText('T') }));
      assert.ok(one && two && three);
      one.write(config, '{ "rules": { "type-duplicate": "off" } }');
      const client = await start({ folders: [one.uri], capabilities: withFolders });
      void changeFolders(client, { added: [two.uri] });
      void changeFolders(client, { added: [three.uri] });
      void changeFolders(client, { removed: [two.uri] });
      await untilRead(client);
      assert.deepEqual(await client.pull(one.uriOf(t)), []);
      assert.deepEqual(await client.pull(two.uriOf(t)), []);
      assert.deepEqual(codesOf(await client.pull(three.uriOf(t))), ['type-duplicate']);
    });
  });

  describe('hold files whose addresses are escaped in several ways:', () => {
    const name = "it's (1) ü !.profiletype.json";
    const files = { [name]: typeText('T'), 'U.profiletype.json': typeText('U') };
    const found = { [name]: ['file-name-mismatch'], 'U.profiletype.json': [] };

    for (const [mode, capabilities] of Object.entries({ push: {}, pull: withFolders })) {
      const findings = mode === 'push' ? sent : asked;

      it(`opened before all is read (${mode})`, async () => {
        const folder = new Folder(files, 'f (x)');
        const client = await start({ folders: [folder.uri], capabilities });
        await client.open(escaped(folder.uriOf(name)), typeText('T'));
        assert.deepEqual(await findings(client, folder), found);
      });

      it(`opened, closed and changed after all is read (${mode})`, async () => {
        const folder = new Folder(files, 'f (x)');
        const client = await start({ folders: [escaped(folder.uri)], capabilities });
        assert.deepEqual(await findings(client, folder), found);
        const uri = escaped(folder.uriOf(name));
        await client.open(uri, typeText('T'));
        assert.deepEqual(await findings(client, folder), found);
        await client.change(uri, { text: typeText('U') });
        const both = ['file-name-mismatch', 'type-duplicate'];
        assert.deepEqual(await findings(client, folder), {
          ...found,
          [name]: both,
          'U.profiletype.json': ['type-duplicate'],
        });
        await client.filesChanged({ uri: folder.write(name, '{'), type: FileChangeType.Changed });
        assert.deepEqual((await findings(client, folder))[name], both);
        await client.close(uri);
        assert.deepEqual(await findings(client, folder), { ...found, [name]: ['json-syntax'] });
        folder.remove(name);
        await client.filesChanged({ uri: decodeURI(uri), type: FileChangeType.Deleted });
        const { [name]: gone, ...others } = await findings(client, folder);
        assert.deepEqual(gone, mode === 'push' ? [] : undefined);
        assert.deepEqual(others['U.profiletype.json'], []);
      });

      it(`an open configuration (${mode})`, async () => {
        const folder = new Folder({ ...files, [config]: '{}' }, 'f (x)');
        const client = await start({ folders: [folder.uri], capabilities });
        const uri = `${escaped(folder.uri)}/${config}`;
        await client.open(uri, '{ "rules": { "file-name-mismatch": "off" } }');
        assert.deepEqual((await findings(client, folder))[name], []);
        await client.change(uri, { text: '{ "domain": 5 }' });
        const now = await findings(client, folder);
        assert.deepEqual([now[name], now[config]], [['file-name-mismatch'], ['config-value']]);
        await client.close(uri);
        assert.deepEqual((await findings(client, folder))[name], ['file-name-mismatch']);
      });
    }

    it('what is sent of an open file has the address that the client has for it', async () => {
      const folder = new Folder(files);
      const client = await start({ folders: [folder.uri] });
      await sent(client, folder);
      const uri = escaped(folder.uriOf(name));
      await client.open(uri, typeText('T'));
      await sent(client, folder);
      await client.open(folder.uriOf('U.profiletype.json'), typeText('U', { contact: 'NAME' }));
      const { diagnostics } = await client.nextPublished(uri);
      assert.deepEqual(codesOf(diagnostics), ['file-name-mismatch', 'key-conflict']);
    });

    it('the letter of a drive, which no disk here has', async () => {
      const folder = new Folder();
      const client = await start({ folders: ['file:///C:/types'], capabilities: withFolders });
      await client.open('file:///c%3A/types/T.profiletype.json', typeText('T'));
      await client.open('file:///C:/types/x/T.profiletype.json', typeText('T'));
      const findings = await asked(client, folder);
      assert.deepEqual(Object.values(findings), [['type-duplicate'], ['type-duplicate']]);
    });
  });
});

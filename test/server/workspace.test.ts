import assert from 'node:assert/strict';
import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { type Client, pulling, start, stopServers } from './client';
import { asked, type Findings, sent } from './findings';
import { Folder, removeFolders, typeText } from './folder';

const refreshing = {
  ...pulling,
  workspace: { diagnostics: { refreshSupport: true } },
};

const changed = (uri: string): FileEvent => ({ uri, type: FileChangeType.Changed });
const created = (uri: string): FileEvent => ({ uri, type: FileChangeType.Created });
const deleted = (uri: string): FileEvent => ({ uri, type: FileChangeType.Deleted });

const startPushed = (folder: Folder): Promise<Client> => start({ folders: [folder.uri] });
const startPulled = (folder: Folder): Promise<Client> =>
  start({ folders: [folder.uri], capabilities: refreshing });

describe('The files of a workspace', () => {
  afterEach(() => {
    stopServers();
    removeFolders();
  });

  const some = {
    'Good.profiletype.json': typeText('Good'),
    'a/Bad.profiletype.json': '{ "Other": 1 }',
    'b/Ünï (1) 100%.profiletype.json': '{',
    '.hidden/Name.profiletype.json': typeText('Other', { contact: 'STRING' }),
    'node_modules/package/Bad.profiletype.json': '{ "Other": 1 }',
    '.git/Bad.profiletype.json': '{ "Other": 1 }',
    'a/bad.json': '{ "Other": 1 }',
    'a/profiletype.json': '{ "Other": 1 }',
    'a/X.profiletype.json.bak': '{ "Other": 1 }',
  };
  const found = {
    'Good.profiletype.json': [],
    'a/Bad.profiletype.json': [
      'missing-member',
      'missing-member',
      'missing-member',
      'missing-member',
      'unknown-member',
    ],
    'b/Ünï (1) 100%.profiletype.json': ['json-syntax'],
    '.hidden/Name.profiletype.json': ['file-name-mismatch'],
  };

  describe('that are not open', () => {
    it('are judged for a client that does not ask', async () => {
      const folder = new Folder(some);
      const client = await startPushed(folder);
      assert.deepEqual(await sent(client, folder), found);
      assert.deepEqual(client.logged, []);
    });

    it('are judged for a client that asks', async () => {
      const folder = new Folder(some);
      const client = await startPulled(folder);
      assert.deepEqual(await asked(client, folder), found);
      await client.settle();
      assert.deepEqual(client.published.takeAll(), []);
      assert.deepEqual(client.logged, []);
    });

    it('are judged for a client that asks for one of them', async () => {
      const folder = new Folder(some);
      const client = await startPulled(folder);
      const [first] = await client.pull(folder.uriOf('.hidden/Name.profiletype.json'));
      assert.equal(first?.code, 'file-name-mismatch');
      assert.deepEqual(await client.pull(folder.uriOf('.git/Bad.profiletype.json')), []);
      assert.deepEqual(await client.pull('file:///elsewhere/Bad.profiletype.json'), []);
    });

    it('are not judged by a client without folders', async () => {
      const folder = new Folder(some);
      const client = await start();
      assert.deepEqual(await sent(client, folder), {});
    });

    it('are not judged in folders that are left out, whatever happens there', async () => {
      const folder = new Folder(some);
      const client = await startPulled(folder);
      for (const changeOf of [changed, created, deleted]) {
        await client.filesChanged(changeOf(folder.uriOf('node_modules/package/Bad.profiletype.json')));
        await client.filesChanged(changeOf(folder.uriOf('.git/Bad.profiletype.json')));
        assert.deepEqual(await asked(client, folder), found);
      }
    });
  });

  describe('are compared with each other', () => {
    const duplicates = {
      'a/T.profiletype.json': typeText('T'),
      'b/T.profiletype.json': typeText('T'),
      'c/U.profiletype.json': typeText('U'),
    };

    it('where none is open', async () => {
      const folder = new Folder(duplicates);
      const client = await startPulled(folder);
      assert.deepEqual(await asked(client, folder), {
        'a/T.profiletype.json': ['type-duplicate'],
        'b/T.profiletype.json': ['type-duplicate'],
        'c/U.profiletype.json': [],
      });
      const [finding] = await client.pull(folder.uriOf('a/T.profiletype.json'));
      assert.deepEqual(finding?.relatedInformation, [
        {
          location: {
            uri: folder.uriOf('b/T.profiletype.json'),
            range: { start: { line: 1, character: 20 }, end: { line: 1, character: 23 } },
          },
          message: 'Defined here as well.',
        },
      ]);
      assert.match(finding.codeDescription?.href ?? '', /#type-duplicate$/);
    });

    it('as one of them is typed', async () => {
      const folder = new Folder(duplicates);
      const client = await startPushed(folder);
      await sent(client, folder);
      const uri = folder.uriOf('c/U.profiletype.json');
      await client.open(uri, typeText('U'));
      await client.change(uri, { text: typeText('U', { contact: 'NAME' }) });
      assert.deepEqual(await sent(client, folder), {
        'a/T.profiletype.json': ['key-conflict', 'type-duplicate'],
        'b/T.profiletype.json': ['key-conflict', 'type-duplicate'],
        'c/U.profiletype.json': ['key-conflict'],
      });
      await client.change(uri, { text: typeText('U') });
      assert.deepEqual((await sent(client, folder))['b/T.profiletype.json'], ['type-duplicate']);
    });

    const broken = typeText('T').replace('"ObjectTypeName"', '"ObjectTypeName');

    it('where the text cannot be read, by what it said before', async () => {
      const folder = new Folder(duplicates);
      const client = await startPulled(folder);
      const uri = folder.uriOf('a/T.profiletype.json');
      await client.open(uri, typeText('T'));
      await asked(client, folder);
      await client.change(uri, { text: broken });
      const findings = await asked(client, folder);
      assert.deepEqual([...new Set(findings['a/T.profiletype.json'])], ['json-syntax']);
      assert.deepEqual(findings['b/T.profiletype.json'], ['type-duplicate']);
    });

    it('where a file that is not open cannot be read any more', async () => {
      const folder = new Folder(duplicates);
      const client = await startPulled(folder);
      await asked(client, folder);
      await client.filesChanged(changed(folder.write('a/T.profiletype.json', broken)));
      const findings = await asked(client, folder);
      assert.deepEqual([...new Set(findings['a/T.profiletype.json'])], ['json-syntax']);
      assert.deepEqual(findings['b/T.profiletype.json'], ['type-duplicate']);
    });

    it('unless they are for different domains', async () => {
      const folder = new Folder({
        'a/T.profiletype.json': typeText('T', { domain: 'europe' }),
        'b/T.profiletype.json': typeText('T', { domain: 'asia', contact: 'NAME' }),
      });
      const client = await startPulled(folder);
      assert.deepEqual(await asked(client, folder), {
        'a/T.profiletype.json': [],
        'b/T.profiletype.json': [],
      });
      const uri = folder.uriOf('b/T.profiletype.json');
      await client.open(uri, typeText('T', { domain: 'europe', contact: 'NAME' }));
      assert.deepEqual(await asked(client, folder), {
        'a/T.profiletype.json': ['key-conflict', 'type-duplicate'],
        'b/T.profiletype.json': ['key-conflict', 'type-duplicate'],
      });
    });

    it('with more types than a domain may have', async () => {
      const names = Array.from({ length: 101 }, (_, number) => `T${String(number).padStart(3, '0')}`);
      const folder = new Folder(
        Object.fromEntries(names.map((name) => [`${name}.profiletype.json`, typeText(name)])),
      );
      const client = await startPulled(folder);
      const findings = await asked(client, folder);
      assert.deepEqual(
        Object.entries(findings).filter(([, codes]) => codes.length > 0),
        [['T100.profiletype.json', ['too-many-types']]],
      );
      await client.filesChanged(deleted(folder.remove('T000.profiletype.json')));
      assert.deepEqual((await asked(client, folder))['T100.profiletype.json'], []);
    });
  });

  describe('are kept current', () => {
    const pair = { 'a/T.profiletype.json': typeText('T'), 'b/T.profiletype.json': typeText('T') };
    const [a, b] = ['a/T.profiletype.json', 'b/T.profiletype.json'] as const;

    const both = [['type-duplicate'], ['type-duplicate']];
    const pairOf = (all: Findings): unknown[] => [all[a], all[b]];

    for (const mode of ['push', 'pull'] as const) {
      const begin = mode === 'push' ? startPushed : startPulled;
      const findings = async (client: Client, folder: Folder): Promise<unknown[]> =>
        pairOf(await (mode === 'push' ? sent : asked)(client, folder));

      it(`when one is deleted, made and changed on the disk (${mode})`, async () => {
        const folder = new Folder(pair);
        const client = await begin(folder);
        assert.deepEqual(await findings(client, folder), both);
        await client.filesChanged(deleted(folder.remove(b)));
        assert.deepEqual(await findings(client, folder), [[], mode === 'push' ? [] : undefined]);
        await client.filesChanged(created(folder.write(b, typeText('T'))));
        assert.deepEqual(await findings(client, folder), both);
        await client.filesChanged(changed(folder.write(b, typeText('U'))));
        assert.deepEqual(await findings(client, folder), [[], ['file-name-mismatch']]);
      });

      it(`when one is closed without saving (${mode})`, async () => {
        const folder = new Folder(pair);
        const client = await begin(folder);
        await client.open(folder.uriOf(b), typeText('T'));
        await client.change(folder.uriOf(b), { text: typeText('Unsaved') });
        assert.deepEqual(await findings(client, folder), [[], ['file-name-mismatch']]);
        await client.close(folder.uriOf(b));
        assert.deepEqual(await findings(client, folder), both);
      });

      it(`when a folder is renamed and deleted (${mode})`, async () => {
        const folder = new Folder(pair);
        const client = await begin(folder);
        assert.deepEqual(await findings(client, folder), both);
        folder.rename('b', 'c');
        await client.connection.sendNotification('workspace/didRenameFiles', {
          files: [{ oldUri: folder.uriOf('b'), newUri: folder.uriOf('c') }],
        });
        const all = await (mode === 'push' ? sent : asked)(client, folder);
        assert.deepEqual(
          [all[a], all[b], all['c/T.profiletype.json']],
          [['type-duplicate'], mode === 'push' ? [] : undefined, ['type-duplicate']],
        );
        folder.remove('c');
        await client.connection.sendNotification('workspace/didDeleteFiles', {
          files: [{ uri: folder.uriOf('c') }],
        });
        assert.deepEqual((await findings(client, folder))[0], []);
      });

      it(`when another program deletes a folder, of whose files nobody tells (${mode})`, async () => {
        const folder = new Folder({ ...pair, 'b/x/V.profiletype.json': typeText('W') });
        const client = await begin(folder);
        assert.deepEqual(await findings(client, folder), both);
        await client.filesChanged(deleted(folder.remove('b/x')));
        assert.deepEqual(await findings(client, folder), both);
        await client.filesChanged(deleted(folder.remove('b')));
        assert.deepEqual(await findings(client, folder), [[], mode === 'push' ? [] : undefined]);
      });
    }

    it('when one is deleted while it is open, and then closed', async () => {
      const folder = new Folder(pair);
      const client = await startPulled(folder);
      await client.open(folder.uriOf(b), typeText('T'));
      await client.filesChanged(deleted(folder.remove(b)));
      assert.deepEqual(pairOf(await asked(client, folder)), both);
      await client.close(folder.uriOf(b));
      assert.deepEqual(pairOf(await asked(client, folder)), [[], undefined]);
    });

    it('by the open text, whatever is on the disk', async () => {
      const folder = new Folder(pair);
      const client = await startPulled(folder);
      await client.open(folder.uriOf(b), typeText('Unsaved'));
      await client.filesChanged(changed(folder.write(b, '{')));
      assert.deepEqual(pairOf(await asked(client, folder)), [[], ['file-name-mismatch']]);
    });

    it('when one is opened, closed and opened again at once', async () => {
      const folder = new Folder(pair);
      const client = await startPulled(folder);
      for (const name of ['Unsaved', 'T', 'Unsaved', 'T', 'Unsaved']) {
        void client.open(folder.uriOf(b), typeText(name), 1);
        void client.close(folder.uriOf(b));
      }
      await client.open(folder.uriOf(b), typeText('Unsaved'), 1);
      assert.deepEqual(pairOf(await asked(client, folder)), [[], ['file-name-mismatch']]);
      await client.close(folder.uriOf(b));
      assert.deepEqual(pairOf(await asked(client, folder)), both);
    });

    it('when a file is renamed that is open', async () => {
      const folder = new Folder(pair);
      const client = await startPulled(folder);
      await client.open(folder.uriOf(b), typeText('T'));
      folder.rename(b, 'b/U.profiletype.json');
      await client.filesChanged(deleted(folder.uriOf(b)), created(folder.uriOf('b/U.profiletype.json')));
      await client.close(folder.uriOf(b));
      await client.open(folder.uriOf('b/U.profiletype.json'), typeText('U'));
      assert.deepEqual(await asked(client, folder), { [a]: [], 'b/U.profiletype.json': [] });
    });

    it('when many change at once', async () => {
      const folder = new Folder(pair);
      const client = await startPulled(folder);
      const names = Array.from({ length: 60 }, (_, number) => `many/${number}/T.profiletype.json`);
      for (const name of names) await client.filesChanged(created(folder.write(name, typeText('T'))));
      const findings = await asked(client, folder);
      for (const name of [a, b, ...names]) assert.deepEqual(findings[name], ['type-duplicate'], name);
      folder.remove('many');
      await client.filesChanged(...names.map((name) => deleted(folder.uriOf(name))));
      assert.deepEqual(await asked(client, folder), { [a]: ['type-duplicate'], [b]: ['type-duplicate'] });
    });

    it('by the server that is started next', async () => {
      const folder = new Folder(pair);
      const first = await startPulled(folder);
      await first.open(folder.uriOf(b), typeText('Unsaved'));
      await asked(first, folder);
      assert.equal(await first.stop(), 0);
      const second = await startPulled(folder);
      assert.deepEqual(await asked(second, folder), { [a]: ['type-duplicate'], [b]: ['type-duplicate'] });
    });
  });
});

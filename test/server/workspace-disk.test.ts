import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { FileChangeType } from 'vscode-languageserver/node';
import { pulling, start, stopServers } from './client';
import { asked, codesOf, untilRead } from './findings';
import { Folder, removeFolders, typeText } from './folder';

const t = 'T.profiletype.json';
const capabilities = { ...pulling, workspace: { diagnostics: { refreshSupport: true } } };

describe('On a disk', () => {
  let folder: Folder;

  beforeEach(() => {
    folder = new Folder({ [t]: typeText('T') });
  });

  afterEach(() => {
    stopServers();
    removeFolders();
  });

  it('links to folders are not followed', async () => {
    mkdirSync(folder.pathOf('a/b'), { recursive: true });
    symlinkSync('../..', folder.pathOf('a/b/up'), 'dir');
    symlinkSync('.', folder.pathOf('self'), 'dir');
    symlinkSync('loop', folder.pathOf('loop'));
    const client = await start({ folders: [folder.uri], capabilities });
    assert.deepEqual(await asked(client, folder), { [t]: [] });
  });

  it('what is named as a definition and is none is left out', async () => {
    mkdirSync(folder.pathOf('Folder.profiletype.json'));
    folder.write('Folder.profiletype.json/U.profiletype.json', typeText('U'));
    symlinkSync('nothing', folder.pathOf('Dangling.profiletype.json'));
    symlinkSync('Folder.profiletype.json', folder.pathOf('Linked.profiletype.json'));
    mkdirSync(folder.pathOf('profiletype.config.json'));
    const client = await start({ folders: [folder.uri], capabilities });
    const expected = { [t]: [], 'Folder.profiletype.json/U.profiletype.json': [] };
    assert.deepEqual(await asked(client, folder), expected);
    for (const name of ['Folder', 'Dangling', 'Linked', 'Never'])
      await client.filesChanged({
        uri: folder.uriOf(`${name}.profiletype.json`),
        type: FileChangeType.Created,
      });
    assert.deepEqual(await asked(client, folder), expected);
    assert.deepEqual(client.logged, []);
  });

  // Windows has no pipes among its files.
  if (process.platform !== 'win32') {
    it('a pipe does not keep the server waiting', async () => {
      execFileSync('mkfifo', [folder.pathOf('Pipe.profiletype.json')]);
      const client = await start({ folders: [folder.uri], capabilities });
      assert.deepEqual(await asked(client, folder), { [t]: [] });
      await client.filesChanged({ uri: folder.uriOf('Pipe.profiletype.json'), type: FileChangeType.Created });
      assert.deepEqual(await asked(client, folder), { [t]: [] });
    });
  }

  it('what may not be read is left out, and the rest is not', async () => {
    folder.write('closed/U.profiletype.json', typeText('U'));
    folder.write('Secret.profiletype.json', typeText('Secret'));
    chmodSync(folder.pathOf('closed'), 0);
    chmodSync(folder.pathOf('Secret.profiletype.json'), 0);
    const client = await start({ folders: [folder.uri], capabilities });
    const {
      'closed/U.profiletype.json': inClosed,
      'Secret.profiletype.json': secret,
      ...others
    } = await asked(client, folder);
    chmodSync(folder.pathOf('closed'), 0o700);
    assert.deepEqual(others, { [t]: [] });
    // Nothing is closed to the administrator, nor to anybody by these means on Windows.
    const expected = process.platform === 'win32' || process.getuid?.() === 0 ? [] : undefined;
    assert.deepEqual([inClosed, secret], [expected, expected]);
    assert.deepEqual(client.logged, []);
  });

  it('files are read whatever is in them', async () => {
    folder.write(
      'Binary.profiletype.json',
      Buffer.from(Array.from({ length: 100_000 }, (_, index) => (index * 7) % 256)),
    );
    folder.write('Empty.profiletype.json', '');
    folder.write('Mark.profiletype.json', `\uFEFF${typeText('Mark')}`);
    folder.write('Utf16.profiletype.json', Buffer.from(typeText('Utf16'), 'utf16le'));
    folder.write('Windows.profiletype.json', typeText('Windows').replaceAll('\n', '\r\n'));
    folder.write('Deep.profiletype.json', '['.repeat(100_000));
    const client = await start({ folders: [folder.uri], capabilities });
    const findings = await asked(client, folder);
    const kinds = Object.fromEntries(
      Object.entries(findings).map(([name, codes]) => [name, [...new Set(codes)]]),
    );
    assert.deepEqual(kinds, {
      [t]: [],
      'Binary.profiletype.json': ['json-syntax'],
      'Empty.profiletype.json': ['json-syntax'],
      'Mark.profiletype.json': [],
      'Utf16.profiletype.json': ['json-syntax'],
      'Windows.profiletype.json': [],
      'Deep.profiletype.json': ['json-syntax'],
    });
    assert.deepEqual(client.logged, []);
  });

  it('a byte order mark is no part of the text', async () => {
    const uri = folder.write('Mark.profiletype.json', '\uFEFF{ "Other": 1 }');
    const client = await start({ folders: [folder.uri], capabilities });
    await untilRead(client);
    const finding = (await client.pull(uri)).find(({ code }) => code === 'unknown-member');
    assert.equal(finding?.range.start.character, 2);
  });

  it('a file that is far too long is left out until it is open', async () => {
    const text = typeText('Long', { description: 'x'.repeat(6_000_000) });
    const uri = folder.write('Long.profiletype.json', text);
    const client = await start({ folders: [folder.uri], capabilities });
    assert.deepEqual(await asked(client, folder), { [t]: [] });
    await client.open(uri, text);
    assert.deepEqual(codesOf(await client.pull(uri)), ['out-of-range']);
    await client.close(uri);
    assert.deepEqual(await asked(client, folder), { [t]: [] });
  });

  it('a name may have any character', async () => {
    const names = [
      '100%',
      '%41',
      'a b',
      '#',
      '?x=1',
      'ü',
      'u\u0308',
      '😀',
      '\\',
      '"',
      "'",
      '&+;',
      '(1)',
      '[x]',
      '{y}',
    ];
    const windows = process.platform === 'win32' ? /[?"\\]/ : /^$/;
    const possible = names.filter((name) => !windows.test(name)).map((name) => `${name}.profiletype.json`);
    for (const name of possible)
      folder.write(name, typeText('Other', { domain: `d${possible.indexOf(name)}` }));
    const client = await start({ folders: [folder.uri], capabilities });
    const expected = {
      [t]: [],
      ...Object.fromEntries(possible.map((name) => [name, ['file-name-mismatch']] as const)),
    };
    assert.deepEqual(await asked(client, folder), expected);
    for (const name of possible)
      await client.filesChanged({ uri: folder.uriOf(name), type: FileChangeType.Changed });
    assert.deepEqual(await asked(client, folder), expected);
    for (const name of possible) await client.open(folder.uriOf(name), typeText('T', { domain: 'd' }));
    await untilRead(client);
    const other = codesOf(await client.pull(folder.uriOf(t)));
    assert.deepEqual(other, ['type-duplicate']);
  });
});

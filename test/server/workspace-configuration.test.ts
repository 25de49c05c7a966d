import assert from 'node:assert/strict';
import { FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { type Client, configuring, pulling, start, stopServers } from './client';
import { asked, type Findings, sent, untilRead } from './findings';
import { Folder, removeFolders, typeText } from './folder';

const config = 'profiletype.config.json';
const [t, u] = ['T.profiletype.json', 'x/T.profiletype.json'] as const;

const changed = (uri: string): FileEvent => ({ uri, type: FileChangeType.Changed });

const modes = {
  push: { capabilities: {}, findings: sent },
  pull: {
    capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
    findings: asked,
  },
} as const;

/** A type with a field that nothing uses. */
const unused = typeText('T').replace('"id": {', '"unused": { "Source": "_source.unused" }, "id": {');

const asText = (value: unknown): string => JSON.stringify(value, undefined, 2);

const startPulled = (folder: Folder): Promise<Client> =>
  start({ folders: [folder.uri], capabilities: modes.pull.capabilities });

describe('The configuration of a workspace', () => {
  afterEach(() => {
    stopServers();
    removeFolders();
  });

  for (const [mode, { capabilities, findings }] of Object.entries(modes)) {
    const begin = (folder: Folder): Promise<Client> => start({ folders: [folder.uri], capabilities });
    const gone = mode === 'push' ? [] : undefined;

    describe(`counts for a ${mode} client`, () => {
      it('as it changes on the disk', async () => {
        const folder = new Folder({ [t]: unused, [u]: typeText('T') });
        const client = await begin(folder);
        assert.deepEqual((await findings(client, folder))[t], ['type-duplicate', 'unused-field']);
        for (const [text, ...expected] of [
          [asText({ rules: { 'unused-field': 'off' } }), [], ['type-duplicate'], ['type-duplicate']],
          [asText({ overrides: [{ files: 'x/**', domain: 'x' }], domain: 'y' }), [], ['unused-field'], []],
          ['{ "domain": 5 }', ['config-value'], ['type-duplicate', 'unused-field'], ['type-duplicate']],
          ['{', ['config-syntax'], ['type-duplicate', 'unused-field'], ['type-duplicate']],
          ['', ['config-syntax'], ['type-duplicate', 'unused-field'], ['type-duplicate']],
        ] as const) {
          await client.filesChanged(changed(folder.write(config, text)));
          const { [config]: ofConfig, [t]: ofT, [u]: ofU } = await findings(client, folder);
          assert.deepEqual([ofConfig, ofT, ofU], expected, text);
        }
        await client.filesChanged({ uri: folder.remove(config), type: FileChangeType.Deleted });
        const after = await findings(client, folder);
        assert.deepEqual([after[config], after[t]], [gone, ['type-duplicate', 'unused-field']]);
      });

      it('as it is typed, until it is closed without saving', async () => {
        const folder = new Folder({ [config]: '{}', [t]: unused });
        const client = await begin(folder);
        await client.open(folder.uriOf(config), '{}');
        assert.deepEqual(await findings(client, folder), { [config]: [], [t]: ['unused-field'] });
        await client.change(folder.uriOf(config), { text: asText({ rules: { 'unused-field': 'off' } }) });
        assert.deepEqual(await findings(client, folder), { [config]: [], [t]: [] });
        await client.change(folder.uriOf(config), { text: asText({ rules: { 'unused-feild': 'off' } }) });
        assert.deepEqual(await findings(client, folder), {
          [config]: ['config-value'],
          [t]: ['unused-field'],
        });
        await client.filesChanged(
          changed(folder.write(config, asText({ rules: { 'unused-field': 'off' } }))),
        );
        assert.deepEqual(await findings(client, folder), {
          [config]: ['config-value'],
          [t]: ['unused-field'],
        });
        await client.close(folder.uriOf(config));
        assert.deepEqual(await findings(client, folder), { [config]: [], [t]: [] });
      });

      it('as it is after it was opened and closed', async () => {
        const folder = new Folder({ [config]: '{ "domain": 5 }', [t]: unused });
        const client = await begin(folder);
        const expected = { [config]: ['config-value'], [t]: ['unused-field'] };
        assert.deepEqual(await findings(client, folder), expected);
        await client.open(folder.uriOf(config), '{ "domain": 5 }');
        assert.deepEqual(await findings(client, folder), expected);
        await client.close(folder.uriOf(config));
        assert.deepEqual(await findings(client, folder), expected);
      });

      it('with entries that ignore findings, as long as they do', async () => {
        const ignores = [
          { file: t, rule: 'unused-field', at: '/Fields/unused' },
          { file: u, rule: 'type-duplicate' },
        ];
        const folder = new Folder({ [config]: asText({ ignores }), [t]: unused, [u]: typeText('T') });
        const client = await begin(folder);
        const expect = async (expected: Findings): Promise<void> => {
          assert.deepEqual(await findings(client, folder), expected);
        };
        await expect({ [config]: [], [t]: ['type-duplicate'], [u]: [] });
        await client.open(folder.uriOf(t), unused);
        await expect({ [config]: [], [t]: ['type-duplicate'], [u]: [] });
        await client.change(folder.uriOf(t), { text: unused.slice(0, -20) });
        await expect({ [config]: [], [t]: ['json-syntax'], [u]: [] });
        await client.change(folder.uriOf(t), { text: typeText('T') });
        await expect({ [config]: ['stale-ignore'], [t]: ['type-duplicate'], [u]: [] });
        await client.change(folder.uriOf(t), { text: unused.replace('"T"', '"V"') });
        await expect({ [config]: ['stale-ignore'], [t]: ['file-name-mismatch'], [u]: [] });
        await client.close(folder.uriOf(t));
        await expect({ [config]: [], [t]: ['type-duplicate'], [u]: [] });
        await client.filesChanged({ uri: folder.remove(u), type: FileChangeType.Deleted });
        await expect(
          mode === 'push'
            ? { [config]: ['stale-ignore'], [t]: [], [u]: [] }
            : { [config]: ['stale-ignore'], [t]: [] },
        );
      });
    });
  }

  it('counts from the start', async () => {
    const folder = new Folder({
      [config]: asText({
        rules: { 'unused-field': 'off' },
        overrides: [{ files: 'x/**', rules: { 'file-name-mismatch': 'error' }, domain: 'x' }],
      }),
      [t]: unused,
      'x/Other.profiletype.json': typeText('T'),
      'y/T.profiletype.json': typeText('T', { domain: 'y' }),
    });
    const client = await startPulled(folder);
    assert.deepEqual(await asked(client, folder), {
      [config]: [],
      [t]: ['type-duplicate'],
      'x/Other.profiletype.json': ['file-name-mismatch', 'type-duplicate'],
      'y/T.profiletype.json': ['type-duplicate'],
    });
  });

  it('counts as it is typed before it is a file', async () => {
    const folder = new Folder({ [t]: unused });
    const client = await startPulled(folder);
    await client.open(folder.uriOf(config), asText({ rules: { 'unused-field': 'off' } }));
    assert.deepEqual(await asked(client, folder), { [config]: [], [t]: [] });
    await client.close(folder.uriOf(config));
    assert.deepEqual(await asked(client, folder), { [t]: ['unused-field'] });
  });

  it('counts for definitions that are open', async () => {
    const folder = new Folder({ [t]: typeText('T') });
    const client = await startPulled(folder);
    await client.open(folder.uriOf(t), unused);
    assert.deepEqual((await asked(client, folder))[t], ['unused-field']);
    await client.filesChanged(changed(folder.write(config, asText({ rules: { 'unused-field': 'off' } }))));
    assert.deepEqual((await asked(client, folder))[t], []);
  });

  it('counts at the root only', async () => {
    const folder = new Folder({
      [t]: unused,
      [u]: unused,
      [`x/${config}`]: asText({ rules: { 'unused-field': 'off' }, domain: 5, other: 1 }),
    });
    const client = await startPulled(folder);
    await client.open(folder.uriOf(`x/${config}`), asText({ rules: { 'type-duplicate': 'off' }, other: 1 }));
    const all = await asked(client, folder);
    assert.deepEqual(
      [all[t], all[u]],
      [
        ['type-duplicate', 'unused-field'],
        ['type-duplicate', 'unused-field'],
      ],
    );
    assert.deepEqual(all[`x/${config}`], undefined);
  });

  it('counts more than the settings of the client, which count where it is silent', async () => {
    const folder = new Folder({
      [config]: asText({ rules: { 'unused-field': 'error' } }),
      [t]: unused,
      [u]: typeText('T'),
    });
    const client = await start({
      folders: [folder.uri],
      capabilities: { ...configuring, ...pulling },
      configuration: () => ({ rules: { 'unused-field': 'off', 'type-duplicate': 'off' } }),
    });
    assert.deepEqual(await asked(client, folder), { [config]: [], [t]: ['unused-field'], [u]: [] });
    client.configuration = () => ({ rules: { 'unused-field': 'off' } });
    await client.configure(null);
    assert.deepEqual(await asked(client, folder), {
      [config]: [],
      [t]: ['type-duplicate', 'unused-field'],
      [u]: ['type-duplicate'],
    });
  });

  it('is judged where it is wrong', async () => {
    const folder = new Folder({
      [config]: '{\n  "domain": 5,\n  "ignores": [{ "file": "no", "rule": "key-inert" }]\n}',
    });
    const client = await start({ folders: [folder.uri], capabilities: pulling });
    await untilRead(client);
    const found = await client.pull(folder.uriOf(config));
    assert.deepEqual(
      found.map(({ code, severity, range, source }) => [code, severity, range.start, range.end, source]),
      [
        ['config-value', 1, { line: 1, character: 12 }, { line: 1, character: 13 }, 'profiletype'],
        ['stale-ignore', 2, { line: 2, character: 14 }, { line: 2, character: 51 }, 'profiletype'],
      ],
    );
  });

  it('is no definition: nothing is completed in it', async () => {
    const folder = new Folder();
    const client = await start({ folders: [folder.uri] });
    await client.open(folder.uriOf(config), '{  }');
    assert.deepEqual(await client.complete(folder.uriOf(config), { line: 0, character: 2 }), []);
    assert.equal(await client.hover(folder.uriOf(config), { line: 0, character: 2 }), null);
  });

  it('that is odd does not keep the server from working', async () => {
    const folder = new Folder({ [t]: unused });
    const client = await start({ folders: [folder.uri], capabilities: pulling });
    for (const text of [
      '['.repeat(10_000),
      '\0\xff',
      'null',
      asText({ overrides: [{ files: '*a'.repeat(10_000) }, { files: `${'**/'.repeat(5_000)}x` }] }),
      asText({ overrides: [{ files: '+(+(T))x' }, { files: '(' }, { files: '\\' }] }),
    ]) {
      await client.filesChanged(changed(folder.write(config, text)));
      assert.deepEqual((await asked(client, folder))[t], ['unused-field']);
    }
    assert.deepEqual(client.logged, []);
  });
});

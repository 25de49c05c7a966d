import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  CodeActionKind,
  CodeActionRequest,
  FileChangeType,
  WatchKind,
} from 'vscode-languageserver/node';
import { type Client, pulling, start, stopServers } from './client';
import { answered, asked, codesOf, sent, untilRead } from './findings';
import { Folder, removeFolders, typeText } from './folder';

const name = 'T.profiletype.json';
const sample = 'T.sample.json';
const capabilities: ClientCapabilities = {
  ...pulling,
  workspace: { diagnostics: { refreshSupport: true } },
};

const definition = typeText('T');
const whole = '{ "id": 8001, "contact": "nora@example.com", "contacts": [] }';
const missing = ['source-not-in-sample'];

/** The definition with a source, and where `|` stands in it. */
function withSource(marked: string): { text: string; position: { line: number; character: number } } {
  const text = definition.replace('"_source.contact"', JSON.stringify(marked.replace('|', '')));
  const line = text.split('\n').findIndex((each) => each.includes('"contact": {')) + 1;
  const start = (text.split('\n')[line] ?? '').indexOf('"_source') + 1;
  return { text, position: { line, character: start + marked.indexOf('|') } };
}

describe('The samples beside a definition', () => {
  let folder: Folder;
  let client: Client;

  async function begin(files: Readonly<Record<string, string>>, offered = capabilities): Promise<void> {
    folder = new Folder(files);
    client = await start({ folders: [folder.uri], capabilities: offered });
    await untilRead(client);
  }

  async function write(file: string, text: string): Promise<void> {
    await client.filesChanged({ uri: folder.write(file, text), type: FileChangeType.Changed });
    await untilRead(client);
  }

  async function remove(file: string): Promise<void> {
    await client.filesChanged({ uri: folder.remove(file), type: FileChangeType.Deleted });
    await untilRead(client);
  }

  afterEach(() => {
    stopServers();
    removeFolders();
  });

  it('are offered while a source is written', async () => {
    await begin({ [name]: definition, [sample]: whole });
    const { text, position } = withSource('_source.|');
    await client.open(folder.uriOf(name), text);
    const items = await client.complete(folder.uriOf(name), position);
    assert.deepEqual(
      items.slice(0, 3).map(({ label, detail }) => `${label}: ${detail}`),
      ['_source.contact: nora@example.com', '_source.contacts: []', '_source.id: 8001'],
    );
  });

  it('are in the hover of a source', async () => {
    await begin({ [name]: definition, [sample]: whole });
    const { text, position } = withSource('_source.con|tact');
    await client.open(folder.uriOf(name), text);
    const says = async (): Promise<string> =>
      JSON.stringify((await client.hover(folder.uriOf(name), position))?.contents);
    assert.match(await says(), /In `T\.sample\.json`: `nora@example\.com`\./);
    await write(sample, '{ "id": 1 }');
    assert.match(await says(), /In none of the samples\./);
    await remove(sample);
    assert.doesNotMatch(await says(), /sample/);
  });

  for (const isOpen of [false, true]) {
    it(`tell of a path that they do not have, ${isOpen ? 'in an open definition' : 'in one that is not open'}`, async () => {
      await begin({ [name]: definition });
      if (isOpen) await client.open(folder.uriOf(name), definition);
      const codes = async (): Promise<unknown[]> => codesOf(await client.pull(folder.uriOf(name)));
      assert.deepEqual(await codes(), []);
      let known = (await answered(client, folder)).known;
      const steps: readonly (readonly [string, () => Promise<void>, unknown[]])[] = [
        ['appears', () => write(sample, '{ "id": 1 }'), missing],
        ['changes', () => write(sample, whole), []],
        ['loses it again', () => write(sample, '{ "id": 1 }'), missing],
        ['has it in another file', () => write('T.samples.jsonl', '{}\n{ "contact": null }\n'), []],
        ['loses that file', () => remove('T.samples.jsonl'), missing],
        ['cannot be read', () => write(sample, '{ "id": '), []],
        ['can be read again', () => write(sample, '{ "id": 1 }'), missing],
        ['disappears', () => remove(sample), []],
      ];
      for (const [what, step, expected] of steps) {
        client.refreshes.takeAll();
        await step();
        assert.deepEqual(await codes(), expected, what);
        assert.notEqual(client.refreshes.takeAll().length, 0, `${what}: the client is told`);
        const news = await answered(client, folder, known);
        assert.deepEqual(news.findings, { [name]: expected }, what);
        ({ known } = news);
      }
      assert.deepEqual(client.logged, []);
    });
  }

  it('count for a client that does not ask', async () => {
    await begin({ [name]: definition, [sample]: '{ "id": 1 }' }, {});
    assert.deepEqual(await sent(client, folder), { [name]: missing });
    await write(sample, whole);
    assert.deepEqual(await sent(client, folder), { [name]: [] });
  });

  it('count for a definition that was opened, and closed without being saved', async () => {
    await begin({ [name]: definition, [sample]: whole });
    const { text } = withSource('_source.other|');
    await client.open(folder.uriOf(name), text);
    assert.deepEqual(await asked(client, folder), { [name]: missing });
    await client.close(folder.uriOf(name));
    assert.deepEqual(await asked(client, folder), { [name]: [] });
  });

  it('are found whatever is in their names, and beside their own definition only', async () => {
    const odd = 'x/größe (1) %41#.profiletype.json';
    await begin({
      [odd]: typeText('x'),
      [odd.replace('.profiletype.json', '.sample.json')]: '{ "id": 1 }',
      [name]: definition,
      'x/T.sample.json': '{}',
      'node_modules/N.profiletype.json': definition,
      'node_modules/N.sample.json': '{}',
    });
    assert.deepEqual(await asked(client, folder), { [odd]: ['file-name-mismatch', ...missing], [name]: [] });
  });

  it('are mended with a near path, or ignored', async () => {
    const misspelt = definition.replace('_source.contact', '_source.contcat');
    await begin({ [name]: misspelt, [sample]: whole, 'profiletype.config.json': '{}' });
    const uri = folder.uriOf(name);
    await client.open(uri, misspelt);
    const [diagnostic] = await client.pull(uri);
    assert.ok(diagnostic);
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic], only: [CodeActionKind.QuickFix] },
    });
    assert.deepEqual(
      actions?.map(({ title }) => title),
      ['Change to "_source.contact"', 'Ignore "source-not-in-sample" here, in profiletype.config.json'],
    );
    await write(
      'profiletype.config.json',
      '{ "ignores": [{ "file": "T.profiletype.json", "rule": "source-not-in-sample" }] }',
    );
    assert.deepEqual(await asked(client, folder), { [name]: [], 'profiletype.config.json': [] });
    await write(sample, '{ "id": 1, "contcat": 1 }');
    assert.deepEqual(await asked(client, folder), {
      [name]: [],
      'profiletype.config.json': ['stale-ignore'],
    });
  });

  it('are watched where the client lets files be watched', async () => {
    await begin(
      { [name]: definition },
      { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    );
    const { registrations } = await client.registrations.take();
    assert.deepEqual(registrations[0]?.registerOptions, {
      watchers: [
        { globPattern: '**/*.profiletype.json' },
        { globPattern: '**/*.sample.json' },
        { globPattern: '**/*.samples.jsonl' },
        { globPattern: '**/profiletype.config.json' },
        { globPattern: '**', kind: WatchKind.Delete },
      ],
    });
  });
});

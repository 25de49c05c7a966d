import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  LogMessageNotification,
  type PreviousResultId,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { maxRelated } from '../../core/workspace/domain-rule';
import { typeText } from './folder';
import { startInProcess } from './in-process';

const roots = ['file:///one', 'file:///two (2)'] as const;

const escaped = (uri: string): string =>
  uri.replace(/[()]/g, (character) => (character === '(' ? '%28' : '%29'));

const unescaped = (uri: string): string => uri.replaceAll('%28', '(').replaceAll('%29', ')');

/** The files and the editor, as they are whatever the server knows of them. */
class World {
  readonly disk = new Map<string, string>();
  readonly open = new Map<string, { text: string; version: number }>();
  readonly folders = new Set<string>([roots[0]]);

  settings: unknown;
  #questions = 0;

  /** `delays` are how many turns answers to the server take, over and over. */
  constructor(private readonly delays: readonly number[]) {}

  readonly files = {
    find: (folder: string) => this.late([...this.disk.keys()].filter((uri) => uri.startsWith(`${folder}/`))),
    read: (uris: readonly string[]) => this.late(uris.map((uri) => this.disk.get(unescaped(uri)))),
  };

  async late<Answer>(answer: Answer): Promise<Answer> {
    const turns = this.delays[this.#questions++ % this.delays.length] ?? 0;
    for (let turn = 0; turn < turns; turn++) await new Promise(setImmediate);
    return answer;
  }
}

/** What an editor shows: everything that the server says of a file, by what its address means. */
type Shown = Map<string, string>;

/** Diagnostics in words. Which of many places a finding names depends on how their addresses are escaped. */
const show = (diagnostics: readonly Diagnostic[]): string =>
  JSON.stringify(
    diagnostics.map(({ relatedInformation = [], ...diagnostic }) => ({
      ...diagnostic,
      related: relatedInformation
        .map(({ location: { uri, range }, message }) => [decodeURIComponent(uri), range, message])
        .sort()
        .slice(0, relatedInformation.length < maxRelated ? maxRelated : 0),
    })),
  );

/** An editor that is told of diagnostics, or asks for them as VS Code does. */
class Editor {
  readonly shown: Shown = new Map();
  readonly logged: string[] = [];
  #known: PreviousResultId[] = [];
  #pulls = 0;
  private constructor(
    readonly world: World,
    readonly connection: ProtocolConnection,
    readonly pulls: boolean,
  ) {
    connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
      this.shown.set(decodeURIComponent(uri), show(diagnostics));
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.logged.push(message);
    });
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      world.late(items.map(() => world.settings)),
    );
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      for (const address of world.open.keys()) void this.pull(address);
    });
  }

  static async start(world: World, pulls: boolean): Promise<Editor> {
    const capabilities = {
      workspace: { workspaceFolders: true, configuration: true, diagnostics: { refreshSupport: pulls } },
      ...(pulls && { textDocument: { diagnostic: {} } }),
    };
    const editor = new Editor(
      world,
      await startInProcess(world.files, [...world.folders], capabilities),
      pulls,
    );
    for (const [uri, { text, version }] of world.open) await editor.opened(uri, text, version);
    if (pulls) void editor.#pullWorkspace();
    return editor;
  }

  async #pullWorkspace(): Promise<void> {
    for (;;) {
      const { items } = await this.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
        previousResultIds: this.#known,
      });
      const known = new Map(this.#known.map(({ uri, value }) => [uri, value]));
      for (const item of items) {
        assert.ok(item.kind === 'full' && item.resultId !== undefined);
        known.set(item.uri, item.resultId);
        if (!addressOf(this.world, unescaped(item.uri)))
          this.shown.set(decodeURIComponent(item.uri), show(item.items));
      }
      this.#known = [...known].map(([uri, value]) => ({ uri, value }));
      this.#pulls++;
    }
  }

  async pull(uri: string): Promise<void> {
    const document = this.world.open.get(uri);
    const version = document?.version;
    const report = await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    assert.equal(report.kind, 'full');
    if (this.world.open.get(uri) !== document || document?.version !== version) return;
    this.shown.set(decodeURIComponent(uri), show('items' in report ? report.items : []));
  }

  async opened(uri: string, text: string, version: number): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: 'profiletype', version, text },
    });
    if (this.pulls) void this.pull(uri);
  }

  async changed(uri: string, text: string, version: number): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
    if (this.pulls) void this.pull(uri);
  }

  async closed(uri: string): Promise<void> {
    // What is shown of a file that is not open comes with the answer for all.
    if (this.pulls) this.shown.delete(decodeURIComponent(uri));
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Until nothing more is read, sent or answered. */
  async settle(): Promise<Shown> {
    let before = '';
    for (let quiet = 0; quiet < 3; quiet++) {
      for (let round = 0; round < 3; round++)
        await this.connection.sendRequest(DocumentDiagnosticRequest.type, {
          textDocument: { uri: 'untitled:x' },
        });
      const now = JSON.stringify([[...this.shown], this.#pulls]);
      if (now !== before) quiet = 0;
      before = now;
    }
    return this.shown;
  }

  end(): void {
    this.connection.dispose();
  }
}

const definition = (name: string, options = {}): string => typeText(name, options);
const unused = definition('T').replace('"id": {', '"unused": { "Source": "_source.unused" }, "id": {');
const texts = [
  definition('T'),
  definition('U'),
  definition('T', { contact: 'NAME' }),
  definition('U', { contact: 'NAME', domain: 'europe' }),
  definition('T', { domain: 'asia', description: 'another' }),
  unused,
  `\n${unused}`,
  '{ "Other": 1 }',
];
/** Entries that nothing needs, which is known only when every file is read. */
const staleEntries =
  '{ "ignores": [{ "file": "T.profiletype.json", "rule": "type-duplicate" }, { "file": "x/T.profiletype.json", "rule": "unused-field", "at": "/Fields/unused" }, { "file": "no", "rule": "key-inert" }] }';
const configurations = [
  '{}',
  '{',
  '{ "domain": "europe" }',
  '{ "rules": { "type-duplicate": "warning", "unused-field": "off" } }',
  '{ "overrides": [{ "files": "x/**", "domain": "asia", "rules": { "key-conflict": "information" } }] }',
  staleEntries,
];
const samples = ['{ "id": 1 }', '{ "id": 1, "contact": 2 }', '{ "unused": 1 }\n{ "id": 1 }', '{', '[]'];

/** The address under which the editor has a file open. */
const addressOf = (world: World, uri: string): string | undefined =>
  [uri, escaped(uri)].find((one) => world.open.has(one));

const tell = (editor: Editor, uri: string, type: FileChangeType): Promise<void> =>
  editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type }] });

/** What can happen, to a file and with a text. */
const happenings = {
  write: async (world: World, editor: Editor, uri: string, text: string) => {
    const type = world.disk.has(uri) ? FileChangeType.Changed : FileChangeType.Created;
    world.disk.set(uri, text);
    await tell(editor, uri, type);
  },
  remove: async (world: World, editor: Editor, uri: string) => {
    if (world.disk.delete(uri)) await tell(editor, uri, FileChangeType.Deleted);
  },
  type: async (world: World, editor: Editor, uri: string, text: string) => {
    const address = addressOf(world, uri) ?? uri;
    const known = world.open.get(address);
    const version = (known?.version ?? 0) + 1;
    world.open.set(address, { text, version });
    await (known ? editor.changed(address, text, version) : editor.opened(address, text, version));
  },
  openEscaped: async (world: World, editor: Editor, uri: string, text: string) => {
    if (addressOf(world, uri) === undefined) await happenings.type(world, editor, escaped(uri), text);
  },
  close: async (world: World, editor: Editor, uri: string) => {
    const address = addressOf(world, uri);
    if (address === undefined) return;
    world.open.delete(address);
    await editor.closed(address);
  },
  changeFolders: async (world: World, editor: Editor) => {
    const folder = { uri: roots[1], name: 'two' };
    const isThere = world.folders.has(roots[1]);
    if (isThere) world.folders.delete(roots[1]);
    else world.folders.add(roots[1]);
    await editor.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: isThere ? { added: [], removed: [folder] } : { added: [folder], removed: [] },
    });
  },
  renameFolder: async (world: World, editor: Editor) => {
    for (const [uri, text] of [...world.disk]) {
      if (!uri.includes('/x/')) continue;
      world.disk.delete(uri);
      world.disk.set(uri.replace('/x/', '/y/'), text);
    }
    const files = roots.map((root) => ({ oldUri: `${root}/x`, newUri: `${root}/y` }));
    await editor.connection.sendNotification('workspace/didRenameFiles', { files });
  },
  removeFolder: async (world: World, editor: Editor) => {
    for (const uri of [...world.disk.keys()]) if (uri.includes('/x/')) world.disk.delete(uri);
    for (const root of roots) await tell(editor, `${root}/x`, FileChangeType.Deleted);
  },
  changeSettings: async (world: World, editor: Editor) => {
    world.settings = world.settings === undefined ? { rules: { 'unused-field': 'error' } } : undefined;
    await editor.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  },
  wait: async (_: World, editor: Editor) => {
    await editor.settle();
  },
} as const;

type Happened = [what: keyof typeof happenings, file: [uri: string, text: string]];

const happening = fc.constantFrom(
  ...([
    'write',
    'remove',
    'type',
    'openEscaped',
    'close',
    'changeFolders',
    'renameFolder',
    'removeFolder',
    'changeSettings',
    'wait',
  ] as const),
);
const names = ['T', 'x/T', 'x/U (1)'].map((name) => `${name}.profiletype.json`);
const inRoots = (paths: readonly string[]) =>
  fc.constantFrom(...roots.flatMap((root) => paths.map((path) => `${root}/${path}`)));
const file = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(inRoots(names), fc.constantFrom(...texts)) },
  {
    weight: 2,
    arbitrary: fc.tuple(inRoots(['profiletype.config.json']), fc.constantFrom(...configurations)),
  },
);
const sample = fc.tuple(
  inRoots(['T.sample.json', 'T.samples.jsonl', 'x/U (1).sample.json']),
  fc.constantFrom(...samples),
);
/** An editor opens samples as other files than definitions. */
const ofSample = fc.tuple(fc.constantFrom(...(['write', 'remove'] as const)), sample);
const history = fc.array(
  fc.oneof({ weight: 2, arbitrary: fc.tuple(happening, file) }, { weight: 1, arbitrary: ofSample }),
  { maxLength: 25, size: 'max' },
);
const delays = fc.array(fc.nat(5), { maxLength: 4 });

const configurationFile = `${roots[0]}/profiletype.config.json`;
/** Histories that went wrong once. */
const examples: [Happened[], number[]][] = [
  [
    [
      ['wait', [configurationFile, '']],
      ['write', [configurationFile, staleEntries]],
      ['changeSettings', [configurationFile, '']],
    ],
    [],
  ],
];

describe('What an editor shows after any changes', () => {
  for (const pulls of [false, true]) {
    it(`is what it shows of the same files when it is started anew, if it ${pulls ? 'asks' : 'is told'}`, async () => {
      await fc.assert(
        fc.asyncProperty(history, delays, async (changes, turns) => {
          const world = new World(turns);
          world.disk.set(`${roots[0]}/T.profiletype.json`, definition('T'));
          const editor = await Editor.start(world, pulls);
          for (const [what, [uri, text]] of changes) await happenings[what](world, editor, uri, text);
          const fresh = await Editor.start(world, pulls);
          const [now, anew] = [await editor.settle(), await fresh.settle()];
          editor.end();
          fresh.end();
          const uris = [...new Set([...now.keys(), ...anew.keys()])].sort();
          const all = (shown: Shown) => uris.map((uri) => `${uri}: ${shown.get(uri) ?? '[]'}`);
          assert.deepEqual(all(now), all(anew));
          assert.deepEqual(editor.logged, []);
        }),
        { numRuns: 200, examples },
      );
    });
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { JsonDocument } from '../../core/document/json-document';
import { definitions, type Typing, typings } from '../server/random-definitions';
import { type Change, Editor } from './editor';
import { type Law, parameters, type Run, type Tally } from './law';
import { shownOf, shownOfAll } from './shown';
import { sampleFiles, texts } from './texts';

/** What somebody does. `file` is one of the definitions, however many there are. */
type Step =
  | { readonly does: 'type'; readonly file: number; readonly typed: Typing[]; readonly skipped: number }
  | { readonly does: 'type at the end'; readonly file: number; readonly text: string }
  | { readonly does: 'replace all'; readonly file: number; readonly text: string }
  | { readonly does: 'undo' | 'save' | 'reopen' | 'close'; readonly file: number }
  | { readonly does: 'change sample'; readonly file: number; readonly text: string | undefined }
  | { readonly does: 'configure'; readonly text: string | undefined; readonly open: boolean };

interface Case {
  /** The definitions: on the disk, if anything, and in the editor. */
  readonly files: readonly { readonly saved: string | undefined; readonly text: string }[];
  readonly configuration: string | undefined;
  readonly steps: readonly Step[];
  readonly pulls: boolean;
  /** Where features are asked about, as fractions of a text. */
  readonly places: readonly number[];
}

const names = ['Customer', 'A b', 'größe'] as const;
const [first] = names;
const definitionUri = (folder: string, name: string): string => `${folder}/${name}.profiletype.json`;

const records = fc.constantFrom(
  ...sampleFiles.filter(({ name }) => name.endsWith('.sample.json')).map(({ text }) => text),
  '{"id":"1","a":"x","b":[{"c":1}]}',
  '{',
  '',
);
const configurations = fc.constantFrom(
  '{}',
  '{ "domain": "shop", "rules": { "no-profile-key": "off", "unknown-target": "warning" } }',
  '{ "overrides": [{ "files": "**/Cus*", "domain": "other", "rules": { "json-syntax": "off" } }] }',
  `{ "ignores": [{ "rule": "too-many-types", "file": "Customer.profiletype.json", "at": "/Keys" }] }`,
  '{ "rules": { "nothing": 1 }, ',
  '',
);

const file = fc.nat(names.length - 1);
const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      does: fc.constant('type' as const),
      file,
      typed: fc.array(typings, { minLength: 1, maxLength: 4 }),
      skipped: fc.nat(3),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('type at the end' as const),
      file,
      text: fc.constantFrom('\n', '\r', '}', ' x', '😀', '\ud83d', '\0'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ does: fc.constant('replace all' as const), file, text: texts }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom('undo', 'undo', 'save', 'reopen', 'close'), file }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('change sample' as const),
      file,
      text: fc.option(records, { nil: undefined }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      does: fc.constant('configure' as const),
      text: fc.option(configurations, { nil: undefined }),
      open: fc.boolean(),
    }),
  },
);

const cases: fc.Arbitrary<Case> = fc.record({
  files: fc.array(
    fc.record({ saved: fc.option(fc.oneof(definitions, texts), { nil: undefined }), text: texts }),
    { minLength: 1, maxLength: names.length },
  ),
  configuration: fc.option(configurations, { nil: undefined }),
  steps: fc.array(steps, { minLength: 1, maxLength: 12 }),
  pulls: fc.boolean(),
  places: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 3 }),
});

/** One that works on for the whole of a case, and one that opens only what the case comes to. */
interface Pair {
  readonly edited: Editor;
  readonly fresh: Editor;
}

/**
 * What somebody does in an editor, step by step. While a text cannot be read, the other files are compared with what it said
 * before; so that is a part of what a case comes to.
 */
class Author {
  readonly #before = new Map<string, string[]>();
  /** The last text of each definition that could be read since it was closed. */
  readonly said = new Map<string, string>();

  constructor(
    private readonly editor: Editor,
    private readonly folder: string,
    /** How many definitions there are. */
    readonly count: number,
  ) {}

  async begin({ files, configuration }: Case): Promise<void> {
    const { editor, folder } = this;
    files.forEach(({ saved }, index) => {
      if (saved !== undefined) editor.disk.set(definitionUri(folder, names[index] ?? first), saved);
    });
    if (configuration !== undefined) editor.disk.set(this.#configuration, configuration);
    await editor.setFolder(folder);
    for (const [index, { text }] of files.entries()) {
      await this.#open(definitionUri(folder, names[index] ?? first), text);
    }
  }

  get #configuration(): string {
    return `${this.folder}/profiletype.config.json`;
  }

  async take(step: Step): Promise<void> {
    if (step.does === 'configure') {
      await this.#configure(step.text, step.open);
      return;
    }
    const uri = definitionUri(this.folder, names[step.file % this.count] ?? first);
    if (step.does === 'change sample') {
      const sample = uri.replace('.profiletype.json', '.sample.json');
      await (step.text === undefined ? this.editor.delete(sample) : this.editor.write(sample, step.text));
      return;
    }
    const text = this.editor.open.get(uri);
    if (text === undefined) await this.#open(uri, this.editor.disk.get(uri) ?? '');
    else await this.#edit(uri, text, step);
  }

  async #edit(uri: string, text: string, step: Step): Promise<void> {
    const { editor } = this;
    switch (step.does) {
      case 'type':
        this.#remember(uri, text);
        await editor.edit(uri, changesOf(text, step.typed), step.skipped);
        break;
      case 'type at the end':
        this.#remember(uri, text);
        await editor.edit(uri, [{ start: text.length, end: text.length, text: step.text }], 0);
        break;
      case 'replace all':
        this.#remember(uri, text);
        await editor.replace(uri, step.text);
        break;
      case 'undo': {
        const before = this.#before.get(uri)?.pop();
        if (before !== undefined) await editor.edit(uri, [wayBack(text, before)], 0);
        break;
      }
      case 'save':
        // What could be read on the disk before stays what this file says until it can be read again.
        if (!isReadable(text) && !this.said.has(uri)) return;
        await editor.write(uri, text);
        break;
      case 'close':
        // An editor without a text asks for nothing.
        if (uri === definitionUri(this.folder, first)) return;
        await this.#close(uri);
        return;
      default:
        await this.#close(uri);
        await this.#open(uri, editor.disk.get(uri) ?? text);
        return;
    }
    await this.#hear(uri);
  }

  async #configure(text: string | undefined, open: boolean): Promise<void> {
    const { editor } = this;
    const uri = this.#configuration;
    if (editor.open.has(uri)) await (open ? editor.replace(uri, text ?? '') : editor.closeText(uri));
    else if (open) await editor.openText(uri, text ?? editor.disk.get(uri) ?? '');
    else await (text === undefined ? editor.delete(uri) : editor.write(uri, text));
  }

  async #open(uri: string, text: string): Promise<void> {
    await this.editor.openText(uri, text);
    await this.#hear(uri);
  }

  async #close(uri: string): Promise<void> {
    await this.editor.closeText(uri);
    this.#before.delete(uri);
    this.said.delete(uri);
    // Until then it says what it said while it was open.
    await this.editor.ready();
  }

  /** What several files say counts only once the server has read it; a single one may be typed as fast as can be. */
  async #hear(uri: string): Promise<void> {
    const text = this.editor.open.get(uri) ?? '';
    if (!isReadable(text)) return;
    this.said.set(uri, text);
    if (this.count > 1) await this.editor.client.pull(uri);
  }

  #remember(uri: string, text: string): void {
    this.#before.set(uri, [...(this.#before.get(uri) ?? []), text]);
  }
}

function isReadable(text: string): boolean {
  return new JsonDocument(text).isReadable;
}

/** What is typed as changes, each in the text that the one before it leaves. */
function changesOf(text: string, typed: readonly Typing[]): Change[] {
  let now = text;
  return typed.map(({ at, length, text: inserted }) => {
    const start = outsideLineEnd(now, at % (now.length + 1));
    const end = outsideLineEnd(now, Math.min(start + length, now.length));
    now = now.slice(0, start) + inserted + now.slice(end);
    return { start, end, text: inserted };
  });
}

/** No position of the protocol is within `\r\n`. */
function outsideLineEnd(text: string, offset: number): number {
  return text.charAt(offset - 1) === '\r' && text.charAt(offset) === '\n' ? offset + 1 : offset;
}

/** The one change that makes an earlier text of this one. */
function wayBack(text: string, before: string): Change {
  const most = Math.min(text.length, before.length);
  let start = 0;
  while (start < most && text[start] === before[start]) start++;
  let kept = 0;
  while (kept < most - start && text.at(-1 - kept) === before.at(-1 - kept)) kept++;
  if (outsideLineEnd(text, start) !== start) start--;
  if (outsideLineEnd(text, text.length - kept) !== text.length - kept) kept--;
  return { start, end: text.length - kept, text: before.slice(start, before.length - kept) };
}

/** Opens what the edited texts have become in a server that has never seen them. */
async function openAnew({ edited, fresh }: Pair, folder: string, { said, count }: Author): Promise<void> {
  for (const [uri, text] of edited.disk) fresh.disk.set(uri, text);
  await fresh.setFolder(folder);
  for (const [uri, text] of edited.open) {
    const before = count > 1 && !isReadable(text) ? said.get(uri) : undefined;
    await fresh.openText(uri, before ?? text);
    if (before === undefined) continue;
    await fresh.client.pull(uri);
    await fresh.replace(uri, text);
  }
}

async function shownBy(
  editor: Editor,
  places: readonly number[],
  tally: Tally,
): Promise<Map<string, string>> {
  await editor.client.settle();
  const shown = await shownOfAll(editor.client, tally);
  for (const [uri, text] of editor.open) {
    if (!uri.endsWith('.profiletype.json')) continue;
    for (const [name, answer] of await shownOf(editor.client, uri, text, places, tally))
      shown.set(name, answer);
  }
  return shown;
}

/** Only what differs is worth reading. */
function assertSame(now: ReadonlyMap<string, string>, anew: ReadonlyMap<string, string>): void {
  for (const name of new Set([...now.keys(), ...anew.keys()])) {
    assert.deepEqual([name, now.get(name)], [name, anew.get(name)]);
  }
}

const patience = 5000;

/** A client that waits for diagnostics comes to have the same. */
async function assertPublishedAlike({ edited, fresh }: Pair): Promise<void> {
  const has = (editor: Editor): string[] =>
    [...editor.received().values()]
      .filter(({ diagnostics }) => diagnostics.length > 0)
      .map(({ uri, diagnostics }) => JSON.stringify({ uri, diagnostics }))
      .sort();
  const end = Date.now() + patience;
  while (has(edited).join() !== has(fresh).join() && Date.now() < end) {
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  assert.deepEqual(has(edited), has(fresh));
}

let folders = 0;

async function tryCase(pair: Pair, tried: Case, tally: Tally): Promise<void> {
  const folder = `file:///shop-${++folders}`;
  const author = new Author(pair.edited, folder, tried.files.length);
  try {
    await author.begin(tried);
    for (const step of tried.steps) await author.take(step);
    await openAnew(pair, folder, author);
    const now = await shownBy(pair.edited, tried.places, tally);
    assertSame(now, await shownBy(pair.fresh, tried.places, tally));
    if (!tried.pulls) await assertPublishedAlike(pair);
    pair.edited.assertNothingLogged();
    pair.fresh.assertNothingLogged();
    tally.cases++;
    tally.documents += pair.edited.open.size;
  } finally {
    await pair.edited.leave(folder);
    await pair.fresh.leave(folder);
  }
}

async function check(run: Run): Promise<void> {
  const pairOf = async (pulls: boolean): Promise<Pair> => ({
    edited: await Editor.start({ pulls }),
    fresh: await Editor.start({ pulls }),
  });
  const [pulling, pushing] = [await pairOf(true), await pairOf(false)];
  try {
    await fc.assert(
      fc.asyncProperty(cases, (tried) => tryCase(tried.pulls ? pulling : pushing, tried, run.tally)),
      parameters(run),
    );
  } finally {
    for (const { edited, fresh } of [pulling, pushing]) {
      edited.client.kill();
      fresh.client.kill();
    }
  }
}

export const sync: Law = {
  name: 'sync',
  says: 'edits, in whatever order, leave a server with the same answers as one that opens what they come to',
  runs: 60,
  check,
};

import { strict as assert } from 'node:assert';
import { setTimeout } from 'node:timers/promises';
import {
  CancellationTokenSource,
  commands,
  type Disposable,
  EventEmitter,
  type MarkdownString,
  type TestController,
  type TestItem,
  type TestMessage,
  type TestRun,
  type TestRunProfile,
  type TextDocument,
  TestRunRequest,
  tests,
  Uri,
  window,
  workspace,
} from 'vscode';
import { offerMappingTests } from '../../../client/mapping/tests/test-explorer';
import { writeMappingTest } from '../../../client/mapping/tests/write-test';
import type { TypedRecord } from '../../../core/mapping-tests/mapping-test';
import { closeUnsaved, diagnosticsOfUntil, folder, open, rangeOf, replace } from './editor';

/** A folder of its own below the workspace: a file with tests in the workspace itself would activate the extension too soon. */
const inFolder = (name: string): Uri => Uri.joinPath(folder().uri, 'mapping-tests', name);
const testFile = (): Uri => inFolder('Traveller.profiletype.test.json');
const otherFile = (): Uri => inFolder('hotel/Stay.profiletype.test.json');

const definition = (name: string, emailTarget = '_profile.EmailAddress'): object => ({
  ObjectTypeName: name,
  Description: `${name} of a hotel`,
  AllowProfileCreation: true,
  Fields: {
    Id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    Email: { Source: '_source.email', Target: emailTarget, ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: {
    [`${name}Id`]: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['Id'] }],
    hotelEmail: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['Email'] }],
  },
});

interface Named {
  readonly name: string;
  readonly record: object;
  readonly expected: object;
}

const test = (name: string, email: string, more: object = {}): Named => ({
  name,
  record: { id: '1', email: 'ann@example.com' },
  expected: { outcome: 'stored', profile: { EmailAddress: email } },
  ...more,
});

const given = (type: string): object => ({ type, record: { id: '7', email: 'ann@example.com' } });

async function savedText(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function write(uri: Uri, content: object): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(`${JSON.stringify(content, undefined, 2)}\n`));
}

/** How long is the test's own timeout. */
async function until<Value>(look: () => Value | undefined | false): Promise<Value> {
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    await setTimeout(20);
  }
}

function textOf(message: string | MarkdownString | undefined): string {
  assert.equal(typeof message, 'string');
  return typeof message === 'string' ? message : '';
}

/** What the tests of a controller are told, instead of the Test Results. */
class Recorded implements TestRun {
  readonly results: Record<string, string> = {};
  readonly messages: TestMessage[] = [];
  readonly name = undefined;
  readonly isPersisted = false;
  readonly onDidDispose = new EventEmitter<void>().event;
  readonly #source = new CancellationTokenSource();
  readonly token = this.#source.token;
  output = '';
  hasEnded = false;

  constructor(readonly request: TestRunRequest) {}

  cancel(): void {
    this.#source.cancel();
  }

  enqueued({ label }: TestItem): void {
    this.results[label] = 'enqueued';
  }

  started({ label }: TestItem): void {
    this.results[label] = 'started';
  }

  skipped({ label }: TestItem): void {
    this.results[label] = 'skipped';
  }

  passed({ label }: TestItem, duration?: number): void {
    this.results[label] = duration === undefined ? 'passed in no time' : 'passed';
  }

  failed({ label }: TestItem, message: TestMessage): void {
    this.results[label] = 'failed';
    this.messages.push(message);
  }

  errored({ label }: TestItem, message: TestMessage | readonly TestMessage[]): void {
    this.results[label] = 'errored';
    this.messages.push(...[message].flat());
  }

  appendOutput(text: string): void {
    this.output += text;
  }

  addCoverage(): void {
    assert.fail('Nothing is covered.');
  }

  end(): void {
    this.hasEnded = true;
  }
}

describe('mapping tests', () => {
  let controller: TestController;
  let profile: TestRunProfile | undefined;
  let offered: Disposable;
  const runs: Recorded[] = [];
  let onRun: (run: Recorded) => void = () => undefined;

  before(async () => {
    await write(inFolder('Traveller.profiletype.json'), definition('Traveller'));
    await write(testFile(), {
      tests: [test('right', 'ann@example.com'), test('another', 'ann@example.com')],
    });
    controller = tests.createTestController('profiletype-suite', 'Suite');
    const createRunProfile = controller.createRunProfile.bind(controller);
    controller.createRunProfile = (...values) => (profile = createRunProfile(...values));
    controller.createTestRun = (request) => {
      const run = new Recorded(request);
      runs.push(run);
      onRun(run);
      return run;
    };
    offered = offerMappingTests(controller);
  });

  after(async () => {
    offered.dispose();
    await workspace.fs.delete(inFolder(''), { recursive: true });
  });

  afterEach(async () => {
    onRun = () => undefined;
    await closeUnsaved();
  });

  const item = (uri: Uri): TestItem | undefined => controller.items.get(uri.toString());

  async function file(uri = testFile()): Promise<TestItem> {
    return until(() => item(uri));
  }

  const labels = ({ children }: TestItem): string[] => [...children].map(([, { label }]) => label);

  /** A document that was open before takes its time to follow the disk. */
  async function writeTests(...content: Named[]): Promise<void> {
    await write(testFile(), { tests: content });
    const found = await file();
    const names = content.map(({ name }) => name);
    await until(() => String(labels(found)) === String(names));
  }

  function child(of: TestItem, label: string): TestItem {
    const found = [...of.children].find(([, each]) => each.label === label);
    assert.ok(found, `There is no test ${label}.`);
    return found[1];
  }

  async function run(include?: TestItem[], exclude?: TestItem[]): Promise<Recorded> {
    assert.ok(profile);
    await profile.runHandler(
      new TestRunRequest(include, exclude, profile),
      new CancellationTokenSource().token,
    );
    const last = runs.at(-1);
    assert.ok(last?.hasEnded);
    return last;
  }

  it('a file is found at once, and read when its tests are asked for', async () => {
    const found = await file();
    assert.equal(found.label, 'Traveller');
    assert.equal(found.description, 'mapping-tests');
    assert.deepEqual(labels(found), []);
    await controller.resolveHandler?.(found);
    assert.deepEqual(labels(found), ['right', 'another']);
    const [[, first], [, second]] = [...found.children] as [[string, TestItem], [string, TestItem]];
    assert.ok(first.sortText && second.sortText && first.sortText < second.sortText);
    assert.equal(first.range?.start.line, 2);
  });

  it('files come and go, with their folders, too', async () => {
    await write(otherFile(), { tests: [] });
    await write(inFolder('node_modules/Foreign.profiletype.test.json'), { tests: [] });
    await file(otherFile());
    await workspace.fs.delete(inFolder('hotel'), { recursive: true });
    await until(() => item(otherFile()) === undefined);
    assert.equal(item(inFolder('node_modules/Foreign.profiletype.test.json')), undefined);
  });

  it('the text of the editor counts, and what did not change stays the same item', async () => {
    const found = await file();
    const another = child(found, 'another');
    const document = await open('mapping-tests/Traveller.profiletype.test.json');
    await replace(document, '"right"', '"as it should be"');
    await until(() => labels(found).includes('as it should be'));
    assert.deepEqual(labels(found), ['as it should be', 'another']);
    assert.equal(child(found, 'another'), another);
    await closeUnsaved();
    await until(() => labels(found).includes('right'));
  });

  it('what is wrong with a file stands in it, and on its item, until it is mended', async () => {
    const found = await file();
    const document = await open('mapping-tests/Traveller.profiletype.test.json');
    await replace(document, '"outcome"', '"outcme"');
    const isOurs = ({ source }: { source?: string }): boolean => source === 'profiletype';
    const diagnostics = await diagnosticsOfUntil(document.uri, (all) => all.some(isOurs));
    assert.deepEqual(diagnostics.find(isOurs)?.range, rangeOf(document, '"outcme"'));
    await until(() => found.error);
    assert.match(textOf(found.error), /^Line \d+: .*outcme/);
    assert.deepEqual(labels(found), ['another']);
    const { results } = await run([found]);
    assert.deepEqual(results, { Traveller: 'errored', another: 'passed' });
    await closeUnsaved();
    await diagnosticsOfUntil(document.uri, (all) => !all.some(isOurs));
    await until(() => found.error === undefined);
  });

  it('tests pass and fail, with what is expected beside what is there', async () => {
    await writeTests(test('right', 'ann@example.com'), test('wrong', 'bob@example.com'));
    const { results, messages, output } = await run();
    assert.deepEqual(results, { right: 'passed', wrong: 'failed' });
    assert.match(output, /^✓ Traveller: right\r\n✗ Traveller: wrong\r\n {4}.*EmailAddress.*\r\n$/);
    const [message] = messages;
    assert.match(textOf(message?.message), /EmailAddress.*ann@example\.com.*bob@example\.com/);
    assert.match(message?.expectedOutput ?? '', /"EmailAddress": "bob@example\.com"/);
    assert.match(message?.actualOutput ?? '', /"EmailAddress": "ann@example\.com"/);
    const document = await workspace.openTextDocument(testFile());
    assert.deepEqual(message?.location?.range, rangeOf(document, '"wrong"'));
  });

  it('only what is included and not excluded runs', async () => {
    const found = await file();
    assert.deepEqual((await run([child(found, 'wrong')])).results, { wrong: 'failed' });
    assert.deepEqual((await run([found], [child(found, 'wrong')])).results, { right: 'passed' });
    assert.deepEqual((await run(undefined, [found])).results, {});
  });

  it('what a definition says in its editor counts', async () => {
    const document = await open('mapping-tests/Traveller.profiletype.json');
    await replace(document, '_source.email', '_source.mail');
    const { results } = await run();
    assert.deepEqual(results, { right: 'failed', wrong: 'failed' });
    await closeUnsaved();
    assert.equal((await run()).results.right, 'passed');
  });

  it('a type is found by its name: beside the tests first, then in the workspace folder', async () => {
    await write(inFolder('a/Stay.profiletype.json'), definition('Stay', '_profile.Nowhere'));
    await write(inFolder('Stay-two.profiletype.json'), definition('Stay'));
    const lands = { expected: { decision: 'existing' } };
    await writeTests(
      test('near', '', { given: [given('Stay')], ...lands }),
      test('nowhere', '', { given: [given('Nobody')], ...lands }),
    );
    const { results, messages } = await run();
    assert.deepEqual(results, { near: 'passed', nowhere: 'errored' });
    assert.match(textOf(messages[0]?.message), /`Nobody`/);
    await workspace.fs.delete(inFolder('Stay-two.profiletype.json'));
    assert.equal((await run()).results.near, 'errored');
  });

  it('a run that is cancelled skips the rest', async () => {
    onRun = (started) => {
      started.cancel();
    };
    assert.deepEqual((await run()).results, { near: 'skipped', nowhere: 'skipped' });
  });

  it('a continuous run goes on with every edit of what it depends on, until it is cancelled', async () => {
    assert.ok(profile);
    await writeTests(test('right', 'ann@example.com'));
    const source = new CancellationTokenSource();
    await profile.runHandler(new TestRunRequest(undefined, undefined, profile, true), source.token);
    assert.deepEqual(runs.at(-1)?.results, { right: 'passed' });
    const document = await open('mapping-tests/Traveller.profiletype.json');
    await replace(document, '_source.email', '_source.mail');
    await until(() => runs.at(-1)?.results.right === 'failed');
    assert.equal(runs.at(-1)?.request.preserveFocus, true);
    await closeUnsaved();
    await until(() => runs.at(-1)?.results.right === 'passed');
    source.cancel();
    const count = runs.length;
    await writeTests(test('later', 'ann@example.com'));
    assert.equal(runs.length, count);
  });

  describe('written of what the preview shows', () => {
    const record = { id: '1', email: 'ann@example.com' };
    const written = (): Uri => inFolder('Stay.profiletype.test.json');

    /** Takes the name that is proposed. */
    async function writeTest(given: readonly TypedRecord[] = []): Promise<TextDocument> {
      const uri = inFolder('Stay.profiletype.json');
      const progress = { isDone: false };
      const writing = writeMappingTest({ uri, given, record }).finally(() => {
        progress.isDone = true;
      });
      while (!progress.isDone) {
        await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
        await setTimeout(50);
      }
      await writing;
      const document = window.activeTextEditor?.document;
      assert.equal(document?.uri.toString(), written().toString());
      return document;
    }

    before(() => write(inFolder('Stay.profiletype.json'), definition('Stay')));

    it('begins a file, can be undone, and passes', async () => {
      const document = await writeTest();
      assert.match(document.getText(), /"name": "A Stay record becomes a new profile"/);
      assert.ok(document.isDirty);
      assert.equal(await savedText(written()), '');
      const { line } = window.activeTextEditor?.selection.start ?? { line: -1 };
      assert.match(document.lineAt(line + 1).text, /"name"/);
      const found = await file(written());
      await until(() => labels(found).length === 1);
      assert.deepEqual((await run([found])).results, { 'A Stay record becomes a new profile': 'passed' });
      await document.save();
    });

    it('comes behind those that are there, whose names it does not take', async () => {
      const document = await writeTest();
      assert.match(document.getText(), /"A Stay record becomes a new profile 2"/);
      assert.ok(document.getText().startsWith((await savedText(written())).trimEnd().slice(0, -6)));
    });

    it('is named by what becomes of the record', async () => {
      const document = await writeTest([{ record }]);
      assert.match(document.getText(), /"A Stay record lands on the existing profile"/);
      assert.equal(
        (await run([await file(written())])).results['A Stay record lands on the existing profile'],
        'passed',
      );
    });

    it('leaves a file alone that cannot be read', async () => {
      await write(written(), []);
      const document = await workspace.openTextDocument(written());
      await until(() => document.getText() === '[]\n');
      await writeTest();
      assert.equal(document.getText(), '[]\n');
      assert.equal(document.isDirty, false);
    });
  });
});

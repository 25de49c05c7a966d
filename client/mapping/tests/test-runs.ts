import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  Location,
  type Range,
  type TestController,
  type TestItem,
  TestMessage,
  type TestRun,
  TestRunProfileKind,
  TestRunRequest,
  type Uri,
} from 'vscode';
import type { TestResult } from '../../../core/mapping-tests/mapping-test';
import { runTest } from '../../../core/mapping-tests/run-test';
import { recordsOf, RunDefinitions } from './run-definitions';
import type { TestItems } from './test-items';

/** For how long tests run before VS Code may show what became of them, or cancel the rest: in milliseconds. */
const longestTurn = 20;

/** What is to be run of a file. */
interface FileRun {
  readonly file: TestItem;
  /** Not only tests of it were chosen. */
  readonly isWhole: boolean;
  readonly tests: readonly TestItem[];
}

/** Runs mapping tests: once, or whenever something changed that they depend on. */
export class TestRuns implements Disposable {
  readonly #controller: TestController;
  readonly #items: TestItems;
  readonly #concerned = new EventEmitter<ReadonlySet<TestItem>>();

  constructor(controller: TestController, items: TestItems) {
    this.#controller = controller;
    this.#items = items;
    controller.createRunProfile(
      t('Run'),
      TestRunProfileKind.Run,
      (request, token) => (request.continuous ? this.#runContinuously(request, token) : this.#run(request)),
      true,
      undefined,
      true,
    );
  }

  /** Tells that something changed at these places: results are outdated, and continuous runs go on. */
  changed(places: readonly Uri[]): void {
    const files = this.#items.concerned(places);
    if (files.length === 0) return;
    this.#controller.invalidateTestResults(files);
    this.#concerned.fire(new Set(files));
  }

  #runContinuously({ include, exclude, profile }: TestRunRequest, token: CancellationToken): Promise<void> {
    const run = async (files: ReadonlySet<TestItem>): Promise<void> => {
      const included = (include ?? this.#items.files).filter((item) => files.has(item.parent ?? item));
      if (included.length === 0 || token.isCancellationRequested) return;
      await this.#run(new TestRunRequest(included, exclude, profile, true, true));
    };
    let running = run(new Set(this.#items.files));
    const listener = this.#concerned.event((files) => {
      running = running.then(() => run(files));
    });
    token.onCancellationRequested(() => {
      listener.dispose();
    });
    return running;
  }

  async #run(request: TestRunRequest): Promise<void> {
    const run = this.#controller.createTestRun(request);
    try {
      const files = await this.#wanted(request);
      for (const { tests } of files) for (const item of tests) run.enqueued(item);
      const definitions = new RunDefinitions();
      for (const file of files) await this.#runFile(run, file, definitions);
    } finally {
      run.end();
    }
  }

  /** Files are read anew, because nobody tells of every change of every file system. */
  async #wanted({ include, exclude = [] }: TestRunRequest): Promise<FileRun[]> {
    const included = new Set(include ?? this.#items.files);
    const excluded = new Set(exclude);
    const files = [...new Set([...included].map((item) => item.parent ?? item))];
    await Promise.all(files.map((file) => this.#items.read(file)));
    return files
      .filter((file) => !excluded.has(file))
      .map((file) => {
        const isWhole = included.has(file);
        const tests = [...file.children].map(([, item]) => item);
        return {
          file,
          isWhole,
          tests: tests.filter((item) => (isWhole || included.has(item)) && !excluded.has(item)),
        };
      });
  }

  async #runFile(
    run: TestRun,
    { file, isWhole, tests }: FileRun,
    definitions: RunDefinitions,
  ): Promise<void> {
    const { uri } = file;
    if (!uri) return;
    const problems = isWhole ? this.#items.problemsOf(file) : [];
    if (problems.length > 0) {
      run.errored(
        file,
        problems.map(({ message, range }) => messageAt(new TestMessage(message), uri, range)),
      );
    }
    const placed = tests.flatMap((item) => {
      const test = this.#items.testOf(item);
      return test ? { item, ...test } : [];
    });
    const find = await definitions.finder(uri, recordsOf(placed.map(({ test }) => test)));
    let turn = performance.now();
    for (const { item, test, nameRange } of placed) {
      if (performance.now() - turn > longestTurn) {
        await new Promise((resolve) => setTimeout(resolve));
        turn = performance.now();
      }
      if (run.token.isCancellationRequested) {
        run.skipped(item);
        continue;
      }
      run.started(item);
      const start = performance.now();
      const result = runTest(test, find);
      report(run, item, result, performance.now() - start, nameRange);
    }
  }

  dispose(): void {
    this.#concerned.dispose();
  }
}

function report(run: TestRun, item: TestItem, result: TestResult, duration: number, nameRange: Range): void {
  if (result.kind === 'passed') {
    run.passed(item, duration);
    print(run, item, '✓');
    return;
  }
  if (result.kind === 'error') {
    run.errored(item, messageAt(new TestMessage(result.message), item.uri, nameRange), duration);
    print(run, item, '!', [result.message]);
    return;
  }
  const { differences, expected, actual } = result;
  const message = TestMessage.diff(differences.join('\n'), expected, actual);
  run.failed(item, messageAt(message, item.uri, nameRange), duration);
  print(run, item, '✗', differences);
}

/** As `profiletype test` prints it. The Test Results show whole sentences only here: in a terminal, where control characters would act. */
function print(run: TestRun, item: TestItem, mark: string, sentences: readonly string[] = []): void {
  const test = [item.parent?.label, item.label].filter((label) => label !== undefined).join(': ');
  const lines = [`${mark} ${test}`, ...sentences.map((sentence) => `    ${sentence}`)];
  const text = lines.map((line) => `${line.replace(/\p{Cc}/gu, ' ')}\r\n`).join('');
  run.appendOutput(text, undefined, item);
}

function messageAt(message: TestMessage, uri: Uri | undefined, range: Range): TestMessage {
  if (uri) message.location = new Location(uri, range);
  return message;
}

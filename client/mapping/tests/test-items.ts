import { t } from '@vscode/l10n';
import {
  Diagnostic,
  type Disposable,
  languages,
  Range,
  type TestController,
  type TestItem,
  type Uri,
  workspace,
} from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Span, nodeStartingAt } from '../../../core/document/json';
import { JsonDocument } from '../../../core/document/json-document';
import { findValue } from '../../../core/document/members';
import { type MappingTest, testExtension } from '../../../core/mapping-tests/mapping-test';
import { readTestFile } from '../../../core/mapping-tests/test-file';
import { isDefinition } from '../../../core/model/definition-files';
import { currentText, exists, openDocument } from '../../files';
import { findFiles } from '../../find-files';
import { definitionBeside, namesTypes, recordsOf } from './run-definitions';
import { isTestFile } from './workspace-changes';

/** A test with where its name stands. */
export interface PlacedTest {
  readonly test: MappingTest;
  readonly nameRange: Range;
}

/** A problem of a file with tests. */
export interface Problem {
  readonly message: string;
  readonly range: Range;
}

interface ReadFile {
  readonly tests: readonly MappingTest[];
  readonly problems: readonly Problem[];
}

/** The files with mapping tests of the workspace with their tests, as items of the Test Explorer. A file is read when its tests are asked for. */
export class TestItems implements Disposable {
  readonly #controller: TestController;
  readonly #diagnostics = languages.createDiagnosticCollection('profiletype-tests');
  readonly #files = new WeakMap<TestItem, ReadFile>();
  readonly #tests = new WeakMap<TestItem, PlacedTest>();
  /** The newest reading of each file: older ones that end later do not count. */
  readonly #readings = new WeakMap<TestItem, symbol>();

  constructor(controller: TestController) {
    this.#controller = controller;
  }

  /** The files, in the order in which they were found. */
  get files(): readonly TestItem[] {
    return [...this.#controller.items].map(([, file]) => file);
  }

  testOf(item: TestItem): PlacedTest | undefined {
    return this.#tests.get(item);
  }

  problemsOf(file: TestItem): readonly Problem[] {
    return this.#files.get(file)?.problems ?? [];
  }

  /** Looks anew for files with tests. */
  async discover(): Promise<void> {
    const found = await findFiles([testExtension]);
    const known = this.files.flatMap(({ uri }) => uri ?? []);
    await this.update([...known, ...found]);
  }

  /** Brings the files up to date that are, or were, at these places or below them. */
  async update(places: readonly Uri[]): Promise<void> {
    const files = new Map<string, Uri>();
    for (const place of places) {
      if (isTestFile(place)) files.set(place.toString(), place);
      const folder = `${place.toString()}/`;
      for (const { id, uri } of this.files) if (uri && id.startsWith(folder)) files.set(id, uri);
    }
    await Promise.all([...files.values()].map((uri) => this.#update(uri)));
  }

  async #update(uri: Uri): Promise<void> {
    const isOpen = openDocument(uri) !== undefined;
    if (!isOpen && !(await exists(uri))) {
      this.#controller.items.delete(uri.toString());
      this.#diagnostics.delete(uri);
      return;
    }
    const file = this.#controller.items.get(uri.toString()) ?? this.#add(uri);
    const isWanted = isOpen || this.#files.has(file);
    if (isWanted) await this.read(file);
  }

  #add(uri: Uri): TestItem {
    const path = workspace.asRelativePath(uri);
    const name = path.slice(path.lastIndexOf('/') + 1);
    const file = this.#controller.createTestItem(uri.toString(), name.slice(0, -testExtension.length), uri);
    file.description = path.slice(0, Math.max(0, path.length - name.length - 1));
    file.canResolveChildren = true;
    this.#controller.items.add(file);
    return file;
  }

  /** Reads the tests of a file. */
  async read(file: TestItem): Promise<void> {
    const { id, uri } = file;
    if (!uri || this.#controller.items.get(id) !== file) return;
    const reading = Symbol(id);
    this.#readings.set(file, reading);
    const text = await currentText(uri);
    const isGone = this.#controller.items.get(id) !== file;
    if (!isGone && this.#readings.get(file) === reading) this.#show(file, uri, text);
  }

  #show(file: TestItem, uri: Uri, text: string | undefined): void {
    if (text === undefined) {
      file.error = t('The file cannot be read.');
      file.children.replace([]);
      return;
    }
    const document = new JsonDocument(text);
    const rangeOf = rangesIn(text);
    const { tests, problems: found } = readTestFile(text);
    const problems = found.map(({ message, ...span }) => ({ message, range: rangeOf(span) }));
    this.#files.set(file, { tests, problems });
    this.#diagnostics.set(uri, problems.map(diagnosticOf));
    file.error = problems.length === 0 ? undefined : problems.map(lineOf).join('\n');
    // All of them can be run from the first line.
    file.range = new Range(0, 0, 0, 0);
    file.children.replace(
      tests.map((test, index) => {
        const item =
          file.children.get(test.name) ?? this.#controller.createTestItem(test.name, test.name, uri);
        item.sortText = String(index).padStart(6, '0');
        item.range = rangeOf(test.span);
        const name = findValue(nodeStartingAt(document.root, test.span.offset), 'name');
        this.#tests.set(item, { test, nameRange: name ? rangeOf(name) : item.range });
        return item;
      }),
    );
  }

  /** The files whose tests may end otherwise now that something changed at these places. */
  concerned(places: readonly Uri[]): TestItem[] {
    const changed = new Set(places.map(String));
    const isDefinitionChanged = places.some(({ path }) => isDefinition(path));
    return this.files.filter(
      (file) => changed.has(file.id) || (isDefinitionChanged && this.#mayNeed(file, changed)),
    );
  }

  /** Whether the tests of a file are about one of these definitions, as far as is known. */
  #mayNeed(file: TestItem, definitions: ReadonlySet<string>): boolean {
    const read = this.#files.get(file);
    if (!read || !file.uri || namesTypes(recordsOf(read.tests))) return true;
    return definitions.has(definitionBeside(file.uri).toString());
  }

  dispose(): void {
    this.#diagnostics.dispose();
  }
}

/** Where spans of a text are. */
export function rangesIn(text: string): (span: Span) => Range {
  const document = TextDocument.create('', 'json', 0, text);
  return ({ offset, length }) => {
    const start = document.positionAt(offset);
    const end = document.positionAt(offset + length);
    return new Range(start.line, start.character, end.line, end.character);
  };
}

function diagnosticOf({ message, range }: Problem): Diagnostic {
  const diagnostic = new Diagnostic(range, message);
  diagnostic.source = 'profiletype';
  return diagnostic;
}

function lineOf({ message, range }: Problem): string {
  return t`Line ${range.start.line + 1}: ${message}`;
}

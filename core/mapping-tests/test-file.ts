import { t } from '@vscode/l10n';
import type { JsonNode, Span } from '../document/json';
import { JsonDocument } from '../document/json-document';
import { isObject, parseValue } from '../document/json-value';
import {
  asString,
  findValue,
  hasProperty,
  objectsWithRepeatedNames,
  propertiesOf,
} from '../document/members';
import { profile } from '../model/standard-objects/profile';
import type { StandardObject } from '../model/standard-objects/standard-object';
import { findStandardObject, targetTree } from '../model/targets';
import { didYouMean, nearest } from '../rules/judging/nearest';
import { quoted } from '../rules/rule';
import type { SourceRecord } from '../samples/records';
import { misplacedValues } from './expected-values';
import {
  decisions,
  type Expectation,
  type MappingTest,
  outcomes,
  type TestFile,
  testableObjects,
  type TypedRecord,
} from './mapping-test';
import { paragraph } from '../words/paragraph';

type Problem = TestFile['problems'][number];

/** Reads the text of a file with mapping tests. Any text gives a file: what cannot be used is left out, and `problems` says why. */
export function readTestFile(text: string): TestFile {
  const document = new JsonDocument(text);
  const reader = new TestReader(document);
  const tests = reader.tests();
  const syntax = document.syntaxErrors.map(({ offset, length, message }) => ({ offset, length, message }));
  const problems = [...syntax, ...reader.problems].sort((one, other) => one.offset - other.offset);
  return {
    tests: withoutProblems(tests, problems),
    // Where brackets are missing, what seems to be wrong may only be unreadable.
    problems: document.isReadable ? problems : syntax,
  };
}

/** The tests in which no problem begins. Both are in the order of the text. */
function withoutProblems(tests: readonly MappingTest[], problems: readonly Problem[]): MappingTest[] {
  let next = 0;
  return tests.filter(({ span }) => {
    while ((problems[next]?.offset ?? Infinity) < span.offset) next++;
    return (problems[next]?.offset ?? Infinity) >= span.offset + span.length;
  });
}

const testMembers = ['name', 'type', 'given', 'record', 'expected'];
const expectationMembers = ['outcome', 'decision', 'profile', 'objects', 'keys'];

/** Far beyond any record. */
const maxDepth = 100;

/** Reads tests and takes down what is wrong with them. */
class TestReader {
  readonly problems: Problem[] = [];
  readonly #names = new Set<string>();

  constructor(private readonly document: JsonDocument) {}

  tests(): MappingTest[] {
    const { root } = this.document;
    if (root && root.type !== 'object')
      this.#report(start(root), t('A file with tests must be an object in braces `{ }`.'));
    if (root?.type !== 'object') return [];
    if (isDeep(root)) {
      this.#report(start(root), t`This is nested more than ${maxDepth} levels deep.`);
      return [];
    }
    for (const object of objectsWithRepeatedNames(root)) this.#reportRepeatedNames(object);
    this.#members(root, ['$schema', 'tests']);
    this.#text(root, '$schema');
    if (!hasProperty(root, 'tests')) this.#report(start(root), t('The list `tests` is missing.'));
    return this.#list(root, 'tests').flatMap((node) => this.#test(node) ?? []);
  }

  #test(node: JsonNode): MappingTest | undefined {
    if (!this.#isObject(node, t('A test'))) return undefined;
    this.#members(node, testMembers);
    const name = this.#name(node);
    const tested = this.#typedRecord(node, t('A test'));
    const given = this.#list(node, 'given').map((entry) => this.#given(entry));
    const expected = this.#expectation(node);
    if (name === undefined || !tested || !expected) return undefined;
    const span = { offset: node.offset, length: node.length };
    return { name, ...tested, given: given.filter((each) => each !== undefined), expected, span };
  }

  #name(node: JsonNode): string | undefined {
    const name = this.#text(node, 'name');
    const value = findValue(node, 'name');
    if (!hasProperty(node, 'name')) this.#report(start(node), t('A test needs a `name`.'));
    if (name === undefined || !value) return undefined;
    if (this.#names.has(name))
      this.#report(value, t`There is another test named ${quoted(name)}. Give each a name of its own.`);
    this.#names.add(name);
    return name;
  }

  #given(node: JsonNode): TypedRecord | undefined {
    if (!this.#isObject(node, t('An entry of `given`'))) return undefined;
    this.#members(node, ['type', 'record']);
    return this.#typedRecord(node, t('An entry of `given`'));
  }

  #typedRecord(node: JsonNode, owner: string): TypedRecord | undefined {
    const type = this.#text(node, 'type');
    const value = findValue(node, 'record');
    if (!hasProperty(node, 'record')) this.#report(start(node), t`${owner} needs a \`record\`.`);
    if (!value || !this.#isObject(value, '`record`')) return undefined;
    const record = recordAt(this.document, value);
    return record && { ...(type !== undefined && { type }), record };
  }

  #expectation(test: JsonNode): Expectation | undefined {
    const node = findValue(test, 'expected');
    if (!hasProperty(test, 'expected')) this.#report(start(test), t('A test needs `expected`.'));
    if (!node || !this.#isObject(node, '`expected`')) return undefined;
    this.#members(node, expectationMembers);
    const outcome = this.#oneOf(node, 'outcome', outcomes);
    const decision = this.#oneOf(node, 'decision', decisions);
    const values = this.#profile(node);
    const objects = this.#objects(node);
    const keys = this.#keys(node);
    const isEmpty = [...propertiesOf(node)].every(
      ({ name, valueNode }) =>
        ['objects', 'keys'].includes(name) && valueNode?.type === 'object' && !valueNode.children?.length,
    );
    if (isEmpty) {
      const members = expectationMembers.map(quoted).join(', ');
      this.#report(node, t`This expects nothing, so the test would always pass. Name one of ${members}.`);
    }
    return {
      ...(outcome && { outcome }),
      ...(decision && { decision }),
      ...(values && { profile: values }),
      ...(objects && { objects }),
      ...(keys && { keys }),
    };
  }

  #profile(node: JsonNode): SourceRecord | undefined {
    const value = findValue(node, 'profile');
    if (!value || !this.#isObject(value, '`profile`')) return undefined;
    this.#values(value, profile);
    return recordAt(this.document, value);
  }

  #objects(node: JsonNode): Expectation['objects'] | undefined {
    const value = findValue(node, 'objects');
    if (!value || !this.#isObject(value, '`objects`')) return undefined;
    const objects: [string, SourceRecord | null][] = [];
    for (const { name, nameNode, valueNode } of propertiesOf(value)) {
      const object = findStandardObject(name);
      if (!object) {
        const meant = nearest(name, testableObjects);
        this.#report(nameNode, paragraph(t`There is no standard object ${quoted(name)}.`, didYouMean(meant)));
      } else if (object === profile) {
        this.#report(nameNode, t('Values of the profile stand in `profile`, not here.'));
      } else if (valueNode?.type === 'null') {
        objects.push([name, null]);
      } else if (valueNode && this.#isObject(valueNode, quoted(name), orNull)) {
        this.#values(valueNode, object);
        objects.push([name, recordAt(this.document, valueNode) ?? null]);
      }
    }
    return Object.fromEntries(objects);
  }

  #values(node: JsonNode, object: StandardObject): void {
    for (const problem of misplacedValues(node, object, targetTree(object))) this.problems.push(problem);
  }

  #keys(node: JsonNode): SourceRecord | undefined {
    const value = findValue(node, 'keys');
    if (!value || !this.#isObject(value, '`keys`')) return undefined;
    for (const { name, valueNode } of propertiesOf(value)) {
      const entries = valueNode?.type === 'array' ? (valueNode.children ?? []) : [];
      const isList = entries.length > 1 && entries.every(({ type }) => type === 'string');
      if (!valueNode || isList || valueNode.type === 'string' || valueNode.type === 'null') continue;
      const { type, value: given } = valueNode;
      const remedy =
        type === 'number' || type === 'boolean'
          ? t`Keys are compared as texts: write \`"${String(given)}"\`.`
          : t`Write a text for ${quoted(name)}, a list of texts where several of its definitions have a value, or \`null\` where it must have none.`;
      this.#report(valueNode, remedy);
    }
    return recordAt(this.document, value);
  }

  #members(node: JsonNode, known: readonly string[]): void {
    for (const { name, nameNode } of propertiesOf(node)) {
      if (known.includes(name)) continue;
      this.#report(
        nameNode,
        paragraph(t`${quoted(name)} is no member here.`, didYouMean(nearest(name, known))),
      );
    }
  }

  #text(node: JsonNode, name: string): string | undefined {
    const value = findValue(node, name);
    const text = asString(value)?.value;
    if (value && !text?.trim()) this.#report(value, t`${quoted(name)} must be a text in double quotes.`);
    return text;
  }

  #oneOf<Value extends string>(node: JsonNode, name: string, values: readonly Value[]): Value | undefined {
    const value = findValue(node, name);
    const known = values.find((each) => each === value?.value);
    if (value && known === undefined) {
      const meant = didYouMean(nearest(String(value.value), values));
      this.#report(value, paragraph(t`${quoted(name)} is one of ${values.map(quoted).join(', ')}.`, meant));
    }
    return known;
  }

  #list(node: JsonNode, name: string): readonly JsonNode[] {
    const value = findValue(node, name);
    if (value && value.type !== 'array')
      this.#report(value, t`${quoted(name)} must be a list in brackets \`[ ]\`.`);
    return value?.type === 'array' ? (value.children ?? []) : [];
  }

  #isObject(node: JsonNode, what: string, sentence = mustBeObject): boolean {
    if (node.type !== 'object') this.#report(node, sentence(what));
    return node.type === 'object';
  }

  /** Only the last of two members of one name counts, so that the other would expect nothing. */
  #reportRepeatedNames(object: JsonNode): void {
    const last = new Map([...propertiesOf(object)].map(({ name, nameNode }) => [name, nameNode]));
    for (const { name, nameNode } of propertiesOf(object)) {
      if (last.get(name) === nameNode) continue;
      this.#report(nameNode, t`${quoted(name)} stands here again below, and only the last one counts.`);
    }
  }

  #report({ offset, length }: Span, message: string): void {
    this.problems.push({ offset, length, message });
  }
}

function mustBeObject(what: string): string {
  return t`${what} must be an object in braces \`{ }\`.`;
}

function orNull(what: string): string {
  return t`${what} must be an object in braces \`{ }\`, or \`null\` where there must be none.`;
}

/** The bracket that opens a value, for what is missing in it. */
function start({ offset }: JsonNode): Span {
  return { offset, length: 1 };
}

/** Undefined where there are mistakes in it, such as a comment, which are problems of their own. */
function recordAt({ text }: JsonDocument, { offset, length }: JsonNode): SourceRecord | undefined {
  const value = parseValue(text.slice(offset, offset + length));
  return isObject(value) ? value : undefined;
}

function isDeep({ tree, row }: JsonNode): boolean {
  const depths: number[] = [];
  for (let each = row; each < tree.nextAt(row); each++) {
    // Between two levels stands a member, which is a row of its own.
    const depth = (depths[tree.parentAt(each)] ?? 0) + 1;
    if (depth > 2 * maxDepth) return true;
    depths[each] = depth;
  }
  return false;
}

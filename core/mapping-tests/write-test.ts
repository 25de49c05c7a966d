import { applyChanges } from '../document/changes';
import { insertEntry, insertMember } from '../document/editing';
import type { JsonNode } from '../document/json';
import { JsonDocument } from '../document/json-document';
import { isObject } from '../document/json-value';
import { findValue, hasProperty } from '../document/members';
import { indentAt, type JsonValue, styleOf } from '../document/writing';
import type { SourceRecord } from '../samples/records';
import type { FindDefinition, TypedRecord } from './mapping-test';
import { TestDomain } from './test-domain';

/**
 * What a record becomes now, as a test that passes. Where nobody can tell what becomes of it, as of a type that nothing
 * defines, `expected` is empty, which the file's problems then say.
 */
export function testOf(
  name: string,
  given: readonly TypedRecord[],
  tested: TypedRecord,
  find: FindDefinition,
): JsonValue {
  return {
    name,
    ...(given.length > 0 && { given: given.map(typedRecord) }),
    ...typedRecord(tested),
    expected: expectationOf(given, tested, find),
  };
}

function typedRecord({ type, record }: TypedRecord): SourceRecord {
  return { ...(type !== undefined && { type }), record };
}

function expectationOf(given: readonly TypedRecord[], tested: TypedRecord, find: FindDefinition): JsonValue {
  const domain = new TestDomain(find);
  for (const each of given) domain.ingest(each);
  const ingested = domain.ingest(tested);
  if ('problem' in ingested) return {};
  const { outcome, decision, profile, objects, keys } = ingested;
  return {
    outcome,
    ...(decision && { decision }),
    ...(profile && { profile }),
    ...(Object.keys(objects).length > 0 && { objects }),
    ...(Object.keys(keys).length > 0 && { keys }),
  };
}

/** With lines, so that a test has some, too. */
const newFile = '{\n  "tests": [\n  ]\n}\n';

/**
 * Adds a test to the text of a file, which is left as it is otherwise; for no text, or a blank one, a new file. A name that
 * is taken gets a number. A text that no test can be added to, because it cannot be read, comes back as it was.
 */
export function withTest(text: string | undefined, test: JsonValue): string {
  const before = text === undefined || /^\uFEFF?\s*$/.test(text) ? newFile : text;
  const document = new JsonDocument(before);
  const { root, isReadable } = document;
  const list = findValue(root, 'tests');
  if (!isReadable || root?.type !== 'object' || (!list && hasProperty(root, 'tests'))) return before;
  if (list && list.type !== 'array') return before;
  if (list && isInLine(document, root, list)) return withTest(inLines(document, list), test);
  const names = new Set(list?.children?.map((each) => findValue(each, 'name')?.value));
  const named = isObject(test) ? { ...test, name: freeName(test.name, names) } : test;
  const change = list ? insertEntry(document, list, named) : insertMember(document, root, 'tests', [named]);
  return applyChanges(before, [change]);
}

/** Whether a list has nothing in it that would show how the author writes tests. */
function isInLine({ text }: JsonDocument, root: JsonNode, { offset, length }: JsonNode): boolean {
  const hasLines = text.slice(root.offset, offset).includes('\n');
  return hasLines && /^\[[ \t]*\]$/.test(text.slice(offset, offset + length));
}

function inLines(document: JsonDocument, { offset, length }: JsonNode): string {
  const gap = document.remember(styleOf).lineEnd + indentAt(document.text, offset);
  return applyChanges(document.text, [{ offset, length, text: `[${gap}]` }]);
}

function freeName(name: JsonValue | undefined, taken: ReadonlySet<unknown>): JsonValue {
  if (typeof name !== 'string') return name ?? '';
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name} ${number}`;
  return free;
}

import type { JsonNode } from '../document/json';
import { propertiesOf, type StringNode } from '../document/members';

/** A value of JSON or HCL. Objects are maps, so that their members keep their order whatever their names are. */
export type Value<Leaf = never> =
  string | number | boolean | null | readonly Value<Leaf>[] | ReadonlyMap<string, Value<Leaf>> | Leaf;

/** What is computed only where the text is used: a reference, a function call, or a text that holds one. */
export interface Expression {
  readonly expression: string;
  /** Where it stands in the text that was read, in UTF-16 code units. */
  readonly offset: number;
}

/** Whether a value is known only where the text is used. */
export function isExpression(value: Value<Expression>): value is Expression {
  return typeof value === 'object' && value !== null && 'expression' in value;
}

export function isList<Leaf>(value: Value<Leaf> | undefined): value is readonly Value<Leaf>[] {
  return Array.isArray(value);
}

export function isObject<Leaf>(value: Value<Leaf> | undefined): value is ReadonlyMap<string, Value<Leaf>> {
  return value instanceof Map;
}

/** Templates nest eight levels deep; far below that nothing can be a part of a definition. */
const maxDepth = 40;

/** The value at `node`. A member without a value, as while typing, is left out; of two with one name the last one counts. */
export function readJson<Leaf = never>(
  node: JsonNode,
  readString: (string: StringNode) => string | Leaf = ({ value }) => value,
  depth = 0,
): Value<Leaf> {
  const read = (child: JsonNode): Value<Leaf> => readJson(child, readString, depth + 1);
  if (node.type === 'string') return readString(node as StringNode);
  if (node.type === 'number' || node.type === 'boolean') return node.value as number | boolean;
  if (depth === maxDepth) return null;
  if (node.type === 'array') return (node.children ?? []).map(read);
  if (node.type !== 'object') return null;
  const members = new Map<string, Value<Leaf>>();
  for (const { name, valueNode } of propertiesOf(node)) if (valueNode) members.set(name, read(valueNode));
  return members;
}

const maxColumns = 110;

/** A JSON document as definitions are written: two spaces, a member a line, and short lists on one line. */
export function writeJson(value: Value): string {
  return `${render(value, '', 0)}\n`;
}

/** `column` is where the value begins on its line. */
function render(value: Value, indent: string, column: number): string {
  const inner = `${indent}  `;
  if (isList(value)) {
    const isFlat = value.every((entry) => typeof entry !== 'object' || entry === null);
    const line = `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]`;
    if (isFlat && column + line.length < maxColumns) return line;
    return enclose(
      '[]',
      value.map((entry) => render(entry, inner, inner.length)),
      indent,
    );
  }
  if (!isObject(value)) return JSON.stringify(value);
  const members = [...value].map(([name, member]) => {
    const start = `${JSON.stringify(name)}: `;
    return start + render(member, inner, inner.length + start.length);
  });
  return enclose('{}', members, indent);
}

function enclose(brackets: '[]' | '{}', parts: readonly string[], indent: string): string {
  if (parts.length === 0) return brackets;
  const gap = `\n${indent}  `;
  return `${brackets.charAt(0)}${gap}${parts.join(`,${gap}`)}\n${indent}${brackets.charAt(1)}`;
}

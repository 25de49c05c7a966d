import { quote } from './hcl-text';
import { type Expression, isExpression, isList, isObject, type Value } from './value';

type Attributes = ReadonlyMap<string, Value<Expression>>;

interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** A block as `terraform fmt` leaves it. `header` is its type with its labels. */
export function writeBlock(header: string, attributes: Attributes): string {
  return `${header} ${writeObject(attributes, '')}\n`;
}

function writeObject(attributes: Attributes, indent: string): string {
  if (attributes.size === 0) return '{}';
  const inner = `${indent}  `;
  const written = [...attributes].map(([name, value]) => ({ name, value: writeValue(value, inner) }));
  const lines = alignable(written).flatMap((group) => {
    const width = Math.max(...group.map(({ name }) => name.length));
    return group.map(({ name, value }) => `${inner}${name.padEnd(width)} = ${value}\n`);
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** Attributes that follow each other on one line each have their signs below each other; one of more lines stands alone. */
function alignable(attributes: readonly Attribute[]): Attribute[][] {
  const groups: Attribute[][] = [];
  let isOpen = false;
  for (const attribute of attributes) {
    const isOneLine = !attribute.value.includes('\n');
    if (isOpen && isOneLine) groups.at(-1)?.push(attribute);
    else groups.push([attribute]);
    isOpen = isOneLine;
  }
  return groups;
}

function writeValue(value: Value<Expression>, indent: string): string {
  if (isExpression(value)) return value.expression;
  if (typeof value === 'string') return quote(value);
  if (isObject(value)) return writeObject(value, indent);
  if (!isList(value)) return String(value);
  const inner = `${indent}  `;
  const entries = value.map((entry) => writeValue(entry, inner));
  if (!value.some((entry) => isObject(entry))) return `[${entries.join(', ')}]`;
  return `[\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}]`;
}

import { t } from '@vscode/l10n';
import { type JsonNode, parseJson } from '../../core/document/json';
import { propertiesOf } from '../../core/document/members';

/** A profile object as the service lists it. */
export interface PreviewObject {
  /** The service's own key of the object. */
  readonly key: string;
  /** As it was ingested: JSON, though nothing makes sure of that. */
  readonly text: string;
}

/** The value of one member, as it is written: numbers keep all their digits. */
export interface Cell {
  readonly kind: 'text' | 'number' | 'other';
  readonly text: string;
}

/** An object as a line of the table. */
export interface ObjectRow {
  /** Where it stands among the objects that were loaded. */
  readonly index: number;
  readonly object: PreviewObject;
  /** By column. */
  readonly cells: ReadonlyMap<string, Cell>;
}

/** The column of a text that is not a JSON object. */
const wholeColumn = t('(object)');

const maxDepth = 20;
const maxCells = 500;

/** Every scalar of the object, and every list, has a cell. What is nested too deep is one cell of JSON. */
export function readRow(object: PreviewObject, index: number): ObjectRow {
  const { root, errors } = parseJson(object.text);
  const cells = new Map<string, Cell>();
  const isObject = root?.type === 'object' && errors.length === 0;
  if (isObject) addCells(object.text, root, '', 0, cells);
  else cells.set(wholeColumn, { kind: 'text', text: object.text });
  return { index, object, cells };
}

function addCells(
  text: string,
  node: JsonNode,
  prefix: string,
  depth: number,
  cells: Map<string, Cell>,
): void {
  for (const { name, valueNode } of propertiesOf(node)) {
    if (!valueNode || cells.size >= maxCells) continue;
    const column = prefix + columnStep(name);
    if (valueNode.type === 'object' && depth < maxDepth) {
      addCells(text, valueNode, `${column}.`, depth + 1, cells);
    } else cells.set(column, cellOf(text, valueNode));
  }
}

/** A name with a dot is put in quotes, so that it looks like no other path. */
function columnStep(name: string): string {
  return name === '' || /[."\s]/.test(name) ? JSON.stringify(name) : name;
}

function cellOf(text: string, { type, value, offset, length }: JsonNode): Cell {
  if (type === 'string') return { kind: 'text', text: String(value) };
  return { kind: type === 'number' ? 'number' : 'other', text: text.slice(offset, offset + length) };
}

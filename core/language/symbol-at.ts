import { type JsonNode, nodeAt } from '../document/json';
import { asString, propertiesOf, type Property, stringEntries, type StringNode } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';

/** A field or key, with every place of the document that names it. */
export interface NamedSymbol {
  readonly kind: 'field' | 'key';
  readonly name: string;
  /** The names in `Fields` or `Keys`, in the order of the text. Where there are several the last one counts. */
  readonly definitions: readonly StringNode[];
  /** The `FieldNames` entries with this name. A key has none. */
  readonly uses: readonly StringNode[];
}

/** A symbol and the name of it that is meant. */
export interface SymbolAt {
  readonly symbol: NamedSymbol;
  readonly node: StringNode;
}

/** The field or key whose name is at an offset (UTF-16 code units), the quotes included. */
export function symbolAt(document: ProfileTypeDocument, offset: number): SymbolAt | undefined {
  const node = stringAt(document, offset);
  const symbol = node && document.remember(readSymbols).get(node);
  return symbol && { symbol, node };
}

/** The string at an offset, its quotes included. */
export function stringAt({ root }: ProfileTypeDocument, offset: number): StringNode | undefined {
  return asString(nodeAt(root, offset));
}

interface GrowingSymbol extends NamedSymbol {
  readonly definitions: StringNode[];
  readonly uses: StringNode[];
}

/** The symbols by their names in the text. Members that have no effect, because they stand again later, count as well. */
function readSymbols({ root }: ProfileTypeDocument): ReadonlyMap<JsonNode, NamedSymbol> {
  const symbols = new Map<JsonNode, NamedSymbol>();
  const byName = { field: new Map<string, GrowingSymbol>(), key: new Map<string, GrowingSymbol>() };
  const symbolOf = (kind: NamedSymbol['kind'], node: StringNode): GrowingSymbol => {
    const { value: name } = node;
    const symbol = byName[kind].get(name) ?? { kind, name, definitions: [], uses: [] };
    byName[kind].set(name, symbol);
    // A name that is still empty is no name yet.
    if (name !== '') symbols.set(node, symbol);
    return symbol;
  };
  for (const { nameNode } of entriesOf(root, 'Fields'))
    symbolOf('field', nameNode).definitions.push(nameNode);
  for (const { nameNode, valueNode } of entriesOf(root, 'Keys')) {
    symbolOf('key', nameNode).definitions.push(nameNode);
    for (const definition of valueNode?.type === 'array' ? (valueNode.children ?? []) : []) {
      for (const use of fieldNamesOf(definition)) symbolOf('field', use).uses.push(use);
    }
  }
  return symbols;
}

function* entriesOf(root: JsonNode | undefined, member: string): Generator<Property> {
  for (const { name, valueNode } of propertiesOf(root)) if (name === member) yield* propertiesOf(valueNode);
}

function* fieldNamesOf(definition: JsonNode): Generator<StringNode> {
  for (const { name, valueNode } of propertiesOf(definition)) {
    if (name === 'FieldNames') yield* stringEntries(valueNode);
  }
}

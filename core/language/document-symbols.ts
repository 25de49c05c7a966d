import { t } from '@vscode/l10n';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { endOf } from '../document/editing';
import type { JsonNode } from '../document/json';
import { propertiesOf, type Property } from '../document/members';
import { type ProfileTypeDocument, readDefinition, readField } from '../document/profile-type-document';
import { fieldSummary } from './explain';
import { type Positions, rangeOf } from './positions';

/** One entry of the outline. */
interface Entry {
  readonly name: string;
  readonly detail?: string;
  readonly kind: SymbolKind;
  /** What the entry covers, and the part of it that names it. */
  readonly node: JsonNode;
  readonly selected: JsonNode;
  readonly children?: readonly Entry[];
}

/** The outline of a document: its members as they stand in the text, below `Fields` each field, below `Keys` each key. */
export function documentSymbols({ root }: ProfileTypeDocument, positions: Positions): DocumentSymbol[] {
  return [...propertiesOf(root)].map((property) => toSymbol(memberEntry(property), positions));
}

function toSymbol(
  { name, detail, kind, node, selected, children }: Entry,
  positions: Positions,
): DocumentSymbol {
  return {
    // Editors reject a whole outline for one symbol without a name.
    name: name.trim() === '' ? JSON.stringify(name) : name,
    ...(detail && { detail: detail.replace(/\s+/g, ' ') }),
    kind,
    range: rangeOf(positions, { offset: node.offset, length: endOf(node) - node.offset }),
    selectionRange: rangeOf(positions, selected),
    ...(children && { children: children.map((child) => toSymbol(child, positions)) }),
  };
}

function memberEntry(property: Property): Entry {
  const { name, valueNode } = property;
  const entriesOf = (read: (child: Property) => Entry): Entry[] => [...propertiesOf(valueNode)].map(read);
  if (name === 'Fields' && valueNode?.type === 'object') {
    return { ...named(property), kind: SymbolKind.Namespace, children: entriesOf(fieldEntry) };
  }
  if (name === 'Keys' && valueNode?.type === 'object') {
    return { ...named(property), kind: SymbolKind.Namespace, children: entriesOf(keyEntry) };
  }
  if (name === 'ObjectTypeName') return { ...valueEntry(property), kind: SymbolKind.Class };
  return valueNode?.type === 'object'
    ? { ...valueEntry(property), children: entriesOf(valueEntry) }
    : valueEntry(property);
}

function named({ name, nameNode }: Property): Pick<Entry, 'name' | 'node' | 'selected'> {
  return { name, node: nameNode.parent ?? nameNode, selected: nameNode };
}

const kinds: Readonly<Record<JsonNode['type'], SymbolKind>> = {
  string: SymbolKind.String,
  number: SymbolKind.Number,
  boolean: SymbolKind.Boolean,
  null: SymbolKind.Null,
  array: SymbolKind.Array,
  object: SymbolKind.Object,
  property: SymbolKind.Property,
};

const maxDetail = 80;

/** A member whose value is its detail; a long text is cut, though not within a character. */
function valueEntry(property: Property): Entry {
  const { valueNode } = property;
  const text = valueNode && !valueNode.children ? String(valueNode.value) : '';
  const start = text.slice(0, maxDetail).replace(/[\uD800-\uDBFF]$/, '');
  const detail = start.length < text.length ? `${start}…` : text;
  return { ...named(property), detail, kind: kinds[valueNode?.type ?? 'null'] };
}

function fieldEntry(property: Property): Entry {
  return {
    ...named(property),
    detail: fieldSummary(readField(property.valueNode)),
    kind: SymbolKind.Field,
  };
}

/** A key with one definition says what that does; one with several has them as children. */
function keyEntry(property: Property): Entry {
  const { valueNode } = property;
  const listed = valueNode?.type === 'array' ? (valueNode.children ?? []) : [];
  const definitions = listed.filter(({ type }) => type === 'object').map(definitionEntry);
  const key = { ...named(property), kind: SymbolKind.Key };
  const [first, ...more] = definitions;
  if (!first) return { ...key, detail: t('no definition') };
  if (more.length === 0) return { ...key, detail: `${first.detail} · ${first.name}` };
  return { ...key, detail: t`${definitions.length} definitions`, children: definitions };
}

function definitionEntry(node: JsonNode): Entry & { readonly detail: string } {
  const { identifiers, fieldNames } = readDefinition(node);
  return {
    name: fieldNames.map(({ value }) => value).join(', ') || t('no field'),
    detail: identifiers.map(({ value }) => value).join(', ') || t('search only'),
    kind: SymbolKind.Object,
    node,
    selected: node,
  };
}

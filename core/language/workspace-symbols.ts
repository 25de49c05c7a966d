import { type Range, SymbolKind } from 'vscode-languageserver-types';
import type { StringNode } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { type Positions, rangeOf } from './positions';

/** Something of one file that can be found by its name. */
export interface FileSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  readonly range: Range;
  /** The object type that a field or key belongs to. */
  readonly containerName?: string;
}

/** The object type that a document defines, its fields and its keys. */
export function symbolsOf(document: ProfileTypeDocument, positions: Positions): FileSymbol[] {
  const type = document.stringMember('ObjectTypeName');
  const container = type?.value ? { containerName: type.value } : {};
  const toSymbol = (kind: SymbolKind, node: StringNode): FileSymbol[] =>
    node.value.trim() === '' ? [] : [{ name: node.value, kind, range: rangeOf(positions, node) }];
  const inType = (kind: SymbolKind, node: StringNode): FileSymbol[] =>
    toSymbol(kind, node).map((symbol) => ({ ...symbol, ...container }));
  return [
    ...(type ? toSymbol(SymbolKind.Class, type) : []),
    ...[...document.fields.values()].flatMap(({ nameNode }) => inType(SymbolKind.Field, nameNode)),
    ...document.keys.flatMap(({ nameNode }) => inType(SymbolKind.Key, nameNode)),
  ];
}

/** Whether the characters of a query stand in a name, in this order and in any case. An empty query is in every name. */
export function matches(query: string, name: string): boolean {
  const wanted = query.toLowerCase();
  let matched = 0;
  for (const character of name.toLowerCase()) {
    if (wanted.startsWith(character, matched)) matched += character.length;
  }
  return matched === wanted.length;
}

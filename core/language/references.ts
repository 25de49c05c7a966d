import type { Location, Position } from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { DomainView } from './domain-view';
import { type Positions, rangeOf } from './positions';
import { symbolAt } from './symbol-at';

/**
 * Every place that names the field or key at a position: a field's are its name and the `FieldNames` entries of the
 * document, a key's are its names in all files of the domain. The declaration is the name in this document.
 */
export function references(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  position: Position,
  domain: DomainView,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] {
  const symbol = symbolAt(document, positions.offsetAt(position))?.symbol;
  if (!symbol) return [];
  const { kind, name, definitions, uses } = symbol;
  const here = includeDeclaration ? [...definitions, ...uses] : uses;
  const elsewhere = kind === 'key' ? domain.keyLocations(name) : [];
  return [...here.map((node) => ({ uri, range: rangeOf(positions, node) })), ...elsewhere];
}

import type { Location, LocationLink, Position } from 'vscode-languageserver-types';
import { endOf } from '../document/editing';
import type { StringNode } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { DomainView } from './domain-view';
import { type Positions, rangeOf } from './positions';
import { symbolAt } from './symbol-at';

/** A place to go to: the name to select and, as far as it is known, the whole member that it belongs to. */
interface Target extends Location {
  readonly whole?: Location['range'];
}

/**
 * Where the field or key at a position is defined. For a field's own name that is the name itself, which makes editors
 * show its references instead; for a key's name it is the same key in the other files of the domain.
 */
export function definition(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  position: Position,
  domain: DomainView,
  { linkSupport }: { readonly linkSupport: boolean },
): Location[] | LocationLink[] {
  const at = symbolAt(document, positions.offsetAt(position));
  if (!at) return [];
  const { kind, name, definitions } = at.symbol;
  const elsewhere: readonly Target[] = kind === 'key' ? domain.keyLocations(name) : [];
  const targets = elsewhere.length > 0 ? elsewhere : definitions.slice(-1).map((node) => targetAt(node));
  if (!linkSupport) return targets.map(({ uri: targetUri, range }) => ({ uri: targetUri, range }));
  const originSelectionRange = rangeOf(positions, at.node);
  return targets.map(({ uri: targetUri, range, whole }) => ({
    originSelectionRange,
    targetUri,
    targetRange: whole ?? range,
    targetSelectionRange: range,
  }));

  function targetAt(nameNode: StringNode): Target {
    const range = rangeOf(positions, nameNode);
    const { parent = nameNode } = nameNode;
    return { uri, range, whole: { start: range.start, end: positions.positionAt(endOf(parent)) } };
  }
}

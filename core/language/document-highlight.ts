import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types';
import type { StringNode } from '../document/members';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import { resolveTarget } from '../document/target';
import { type Positions, rangeOf } from './positions';
import { stringAt, symbolAt } from './symbol-at';

/** The places of the document that mean the same as the one at a position: a field, key, target or standard identifier. */
export function documentHighlight(
  document: ProfileTypeDocument,
  positions: Positions,
  position: Position,
): DocumentHighlight[] {
  const offset = positions.offsetAt(position);
  const highlight = (nodes: readonly StringNode[], kind: DocumentHighlightKind): DocumentHighlight[] =>
    nodes.map((node) => ({ range: rangeOf(positions, node), kind }));
  const symbol = symbolAt(document, offset)?.symbol;
  if (symbol) {
    return [
      ...highlight(symbol.definitions, DocumentHighlightKind.Write),
      ...highlight(symbol.uses, DocumentHighlightKind.Read),
    ];
  }
  return highlight(equalValues(document, stringAt(document, offset)), DocumentHighlightKind.Text);
}

function equalValues(document: ProfileTypeDocument, node: StringNode | undefined): StringNode[] {
  if (!node || node.value === '') return [];
  const targets = [...document.fields.values()].flatMap(({ target }) => target ?? []);
  if (targets.includes(node)) {
    const meaning = canonicalTarget(node.value);
    return targets.filter(({ value }) => canonicalTarget(value) === meaning);
  }
  const identifiers = document.keyDefinitions.flatMap((definition) => definition.identifiers);
  return identifiers.includes(node) ? identifiers.filter(({ value }) => value === node.value) : [];
}

/** The same for every way to write a target; a target without a meaning is only equal to itself. */
function canonicalTarget(text: string): string {
  const target = resolveTarget(text);
  return target.kind === 'field' ? target.canonical : text;
}

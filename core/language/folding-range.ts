import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { JsonNode } from '../document/json';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Positions } from './positions';

/** The objects, lists and comments that go over several lines. The line of a closing bracket stays visible. */
export function foldingRanges(document: ProfileTypeDocument, positions: Positions): FoldingRange[] {
  return [...bracketRanges(document, positions), ...commentRanges(document, positions)];
}

/** Of several brackets that open on one line the outermost counts: editors fold a line in one way only. */
function bracketRanges({ root, text }: ProfileTypeDocument, positions: Positions): FoldingRange[] {
  const endLines = new Map<number, number>();
  const pending = root ? [root] : [];
  for (let node = pending.pop(); node; node = pending.pop()) {
    for (const child of node.children ?? []) if (child.children) pending.push(child);
    if (node.type === 'property') continue;
    const startLine = positions.positionAt(node.offset).line;
    if (!node.children || endLines.has(startLine)) continue;
    const endLine = lastLine(text, node, positions);
    if (endLine > startLine) endLines.set(startLine, endLine);
  }
  return [...endLines].map(([startLine, endLine]) => ({ startLine, endLine }));
}

/** The line before that of the closing bracket or, where the text ends without one, its last line. */
function lastLine(text: string, { offset, length }: JsonNode, positions: Positions): number {
  const end = offset + length;
  const isOpen = end === text.length && (length === 1 || !/[\]}]/.test(text.charAt(end - 1)));
  return positions.positionAt(end).line - (isOpen ? 0 : 1);
}

/** A comment over several lines, or several that have lines of their own below each other. */
function commentRanges({ text, syntaxErrors }: ProfileTypeDocument, positions: Positions): FoldingRange[] {
  const blocks: { isAlone: boolean; startLine: number; endLine: number }[] = [];
  for (const { kind, offset, length } of syntaxErrors) {
    if (kind !== 'comment') continue;
    const { line: startLine, character } = positions.positionAt(offset);
    const endLine = positions.positionAt(offset + length).line;
    const previous = blocks.at(-1);
    const isAlone = text.slice(offset - character, offset).trim() === '';
    if (isAlone && previous?.isAlone && previous.endLine === startLine - 1) previous.endLine = endLine;
    else blocks.push({ isAlone, startLine, endLine });
  }
  return blocks
    .filter(({ startLine, endLine }) => endLine > startLine)
    .map(({ startLine, endLine }) => ({ startLine, endLine, kind: FoldingRangeKind.Comment }));
}

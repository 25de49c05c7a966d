import type { Position, Range } from 'vscode-languageserver-types';
import type { Span } from '../document/json';

/** Converts between offsets (UTF-16 code units) and LSP positions; the server's text documents can. */
export interface Positions {
  positionAt(offset: number): Position;
  offsetAt(position: Position): number;
}

export function rangeOf(positions: Positions, { offset, length }: Span): Range {
  return { start: positions.positionAt(offset), end: positions.positionAt(offset + length) };
}

import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { atCursor, type Cursor } from './cursor';

/** Takes the marks out of a text in which `|` is the cursor and `«…»` stand around the places that are expected. */
export function readPlaces(marked: string): { readonly cursor: Cursor; readonly expected: string } {
  return { cursor: atCursor(marked.replace(/[«»]/g, '')), expected: marked.replace('|', '') };
}

/** The text with `«…»` around some places of it, which may hold each other. */
export function showPlaces(text: TextDocument, ranges: readonly Range[]): string {
  return TextDocument.applyEdits(
    text,
    ranges.flatMap(({ start, end }) => [
      { range: { start, end: start }, newText: '«' },
      { range: { start: end, end }, newText: '»' },
    ]),
  );
}

/** Exactly the marked places are answered, once each. */
export function assertPlaces(marked: string, answer: (cursor: Cursor) => readonly Range[]): void {
  const { cursor, expected } = readPlaces(marked);
  assert.equal(showPlaces(cursor.text, answer(cursor)), expected);
}

import { type Position, TextEdit } from 'vscode-languageserver-types';
import type { JsonNode } from '../document/json';
import { locate } from '../document/location';
import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { Positions } from './positions';

/** The characters after which a client asks: Enter, and the quote that begins a member or an entry. */
export const onTypeFormattingTriggers: readonly string[] = ['\n', '"'];

/**
 * The comma that is missing on an earlier line, as soon as it is certain that a member or entry follows: a text was begun,
 * or the line was put before another member. The cursor's line is left alone, so that the cursor stays where it is.
 */
export function onTypeFormatting(
  document: ProfileTypeDocument,
  positions: Positions,
  position: Position,
  character: string,
): TextEdit[] {
  const offset = positions.offsetAt(position);
  const { leaf, missingComma } = locate(document, offset) ?? {};
  if (missingComma === undefined || !isCertain(document, missingComma, leaf)) return [];
  const place = positions.positionAt(missingComma);
  const follows = character === '"' ? hasBegun(leaf, offset) : precedesText(document.text, offset);
  return follows && place.line < position.line ? [TextEdit.insert(place, ',')] : [];
}

/** Whether the text is readable, but for the quote that was just typed, and what stands before the comma is complete. */
function isCertain({ syntaxErrors }: ProfileTypeDocument, comma: number, typed?: JsonNode): boolean {
  return syntaxErrors.every(({ kind, offset, length }) =>
    kind === 'unreadable' ? offset === typed?.offset : offset + length !== comma,
  );
}

/** Whether the cursor is behind the first quote of a text that is still empty. */
function hasBegun(leaf: JsonNode | undefined, offset: number): boolean {
  return leaf?.type === 'string' && leaf.offset === offset - 1 && String(leaf.value).trim() === '';
}

const nextText = /\s*["{[]/y;

function precedesText(text: string, offset: number): boolean {
  nextText.lastIndex = offset;
  return nextText.test(text);
}

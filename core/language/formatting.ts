import { type FormattingOptions, type Range, TextEdit } from 'vscode-languageserver-types';
import { formattingChanges, type LineRange } from '../document/formatting';
import type { JsonDocument } from '../document/json-document';
import { type Positions, rangeOf } from './positions';

/** The edits of white space that format a document; none where it cannot be read with certainty. */
export function formatting(
  document: JsonDocument,
  positions: Positions,
  options: FormattingOptions,
): TextEdit[] {
  return format(document, positions, options);
}

/** The edits that format the lines of a range. A range that ends before a line's first character leaves that line out. */
export function rangeFormatting(
  document: JsonDocument,
  positions: Positions,
  { start, end }: Range,
  options: FormattingOptions,
): TextEdit[] {
  const endsBeforeLine = end.character === 0 && end.line > start.line;
  const lines = { first: start.line, last: endsBeforeLine ? end.line - 1 : end.line };
  return format(document, positions, options, lines).filter(
    ({ range }) => range.start.line >= lines.first && range.end.line <= lines.last,
  );
}

function format(
  document: JsonDocument,
  positions: Positions,
  options: FormattingOptions,
  lines?: LineRange,
): TextEdit[] {
  return formattingChanges(document, options, lines).map((change) =>
    TextEdit.replace(rangeOf(positions, change), change.text),
  );
}

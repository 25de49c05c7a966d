import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from '../../core/workspace/definition-file';
import { displayWidth, printable } from '../printable';
import type { Paint, Style } from '../style';

const tab = '  ';

/** Lines above and below the one that is marked. */
const context = 1;

const narrowest = 20;

/** The lines of a text around a range, which is underlined on its first line. Lines that do not fit are cut. */
export function codeFrame(
  text: TextDocument,
  { start, end }: Range,
  columns: number,
  paint: Paint,
  style: Style,
): string {
  const first = Math.max(0, start.line - context);
  const last = Math.min(text.lineCount - 1, start.line + context);
  const gutter = String(last + 1).length;
  const room = Math.max(narrowest, columns - gutter - ' | '.length);
  const margin = (label: string | number): string => paint('dim', `${String(label).padStart(gutter)} |`);
  const lines: string[] = [];
  for (let line = first; line <= last; line++) {
    const from = line === start.line ? start.character : 0;
    const to = line === end.line ? end.character : Infinity;
    const { shown, before, marked } = lineAround(lineOf(text, line), from, to, room);
    lines.push(`${margin(line + 1)} ${shown}`.trimEnd());
    if (line !== start.line) continue;
    lines.push(`${margin('')} ${' '.repeat(before)}${paint(style, '^'.repeat(Math.max(1, marked)))}`);
  }
  return lines.join('\n');
}

function lineOf(text: TextDocument, line: number): string {
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  return text.getText(range).replace(/[\r\n]+$/, '');
}

interface ShownLine {
  readonly shown: string;
  /** In columns of the terminal. */
  readonly before: number;
  readonly marked: number;
}

/** As much of a line around a stretch of it as there is room for. */
function lineAround(line: string, from: number, to: number, room: number): ShownLine {
  // Of a line of megabytes only what can be seen is looked at.
  const start = fullCharacter(line, Math.max(0, from - room));
  const visible = shownText(line.slice(start, from));
  const marked = shownText(line.slice(from, Math.min(to, from + room)));
  const after = shownText(line.slice(Math.min(to, from + room), from + 2 * room));
  const cutBefore = start > 0 || displayWidth(visible + marked) > room;
  const lead = cutBefore ? `…${endOf(visible, Math.max(0, Math.floor(room / 3)))}` : visible;
  const whole = `${lead}${marked}${after}`;
  const isCut = displayWidth(whole) > room || line.length > from + 2 * room;
  const shown = isCut ? `${startOf(whole, room - 1)}…` : whole;
  const before = displayWidth(lead);
  return { shown, before, marked: Math.min(displayWidth(marked), room - before) };
}

function shownText(text: string): string {
  return printable(text.replaceAll('\t', tab));
}

/** An offset that is not in the middle of a character of two code units. */
function fullCharacter(line: string, offset: number): number {
  return /[\uDC00-\uDFFF]/.test(line.charAt(offset)) ? offset + 1 : offset;
}

/** The first characters of a text that fit into a width. */
function startOf(text: string, width: number): string {
  let taken = '';
  let used = 0;
  for (const character of text) {
    used += displayWidth(character);
    if (used > width) break;
    taken += character;
  }
  return taken;
}

/** The last characters of a text that fit into a width. */
function endOf(text: string, width: number): string {
  const characters = Array.from(text);
  let used = 0;
  let from = characters.length;
  while (from > 0 && used + displayWidth(characters[from - 1] ?? '') <= width)
    used += displayWidth(characters[--from] ?? '');
  return characters.slice(from).join('');
}

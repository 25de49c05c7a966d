import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type CompletionItem,
  InsertTextFormat,
  type Position,
  type Range,
  TextEdit,
} from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { completion } from '../../../core/language/completion';
import { hover } from '../../../core/language/hover';
import type { SamplePaths } from '../../../core/samples/sample-paths';
import { resolveSnippet, withoutStops } from './snippet';

export const fileName = 'Customer.profiletype.json';

/** A text with a cursor, as the language features are asked about it. */
export interface Cursor {
  readonly text: TextDocument;
  readonly document: ProfileTypeDocument;
  readonly position: Position;
  readonly offset: number;
}

/** Reads a text in which `|` marks the cursor. A text without it, or with two, is a mistake of the test. */
export function atCursor(marked: string, marker = '|'): Cursor {
  const parts = marked.split(marker);
  assert.equal(parts.length, 2, `one cursor expected in ${marked}`);
  return atOffset(parts.join(''), parts[0]?.length ?? 0);
}

export function atOffset(content: string, offset: number): Cursor {
  const text = TextDocument.create(`file:///${fileName}`, 'profiletype', 1, content);
  const document = new ProfileTypeDocument(content, fileName);
  return { text, document, position: text.positionAt(offset), offset };
}

/** The suggestions at a cursor, in the order in which an editor shows them before anything is typed. */
export function itemsAt(
  { document, text, position }: Cursor,
  snippets: boolean,
  samples?: SamplePaths,
): CompletionItem[] {
  const items = completion(document, text, position, { snippets, samples });
  return items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

export function complete(marked: string): CompletionItem[] {
  return itemsAt(atCursor(marked), true);
}

export function labels(marked: string): string[] {
  return complete(marked).map(({ label }) => label);
}

/** The labels that are left once the editor compared them with what is typed already. */
export function shownLabels(marked: string): string[] {
  const cursor = atCursor(marked);
  return itemsAt(cursor, true)
    .filter((item) => isShown(cursor, item))
    .map(({ label }) => label);
}

/** As VS Code filters: the text from the start of the range to the cursor, less blanks before it, in this order. */
export function isShown({ text, position }: Cursor, item: CompletionItem): boolean {
  const typed = text
    .getText({ start: editOf(item).range.start, end: position })
    .trimStart()
    .toLowerCase();
  let matched = 0;
  for (const character of (item.filterText ?? item.label).toLowerCase()) {
    if (character === typed[matched]) matched++;
  }
  return matched === typed.length;
}

export function itemAt(marked: string, label: string, snippets = true): CompletionItem {
  const item = itemsAt(atCursor(marked), snippets).find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not offered at ${marked}`);
  return item;
}

/** What a suggestion replaces; this server never asks the editor to choose between inserting and replacing. */
export function editOf({ label, textEdit }: CompletionItem): { range: Range; newText: string } {
  assert.ok(textEdit && TextEdit.is(textEdit), `${label} has no plain edit`);
  return textEdit;
}

/** The text after a suggestion was accepted by a client that inserts texts as they are. */
export function accepted({ text }: Cursor, item: CompletionItem): string {
  return TextDocument.applyEdits(text, [editOf(item), ...(item.additionalTextEdits ?? [])]);
}

/** The suggestion with its placeholders filled in by their defaults. */
export function plain(item: CompletionItem): CompletionItem {
  if (item.insertTextFormat !== InsertTextFormat.Snippet) return item;
  const { range, newText } = editOf(item);
  return { ...item, textEdit: { range, newText: withoutStops(newText) } };
}

/** The text after a suggestion was accepted by a client without snippets. */
export function accept(marked: string, label: string): string {
  const item = itemAt(marked, label, false);
  assert.notEqual(item.insertTextFormat, InsertTextFormat.Snippet);
  return accepted(atCursor(marked), item);
}

/**
 * The text after a suggestion was accepted by a client with snippets. `|` is where the cursor goes; where it selects a
 * placeholder, that stands in ‹ and ›.
 */
export function acceptSnippet(marked: string, label: string): string {
  const cursor = atCursor(marked);
  const item = itemAt(marked, label);
  const edit = editOf(item);
  const newText =
    item.insertTextFormat === InsertTextFormat.Snippet ? resolveSnippet(edit.newText) : `${edit.newText}|`;
  return accepted(cursor, { ...item, textEdit: { ...edit, newText } });
}

/** The hover at the cursor, with the text that it stands on. */
export function hoverAt(marked: string, marker = '|'): { on: string; says: string } | undefined {
  return hoverOn(atCursor(marked, marker));
}

export function hoverOn(
  { document, text, position }: Cursor,
  samples?: SamplePaths,
): { on: string; says: string } | undefined {
  const answer = hover(document, text, position, samples);
  if (!answer) return undefined;
  assert.ok(answer.range, 'a hover says what it is about');
  assert.ok(typeof answer.contents === 'object' && 'kind' in answer.contents);
  assert.equal(answer.contents.kind, 'markdown');
  return { on: text.getText(answer.range), says: answer.contents.value };
}

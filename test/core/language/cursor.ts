import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, Hover, Position } from 'vscode-languageserver-types';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { completion } from '../../../core/language/completion';
import { hover } from '../../../core/language/hover';

interface Cursor {
  readonly text: TextDocument;
  readonly document: ProfileTypeDocument;
  readonly position: Position;
}

/** Reads a text in which `|` marks the cursor. A text without it, or with two, is a mistake of the test. */
function atCursor(marked: string, fileName?: string): Cursor {
  const parts = marked.split('|');
  assert.equal(parts.length, 2, `one cursor expected in ${marked}`);
  const content = parts.join('');
  const text = TextDocument.create('file:///Customer.profiletype.json', 'profiletype', 1, content);
  const position = text.positionAt(parts[0]?.length ?? 0);
  return { text, document: new ProfileTypeDocument(content, fileName), position };
}

/** The suggestions at the cursor, in the order in which an editor shows them. */
export function complete(marked: string, options = { snippets: true }, fileName?: string): CompletionItem[] {
  const { text, document, position } = atCursor(marked, fileName);
  const items = completion(document, text, position, options);
  return items.sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

export function labels(marked: string): string[] {
  return complete(marked).map(({ label }) => label);
}

/** The text after a suggestion was accepted, by a client without snippets. */
export function accept(marked: string, label: string): string {
  const { text } = atCursor(marked);
  const item = complete(marked, { snippets: false }).find((candidate) => candidate.label === label);
  assert.ok(item, `${label} is not offered`);
  assert.ok(item.textEdit);
  return TextDocument.applyEdits(text, [item.textEdit as { range: never; newText: string }]);
}

/** The hover at the cursor, with the text that it stands on. */
export function hoverAt(marked: string): { on: string; says: string } | undefined {
  const { text, document, position } = atCursor(marked);
  const answer: Hover | null = hover(document, text, position);
  if (!answer?.range) return undefined;
  assert.ok(typeof answer.contents === 'object' && 'value' in answer.contents);
  return { on: text.getText(answer.range), says: answer.contents.value };
}

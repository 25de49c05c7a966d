import type { CompletionItemKind } from 'vscode-languageserver-types';
import {
  type CompletionItem,
  InsertTextFormat,
  type MarkupContent,
  type Position,
  type Range,
  TextEdit,
} from 'vscode-languageserver-types';
import { markdown } from '../markdown';

/** Something that could stand at the cursor. Suggestions are offered in the order they are made. */
export interface Suggestion {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** JSON text, or a snippet of it, that replaces the whole value or name. */
  readonly text: string;
  readonly isSnippet?: boolean;
  readonly detail?: string | undefined;
  /** Paragraphs of Markdown, or what was made of them. */
  readonly documentation: readonly string[] | MarkupContent;
  /** Text that the typed characters are compared with; the label in quotes by default. */
  readonly filterText?: string;
  /** Typing one of these accepts the suggestion. */
  readonly commitCharacters?: readonly string[];
  /** More suggestions follow once this one is accepted. */
  readonly continues?: boolean;
  readonly preselect?: boolean;
}

/** Behind a finished value. */
export const afterValue: readonly string[] = [',', ']', '}'];

/** A JSON string value. */
export function stringSuggestion(
  value: string,
  more: Partial<Suggestion> & Pick<Suggestion, 'kind' | 'documentation'>,
): Suggestion {
  return { label: value, text: JSON.stringify(value), ...more };
}

/** A user's text inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const snippetSyntax = /\\([\\$}])|\$\{\d+\|([^,|]*)[^}]*\|\}|\$\{\d+:((?:\\.|[^}\\])*)\}|\$\d+/g;

/** A snippet for clients that have none: its placeholders become their default texts. */
function withoutPlaceholders(snippet: string): string {
  return snippet.replace(
    snippetSyntax,
    (_, escaped: string | undefined, choice: string | undefined, text: string | undefined) =>
      escaped ?? choice ?? (text === undefined ? '' : withoutPlaceholders(text)),
  );
}

/** What the editor needs to know to insert suggestions. */
export interface Insertion {
  /** What is replaced. */
  readonly range: Range;
  /** Follows the text: a comma where another member or entry comes next. */
  readonly suffix: string;
  /** Where commas must be put as well, because a member or entry beside this one has none. */
  readonly commas: readonly Position[];
  readonly snippets: boolean;
}

export function toCompletionItem(
  suggestion: Suggestion,
  index: number,
  insertion: Insertion,
): CompletionItem {
  const { label, kind, text, isSnippet = false, documentation } = suggestion;
  const usesSnippet = isSnippet && insertion.snippets;
  // A placeholder wants typing first, and a comma that is put anyway must not be typed as well.
  const canCommit = insertion.snippets && suggestion.commitCharacters && !isSnippet && !insertion.suffix;
  const newText = (isSnippet && !usesSnippet ? withoutPlaceholders(text) : text) + insertion.suffix;
  const filterText = suggestion.filterText ?? JSON.stringify(label);
  const item: CompletionItem = {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    // Some editors believe the edit's range only where this is not said.
    ...(filterText !== label && { filterText }),
    insertTextFormat: usesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: insertion.range, newText },
    documentation: 'kind' in documentation ? documentation : markdown(...documentation),
    additionalTextEdits: insertion.commas.map((position) => TextEdit.insert(position, ',')),
  };
  if (suggestion.detail !== undefined) item.detail = suggestion.detail;
  if (canCommit) item.commitCharacters = [...(suggestion.commitCharacters ?? [])];
  if (suggestion.preselect) item.preselect = true;
  if (suggestion.continues) item.command = { title: 'Suggest', command: 'editor.action.triggerSuggest' };
  return item;
}

import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  type Range,
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
  /** Paragraphs of Markdown. */
  readonly documentation?: readonly string[];
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
  more: Partial<Suggestion> & Pick<Suggestion, 'kind'>,
): Suggestion {
  return { label: value, text: JSON.stringify(value), ...more };
}

/** A user's text inside a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A snippet for clients that have none: its placeholders become their default texts. */
export function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^}\\])*)\}/g, '$1')
    .replace(/(?<!\\)\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

/** What the editor needs to know to insert suggestions. */
export interface Insertion {
  /** What is replaced. */
  readonly range: Range;
  /** Follows the text: a comma where another member or entry comes next. */
  readonly suffix: string;
  readonly snippets: boolean;
}

export function toCompletionItem(
  suggestion: Suggestion,
  index: number,
  insertion: Insertion,
): CompletionItem {
  const { label, kind, text, isSnippet = false, documentation } = suggestion;
  const usesSnippet = isSnippet && insertion.snippets;
  const newText = (isSnippet && !usesSnippet ? withoutPlaceholders(text) : text) + insertion.suffix;
  return {
    label,
    kind,
    sortText: String(index).padStart(4, '0'),
    filterText: suggestion.filterText ?? JSON.stringify(label),
    insertTextFormat: usesSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: { range: insertion.range, newText },
    ...(suggestion.detail !== undefined && { detail: suggestion.detail }),
    ...(documentation && { documentation: markdown(...documentation) }),
    ...(suggestion.commitCharacters && { commitCharacters: [...suggestion.commitCharacters] }),
    ...(suggestion.preselect && { preselect: true }),
    ...(suggestion.continues && {
      command: { title: 'Suggest', command: 'editor.action.triggerSuggest' },
    }),
  };
}

export { CompletionItemKind };

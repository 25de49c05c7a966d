import { t } from '@vscode/l10n';
import { type MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** A user's text as Markdown code, whatever backticks and line ends it has. */
export function code(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  if (longest === 0) return line === '' ? t('(empty)') : `\`${line}\``;
  const fence = '`'.repeat(longest + 1);
  return `${fence} ${line} ${fence}`;
}

/** A user's text as the title of an explanation. */
export function heading(text: string): string {
  return `**${code(text)}**`;
}

/** Paragraphs of Markdown; empty ones are left out. */
export function markdown(...paragraphs: readonly string[]): MarkupContent {
  return {
    kind: MarkupKind.Markdown,
    value: paragraphs.filter((paragraph) => paragraph !== '').join('\n\n'),
  };
}

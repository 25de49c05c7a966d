import { t } from '@vscode/l10n';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Range,
} from 'vscode-languageserver-types';
import type { Span } from '../../document/json';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Problem } from '../../rules/check';
import type { Positions } from '../positions';
import { fixAll, preferredFixes } from './fix-all';
import { type CodeActionOptions, diagnosticsOf, quickFixes } from './quick-fixes';
import { areSound } from '../../rules/sound-fixes';
import { workspaceEdit } from './workspace-edit';

/** Mends everything that has one right answer; on save, if the user wants it. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.profiletype`;

export const codeActionKinds: readonly CodeActionKind[] = [CodeActionKind.QuickFix, fixAllKind];

/** What mends the problems that touch a range, or all of them. `uri` is the document's own. */
export function codeActions(
  document: ProfileTypeDocument,
  positions: Positions,
  uri: string,
  range: Range,
  { diagnostics, only }: CodeActionContext,
  options: CodeActionOptions,
): CodeAction[] {
  const { problems, judge } = options;
  const mendAll = (title: string, kind: CodeActionKind, code?: string): CodeAction[] => {
    const changes = fixAll(document, problems, judge, code);
    if (changes.length === 0) return [];
    if (code !== undefined && !areSound(document, changes, problems, judge)) return [];
    return [{ title, kind, edit: workspaceEdit(changes, positions, uri) }];
  };
  const actions: CodeAction[] = [];
  if (isWanted(CodeActionKind.QuickFix, only)) {
    const start = positions.offsetAt(range.start);
    const end = positions.offsetAt(range.end);
    const touched = problems.filter((problem) => problem.offset <= end && endOf(problem) >= start);
    // Of several problems at one place the client may ask about some.
    const shown = touched.filter((problem) => diagnosticsOf(problem, positions, diagnostics).length > 0);
    const wanted = shown.length > 0 ? shown : touched;
    actions.push(...quickFixes(document, wanted, positions, uri, diagnostics, options));
    for (const code of repeated(problems, new Set(wanted.map(({ rule }) => rule.code)))) {
      actions.push(...mendAll(t`Fix all "${code}" problems`, CodeActionKind.QuickFix, code));
    }
  }
  // Unasked, this would stand in every menu.
  if (only && isWanted(fixAllKind, only))
    actions.push(...mendAll(t('Fix all auto-fixable problems'), fixAllKind));
  return actions;
}

/** A kind is wanted if it, or one above it, is asked for, or nothing in particular. */
export function isWanted(kind: CodeActionKind, only: readonly CodeActionKind[] | undefined): boolean {
  return !only || only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

/** The codes among `codes` whose problems could be mended several at a time. */
function repeated(problems: readonly Problem[], codes: ReadonlySet<string>): string[] {
  return [...codes].filter(
    (code) => preferredFixes(problems.filter(({ rule }) => rule.code === code)).length > 1,
  );
}

function endOf({ offset, length }: Span): number {
  return offset + length;
}

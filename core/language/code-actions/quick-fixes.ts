import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Problem } from '../../rules/check';
import type { Fix } from '../../rules/rule';
import { type Positions, rangeOf } from '../positions';
import { type Judge, soundFixes } from '../../rules/sound-fixes';
import { workspaceEdit } from './workspace-edit';

export interface CodeActionOptions {
  /** The problems of the document, as the user sees them. */
  readonly problems: readonly Problem[];
  /** Finds the problems of another version of it. */
  readonly judge: Judge;
  /** The client renames files as part of an edit. */
  readonly renameFile: boolean;
}

/** Each fix is tried out. That is for a menu that someone reads, and not for all the problems of a large document. */
const maxTried = 20;

/** The ways to mend some problems of the document at `uri`. `diagnostics` are those that the client has there. */
export function quickFixes(
  document: ProfileTypeDocument,
  wanted: readonly Problem[],
  positions: Positions,
  uri: string,
  diagnostics: readonly Diagnostic[],
  { problems, judge, renameFile }: CodeActionOptions,
): CodeAction[] {
  const isPossible = ({ fileName }: Fix): boolean => fileName === undefined || renameFile;
  return wanted.flatMap((problem) => {
    const matching = diagnosticsOf(problem, positions, diagnostics);
    const fixes =
      wanted.length > maxTried
        ? (problem.fixes?.() ?? []).filter(isPossible)
        : soundFixes(document, problem, problems, judge, isPossible);
    return fixes.map(({ title, changes, fileName, isPreferred }): CodeAction => ({
      title,
      kind: CodeActionKind.QuickFix,
      edit: workspaceEdit(changes, positions, uri, fileName),
      ...(matching.length > 0 && { diagnostics: matching }),
      ...(isPreferred && { isPreferred }),
    }));
  });
}

/** What the client shows for a problem. Several can stand at one place, so the message counts as well. */
export function diagnosticsOf(
  { rule, message, ...span }: Problem,
  positions: Positions,
  diagnostics: readonly Diagnostic[],
): Diagnostic[] {
  const { start, end } = rangeOf(positions, span);
  return diagnostics.filter(
    ({ code, range, message: shown }) =>
      code === rule.code && shown === message && isSame(range.start, start) && isSame(range.end, end),
  );
}

function isSame(a: Range['start'], b: Range['start']): boolean {
  return a.line === b.line && a.character === b.character;
}

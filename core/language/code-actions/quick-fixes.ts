import { type CodeAction, CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Problem } from '../../rules/check';
import type { Fix } from '../../rules/rule';
import { type Positions, rangeOf } from '../positions';
import { workspaceEdit } from './workspace-edit';

/** The ways to mend some problems of the document at `uri`. `diagnostics` are those that the client has there. */
export function quickFixes(
  problems: readonly Problem[],
  positions: Positions,
  uri: string,
  diagnostics: readonly Diagnostic[],
  client: { readonly renameFile: boolean },
): CodeAction[] {
  return problems.flatMap((problem) => {
    const matching = diagnosticsOf(problem, positions, diagnostics);
    return (problem.fixes?.() ?? [])
      .filter(({ fileName }) => fileName === undefined || client.renameFile)
      .map(({ title, changes, fileName, isPreferred }: Fix): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        edit: workspaceEdit(changes, positions, uri, fileName),
        ...(matching.length > 0 && { diagnostics: matching }),
        ...(isPreferred && { isPreferred }),
      }));
  });
}

/** What the client shows for a problem. Several can stand at one place, so the message counts as well. */
function diagnosticsOf(
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

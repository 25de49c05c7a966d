import { applyChanges, compose, type TextChange, withoutOverlaps } from '../../document/changes';
import { ProfileTypeDocument } from '../../document/profile-type-document';
import type { Problem } from '../../rules/check';
import { jsonSyntax } from '../../rules/structure/json-syntax';
import type { Judge } from '../../rules/sound-fixes';

/** A fix can bring other mistakes to light, and fixes that touch each other are made one after the other. */
const maxRounds = 50;

/** The changes that make all preferred fixes until none is left; with a code, of that rule's problems alone. */
export function fixAll(
  document: ProfileTypeDocument,
  problems: readonly Problem[],
  judge: Judge,
  code?: string,
): TextChange[] {
  let changes: TextChange[] = [];
  let current = document;
  let found = problems;
  for (let round = 0; round < maxRounds; round++) {
    const wanted = preferredFixes(
      code === undefined ? found : found.filter(({ rule }) => rule.code === code),
    );
    const possible = withoutOverlaps(wanted);
    if (possible.length === 0) break;
    const made = possible.flat();
    changes = compose(current.text, changes, made);
    // What one rule says does not hide more of the same, but for syntax, of which only the first errors are reported.
    if (code !== undefined && code !== jsonSyntax.code && possible.length === wanted.length) break;
    current = new ProfileTypeDocument(applyChanges(current.text, made), document.fileName);
    found = judge(current);
  }
  return changes;
}

/** The changes of the fixes to which there is no alternative. */
export function preferredFixes(problems: readonly Problem[]): (readonly TextChange[])[] {
  return problems.flatMap(({ fixes }) => {
    const fix = fixes?.().find(({ isPreferred }) => isPreferred);
    return fix ? [fix.changes] : [];
  });
}

import type { ProfileTypeDocument } from '../document/profile-type-document';
import type { SourceProblem } from '../document/source-path';
import { spanInString } from '../document/strings';
import { sourceOf } from './fields';
import type { Finding } from './rule';

/** The problems of one kind in all sources, each on the part of the text that is wrong. */
export function sourceFindings(document: ProfileTypeDocument, kind: SourceProblem['kind']): Finding[] {
  return [...document.fields.values()].flatMap((field) => {
    const { source } = field;
    if (!source) return [];
    const problems = sourceOf(field)?.problems ?? [];
    return problems
      .filter((problem) => problem.kind === kind)
      .map(({ offset, length, message }) => ({
        ...spanInString(document.text, source, offset, length),
        message,
      }));
  });
}

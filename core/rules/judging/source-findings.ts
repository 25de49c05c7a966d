import type { StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import type { SourceProblem } from '../../document/source-path';
import { spanInString } from '../../document/strings';
import { sourceOf } from './fields';
import type { Finding } from '../rule';

/** The problems of one kind in all sources, each on the part of the text that is wrong. */
export function sourceFindings(document: ProfileTypeDocument, kind: SourceProblem['kind']): Finding[] {
  return document.remember(sourcesWithProblems).flatMap(({ source, problems }) =>
    problems
      .filter((problem) => problem.kind === kind)
      .map(({ offset, length, message }) => ({
        ...spanInString(document.text, source, offset, length),
        message,
      })),
  );
}

interface WrongSource {
  readonly source: StringNode;
  readonly problems: readonly SourceProblem[];
}

function sourcesWithProblems({ fields }: ProfileTypeDocument): readonly WrongSource[] {
  const wrong: WrongSource[] = [];
  for (const field of fields.values()) {
    const problems = sourceOf(field)?.problems ?? [];
    if (field.source && problems.length > 0) wrong.push({ source: field.source, problems });
  }
  return wrong;
}

import { t } from '@vscode/l10n';
import { applyChanges, type TextChange } from '../../document/changes';
import type { StringNode } from '../../document/members';
import type { ProfileTypeDocument } from '../../document/profile-type-document';
import { parseSource, sourceProblems } from '../../document/source';
import { type SourceProblem, sourceRoot } from '../../document/source-path';
import { spanInString } from '../../document/strings';
import type { Finding, Fix } from '../rule';
import { sourceProblemsOf } from './fields';
import { inTitle } from './fixes';

/** A fix of a `Source`, whose changes are those of the decoded value. */
export type SourceFix = Omit<Fix, 'title'> & Partial<Pick<Fix, 'title'>>;

/**
 * The problems of one kind in all sources, each on the part of the text that is wrong, with those of its fixes that leave
 * fewer problems.
 */
export function sourceFindings(
  document: ProfileTypeDocument,
  kind: SourceProblem['kind'],
  fixesOf: (problem: SourceProblem, text: string) => readonly SourceFix[],
): Finding[] {
  return document.remember(sourcesWithProblems).flatMap(({ name, source, problems }) =>
    problems
      .filter((problem) => problem.kind === kind)
      .map((problem) => ({
        ...spanInString(document.text, source, problem.offset, problem.length),
        message: problem.message,
        fixes: () => {
          const remedies = fixesOf(problem, source.value).filter(({ changes }) =>
            mends(source.value, changes),
          );
          const isOpen = remedies.length === 0 && kind !== 'root';
          const offered = isOpen ? rewritings(source.value, name) : remedies;
          return offered.map((fix) => inDocument(document, source, fix));
        },
      })),
  );
}

interface WrongSource {
  /** The field's. */
  readonly name: string;
  readonly source: StringNode;
  readonly problems: readonly SourceProblem[];
}

function sourcesWithProblems({ fields }: ProfileTypeDocument): readonly WrongSource[] {
  const wrong: WrongSource[] = [];
  for (const field of fields.values()) {
    const problems = sourceProblemsOf(field);
    if (field.source && problems.length > 0) wrong.push({ name: field.name, source: field.source, problems });
  }
  return wrong;
}

function mends(text: string, changes: readonly TextChange[]): boolean {
  const mended = parseSource(applyChanges(text, changes));
  return mended.problems.length < parseSource(text).problems.length;
}

const pathsWithin = new RegExp(`${sourceRoot}(?:\\.[^\\s.[\\]{}()"'\`|<>,;+*/]+(?:\\[\\d*\\])*)+`, 'g');

/**
 * For want of a remedy: the text with `_` for blanks, or the paths that it holds; without any, the field's name as one. No
 * words between expressions are lost.
 */
function rewritings(text: string, fieldName: string): SourceFix[] {
  if (text.includes('{{') && text.replace(/\{+[^{}]*\}*/g, '').trim() !== '') return [];
  const [first = `${sourceRoot}.${fieldName}`, ...more] = text.match(pathsWithin) ?? [];
  const texts =
    more.length > 0
      ? [[first, ...more].map((path) => `{{${path}}}`).join(' ')]
      : [text.trim().replace(/\s+/g, '_'), first];
  return [...new Set(texts)]
    .filter((changed) => sourceProblems(changed).length === 0)
    .map((changed) => ({ changes: [{ offset: 0, length: text.length, text: changed }] }));
}

/** The other characters of the text stay as they are written. */
function inDocument({ text }: ProfileTypeDocument, source: StringNode, fix: SourceFix): Fix {
  const changes = fix.changes.map((change) => ({
    ...spanInString(text, source, change.offset, change.length),
    text: JSON.stringify(change.text).slice(1, -1),
  }));
  return { title: titleOf(source.value, fix.changes[0]), ...fix, changes };
}

function titleOf(text: string, change: TextChange | undefined): string {
  if (!change) return '';
  const replaced = text.slice(change.offset, change.offset + change.length).trim();
  if (replaced === '') return t`Add ${inTitle(change.text)}`;
  return change.text === '' ? t`Remove ${inTitle(replaced)}` : t`Change to ${inTitle(change.text)}`;
}

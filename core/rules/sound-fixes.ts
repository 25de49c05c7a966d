import { applyChanges, compose, type TextChange, withoutOverlaps } from '../document/changes';
import { pointerAt } from '../document/pointer';
import { ProfileTypeDocument } from '../document/profile-type-document';
import type { Problem } from './check';
import type { Fix } from './rule';
import { jsonSyntax } from './structure/json-syntax';

/** Finds the problems of a document as the user wants to see them. */
export type Judge = (document: ProfileTypeDocument) => readonly Problem[];

/** A mistake can hide another one, and that a third; more would not be what the author asked for. */
const maxRounds = 3;

/**
 * The fixes of one of a document's problems that mend it and leave no new one behind. What a fix brings to light is mended
 * along with it where that has one right answer. Where it has not, only a fix that is the one right answer itself stays or,
 * for want of any other, one that leaves no more than a remark.
 */
export function soundFixes(
  document: ProfileTypeDocument,
  { rule, fixes }: Problem,
  problems: readonly Problem[],
  judge: Judge,
  isPossible: (fix: Fix) => boolean = () => true,
): Fix[] {
  const before = judged(document, problems);
  const withRemarks: Fix[] = [];
  const sound = (fixes?.() ?? []).filter(isPossible).flatMap((fix): Fix[] => {
    const after = judged(changed(document, fix), judge);
    // What is wrong across files, the document alone cannot tell; so nothing may undo it.
    if (rule.section === 'Domain') return added(before, after).length === 0 ? [fix] : [];
    if (countOf(after, rule.code) >= countOf(before, rule.code)) return [];
    const whole = completed(before, after, fix, judge);
    if (whole || fix.isPreferred) return [whole ?? fix];
    if (added(before, after).every(isRemark)) withRemarks.push(fix);
    return [];
  });
  return sound.length > 0 ? sound : withRemarks;
}

function isRemark({ severity }: Problem): boolean {
  return severity === 'information';
}

/** Whether changes leave a document without a problem that it did not have. */
export function areSound(
  document: ProfileTypeDocument,
  changes: readonly TextChange[],
  problems: readonly Problem[],
  judge: Judge,
): boolean {
  const after = judged(changed(document, { changes }), judge);
  return added(judged(document, problems), after).length === 0;
}

/** A version of the document with what it is judged by. */
interface Judged {
  readonly document: ProfileTypeDocument;
  readonly problems: readonly Problem[];
  readonly counts: ReadonlyMap<string, number>;
}

function judged(document: ProfileTypeDocument, found: readonly Problem[] | Judge): Judged {
  const problems = (typeof found === 'function' ? found(document) : found).filter(
    ({ rule }) => rule.section !== 'Domain',
  );
  const counts = new Map<string, number>();
  for (const { rule } of problems) counts.set(rule.code, (counts.get(rule.code) ?? 0) + 1);
  return { document, problems, counts };
}

function countOf({ counts }: Judged, code: string): number {
  return counts.get(code) ?? 0;
}

function changed(
  { text, fileName }: ProfileTypeDocument,
  fix: Pick<Fix, 'changes' | 'fileName'>,
): ProfileTypeDocument {
  return new ProfileTypeDocument(applyChanges(text, fix.changes), fix.fileName ?? fileName);
}

/** A fix with those of the problems that it brings to light; undefined where one of these has no certain fix. */
function completed(before: Judged, first: Judged, fix: Fix, judge: Judge): Fix | undefined {
  let whole = fix;
  let after = first;
  for (let round = 0; round < maxRounds; round++) {
    const revealed = added(before, after);
    if (revealed.length === 0) return whole;
    const further = revealed.flatMap(({ fixes }) => fixes?.().find(({ isPreferred }) => isPreferred) ?? []);
    if (further.length < revealed.length) return undefined;
    const made = withoutOverlaps(further.map(({ changes }) => changes)).flat();
    whole = {
      ...whole,
      title: [whole.title, ...further.map(({ title }) => lowerFirst(title))].join(', and '),
      changes: compose(after.document.text, whole.changes, made),
    };
    after = judged(changed(before.document, whole), judge);
  }
  return undefined;
}

function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}

/** The problems that a version has and an earlier one did not have. */
function added(before: Judged, after: Judged): readonly Problem[] {
  // Where the text could not be read, everything but its syntax was hidden.
  const isJudged = (code: string): boolean => before.document.isReadable || code === jsonSyntax.code;
  const more = after.problems.filter(
    ({ rule: { code } }) => isJudged(code) && countOf(after, code) > countOf(before, code),
  );
  if (more.length === 0) return more;
  const known = new Set(before.problems.map((problem) => placeOf(before, problem)));
  const elsewhere = more.filter((problem) => !known.has(placeOf(after, problem)));
  return elsewhere.length > 0 ? elsewhere : more;
}

function placeOf({ document }: Judged, { rule, offset }: Problem): string {
  return `${rule.code} ${pointerAt(document, offset)}`;
}

import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/document/changes';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check, type Problem } from '../../../core/rules/check';
import type { Fix } from '../../../core/rules/rule';
import { soundFixes } from '../../../core/rules/sound-fixes';
import { completed, readMarks } from './marks';

interface Found {
  readonly document: ProfileTypeDocument;
  readonly problem: Problem;
}

/** The finding of a rule in a text, which is completed; if the rule has several there, the one at the only `«…»`. */
function find(code: string, marked: string, fileName?: string): Found {
  const { text, reported } = readMarks(completed(marked));
  assert.ok(reported.length <= 1, `one mark at most is expected in ${marked}`);
  const [mark] = reported;
  const document = new ProfileTypeDocument(text, fileName);
  const isMeant = ({ rule, offset }: Problem): boolean =>
    rule.code === code && (!mark || mark.offset === offset);
  const [problem, ...more] = check(document).filter(isMeant);
  assert.ok(problem && more.length === 0, `one ${code} is expected in ${text}`);
  return { document, problem };
}

/** The titles of all fixes that are offered, in their order; those that are preferred end in ` (preferred)`. */
export function fixes(code: string, marked: string, fileName?: string): string[] {
  const { document, problem } = find(code, marked, fileName);
  return offeredFor(document, problem).map(({ title, isPreferred }) =>
    isPreferred ? `${title} (preferred)` : title,
  );
}

/** The text after a fix: the one with that title or, without one, the only one. */
export function fixed(code: string, marked: string, title?: string, fileName?: string): string {
  const { document, problem } = find(code, marked, fileName);
  return mended(document, problem, choose(document, problem, title)).text;
}

/** The file's name after a fix. */
export function renamedFile(code: string, marked: string, title: string, fileName: string): string {
  const { document, problem } = find(code, marked, fileName);
  return mended(document, problem, choose(document, problem, title)).fileName ?? '';
}

/** The fixes of a finding that a user gets to see. */
function offeredFor(document: ProfileTypeDocument, problem: Problem): readonly Fix[] {
  return soundFixes(document, problem, check(document), check);
}

function choose(document: ProfileTypeDocument, problem: Problem, title?: string): Fix {
  const offered = offeredFor(document, problem);
  const titles = offered.map((fix) => fix.title).join(', ');
  const [fix, ...more] = offered.filter((candidate) => title === undefined || candidate.title === title);
  assert.ok(fix && more.length === 0, `one fix ${title ?? ''} is expected among: ${titles}`);
  return fix;
}

/**
 * The document after a fix: the finding is gone, and none has come. Exceptions are findings with a code in `reveals`, which
 * the mistake has hidden; and where the text could not be read, everything but its syntax was hidden.
 */
export function mended(
  document: ProfileTypeDocument,
  problem: Problem,
  fix: Fix,
  reveals: readonly string[] = [],
): ProfileTypeDocument {
  const where = `"${fix.title}" for ${problem.rule.code} in ${document.text}`;
  assertApplicable(document, fix, where);
  const text = applyChanges(document.text, fix.changes);
  const after = new ProfileTypeDocument(text, fix.fileName ?? document.fileName);
  const isJudged = (code: string): boolean =>
    !reveals.includes(code) && (document.isReadable || code === 'json-syntax');
  const codesOf = (judged: ProfileTypeDocument): string[] => check(judged).map(({ rule }) => rule.code);
  const [found, left] = [codesOf(document), codesOf(after)];
  const { code } = problem.rule;
  const count = (codes: readonly string[], wanted: string): number =>
    codes.filter((candidate) => candidate === wanted).length;
  assert.ok(count(left, code) < count(found, code), `${where} does not mend it: ${text}`);
  const added = left.filter((other) => isJudged(other) && count(left, other) > count(found, other));
  assert.deepEqual(added, [], `${where} breaks something else: ${text}`);
  return after;
}

/** A fix changes something, and its changes lie in the text side by side. */
function assertApplicable({ text, fileName }: ProfileTypeDocument, fix: Fix, where: string): void {
  let end = 0;
  for (const change of [...fix.changes].sort((a, b) => a.offset - b.offset)) {
    assert.ok(change.offset >= end && change.length >= 0, `${where} has changes that overlap`);
    end = change.offset + change.length;
  }
  assert.ok(end <= text.length, `${where} goes beyond the text`);
  const isSame = applyChanges(text, fix.changes) === text && (fix.fileName ?? fileName) === fileName;
  assert.ok(!isSame, `${where} changes nothing`);
}

/** Every fix of every finding of a document mends it. */
export function assertEveryFixMends(document: ProfileTypeDocument, reveals?: readonly string[]): void {
  for (const problem of check(document)) {
    const offered = offeredFor(document, problem);
    for (const fix of offered) mended(document, problem, fix, reveals);
    const titles = offered.map(({ title }) => title);
    assert.equal(new Set(titles).size, titles.length, `two fixes of one title: ${titles.join(', ')}`);
    assert.ok(offered.filter(({ isPreferred }) => isPreferred).length <= 1, 'one fix is preferred at most');
  }
}

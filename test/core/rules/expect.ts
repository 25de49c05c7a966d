import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check, type Problem, type RuleSettings } from '../../../core/rules/check';
import type { Severity } from '../../../core/rules/rule';
import { assertEveryFixMends } from './fixing';
import { completed, readMarks } from './marks';

export interface Variation {
  /** A document or some members of one, with marks. */
  readonly text: string;
  /** Severity and code of the diagnostic at each `«…»`, where it is not the table's. */
  readonly found?: readonly string[];
  readonly fileName?: string;
  readonly settings?: RuleSettings;
  /** Codes of further mistakes that this one hides, so that a fix brings them to light. */
  readonly reveals?: readonly string[];
}

/** Severity and code of everything that is said about a text. */
export function findingsIn(marked: string, { settings, fileName }: Partial<Variation> = {}): string[] {
  return problemsIn(readMarks(completed(marked)).text, settings, fileName).map(name);
}

/** The messages of one rule. */
export function messagesOf(code: string, marked: string): string[] {
  return problemsIn(readMarks(completed(marked)).text)
    .filter(({ rule }) => rule.code === code)
    .map(({ message }) => message);
}

function problemsIn(text: string, settings?: RuleSettings, fileName?: string): Problem[] {
  return check(new ProfileTypeDocument(text, fileName), settings);
}

const name = ({ severity, rule }: Problem): string => `${severity} ${rule.code}`;

interface Place {
  readonly offset: number;
  readonly length: number;
}

/** In the order of the text; of those that start together the longer first. */
const byPlace = (a: Place, b: Place): number => a.offset - b.offset || b.length - a.length;

/** Exactly the marked places are reported, each as expected and explained by the places that are marked so. */
export function assertReported(expected: string, variation: Variation): void {
  const { text, reported, related } = readMarks(completed(variation.text));
  const found = variation.found ?? reported.map(() => expected);
  assert.equal(reported.length, found.length, 'the test has as many marks as expectations');
  const show = (what: string, { offset, length }: Place): string =>
    `${what} at ${offset}: ${text.slice(offset, offset + length)}`;
  const problems = problemsIn(text, variation.settings, variation.fileName).sort(byPlace);
  assert.deepEqual(
    problems.map((problem) => show(name(problem), problem)),
    reported.map((mark, index) => show(found[index] ?? '', mark)),
  );
  const places = new Map(problems.flatMap((problem) => problem.related ?? []).map((at) => [at.offset, at]));
  assert.deepEqual(
    [...places.values()].sort(byPlace).map((place) => show('related', place)),
    related.map((mark) => show('related', mark)),
  );
}

/** The documents of all suites so far, for a test that holds something else against them. */
export const reportedDocuments: string[] = [];

/** One suite for one rule; every case is a definition that is broken in one way. */
export function reports(
  code: string,
  severity: Severity,
  cases: Readonly<Record<string, string | Variation>>,
): void {
  describe(`${code} is reported`, () => {
    for (const [title, written] of Object.entries(cases)) {
      const variation = typeof written === 'string' ? { text: written } : written;
      reportedDocuments.push(readMarks(completed(variation.text)).text);
      it(title, () => {
        assertReported(`${severity} ${code}`, variation);
      });
      it(`${title}, and every fix that is offered mends it`, () => {
        const { text } = readMarks(completed(variation.text));
        assertEveryFixMends(new ProfileTypeDocument(text, variation.fileName), variation.reveals);
      });
    }
  });
}

import assert from 'node:assert/strict';
import { fixed, fixes } from './fixing';
import { completed } from './marks';

/** A text before and after a fix; without an afterwards no fix is offered. */
export interface Mending {
  /** A document or some members of one. Where the rule has several findings, the one at `«…»` is meant. */
  readonly from: string;
  /** The titles of all fixes in their order, the preferred one with ` (preferred)`. The first one is made. */
  readonly offered: readonly string[];
  readonly to?: string;
  /** What the others make of it, by their titles. */
  readonly or?: Readonly<Record<string, string>>;
  readonly fileName?: string;
}

/** One suite for the fixes of one rule; that they mend it and break nothing else is seen each time. */
export function mends(code: string, cases: Readonly<Record<string, Mending>>): void {
  describe(`${code} is mended`, () => {
    for (const [title, { from, offered, to, or = {}, fileName }] of Object.entries(cases)) {
      it(title, () => {
        assert.deepEqual(fixes(code, from, fileName), offered);
        const [first = ''] = offered;
        const expected = to === undefined ? or : { [first.replace(/ \(preferred\)$/, '')]: to, ...or };
        for (const [fix, after] of Object.entries(expected)) {
          assert.equal(fixed(code, from, fix, fileName), completed(after));
        }
      });
    }
  });
}

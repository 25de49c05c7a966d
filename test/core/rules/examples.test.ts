import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { rules } from '../../../core/rules';
import { check } from '../../../core/rules/check';
import { exampleDocument } from '../../../scripts/rule-examples';

function findings(example: string, fileName: string | undefined): string[] {
  return check(new ProfileTypeDocument(exampleDocument(example), fileName)).map(
    ({ rule, severity, message }) => `${severity} ${rule.code}: ${message}`,
  );
}

describe('The examples of the rule reference', () => {
  for (const { code, severity, bad, good, exampleFileName } of rules) {
    it(`${code}: the bad one is reported, and for nothing else`, () => {
      const found = findings(bad, exampleFileName);
      assert.notEqual(found.length, 0);
      for (const finding of found) assert.ok(finding.startsWith(`${severity} ${code}: `), finding);
    });

    it(`${code}: the good one is not reported at all`, () => {
      assert.deepEqual(findings(good, exampleFileName), []);
    });
  }
});

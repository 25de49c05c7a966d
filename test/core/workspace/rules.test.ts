import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/document/changes';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check } from '../../../core/rules/check';
import { allRules, domainRules } from '../../../core/workspace/rules';
import { fileOf, findingsOf, indexOf, problemsOf } from './domain';

const uriOf = (number: number): string => `file:///types/${number}.profiletype.json`;

/** What the rules say about definitions side by side, because of each other. */
function findings(texts: readonly string[]): string[] {
  const index = indexOf(texts.map((text, number) => fileOf(uriOf(number), text)));
  return texts.flatMap((_, number) =>
    findingsOf(index, uriOf(number)).map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
  );
}

describe('The examples of the rules across files', () => {
  for (const { code, severity, bad, good } of domainRules) {
    it(`${code}: the bad ones are reported, and for nothing else`, () => {
      const found = findings(bad);
      assert.notEqual(found.length, 0);
      for (const finding of found) assert.ok(finding.startsWith(`${severity} ${code}: `), finding);
    });

    it(`${code}: the good ones are not reported at all`, () => {
      assert.deepEqual(findings(good), []);
    });

    it(`${code}: each is fine alone`, () => {
      for (const text of new Set([...bad, ...good])) {
        assert.deepEqual(
          check(new ProfileTypeDocument(text)).map(({ rule, message }) => `${rule.code}: ${message}`),
          [],
        );
      }
    });
  }
});

describe('The rules across files', () => {
  it('have the severity of the specification', () => {
    assert.equal(
      domainRules.map(({ code, severity, section }) => `${section} ${code} ${severity.charAt(0)}`).join(', '),
      'Domain type-duplicate e, Domain key-conflict e, Domain too-many-types w',
    );
  });

  it('can all be set', () => {
    for (const { code, configurable } of domainRules) assert.notEqual(configurable, false, code);
  });

  it('are among all rules, each of which has a code of its own', () => {
    for (const rule of domainRules) assert.ok(allRules.includes(rule));
    assert.equal(new Set(allRules.map(({ code }) => code)).size, allRules.length);
  });

  it('offer fixes that mend what they are offered for, and break nothing', () => {
    let offered = 0;
    for (const { code, bad } of domainRules) {
      const index = indexOf(bad.map((text, number) => fileOf(uriOf(number), text)));
      for (const [number, text] of bad.entries()) {
        const document = new ProfileTypeDocument(text);
        for (const { place, fixes } of problemsOf(index, uriOf(number))) {
          for (const { title, changes } of fixes?.(document) ?? []) {
            offered++;
            const after = applyChanges(text, changes);
            assert.deepEqual(check(new ProfileTypeDocument(after)).length, 0, title);
            index.set(fileOf(uriOf(number), after));
            const left = problemsOf(index, uriOf(number)).map(
              ({ rule, place }) => `${rule.code} ${place.name}`,
            );
            assert.ok(!left.includes(`${code} ${place.name}`), title);
            index.set(fileOf(uriOf(number), text));
          }
        }
      }
    }
    assert.notEqual(offered, 0);
  });

  it('mark a place that is in the text', () => {
    for (const { bad } of domainRules) {
      const index = indexOf(bad.map((text, number) => fileOf(uriOf(number), text)));
      for (const [number, text] of bad.entries()) {
        for (const { range } of findingsOf(index, uriOf(number))) {
          const { start, end } = range;
          assert.equal(start.line, end.line);
          assert.match(text.split('\n')[start.line]?.slice(start.character, end.character) ?? '', /^"\w+"$/);
        }
      }
    }
  });
});

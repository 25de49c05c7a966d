import assert from 'node:assert/strict';
import { applyChanges } from '../../../core/document/changes';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check, type Problem, type RuleSettings } from '../../../core/rules/check';
import type { Fix } from '../../../core/rules/rule';
import { areSound, soundFixes } from '../../../core/rules/sound-fixes';
import { keyConflict } from '../../../core/workspace/rules/key-conflict';
import { completed } from './marks';

const fileName = 'Customer.profiletype.json';

/** What a finding is that has exactly these fixes. */
interface Given {
  readonly text: string;
  readonly code: string;
  readonly fixes: readonly (readonly [replaced: string, by: string, isPreferred?: true])[];
  readonly settings?: RuleSettings;
}

function offered({ text, code, fixes, settings }: Given): { title: string; text: string }[] {
  const document = new ProfileTypeDocument(completed(text), fileName);
  const judge = (judged: ProfileTypeDocument): Problem[] => check(judged, settings);
  const problems = judge(document);
  const problem = problems.find(({ rule }) => rule.code === code);
  assert.ok(problem, problems.map(({ rule }) => rule.code).join());
  const made = fixes.map(([replaced, by, isPreferred]): Fix => {
    const offset = document.text.indexOf(replaced);
    assert.notEqual(offset, -1, replaced);
    const change = { offset, length: replaced.length, text: by };
    return { title: `Write ${by}`, changes: [change], ...(isPreferred && { isPreferred }) };
  });
  return soundFixes(document, { ...problem, fixes: () => made }, problems, judge).map(
    ({ title, changes, isPreferred }) => ({
      title: isPreferred ? `${title} (preferred)` : title,
      text: applyChanges(document.text, changes),
    }),
  );
}

const titles = (given: Given): string[] => offered(given).map(({ title }) => title);

/** A field with a wrong target, and a key of the asset. */
const wrong = `"Fields": { "a": { "Source": "_source.a", "Target": "_profile.Nothing" } }`;

describe('Of the fixes of a finding', () => {
  it('those are left out that do not mend it', () => {
    assert.deepEqual(
      titles({
        text: wrong,
        code: 'target-field',
        fixes: [
          ['Nothing', 'None'],
          ['Nothing', 'BirthDate'],
        ],
      }),
      ['Write BirthDate'],
    );
  });

  it('those are left out that bring another one', () => {
    assert.deepEqual(
      titles({
        text: wrong,
        code: 'target-field',
        fixes: [
          ['_profile.Nothing', '_asset.Price'],
          ['Nothing', 'BirthDate'],
        ],
      }),
      ['Write BirthDate'],
    );
  });

  it('one that brings another one stays where it is the right answer', () => {
    assert.deepEqual(
      titles({ text: wrong, code: 'target-field', fixes: [['_profile.Nothing', '_asset.Price', true]] }),
      ['Write _asset.Price (preferred)'],
    );
  });

  it('one that does not mend it is left out even if it is called the right answer', () => {
    assert.deepEqual(titles({ text: wrong, code: 'target-field', fixes: [['Nothing', 'None', true]] }), []);
  });

  it('what one brings to light is mended along with it where that has one right answer', () => {
    assert.deepEqual(offered({ text: wrong, code: 'target-field', fixes: [['Nothing', 'PhoneNumber']] }), [
      {
        title: 'Write PhoneNumber, and set "ContentType" to "PHONE_NUMBER"',
        text: completed(
          '"Fields": { "a": { "Source": "_source.a", "Target": "_profile.PhoneNumber", "ContentType": "PHONE_NUMBER" } }',
        ),
      },
    ]);
  });

  it('what one brings to light that the user does not want to see does not count', () => {
    assert.deepEqual(
      titles({
        text: wrong,
        code: 'target-field',
        fixes: [['_profile.Nothing', '_asset.Price']],
        settings: { 'target-identifier': 'off' },
      }),
      ['Write _asset.Price'],
    );
  });

  it('one that leaves a remark is for want of any other', () => {
    const given: Given = {
      text: '"ObjectTypeName": ""',
      code: 'out-of-range',
      fixes: [['"ObjectTypeName": ""', '"ObjectTypeName": "Buyer"']],
    };
    assert.deepEqual(titles(given), ['Write "ObjectTypeName": "Buyer"']);
    const both = [...given.fixes, ['"ObjectTypeName": ""', '"ObjectTypeName": "Customer"'] as const];
    assert.deepEqual(titles({ ...given, fixes: both }), ['Write "ObjectTypeName": "Customer"']);
  });

  it('one that makes a text readable need not mend what else is wrong with it', () => {
    assert.deepEqual(
      titles({
        text: `${wrong}, 'DomainName': "a"`,
        code: 'json-syntax',
        fixes: [["'DomainName'", '"DomainName"']],
      }),
      ['Write "DomainName"'],
    );
  });

  it('one of a conflict with another file need only leave the document as good as it is', () => {
    const document = new ProfileTypeDocument(completed(wrong.replace('Nothing', 'BirthDate')), fileName);
    const fix = (replaced: string, by: string): Fix => ({
      title: by,
      changes: [{ offset: document.text.indexOf(replaced), length: replaced.length, text: by }],
    });
    const problem: Problem = {
      rule: keyConflict,
      severity: 'error',
      offset: 0,
      length: 1,
      message: '',
      fixes: () => [
        fix('BirthDate', 'Nothing'),
        fix('BirthDate', 'EmailAddress'),
        fix('BirthDate', 'AccountNumber'),
      ],
    };
    const sound = soundFixes(document, problem, [...check(document), problem], check);
    assert.deepEqual(
      sound.map(({ title }) => title),
      ['AccountNumber'],
    );
  });
});

it('Changes are sound that leave nothing new, whatever was wrong before', () => {
  const document = new ProfileTypeDocument(completed(wrong), fileName);
  const offset = document.text.indexOf('Nothing');
  const into = (text: string): boolean =>
    areSound(document, [{ offset, length: 'Nothing'.length, text }], check(document), check);
  assert.equal(into('Nowhere'), true);
  assert.equal(into('BirthDate'), true);
  assert.equal(into('PhoneNumber'), false);
});

import assert from 'node:assert/strict';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { check, type RuleSettings } from '../../../core/rules/check';
import type { Ignore } from '../../../core/workspace/config';
import { judge, judgeInDomain } from '../../../core/workspace/judge';
import { definition } from '../language/definitions';
import { definitionText, fileOf, indexOf } from './domain';

const ignore = (rule: string, at?: string): Ignore => ({
  rule,
  at,
  file: 'Customer.profiletype.json',
  span: { offset: 0, length: 0 },
});

/** Two fields that nothing uses. */
const text = definition({ field: '"Source": "_source.zip" }, "Other": { "Source": "_source.other"' });

interface Options {
  readonly text?: string;
  readonly rules?: RuleSettings;
}

/** Codes of what is left, and the entries that took something away. */
function judged(ignores: readonly Ignore[], { text: judgedText = text, rules = {} }: Options = {}) {
  const { problems, used } = judge(new ProfileTypeDocument(judgedText), { rules, ignores });
  return { left: problems.map(({ rule }) => rule.code), used };
}

describe('What is wrong with a definition', () => {
  it('is what the rules say, where nothing is ignored', () => {
    const document = new ProfileTypeDocument(text);
    const { problems, used } = judge(document, { rules: {}, ignores: [] });
    assert.deepEqual(
      problems.map(({ rule, offset, message }) => [rule.code, offset, message]),
      check(document).map(({ rule, offset, message }) => [rule.code, offset, message]),
    );
    assert.deepEqual(used, []);
    assert.deepEqual(judged([]).left, ['unused-field', 'unused-field']);
  });

  describe('is not what is ignored:', () => {
    for (const [what, ignores, left, isUsed] of [
      ['a rule in the whole file', [ignore('unused-field')], [], [true]],
      ['a rule at one place', [ignore('unused-field', '/Fields/Zip')], ['unused-field'], [true]],
      [
        'a rule at two places',
        [ignore('unused-field', '/Fields/Zip'), ignore('unused-field', '/Fields/Other')],
        [],
        [true, true],
      ],
      [
        'a rule by two entries, both needed',
        [ignore('unused-field'), ignore('unused-field', '/Fields/Zip')],
        [],
        [true, true],
      ],
      ['another rule', [ignore('key-inert')], ['unused-field', 'unused-field'], [false]],
      [
        'another place',
        [ignore('unused-field', '/Fields/Nothing')],
        ['unused-field', 'unused-field'],
        [false],
      ],
      [
        'what is around the place',
        [ignore('unused-field', '/Fields')],
        ['unused-field', 'unused-field'],
        [false],
      ],
      [
        'what is within the place',
        [ignore('unused-field', '/Fields/Zip/Source')],
        ['unused-field', 'unused-field'],
        [false],
      ],
      [
        'the whole document, which is another place',
        [ignore('unused-field', '')],
        ['unused-field', 'unused-field'],
        [false],
      ],
    ] as const) {
      it(what, () => {
        const result = judged(ignores);
        assert.deepEqual(result.left, left);
        assert.deepEqual(
          ignores.map((one) => result.used.includes(one)),
          isUsed,
        );
      });
    }
  });

  it('is said at places that entries can name, with names that need escapes', () => {
    const broken =
      '{ "Fields": { "a/b~c": { "Target": "_nothing.Name" } }, "Keys": { "k": [{ "FieldNames": ["x", "y"] }] } }';
    for (const [rule, at, count] of [
      ['target-object', '/Fields/a~1b~0c/Target', 1],
      ['key-field', '/Keys/k/0/FieldNames/1', 1],
      ['missing-member', '', 2],
    ] as const) {
      const left = (ignores: readonly Ignore[]) =>
        judged(ignores, { text: broken }).left.filter((code) => code === rule).length;
      assert.equal(left([]) - left([ignore(rule, at)]), count, rule);
    }
  });

  it('cannot be ignored where it is the syntax', () => {
    const { left, used } = judged([ignore('json-syntax')], { text: text.replace(',', ',,') });
    assert.ok(left.includes('json-syntax'));
    assert.deepEqual(used, []);
  });

  it('needs no entry for a rule that is off', () => {
    assert.deepEqual(judged([ignore('unused-field')], { rules: { 'unused-field': 'off' } }), {
      left: [],
      used: [],
    });
  });

  it('is not known while the text cannot be read, so no entry is in vain', () => {
    const ignores = [ignore('unused-field'), ignore('key-inert', '/Keys/k')];
    const { left, used } = judged(ignores, { text: text.slice(0, -20) });
    assert.deepEqual([...new Set(left)], ['json-syntax']);
    assert.deepEqual(used, ignores);
  });
});

describe('What is wrong with a definition because of others', () => {
  const index = indexOf([
    fileOf('a', definitionText('T', { keys: { contact: 'NAME' } })),
    fileOf('b', definitionText('T', { keys: { contact: 'STRING' } })),
  ]);

  function judgedInDomain(uri: string, ignores: readonly Ignore[], rules: RuleSettings = {}) {
    const file = index.files.get(uri);
    assert.ok(file);
    const { problems, used } = judgeInDomain(file, index, { rules, ignores });
    return { left: problems.map(({ rule, severity }) => `${severity} ${rule.code}`), used };
  }

  it('has the severity that is set', () => {
    assert.deepEqual(judgedInDomain('a', []).left, ['error type-duplicate', 'error key-conflict']);
    assert.deepEqual(
      judgedInDomain('a', [], { 'type-duplicate': 'off', 'key-conflict': 'information' }).left,
      ['information key-conflict'],
    );
    assert.deepEqual(
      judgedInDomain('a', [], { 'type-duplicate': 'default' }).left[0],
      'error type-duplicate',
    );
  });

  it('can be ignored, by file and by place', () => {
    const [whole, place, elsewhere] = [
      ignore('type-duplicate'),
      ignore('key-conflict', '/Keys/contact'),
      ignore('key-conflict', '/Keys'),
    ];
    assert.deepEqual(judgedInDomain('a', [whole, place, elsewhere]), { left: [], used: [whole, place] });
    assert.deepEqual(judgedInDomain('a', [elsewhere]).left, ['error type-duplicate', 'error key-conflict']);
    assert.deepEqual(judgedInDomain('b', []).left, ['error type-duplicate', 'error key-conflict']);
  });
});

import assert from 'node:assert/strict';
import type { RuleSetting } from '../../../core/rules/check';
import { rules } from '../../../core/rules';
import { findingsIn } from './expect';

const cases: readonly (readonly [string, string, RuleSetting | undefined, readonly string[]])[] = [
  ['is an error by default', '"ExpirationDays": 0', undefined, ['error out-of-range']],
  ['can be off', '"ExpirationDays": 0', 'off', []],
  ['can be a warning', '"ExpirationDays": 0', 'warning', ['warning out-of-range']],
  ['can be an information', '"ExpirationDays": 0', 'information', ['information out-of-range']],
  ['can be the default', '"ExpirationDays": 0', 'default', ['error out-of-range']],
];

describe('A rule', () => {
  for (const [title, text, setting, found] of cases) {
    it(title, () => {
      assert.deepEqual(findingsIn(text, { settings: { 'out-of-range': setting } }), found);
    });
  }

  it('that is a hint can be an error', () => {
    const settings = { 'read-only-member': 'error' } as const;
    assert.deepEqual(findingsIn('"CreatedAt": "x"', { settings }), ['error read-only-member']);
  });

  it('that is an information in one case keeps it by default', () => {
    const text = `"Fields": { "a": { "Source": "_source.a", "Target": "_device.Battery" } },
      "Keys": { "k": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE", "DEVICE"], "FieldNames": ["id"] }] }`;
    const found = (setting: RuleSetting): string[] =>
      findingsIn(text, { settings: { 'target-field': setting } });
    assert.deepEqual(found('default'), ['information target-field']);
    assert.deepEqual(found('warning'), ['warning target-field']);
    assert.deepEqual(found('off'), []);
  });

  it('that is off changes no other', () => {
    const text = '"ExpirationDays": 0, "DomainName": "a b"';
    assert.deepEqual(findingsIn(text, { settings: { 'out-of-range': 'off' } }), ['error bad-format']);
  });

  it('can always be set, but for json-syntax', () => {
    for (const { code, configurable } of rules)
      assert.equal(configurable !== false, code !== 'json-syntax', code);
  });

  it('named json-syntax is an error whatever is set', () => {
    for (const setting of ['off', 'warning', 'information', 'error'] as const) {
      const found = findingsIn('"ExpirationDays": 30,', { settings: { 'json-syntax': setting } });
      assert.deepEqual(found, ['error json-syntax']);
    }
  });

  it('that does not exist is ignored', () => {
    const settings = { 'no-such-rule': 'error', ['__proto__']: 'off', constructor: 'off' } as const;
    assert.deepEqual(findingsIn('"ExpirationDays": 0', { settings }), ['error out-of-range']);
  });

  it('has the section and severity of the specification', () => {
    const specified: Readonly<Record<string, string>> = {
      Structure:
        'bad-format e, duplicate-member e, file-name-mismatch i, json-syntax e, missing-member e, out-of-range e, read-only-member h, reserved-type-name e, template-conflict e, unknown-member w, unknown-value e, wrong-type e',
      Fields:
        'attribute-name w, content-type-target w, field-name e, source-helper e, source-missing w, source-root e, source-syntax e, target-duplicate w, target-exclusive e, target-field e, target-identifier e, target-object e, target-reserved e, timestamp-format e, too-many-fields e, unused-field h',
      Keys: 'identifier-redundant w, identifier-repeated w, key-content-type w, key-empty e, key-field e, key-field-repeated w, key-inert w, key-low-cardinality w, key-name e, key-reserved e, key-system-name w, profile-missing e, profile-not-durable e, secondary-alone e, too-many-keys w, unique-missing e, unique-multiple e, unique-not-stored e',
    };
    const actual = new Map(rules.map(({ code, section, severity }) => [code, `${section} ${severity}`]));
    for (const [section, codes] of Object.entries(specified))
      for (const code of codes.split(', ')) {
        const [name = '', initial = ''] = code.split(' ');
        assert.match(actual.get(name) ?? '', new RegExp(`^${section} ${initial}`), name);
      }
  });
});

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
    const of = (section: string): string =>
      rules
        .filter((rule) => rule.section === section)
        .map(({ code, severity }) => `${code} ${severity.charAt(0)}`)
        .join(', ');
    assert.equal(
      of('Structure'),
      'json-syntax e, duplicate-member e, unknown-member w, read-only-member h, missing-member e, wrong-type e, out-of-range e, bad-format e, unknown-value e, reserved-type-name e, file-name-mismatch i, template-conflict e',
    );
    assert.equal(
      of('Fields'),
      'field-name e, too-many-fields e, source-missing w, source-root e, source-syntax e, source-helper e, target-object e, target-field e, target-reserved e, target-exclusive e, target-duplicate w, target-identifier e, attribute-name w, timestamp-format e, content-type-target w, unused-field h',
    );
    assert.equal(
      of('Keys'),
      'key-name e, key-system-name w, key-reserved e, key-empty e, key-field e, key-field-repeated w, too-many-keys w, unique-missing e, unique-multiple e, profile-missing e, profile-not-durable e, unique-not-stored e, secondary-alone e, identifier-repeated w, identifier-redundant w, key-inert w, key-content-type w, key-low-cardinality w',
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { ruleSettings, WorkspaceConfig } from '../../core/workspace/config';
import { allRules } from '../../core/workspace/rules';
import { configSchema } from '../../scripts/config-schema';

const ajv = new Ajv({
  strict: true,
  allErrors: true,
  allowUnionTypes: true,
  keywords: ['markdownDescription'],
});
const validate = ajv.compile(configSchema);

/** The schema and the configuration agree whether there is anything wrong. */
function assertAgreement(value: unknown): boolean {
  const isValid = validate(value);
  const { problems } = new WorkspaceConfig(JSON.stringify(value));
  const said = [...problems, ...(validate.errors ?? [])].map(({ message }) => message ?? '');
  assert.equal(isValid, problems.length === 0, `${JSON.stringify(value)}\n${said.join('\n')}`);
  return isValid;
}

const environment = {
  domain: 'd',
  region: 'eu-west-1',
  profile: 'a b',
  endpoint: 'http://localhost:8787',
  protected: true,
};
const entry = { file: 'A.profiletype.json', rule: 'unused-field' };

describe('The schema of the configuration', () => {
  it('is the file that editors get; otherwise run "npm run generate"', () => {
    const path = join(import.meta.dirname, '..', '..', 'schemas', 'profiletype.config.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(configSchema)));
  });

  describe('accepts', () => {
    for (const value of [
      {},
      { $schema: 'https://example.com/schema.json' },
      { domain: 'europe' },
      { environments: {} },
      { environments: { dev: { domain: 'd' } } },
      { environments: { 'a.b-C_9': { ...environment, protected: false } } },
      { environments: { dev: { ...environment, endpoint: 'https://example.com/a' } } },
      { rules: {} },
      { rules: { 'type-duplicate': 'off', 'unused-field': 'default' } },
      { overrides: [] },
      { overrides: [{ files: 'legacy/**' }] },
      { overrides: [{ files: ['a', '**/b?.*'], domain: 'x', rules: { 'key-inert': 'error' } }] },
      { ignores: [] },
      { ignores: [entry] },
      { ignores: [{ ...entry, at: '/Fields/zip', reason: 'On purpose' }] },
      { ignores: [{ ...entry, at: '' }] },
    ]) {
      it(JSON.stringify(value), () => {
        assert.ok(assertAgreement(value));
      });
    }

    it('every rule that can be set, with every severity that there is', () => {
      for (const { code, configurable } of allRules) {
        for (const severity of ruleSettings) {
          assert.equal(assertAgreement({ rules: { [code]: severity } }), configurable !== false, code);
        }
        assert.equal(assertAgreement({ ignores: [{ ...entry, rule: code }] }), configurable !== false, code);
      }
    });
  });

  describe('rejects', () => {
    for (const value of [
      [],
      'x',
      5,
      null,
      { other: 1 },
      { $schema: 5 },
      { domain: '' },
      { domain: null },
      { environments: [] },
      { environments: { '': environment } },
      { environments: { 'a b': environment } },
      { environments: { dev: null } },
      { environments: { dev: {} } },
      { environments: { dev: { ...environment, domain: '' } } },
      { environments: { dev: { ...environment, domain: 'a b' } } },
      { environments: { dev: { ...environment, region: 'here' } } },
      { environments: { dev: { ...environment, region: null } } },
      { environments: { dev: { ...environment, profile: ' a' } } },
      { environments: { dev: { ...environment, endpoint: 'ftp://localhost' } } },
      { environments: { dev: { ...environment, endpoint: 'http://example.com' } } },
      { environments: { dev: { ...environment, protected: 'yes' } } },
      { environments: { dev: { ...environment, account: '1' } } },
      { rules: [] },
      { rules: { 'no-such-rule': 'off' } },
      { rules: { 'json-syntax': 'off' } },
      { rules: { 'unused-field': 'hint' } },
      { rules: { 'unused-field': true } },
      { overrides: {} },
      { overrides: ['x'] },
      { overrides: [{}] },
      { overrides: [{ domain: 'x' }] },
      { overrides: [{ files: '' }] },
      { overrides: [{ files: [] }] },
      { overrides: [{ files: ['a', ''] }] },
      { overrides: [{ files: ['a', 5] }] },
      { overrides: [{ files: {} }] },
      { overrides: [{ files: '{a,b}/**' }] },
      { overrides: [{ files: '!a' }] },
      { overrides: [{ files: 'a', file: 'b' }] },
      { overrides: [{ files: 'a', rules: { 'unused-field': 1 } }] },
      { ignores: {} },
      { ignores: [null] },
      { ignores: [{}] },
      { ignores: [{ file: 'A' }] },
      { ignores: [{ rule: 'unused-field' }] },
      { ignores: [{ ...entry, file: '' }] },
      { ignores: [{ ...entry, file: 5 }] },
      { ignores: [{ ...entry, rule: 'no-such-rule' }] },
      { ignores: [{ ...entry, rule: 'json-syntax' }] },
      { ignores: [{ ...entry, at: 'Fields' }] },
      { ignores: [{ ...entry, at: 5 }] },
      { ignores: [{ ...entry, reason: '' }] },
      { ignores: [{ ...entry, reason: ['x'] }] },
      { ignores: [{ ...entry, other: 1 }] },
    ]) {
      it(JSON.stringify(value), () => {
        assert.ok(!assertAgreement(value));
      });
    }
  });

  it('agrees with what the configuration says of itself, whatever it holds', () => {
    const scalar = fc.constantFrom(
      '',
      'a',
      '/a',
      '!a',
      'a{b',
      'off',
      'error',
      'unused-field',
      'json-syntax',
      5,
      null,
      true,
    );
    const mostly = (right: fc.Arbitrary<unknown>) =>
      fc.oneof(
        { weight: 8, arbitrary: right },
        { weight: 1, arbitrary: scalar },
        { weight: 1, arbitrary: fc.constantFrom([], {}) },
      );
    const text = mostly(fc.constantFrom('a', 'a/**', '*'));
    const record = (members: Record<string, fc.Arbitrary<unknown>>) =>
      mostly(fc.record(members, { requiredKeys: [], noNullPrototype: true }));
    const list = (of: fc.Arbitrary<unknown>) => mostly(fc.array(of, { maxLength: 2 }));
    const rules = record({
      'unused-field': mostly(fc.constantFrom(...ruleSettings)),
      'key-conflict': mostly(fc.constantFrom(...ruleSettings)),
      'json-syntax': fc.constant('off'),
    });
    const config = record({
      $schema: text,
      domain: text,
      environments: mostly(
        fc.dictionary(
          fc.constantFrom('a', 'b', 'a b'),
          record({
            domain: mostly(fc.constant('a')),
            region: mostly(fc.constant('eu-west-1')),
            profile: mostly(fc.constant('a')),
            endpoint: mostly(fc.constantFrom('https://a', 'http://a', 'http://localhost')),
            protected: mostly(fc.boolean()),
            other: fc.constant(1),
          }),
          { maxKeys: 2, noNullPrototype: true },
        ),
      ),
      rules,
      overrides: list(record({ files: mostly(fc.oneof(text, list(text))), domain: text, rules })),
      ignores: list(
        record({
          file: text,
          rule: mostly(fc.constant('unused-field')),
          at: mostly(fc.constantFrom('', '/a')),
          reason: text,
        }),
      ),
      other: fc.constant(1),
    });
    fc.assert(
      fc.property(config, (value) => {
        assertAgreement(value);
      }),
      { numRuns: 2000 },
    );
  });
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { testExtension } from '../../core/mapping-tests/mapping-test';
import { readTestFile } from '../../core/mapping-tests/test-file';
import { standardObjects } from '../../core/model/standard-objects';
import { testSchema, withoutComplaints } from '../../scripts/test-schema';

const root = join(import.meta.dirname, '../..');
const ajv = new Ajv({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  allErrors: true,
  keywords: ['enumDescriptions'],
});
const validate = ajv.compile(testSchema);

/** The schema and the reader agree whether there is anything wrong. */
function assertAgreement(value: unknown): boolean {
  const isValid = validate(value);
  const { problems } = readTestFile(JSON.stringify(value));
  const said = [...problems, ...(validate.errors ?? [])].map(({ message }) => message ?? '');
  assert.equal(isValid, problems.length === 0, `${JSON.stringify(value)}\n${said.join('\n')}`);
  return isValid;
}

const expecting = (expected: unknown): unknown => ({ tests: [{ name: 'A', record: {}, expected }] });

describe('The schema of files with mapping tests', () => {
  it('is the file that editors get; otherwise run "npm run generate"', () => {
    const path = join(root, 'schemas', 'profiletype.test.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(testSchema)));
  });

  describe('accepts', () => {
    for (const name of readdirSync(join(root, 'samples')).filter((each) => each.endsWith(testExtension)))
      it(name, () => {
        assert.ok(assertAgreement(JSON.parse(readFileSync(join(root, 'samples', name), 'utf8'))));
      });

    for (const value of [
      { tests: [] },
      { $schema: 'x', tests: [] },
      { tests: [{ name: 'A', type: 'B', given: [], record: { a: [] }, expected: { outcome: 'invalid' } }] },
      { tests: [{ name: 'A', given: [{ type: 'B', record: {} }], record: {}, expected: { profile: {} } }] },
      expecting({ objects: { _asset: null } }),
      expecting({ keys: { a: null, b: 'c', d: ['e', 'f'] } }),
      expecting({ profile: { Address: { City: null }, Attributes: { any: 'x' }, FirstName: null } }),
      expecting({ profile: { EngagementPreferences: { Email: [{ KeyName: 'x' }] } } }),
    ])
      it(JSON.stringify(value), () => {
        assert.ok(assertAgreement(value));
      });

    it('every field of every standard object, as a text or a list, and as nothing', () => {
      for (const { name, fields, idField, systemManaged = [] } of standardObjects) {
        for (const path of Object.keys(fields)) {
          if ([idField, ...systemManaged].includes(path.split('.')[0] ?? '')) continue;
          // A list is expected whole, so nothing below it is judged.
          const [steps = ''] = path.split('[]');
          for (const leaf of [path.includes('[]') ? [] : 'x', null]) {
            const values = steps
              .replace(/\*|\{\w+\}/, 'any')
              .split('.')
              .reduceRight<unknown>((below, step) => ({ [step]: below }), leaf);
            const expected = name === '_profile' ? { profile: values } : { objects: { [name]: values } };
            assert.ok(assertAgreement(expecting(expected)), path);
          }
        }
      }
    });
  });

  describe('rejects', () => {
    for (const value of [
      [],
      {},
      { tests: {} },
      { tests: [], other: 1 },
      { $schema: '', tests: [] },
      { tests: [5] },
      { tests: [{}] },
      { tests: [{ name: ' ', record: {}, expected: { outcome: 'stored' } }] },
      { tests: [{ name: 'A', record: [], expected: { outcome: 'stored' } }] },
      { tests: [{ name: 'A', type: '', record: {}, expected: { outcome: 'stored' } }] },
      { tests: [{ name: 'A', given: {}, record: {}, expected: { outcome: 'stored' } }] },
      { tests: [{ name: 'A', given: [{}], record: {}, expected: { outcome: 'stored' } }] },
      { tests: [{ name: 'A', given: [{ record: {}, name: 'B' }], record: {}, expected: { outcome: 'stored' } }] },
      { tests: [{ name: 'A', record: {}, expected: { outcome: 'stored' }, only: true }] },
      expecting({}),
      expecting({ keys: {}, objects: {} }),
      expecting({ outcome: 'lost' }),
      expecting({ decision: null }),
      expecting({ profile: null }),
      expecting({ profile: { Name: 'x' } }),
      expecting({ profile: { ProfileId: 'x' } }),
      expecting({ profile: { FirstName: 5 } }),
      expecting({ profile: { Address: 'x' } }),
      expecting({ profile: { Address: { city: 'x' } } }),
      expecting({ objects: { _profile: {} } }),
      expecting({ objects: { _aset: null } }),
      expecting({ objects: { _asset: 'x' } }),
      expecting({ objects: { _order: { OrderItems: {} } } }),
      expecting({ keys: { a: 5 } }),
      expecting({ keys: { a: ['b'] } }),
      expecting({ keys: { a: ['b', null] } }),
    ])
      it(JSON.stringify(value), () => {
        assert.ok(!assertAgreement(value));
      });
  });

  it('agrees with what the reader says, whatever a file holds', () => {
    const scalar = fc.constantFrom<unknown>('', 'a', 'stored', 'new', 5, null, true);
    const mostly = (right: fc.Arbitrary<unknown>) =>
      fc.oneof(
        { weight: 9, arbitrary: right },
        { weight: 1, arbitrary: fc.oneof(scalar, fc.constantFrom<unknown>([], {})) },
      );
    const record = (members: Record<string, fc.Arbitrary<unknown>>, ...requiredKeys: readonly string[]) =>
      mostly(fc.record(members, { requiredKeys: [...requiredKeys], noNullPrototype: true }));
    const any = fc.oneof(scalar, fc.array(scalar), fc.dictionary(fc.constantFrom('a', 'b'), scalar));
    const values = (...names: readonly string[]) =>
      mostly(
        fc.dictionary(fc.constantFrom('Attributes', 'other', ...names), any, {
          maxKeys: 3,
          noNullPrototype: true,
        }),
      );
    const test = record({
      name: fc.constant('A'),
      type: mostly(fc.constant('B')),
      given: mostly(fc.array(record({ record: record({}), type: fc.constant('C') }), { maxLength: 2 })),
      record: mostly(fc.constant({ a: 1 })),
      expected: record({
        outcome: mostly(fc.constant('stored')),
        decision: mostly(fc.constant('new')),
        profile: values('FirstName', 'Address', 'ProfileId', 'EngagementPreferences'),
        objects: record({
          _asset: values('Name', 'AssetId'),
          _order: values('OrderItems', 'BillingAddress'),
          _communicationRecord: values('Channel'),
          _webAnalytics: values('Events'),
          _profile: values(),
        }),
        keys: record({ _email: mostly(fc.constantFrom<unknown>('a', ['a', 'b'], null)) }),
      }),
    }, 'name', 'record', 'expected');
    let accepted = 0;
    fc.assert(
      fc.property(record({ tests: mostly(fc.tuple(test)), $schema: mostly(fc.constant('a')) }, 'tests'), (value) => {
        if (assertAgreement(value)) accepted++;
      }),
      { numRuns: 3000 },
    );
    assert.ok(accepted > 50 && accepted < 2950, `${accepted} of 3000 were accepted.`);
  });
});

describe('The schema that VS Code completes files with mapping tests by', () => {
  const guide = withoutComplaints(testSchema);

  it('is the file that the extension contributes; otherwise run "npm run generate"', () => {
    const path = join(root, 'schemas', 'profiletype.test.guide.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(path, 'utf8')), JSON.parse(JSON.stringify(guide)));
    assert.match(
      readFileSync(join(root, 'package.json'), 'utf8'),
      /schemas\/profiletype\.test\.guide\.schema\.json/,
    );
  });

  it('complains about nothing, for the extension does', () => {
    const isFine = ajv.compile(guide);
    const members = fc.constantFrom('tests', 'name', 'expected', 'outcome', 'profile', 'keys', '_asset', 'other');
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom(null, 1, '', 'stored'),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(members, tie('value'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(fc.property(value, (each) => isFine(each)));
  });

  it('knows the members, what they mean and their values', () => {
    const text = JSON.stringify(guide);
    for (const known of ['"FirstName"', '"PostalCode"', '"SerialNumber"', '"existing"', 'How ingestion ends.'])
      assert.ok(text.includes(known), known);
  });
});

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { check } from '../../core/rules/check';

const folder = join(__dirname, '../../samples');
const suffix = '.profiletype.json';

function findings(path: string): readonly string[] {
  const fileName = path.slice(path.lastIndexOf('/') + 1);
  const document = new ProfileTypeDocument(readFileSync(join(folder, path), 'utf8'), fileName);
  return check(document).map(
    ({ rule, offset, length }) => `${rule.code} ${document.text.slice(offset, offset + length)}`,
  );
}

/** Whether `path` leads somewhere in `value`; `null` is a value, and in a list the path must lead on from every entry. */
function has(value: unknown, path: readonly string[]): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (step === '[]') return Array.isArray(value) && value.length > 0 && value.every((entry) => has(entry, rest));
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, step) && has((value as Record<string, unknown>)[step], rest);
}

const names = readdirSync(folder)
  .filter((file) => file.endsWith(suffix))
  .map((file) => file.slice(0, -suffix.length));

describe('samples', () => {
  it('are there', () => {
    assert.ok(names.length > 0);
  });

  for (const name of names) {
    it(`${name} has no findings`, () => {
      assert.deepEqual(findings(`${name}${suffix}`), []);
    });

    it(`${name} has an incoming object with every path that it reads`, () => {
      const definition = readFileSync(join(folder, `${name}${suffix}`), 'utf8');
      const incoming: unknown = JSON.parse(readFileSync(join(folder, `${name}.sample.json`), 'utf8'));
      const paths = [...definition.matchAll(/\b_source((?:\.\w+|\[\])+)/g)].map(([, path]) => path ?? '');
      assert.deepEqual(
        paths.filter((path) => !has(incoming, path.match(/\w+|\[\]/g) ?? [])),
        [],
      );
    });
  }

  it('the tour has one finding for each of its mistakes', () => {
    assert.deepEqual(
      [...findings(`tour/Mistakes${suffix}`)].sort(),
      [
        'unknown-member "ExpirationDay"',
        'wrong-type "1"',
        'unknown-value "PHONE_NUMBR"',
        'unknown-value "LOOKUP_ONY"',
        'source-root customer.address.city',
        'source-syntax {{_source.customer.firstName',
        'source-helper uppercase',
        'target-field "_profile.Adress.PostalCode"',
        'target-reserved "_profile.ProfileId"',
        'target-duplicate "_profile.AdditionalInformation"',
        'target-identifier "_asset.SerialNumber"',
        'unused-field "UnusedField"',
        'key-system-name "_unknownSystemKey"',
        'key-field "CustmerId"',
        'unique-multiple "UNIQUE"',
        'key-content-type "EmailLeftAsString"',
        'key-low-cardinality "Country"',
      ].sort(),
    );
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { forms } from '../../../core/conversion';
import { JsonDocument } from '../../../core/document/json-document';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { contentTypes } from '../../../core/model/content-types';
import { typeMembers } from '../../../core/model/members';
import { standardIdentifiers } from '../../../core/model/standard-identifiers';
import { inOrder, read, written } from './converting';

const folder = join(__dirname, '../../../samples');
const samples = readdirSync(folder).filter((file) => file.endsWith('.profiletype.json'));

/** Members as `name: value` of JSON, for a text whose members keep their order, whatever they are called. */
type Members = fc.Arbitrary<string>;

const awkward = fc.constantFrom(
  '${',
  '%{',
  '$${',
  '%%{',
  '"',
  '\\',
  '\\n',
  '\n',
  '\r\n',
  '{{#if x}}100%{{/if}}',
  '\u2028',
);
const text = fc
  .array(fc.oneof(fc.string({ unit: 'binary', maxLength: 4 }), fc.string({ maxLength: 8 }), awkward), {
    maxLength: 6,
  })
  .map((parts) => JSON.stringify(parts.join('')));
const name = fc.oneof(
  text,
  fc.constantFrom('"zip"', '"Ref"', '"Fn::Sub"', '"12"', '"__proto__"', '"Name"', '"expression"'),
);
const nameOf = (names: readonly { readonly name: string }[]): fc.Arbitrary<string> =>
  fc.constantFrom(...names.map((each) => JSON.stringify(each.name)));

function list(entry: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.array(entry, { maxLength: 4 }).map((entries) => `[${entries.join(',')}]`);
}

/** Members with names of their own. */
function map(value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const entries = fc.uniqueArray(fc.tuple(name, value), { maxLength: 5, selector: ([key]) => key });
  return entries.map((each) => `{${each.map(([key, content]) => `${key}:${content}`).join(',')}}`);
}

/** Some of the members, in any order. */
function object(members: Readonly<Record<string, fc.Arbitrary<string>>>): Members {
  return fc
    .shuffledSubarray(Object.entries(members))
    .chain((chosen) =>
      fc
        .tuple(...chosen.map(([, value]) => value))
        .map(
          (values) =>
            `{${values.map((value, index) => `"${String(chosen[index]?.[0])}":${value}`).join(',')}}`,
        ),
    );
}

const field = object({ Source: text, Target: text, ContentType: nameOf(contentTypes) });
const keyDefinition = object({
  StandardIdentifiers: list(nameOf(standardIdentifiers)),
  FieldNames: list(name),
});
const valuesOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  string: text,
  integer: fc.integer().map(String),
  boolean: fc.boolean().map(String),
};
const mapsOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Fields: map(field),
  Keys: map(list(keyDefinition)),
  Tags: map(text),
};
const definition = object(
  Object.fromEntries(
    typeMembers
      .filter(({ readOnly }) => !readOnly)
      .map((member) => [member.name, mapsOf[member.name] ?? valuesOf[member.type] ?? text]),
  ),
);

describe('A definition that was converted and read back', () => {
  for (const form of forms) {
    for (const sample of samples) {
      it(`is the same text: ${form.name}, ${sample}`, () => {
        const content = readFileSync(join(folder, sample), 'utf8');
        const there = written(form, content);
        const back = read(form, there.text);
        assert.equal(back.text, content);
        assert.equal(back.fileName, sample);
        assert.deepEqual(there.notes, []);
      });
    }

    it(`has the same members in the same order: ${form.name}`, () => {
      fc.assert(
        fc.property(definition, (json) => {
          assert.deepEqual(inOrder(read(form, written(form, json).text).text), inOrder(json));
        }),
        { numRuns: 500 },
      );
    });
  }
});

describe('A conversion', () => {
  for (const form of forms) {
    it(`is recognised as such, and a definition is not: ${form.name}`, () => {
      fc.assert(
        fc.property(definition, (json) => {
          assert.ok(!form.recognises(new JsonDocument(json)));
          assert.ok(form.recognises(new JsonDocument(written(form, json).text)));
        }),
        { numRuns: 100 },
      );
    });

    it(`gives an answer for every text: ${form.name}`, () => {
      const content = readFileSync(join(folder, 'Shopify-Order.profiletype.json'), 'utf8');
      const there = written(form, content).text;
      const piece = fc.record({
        at: fc.nat(there.length),
        length: fc.nat(40),
        times: fc.constantFrom(0, 0, 2),
      });
      fc.assert(
        fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
          let broken = there;
          for (const { at, length, times } of pieces) {
            broken =
              broken.slice(0, at) + broken.slice(at, at + length).repeat(times) + broken.slice(at + length);
          }
          form.recognises(new JsonDocument(broken));
          form.write(new ProfileTypeDocument(broken));
          const back = form.read(broken);
          assert.ok('problem' in back || back.length > 0);
        }),
        { numRuns: 300 },
      );
    });

    it(`does not mind how deep a text is nested: ${form.name}`, () => {
      for (const deep of [
        '[',
        '{"Fields":',
        '{"a":{"b":[',
        'resource "awscc_customerprofiles_object_type" "a" {\na = [',
        'a {',
        '"${',
      ]) {
        form.read(deep.repeat(20_000));
        form.write(new ProfileTypeDocument(deep.repeat(20_000)));
      }
    });
  }
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { changeOf, withChange } from '../../../core/mapping-preview/picture-change';
import { picture, type Members } from './previewing';

const names = ['id', 'mail', 'phone', 'city', 'asset'];

const targets = [
  '_profile.FirstName',
  '_profile.EmailAddress',
  '_profile.Address.City',
  '_asset.AssetName',
  '_nothing',
];

/** Fields, keys and their order are whatever comes. */
const definition = fc
  .record({
    fields: fc.shuffledSubarray(names),
    sources: fc.array(fc.constantFrom(...names), { minLength: 5, maxLength: 5 }),
    targets: fc.array(fc.constantFrom(undefined, ...targets), { minLength: 5, maxLength: 5 }),
    keys: fc.shuffledSubarray(names),
  })
  .map(({ fields, sources, targets: chosen, keys }): Members => ({
    AllowProfileCreation: true,
    Fields: Object.fromEntries(
      fields.map((name, index) => {
        const target = chosen[index];
        return [name, { Source: `_source.${sources[index] ?? ''}`, ...(target && { Target: target }) }];
      }),
    ),
    Keys: Object.fromEntries(
      keys.map((name) => [
        name,
        [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: [name] }, { FieldNames: [name] }],
      ]),
    ),
  }));

const record = fc.dictionary(fc.constantFrom(...names), fc.constantFrom('a', ' ', 'B@c.de', 7, null));

describe('the change of a picture', () => {
  it('makes the one picture the other, whatever changed', () => {
    const pictures = fc.tuple(definition, record).map(([members, value]) => picture(members, value));
    fc.assert(
      fc.property(pictures, pictures, (before, after) => {
        const sent = JSON.parse(JSON.stringify(changeOf(before, after))) as ReturnType<typeof changeOf>;
        assert.deepEqual(withChange(before, sent), after);
      }),
      { numRuns: 500 },
    );
  });

  it('is small where an edit is small', () => {
    const members = (source: string): Members => ({
      AllowProfileCreation: true,
      Fields: Object.fromEntries(
        Array.from({ length: 250 }, (_, index) => [
          `f${index}`,
          {
            Source: index === 7 ? source : `_source.f${index}`,
            Target: `_profile.Attributes.f${index}`,
          },
        ]),
      ),
      Keys: { id: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['f0'] }] },
    });
    const value = Object.fromEntries(
      Array.from({ length: 250 }, (_, index) => [`f${index}`, 'x'.repeat(900)]),
    );
    const change = changeOf(picture(members('_source.f7'), value), picture(members('_source.wrong'), value));
    const { sources, fields, keys, notes } = change.lists;
    const written = fields[1];
    assert.ok(written && 'name' in written);
    assert.deepEqual([written.name, fields], ['f7', [[0, 7], written, [8, 250]]]);
    assert.deepEqual(keys, [[0, 1]]);
    assert.deepEqual([sources.length, notes.length, change.objects[0]?.targets.length], [3, 3, 3]);
  });
});

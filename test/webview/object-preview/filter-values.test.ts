import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { joinValues, splitValues, valuesProblem } from '../../../webview/object-preview/filter-values';

const cases: readonly (readonly [text: string, values: readonly string[]])[] = [
  ['SN-1', ['SN-1']],
  ['a, b ,c', ['a', 'b', 'c']],
  ['a,,b,', ['a', 'b']],
  ['a, a', ['a']],
  ['"Drill, large", Saw', ['Drill, large', 'Saw']],
  ['"say ""hi"""', ['say "hi"']],
  ['" a "', [' a ']],
  ['5" pipe, 6" pipe', ['5" pipe', '6" pipe']],
  ['"half', ['"half']],
  ['', []],
  [' , ', []],
  ['""', []],
];

describe('splitValues', () => {
  for (const [text, values] of cases) {
    it(`takes ${JSON.stringify(text)} apart`, () => {
      assert.deepEqual(splitValues(text), values);
    });
  }

  it('takes apart again what joinValues puts together', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), (values) => {
        assert.deepEqual(splitValues(joinValues(values)), values);
      }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ minLength: 1, unit: fc.constantFrom('"', ',', ' ', 'a') })),
        (values) => {
          assert.deepEqual(splitValues(joinValues(values)), values);
        },
      ),
    );
  });
});

describe('valuesProblem', () => {
  it('asks for a value, and for one that the service takes', () => {
    assert.equal(valuesProblem('a'), undefined);
    assert.equal(valuesProblem(' , '), 'Type at least one value.');
    assert.equal(valuesProblem(`a, ${'x'.repeat(255)}`), undefined);
    assert.equal(
      valuesProblem(`a, ${'x'.repeat(256)}`),
      'A value may have at most 255 characters; one has 256.',
    );
  });
});

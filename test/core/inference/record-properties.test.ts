import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonValue } from '../../../core/document/writing';
import { recordProperties } from '../../../core/inference/record-properties';
import { compileSource, evaluateSource } from '../../../core/mapping/source-evaluation';

type JsonObject = Readonly<Record<string, JsonValue>>;

const name = fc.oneof(
  fc.constantFrom(
    ...['a', 'type', '1', '0', '', ' ', '_', '__proto__', 'constructor', 'toString', 'length', 'this', '..'],
    ...[
      'a b',
      'a.b',
      'a[0]',
      ']',
      '[',
      '{{x}}',
      '}}',
      '"',
      "'",
      '`',
      '\\',
      '\n',
      '#if',
      '@root',
      'größe',
      '名前',
    ],
  ),
  fc.string({ maxLength: 5, unit: 'binary' }),
  fc.string({ minLength: 300, maxLength: 600, unit: fc.constantFrom('a', '.', 'é') }),
);

const { record } = fc.letrec<{ record: JsonObject; value: JsonValue }>((tie) => ({
  record: fc.dictionary(name, tie('value'), { maxKeys: 5 }),
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<JsonValue[]>(null, true, false, 0, 1.5, -1e21, 'x', 'work', '&<>'),
    tie('record'),
    fc.array(tie('value'), { maxLength: 3 }),
  ),
}));

describe('The properties of records', () => {
  it('have sources that read just their values', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 3 }), (records) => {
        for (const { source, values } of recordProperties(records).properties) {
          const compiled = compileSource(source);
          const read = records.flatMap((each) => {
            const evaluation = evaluateSource(compiled, each);
            // Where one record has a single value another may have a list or an object.
            return evaluation.kind === 'value' && typeof evaluation.value !== 'object'
              ? [evaluation.value]
              : [];
          });
          const isTemplate = source.startsWith('{{');
          if (isTemplate)
            assert.ok(
              values.every((value) => read.includes(String(value))),
              source,
            );
          else assert.deepEqual(read, values, source);
          count += values.length;
        }
      }),
      { numRuns: 300 },
    );
    assert.ok(count > 500, `${count} values`);
  });
});

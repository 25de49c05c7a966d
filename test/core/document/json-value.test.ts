import assert from 'node:assert/strict';
import fc from 'fast-check';
import { jsonOf, parseValue } from '../../../core/document/json-value';
import type { JsonValue } from '../../../core/document/writing';

describe('The value of a JSON text', () => {
  const cases: Readonly<Record<string, JsonValue | undefined>> = {
    '{ "a": [1, -0.5, 1e3, true, null, "x"] }': { a: [1, -0.5, 1000, true, null, 'x'] },
    // A number of which JavaScript would lose something is a text.
    '[9007199254740993, -9007199254740993]': ['9007199254740993', '-9007199254740993'],
    '{"id":18446744073709551615}': { id: '18446744073709551615' },
    '[0.12345678901234567891, 1e400, -1E+999, 1e-400]': [
      '0.12345678901234567891',
      '1e400',
      '-1E+999',
      '1e-400',
    ],
    // These it keeps.
    '[9007199254740992, 12345678901234567000, 0.30000000000000004]': [
      9007199254740992, 12345678901234567000, 0.30000000000000004,
    ],
    // Texts stay as they are, whatever is in them.
    '{"9007199254740993":"9007199254740993","a\\\\":"\\"9007199254740993,","b":9007199254740993}': {
      '9007199254740993': '9007199254740993',
      'a\\': '"9007199254740993,',
      b: '9007199254740993',
    },
    '09007199254740993': undefined,
    '[9007199254740993': undefined,
    '9007199254740993.': undefined,
    '': undefined,
  };
  for (const [text, value] of Object.entries(cases)) {
    it(`of ${text}`, () => {
      assert.deepEqual(parseValue(text), value);
    });
  }

  it('is that of JSON.parse for all that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        assert.deepEqual(parseValue(text), JSON.parse(text));
      }),
    );
  });

  it('is read of long texts, too', () => {
    const long = `9007199254740993"\\`.repeat(200_000);
    assert.deepEqual(parseValue(JSON.stringify([long, 1])), [long, 1]);
  });
});

describe('The JSON of a value', () => {
  it('is none where the value nests deeper than the stack reaches', () => {
    assert.equal(jsonOf({ a: [1] }), '{"a":[1]}');
    assert.equal(jsonOf(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as JsonValue), undefined);
  });
});

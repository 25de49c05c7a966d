import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../core/document/json';
import { asString, type StringNode } from '../../../core/document/members';
import { offsetInValue, spanInString } from '../../../core/document/strings';

/** The JSON string that a text is, behind some spaces. */
function read(literal: string): { text: string; string: StringNode } {
  const text = `   ${literal}`;
  const string = asString(parseJson(text).root);
  assert.ok(string, literal);
  return { text, string };
}

describe('A stretch of a string’s value', () => {
  /** The literal, a part of its value, and how that part is written. */
  const cases: readonly (readonly [string, string, string])[] = [
    ['"plain text"', 'text', 'text'],
    ['"say \\"yes\\" now"', 'now', 'now'],
    ['"say \\"yes\\" now"', '"yes"', '\\"yes\\"'],
    ['"caf\\u00e9 noir"', 'é', '\\u00e9'],
    ['"caf\\u00e9 noir"', 'noir', 'noir'],
    ['"a\\\\b"', '\\', '\\\\'],
    ['"a\\\\b"', 'b', 'b'],
    ['"\\\\u0041b"', 'u0041', 'u0041'],
    ['"\\r\\n\\tend"', 'end', 'end'],
    ['"\\/\\/x"', '/x', '\\/x'],
    ['"😀 smile"', 'smile', 'smile'],
    ['"\\ud83d\\ude00 smile"', 'smile', 'smile'],
    ['"\\ud83d\\ude00 smile"', '😀', '\\ud83d\\ude00'],
    ['"😀\\u00e9😀"', 'é', '\\u00e9'],
    // These are no escapes; the value has what stands behind the backslash.
    ['"a\\u12b.c"', 'c', 'c'],
    ['"a\\u12"', 'u12', '\\u12'],
    ['"\\qa"', 'a', 'a'],
  ];
  for (const [literal, part, written] of cases) {
    it(`is found in ${literal}: ${part}`, () => {
      const { text, string } = read(literal);
      const span = spanInString(text, string, string.value.indexOf(part), part.length);
      assert.equal(text.slice(span.offset, span.offset + span.length), written);
    });
  }

  it('can be empty, at every place', () => {
    const { text, string } = read('"a\\u00e9\\n😀"');
    const offsets = [0, 1, 2, 3, 5].map((index) => spanInString(text, string, index, 0));
    assert.deepEqual(
      offsets,
      [4, 5, 11, 13, 15].map((offset) => ({ offset, length: 0 })),
    );
  });

  it('is the whole value between the quotes', () => {
    const { text, string } = read('"\\u0061\\"b"');
    assert.deepEqual(spanInString(text, string, 0, string.value.length), { offset: 4, length: 9 });
  });

  it('is where the way back leads', () => {
    const unit = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 3 }).map((text) => JSON.stringify(text).slice(1, -1)),
      fc.constantFrom('\\"', '\\\\', '\\n', '\\/', '\\u00e9', '\\ud83d\\ude00', '\\uD800', 'x'),
    );
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const { text, string } = read(`"${units.join('')}"`);
        for (let offset = 0; offset <= string.value.length; offset++) {
          const place = spanInString(text, string, offset, 0).offset;
          assert.equal(offsetInValue(text, string, place), offset);
        }
        for (let offset = 0; offset < string.value.length; offset++) {
          const span = spanInString(text, string, offset, 1);
          const written = text.slice(span.offset, span.offset + span.length);
          assert.equal(JSON.parse(`"${written}"`), string.value[offset]);
        }
      }),
    );
  });
});

describe('An offset in a document', () => {
  const cases: readonly (readonly [string, number, number])[] = [
    ['"abc"', 4, 0],
    ['"abc"', 6, 2],
    ['"abc"', 7, 3],
    ['"\\"bc"', 6, 1],
    ['"\\u00e9c"', 10, 1],
    ['"\\u00e9c"', 11, 2],
    ['"\\ud83d\\ude00c"', 16, 2],
    ['"😀c"', 6, 2],
  ];
  for (const [literal, offset, inValue] of cases) {
    it(`${offset} is ${inValue} in the value of ${literal}`, () => {
      const { text, string } = read(literal);
      assert.equal(offsetInValue(text, string, offset), inValue);
    });
  }

  it('behind the string is the end of the value', () => {
    const { text, string } = read('"a\\"b"');
    assert.equal(offsetInValue(text, string, 1000), 3);
  });

  it('before the string is its start', () => {
    const { text, string } = read('"ab"');
    assert.equal(offsetInValue(text, string, 0), 0);
  });
});

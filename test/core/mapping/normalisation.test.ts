import assert from 'node:assert/strict';
import fc from 'fast-check';
import parsePhoneNumber from 'libphonenumber-js/min';
import { normalisation, normalise } from '../../../core/mapping/normalisation';
import { type ContentTypeName, contentTypes } from '../../../core/model/content-types';

/** Every line of texts is one value; no two lines are the same. */
const values: Readonly<Record<ContentTypeName, readonly (readonly string[])[]>> = {
  STRING: [['a'], ['A'], [' a'], ['a '], ['a b'], ['a  b'], ['1'], ['1.0'], ['é'], ['e\u0301']],
  NUMBER: [
    ['1', '1.0', '1e0', ' 1 ', '+1', '01', '1.', '10e-1', '0.1E1', '1.000e+00'],
    ['0', '-0', '0.0', '.0', '0e999999999999', '00'],
    ['-1', '-1.00', '-01'],
    ['0.5', '.5', '5e-1', '+0.50'],
    ['1200', '1.2e3', '1200.0', '12e2'],
    ['9007199254740992'],
    ['9007199254740993', '9007199254740993.0', '9.007199254740993e15'],
    ['18446744073709551615'],
    ['18446744073709551616'],
    ['0.1000000000000000055511151231257827', '0.10000000000000000555111512312578270'],
    ['0.1'],
    ['1e400', '10e399', `1${'0'.repeat(400)}`],
    ['1e-400', '0.1e-399', `0.${'0'.repeat(399)}1`],
    ['1e9999999999999999998'],
    ['1e9999999999999999999'],
    ['1,000'],
    ['0x10'],
    ['16'],
    ['Infinity'],
    ['NaN'],
    ['one', ' one '],
    ['One'],
    ['1 2'],
    ['12'],
    ['.'],
    ['-'],
    ['1e'],
    ['١'],
  ],
  EMAIL_ADDRESS: [
    ['anna@example.com', 'Anna@Example.COM', ' anna@example.com\n'],
    ['anna+x@example.com'],
    ['an na@example.com'],
  ],
  NAME: [
    ['Anna Lee', 'ANNA  LEE', ' anna\t\u00a0lee\n'],
    ['annalee'],
    ['Zoë', 'ZOË', 'Zoe\u0308', 'ZOE\u0308'],
    ['zoe'],
    ['Ångström', '\u212bNGSTRÖM'],
  ],
  PHONE_NUMBER: [
    ['+1 (206) 345-7890', '2063457890', '12063457890', '206.345.7890', '+12063457890', 'tel:+1-206-345-7890'],
    ['+15551234567', '(555)-123-4567', '555 123 4567', '٥٥٥١٢٣٤٥٦٧'],
    ['206-345-7890 x12', '+1 206 345 7890 ext. 12', '(206) 345-7890 #12', '+12063457890;ext=12'],
    ['206-345-7890 x13'],
    ['+44 20 7946 0958', '011 44 20 7946 0958', '+44 (0)20 7946 0958'],
    ['5551234', '555-1234', ' 555 1234 '],
    ['+5551234', '+55 51234'],
    ['911', '9-1-1'],
    ['+25200000000', '+2520000000', '+252 0 0000000'],
    ['1-800-FLOWERS', '1-800-flowers'],
    ['1-800-Others'],
    ['*67'],
    ['67'],
    ['Unknown', ' UNKNOWN '],
    ['206-345-7890 or 206-345-7891'],
    ['-'],
    [`x${'1'.repeat(300)}`],
    ['1'.repeat(300)],
  ],
};

describe('Normalised values', () => {
  for (const { name } of contentTypes) {
    const lines = values[name];
    for (const texts of lines) {
      it(`of ${name} are one: ${texts.map((text) => JSON.stringify(text.slice(0, 40))).join(', ')}`, () => {
        assert.deepEqual(
          texts.map((text) => normalise(text, name)),
          texts.map(() => normalise(texts[0] ?? '', name)),
        );
        assert.notEqual(normalise(texts[0] ?? '', name), undefined);
      });
    }
    it(`of ${name} are otherwise different`, () => {
      const seen = lines.map(([text = '']) => normalise(text, name));
      assert.deepEqual([...new Set(seen)], seen);
    });
    it(`of ${name} are absent where nothing is left`, () => {
      for (const text of ['', ' ', '\t\r\n', '\u00a0']) assert.equal(normalise(text, name), undefined);
    });
  }

  const written: Readonly<Record<string, readonly [string, ContentTypeName, string, string?]>> = {
    'a text': [' A ', 'STRING', ' A '],
    'a number as it is': ['12.5', 'NUMBER', '12.5'],
    'a number': ['+012.50', 'NUMBER', '12.5', 'Compared by its numeric value: `12.5`.'],
    'a small number': ['-1e-3', 'NUMBER', '-0.001', 'Compared by its numeric value: `-0.001`.'],
    'a very large number': ['10e50', 'NUMBER', '1e51', 'Compared by its numeric value: `1e51`.'],
    'no number': ['n/a', 'NUMBER', 'n/a', 'Not a number, so it is compared as a text: `n/a`.'],
    'an address': ['A@B.c', 'EMAIL_ADDRESS', 'a@b.c', 'Upper and lower case ignored: `a@b.c`.'],
    'a name': ['Anna  Lee', 'NAME', 'anna lee', 'Upper and lower case and extra spaces ignored: `anna lee`.'],
    'a phone number': [
      '(206) 345-7890',
      'PHONE_NUMBER',
      '+12063457890',
      'Formatting ignored: `+12063457890`.',
    ],
    'a phone number as it is': ['+12063457890', 'PHONE_NUMBER', '+12063457890'],
    'a phone number with an extension': [
      '206-345-7890 x5',
      'PHONE_NUMBER',
      '+12063457890;ext=5',
      'Formatting ignored: `+12063457890;ext=5`.',
    ],
    'a number that no country has': ['555-1234', 'PHONE_NUMBER', '5551234', 'Formatting ignored: `5551234`.'],
    'no phone number': [
      'Ask Anna',
      'PHONE_NUMBER',
      'ask anna',
      'Not a phone number, so it is compared as a text: `ask anna`.',
    ],
  };
  for (const [title, [text, contentType, value, note]] of Object.entries(written)) {
    it(`say what was done: ${title}`, () => {
      assert.deepEqual(normalisation(text, contentType), note === undefined ? { value } : { value, note });
    });
  }
  it('say what was done: nothing is left', () => {
    assert.deepEqual(normalisation(' ', 'NAME'), { note: 'The value is empty.' });
  });
});

describe('Normalisation', () => {
  const contentType = fc.constantFrom(...contentTypes.map(({ name }) => name));
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9+()./ eExX#;=,*-]{0,20}$/),
    fc.stringMatching(/^\+?[0-9]{5,16}$/),
  );

  it('does nothing the second time, and agrees with what is said about it', () => {
    fc.assert(
      fc.property(texts, contentType, (text, type) => {
        const once = normalise(text, type);
        if (once !== undefined) assert.equal(normalise(once, type), once);
        assert.equal(normalisation(text, type).value, once);
      }),
      { numRuns: 5000 },
    );
  });

  it('makes numbers equal if and only if their values are', () => {
    const digits = fc.integer({ min: -2000, max: 2000 });
    const exponent = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(digits, exponent, digits, exponent, (a, aExponent, b, bExponent) => {
        const isEqual = BigInt(a) * 10n ** BigInt(aExponent + 3) === BigInt(b) * 10n ** BigInt(bExponent + 3);
        const isSame = normalise(`${a}e${aExponent}`, 'NUMBER') === normalise(`${b}e${bExponent}`, 'NUMBER');
        assert.equal(isSame, isEqual);
      }),
      { numRuns: 3000 },
    );
  });

  it('keeps whole numbers of any length apart', () => {
    fc.assert(
      fc.property(fc.bigInt(), (value) => {
        assert.equal(normalise(String(value), 'NUMBER'), String(value));
        assert.equal(normalise(`${value}.00`, 'NUMBER'), String(value));
      }),
    );
  });

  it('makes a number of the value that JavaScript sees', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        assert.equal(Number(normalise(String(value), 'NUMBER')), value === 0 ? 0 : value);
      }),
    );
  });

  it('says of American numbers what the library says', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^(\+?1)?[2-9][0-9]{9}$/), (text) => {
        assert.equal(
          normalise(text, 'PHONE_NUMBER'),
          parsePhoneNumber(text, { defaultCountry: 'US', extract: false })?.number,
        );
      }),
    );
  });

  it('takes long texts without delay', () => {
    const zeros = '0'.repeat(200_000);
    for (const { name } of contentTypes) {
      for (const text of [`1${zeros}1`, `${zeros}x`, `1${' '.repeat(200_000)}1`]) normalise(text, name);
    }
  });
});

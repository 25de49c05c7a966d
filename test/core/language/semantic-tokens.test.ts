import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Range, SemanticTokenModifiers, SemanticTokenTypes } from 'vscode-languageserver-types';
import { semanticTokens, semanticTokensLegend } from '../../../core/language/semantic-tokens';
import { atOffset, type Cursor } from './cursor';
import { inDefinition, inField } from './definitions';
import { halfWritten, samples } from './half-written';

interface Token {
  readonly range: Range;
  readonly kind: string;
}

/** Reads LSP's encoding: lines and characters since the last token, length, type, modifiers. */
function decoded({ document, text }: Cursor, range?: Range): Token[] {
  const { data } = semanticTokens(document, text, range);
  assert.equal(data.length % 5, 0);
  const { tokenTypes, tokenModifiers } = semanticTokensLegend;
  const tokens: Token[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, characters = 0, length = 0, type = -1, modifiers = 0] = data.slice(index, index + 5);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    const names = tokenModifiers.filter((_, bit) => modifiers & (1 << bit));
    tokens.push({
      range: { start: { line, character }, end: { line, character: character + length } },
      kind: [tokenTypes[type], ...names].join('.'),
    });
  }
  return tokens;
}

/** Each token as its kind and its text. */
function tokensOf(content: string, range?: Range): string[] {
  const cursor = atOffset(content, 0);
  return decoded(cursor, range).map((token) => `${token.kind} ${cursor.text.getText(token.range)}`);
}

/** The tokens of one string of field `Zip`. */
function tokensIn(member: string, literal: string): string[] {
  const tokens = tokensOf(inField(`"${member}": ${literal}`));
  const others = tokensOf(inField(''));
  assert.deepEqual(tokens.slice(0, others.length), others);
  return tokens.slice(others.length);
}

const object = 'class.defaultLibrary';
const record = 'variable.defaultLibrary _source';

describe('Semantic tokens', () => {
  describe('of a target', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['"_profile.FirstName"', [`${object} _profile`, 'property FirstName']],
      ['"_airSegment.Baggage[].IsHeavy"', [`${object} _airSegment`, 'property Baggage', 'property IsHeavy']],
      [
        '"_order.Attributes.Gift note 2.0"',
        [`${object} _order`, 'property Attributes', 'property Gift note 2.0'],
      ],
      ['"_profile.ProfileId"', [`${object} _profile`, 'property.readonly ProfileId']],
      [
        '"_profile.FoundByItems[].KeyName"',
        [`${object} _profile`, 'property.readonly FoundByItems', 'property.readonly KeyName'],
      ],
      ['"_profil.FirstName"', ['string _profil.FirstName']],
      ['"_profile.Adress.City"', [`${object} _profile`, 'string Adress.City']],
      ['"_profile.Address.Cty"', [`${object} _profile`, 'property Address', 'string Cty']],
      [
        '"_profile.Address.City.Name"',
        [`${object} _profile`, 'property Address', 'property City', 'string Name'],
      ],
      ['"_profile.Address"', [`${object} _profile`, 'property Address']],
      ['"_profile.Address."', [`${object} _profile`, 'property Address']],
      ['"_profile.FirstName[]"', [`${object} _profile`, 'string FirstName[]']],
      ['"_profile"', [`${object} _profile`]],
      [
        '"_communicationRecord.Events.{{_source.type}}.Attributes.x"',
        [`${object} _communicationRecord`, 'property Events', 'property Attributes', 'property x'],
      ],
      ['""', []],
      ['5', []],
    ];
    for (const [literal, expected] of cases) {
      it(literal, () => {
        assert.deepEqual(tokensIn('Target', literal), expected);
      });
    }
  });

  describe('of a source', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      ['"_source.address.zip"', [record, 'property address', 'property zip']],
      ['"_source.items[].id[0]"', [record, 'property items', 'property id']],
      ['"address.zip"', ['string address.zip']],
      ['"_source."', []],
      [
        '"Zip {{_source.zip}}, {{ _source.city.name }}"',
        [record, 'property zip', record, 'property city', 'property name'],
      ],
      [
        '"{{#if _source.a}}{{_source.a}}{{else}}-{{/if}}"',
        ['keyword if', record, 'property a', record, 'property a'],
      ],
      ['"{{#each _source.items}}{{name}}{{/each}}"', ['keyword each', record, 'property items']],
      ['"{{source.zip}}"', ['string source.zip']],
      ['"{{upper _source.zip}}"', ['string upper', record, 'property zip']],
      ['"{{#upper}}{{_source.zip}}{{/upper}}"', ['string upper', record, 'property zip', 'string upper']],
      ['"{{_source.zip"', []],
      ['"no path"', ['string no path']],
      ['""', []],
    ];
    for (const [literal, expected] of cases) {
      it(literal, () => {
        assert.deepEqual(tokensIn('Source', literal), expected);
      });
    }
  });

  it('of a content type', () => {
    assert.deepEqual(tokensIn('ContentType', '"NAME"'), ['enumMember NAME']);
    assert.deepEqual(tokensIn('ContentType', '"NAMES"'), []);
  });

  it('of a key', () => {
    const own = tokensOf(inDefinition(''));
    const tokens = tokensOf(
      inDefinition('"StandardIdentifiers": ["PROFILE", "PROFLE"], "FieldNames": ["Id", "Ids", ""]'),
    );
    assert.deepEqual(tokens, [...own, 'enumMember PROFILE', 'variable Id', 'string Ids']);
  });

  it('of the names of keys that are predefined', () => {
    const tokens = tokensOf('{ "Keys": { "_email": [], "_mail": [], "email": [] } }');
    assert.deepEqual(tokens, ['function.defaultLibrary _email']);
  });

  describe('are where the text is', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      [
        String.raw`"_source.caf\u00e9.\u0061\/b"`,
        [record, String.raw`property caf\u00e9`, String.raw`property \u0061\/b`],
      ],
      [String.raw`"_source.a\"b"`, []],
      ['"_source.😀.é"', [record, 'property 😀', 'property é']],
      [String.raw`"_source.\ud83d\ude00.x"`, [record, String.raw`property \ud83d\ude00`, 'property x']],
    ];
    for (const [literal, expected] of cases) {
      it(literal, () => {
        assert.deepEqual(tokensIn('Source', literal), expected);
      });
    }

    it('on lines that end as on Windows', () => {
      const text = '{\r\n"Fields": {\r\n"a": {\r\n"Source": "_source.a",\r\n"Target": "_order.Name" } } }';
      assert.deepEqual(tokensOf(text), [record, 'property a', `${object} _order`, 'property Name']);
    });
  });

  it('name nothing but what LSP names', () => {
    const types: readonly string[] = Object.values(SemanticTokenTypes);
    const modifiers: readonly string[] = Object.values(SemanticTokenModifiers);
    assert.deepEqual(
      semanticTokensLegend.tokenTypes.filter((name) => !types.includes(name)),
      [],
    );
    assert.deepEqual(
      semanticTokensLegend.tokenModifiers.filter((name) => !modifiers.includes(name)),
      [],
    );
  });

  it('are those of a range, strings as a whole', () => {
    const field = (name: string): string => `"${name}": { "Source": "_source.${name}" }`;
    const text = `{ "Fields": {\n${['a', 'b', 'c'].map(field).join(',\n')}\n} }`;
    const line = { start: { line: 2, character: 0 }, end: { line: 3, character: 0 } };
    assert.deepEqual(tokensOf(text, line), [record, 'property b']);
    const inside = { start: { line: 2, character: 23 }, end: { line: 2, character: 24 } };
    assert.deepEqual(tokensOf(text, inside), [record, 'property b']);
    const before = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    assert.deepEqual(tokensOf(text, before), []);
  });

  it('leave nothing in the samples without its colour', () => {
    for (const [file, text] of Object.entries(samples())) {
      assert.deepEqual(
        tokensOf(text).filter((token) => token.startsWith('string')),
        [],
        file,
      );
    }
  });

  describe('follow each other, on one line each', () => {
    const assertOrder = (content: string): void => {
      const cursor = atOffset(content, 0);
      const { text } = cursor;
      let last = 0;
      for (const { range } of decoded(cursor)) {
        const [start, end] = [text.offsetAt(range.start), text.offsetAt(range.end)];
        assert.ok(start >= last && end > start, content.slice(-40));
        assert.deepEqual(text.positionAt(end), range.end);
        last = end;
      }
    };

    it('at every stage of writing', () => {
      for (const half of halfWritten()) assertOrder(half);
    });

    it('in every source', () => {
      const piece = fc.constantFrom(
        ...['{{', '{{#', '{{/', '{{{', '}}', '}}}', '{{else}}', '(', ')', ' ', '.', '../', '~', '!', '>'],
        ...[
          'if',
          'each',
          'with',
          'upper',
          'as |x|',
          'x',
          '=',
          '_source',
          '_source.a',
          'this',
          '[b c]',
          '\u00e9',
        ],
      );
      fc.assert(
        fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
          assertOrder(inField(`"Source": ${JSON.stringify(pieces.join(''))}`));
        }),
        { numRuns: 2000 },
      );
    });
  });
});

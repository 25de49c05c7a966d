import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { format as prettier } from 'prettier';
import { applyChanges } from '../../../core/document/changes';
import { type FormattingStyle, formattingChanges } from '../../../core/document/formatting';
import type { JsonNode } from '../../../core/document/json';
import { JsonDocument } from '../../../core/document/json-document';
import { halfWritten, samples } from '../language/half-written';

const twoSpaces: FormattingStyle = { tabSize: 2, insertSpaces: true };

function format(text: string, style = twoSpaces): string {
  return applyChanges(text, formattingChanges(new JsonDocument(text), style));
}

/** A list of that many characters. */
function listOf(length: number): string {
  return `["${'x'.repeat(length - 4)}"]`;
}

describe('Formatting', () => {
  /** What it does, the text before, the text after. */
  const cases: readonly (readonly [string, string, string])[] = [
    ['keeps a short list on its line', '{ "a": ["PROFILE", "UNIQUE"] }', '{ "a": ["PROFILE", "UNIQUE"] }'],
    [
      'puts a list that fits on one line',
      '{ "a": [\n"PROFILE",\n"UNIQUE"\n]}',
      '{ "a": ["PROFILE", "UNIQUE"] }',
    ],
    [
      'keeps the lines of an object whose first member has its own',
      '{\n"a": 1, "b": { "c":2 } }',
      '{\n  "a": 1,\n  "b": { "c": 2 }\n}',
    ],
    ['puts an object that was begun on one line there', '{ "a": 1,\n\n"b": 2\n}', '{ "a": 1, "b": 2 }'],
    [
      'gives each member of a wide object a line',
      `{"a": ${listOf(72)},"b": 2}`,
      `{\n  "a": ${listOf(72)},\n  "b": 2\n}`,
    ],
    [
      'gives each entry of a list a line where that and its comma need 81 columns',
      `{"a": ${listOf(73)},"b": 2}`,
      `{\n  "a": [\n    ${listOf(73).slice(1, -1)}\n  ],\n  "b": 2\n}`,
    ],
    ['counts no comma where none follows', `{\n"a": ${listOf(73)}}`, `{\n  "a": ${listOf(73)}\n}`],
    [
      'gives each entry of many a line',
      `[${'"entry", '.repeat(9)}1]`,
      `[\n${'  "entry",\n'.repeat(9)}  1\n]`,
    ],
    [
      'gives definitions of several members a line each',
      '[{"a":1,"b":2},{"a":3,"b":4}]',
      '[\n  { "a": 1, "b": 2 },\n  { "a": 3, "b": 4 }\n]',
    ],
    ['joins what is empty', '{ "a": {\n\n}, "b": [ ] }', '{ "a": {}, "b": [] }'],
    ['keeps one blank line between members', '{\n"a": 1,\n\n\n\n"b": 2}', '{\n  "a": 1,\n\n  "b": 2\n}'],
    ['removes blank lines before the first comment', '[\n\n// one\n1]', '[\n  // one\n  1\n]'],
    ['removes blank lines at the edges', '{\n\n"a": 1\n\n}', '{\n  "a": 1\n}'],
    ['spaces colons and commas', '{"a" : 1 ,"b":[1 ,2]}', '{ "a": 1, "b": [1, 2] }'],
    ['joins a value with its name', '{\n"a"\n:\n1}', '{\n  "a": 1\n}'],
    ['removes what stands before the document', '\n\n  {}', '{}'],
    ['keeps a byte order mark', '\uFEFF {\n"a":1}', '\uFEFF{\n  "a": 1\n}'],
    ['does not look into texts', '{ "a":"{  \\"b\\" :1 , // ]" }', '{ "a": "{  \\"b\\" :1 , // ]" }'],
    [
      'keeps the author’s line ends',
      '{\r\n"a": 1,\r\n\r\n\r\n"b": 2 }',
      '{\r\n  "a": 1,\r\n\r\n  "b": 2\r\n}',
    ],
    ['formats what is no object', ' [ 1,2 ]  ', '[1, 2]'],

    [
      'keeps a comment at the end of its line',
      '{ "a": 1, // one\n"b": 2 }',
      '{\n  "a": 1, // one\n  "b": 2\n}',
    ],
    ['keeps a comment on its own line', '{ "a": 1,\n// two\n"b": 2 }', '{\n  "a": 1,\n  // two\n  "b": 2\n}'],
    [
      'keeps a comment before a member',
      '{\n"a": 1, /* two */ "b": 2 }',
      '{\n  "a": 1,\n  /* two */ "b": 2\n}',
    ],
    ['keeps a short comment on one line', '{"a":/* one */1}', '{ "a": /* one */ 1 }'],
    ['keeps a comment that is alone', '[ // none\n]', '[ // none\n]'],
    ['keeps a comment of several lines', '[/* 1\n2 */ 3]', '[\n  /* 1\n2 */ 3\n]'],
    ['keeps comments around the document', '// before\n{ }\n// behind', '// before\n{}\n// behind'],

    ['formats around a missing comma', '{ "a": 1\n"b": 2 }', '{ "a": 1 "b": 2 }'],
    [
      'keeps members apart that lack a comma',
      '{\n"a":1\n\n"b":2 "c":3 }',
      '{\n  "a": 1\n\n  "b": 2\n  "c": 3\n}',
    ],
    ['keeps a member apart from a name without value', '{\n"a":\n"b": 2 }', '{\n  "a":\n  "b": 2\n}'],
    [
      'keeps the line of a comma before the first member',
      '{ "a": {\n,\n"b":1 }, "c": [\n, 2] }',
      '{\n  "a": {\n    ,\n    "b": 1\n  },\n  "c": [, 2]\n}',
    ],
    ['formats around a trailing comma', '{\n"a":1 ,}', '{\n  "a": 1,\n}'],
    ['leaves what is not closed', '{ "a":1', '{ "a":1'],
    ['leaves a text without its quote', '{ "a":"b }', '{ "a":"b }'],
    ['leaves what is no JSON', '{ a:1 }', '{ a:1 }'],
    ['leaves what has no value', '  ', '  '],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      assert.equal(format(before), after);
    });
  }

  describe('indents as it is told', () => {
    const text = '{\n"a": {\n"b": [{\n"c": 1 }] } }';
    for (const [name, style, indent] of [
      ['two spaces', twoSpaces, '  '],
      ['four spaces', { tabSize: 4, insertSpaces: true }, '    '],
      ['tabs', { tabSize: 4, insertSpaces: false }, '\t'],
    ] as const) {
      it(name, () => {
        const expected = '{\n>"a": {\n>>"b": [\n>>>{\n>>>>"c": 1\n>>>}\n>>]\n>}\n}';
        assert.equal(format(text, style), expected.replaceAll('>', indent));
      });
    }

    it('tabs, which are as wide as the editor shows them', () => {
      const text = (indent: string): string => `{\n${indent}"a": ${listOf(73)}\n}`;
      assert.equal(format(text(''), { tabSize: 2, insertSpaces: false }), text('\t'));
      assert.match(format(text(''), { tabSize: 3, insertSpaces: false }), /\[\n\t\t"x/);
    });
  });

  describe('ends the document', () => {
    const cases: readonly (readonly [string, Partial<FormattingStyle>, string, string])[] = [
      ['with the line end it has', {}, '{}\n', '{}\n'],
      ['without one where it has none', {}, '{}', '{}'],
      ['with one of many', {}, '{}\n \n\t\n', '{}\n'],
      ['with all of many', { trimFinalNewlines: false }, '{} \n \n', '{}\n\n'],
      ['with one where that is wanted', { insertFinalNewline: true }, '{}  ', '{}\n'],
      ['with one like the others', { insertFinalNewline: true }, '{\r\n"a":1}', '{\r\n  "a": 1\r\n}\r\n'],
    ];
    for (const [title, style, before, after] of cases) {
      it(title, () => {
        assert.equal(format(before, { ...twoSpaces, ...style }), after);
      });
    }
  });

  it('leaves 101 levels, which would grow with their square', () => {
    const nested = (levels: number): string => `${'['.repeat(levels)}\n${']'.repeat(levels)}`;
    assert.notEqual(format(nested(100)), nested(100));
    for (const levels of [101, 100_000]) assert.equal(format(nested(levels)), nested(levels));
  });

  it('leaves a text with more mistakes than are counted', () => {
    const text = `{\n${'// comment\n'.repeat(200)} "a": "b\n , "c":1 }`;
    assert.equal(format(text), text);
  });
});

/** The tokens of a text: everything but white space. */
function tokensOf(text: string): string[] {
  const scanner = createScanner(text, false);
  const tokens: string[] = [];
  const endOfText = 17;
  for (let kind: number = scanner.scan(); kind !== endOfText; kind = scanner.scan()) {
    const token = text.slice(scanner.getTokenOffset(), scanner.getTokenOffset() + scanner.getTokenLength());
    if (token.trim() !== '') tokens.push(token);
  }
  return tokens;
}

/** What a parser makes of a text: values, names, and what is missing. */
function meaningOf(text: string): unknown {
  const { root, syntaxErrors } = new JsonDocument(text);
  const plain = ({ type, value, children, colonOffset }: JsonNode): unknown => [
    type,
    value,
    colonOffset !== undefined,
    children?.map(plain),
  ];
  return [root && plain(root), syntaxErrors.map(({ kind, message }) => [kind, message])];
}

function assertLaws(text: string, style: FormattingStyle): void {
  const changes = formattingChanges(new JsonDocument(text), style);
  for (const { offset, length, text: inserted } of changes) {
    const removed = text.slice(offset, offset + length);
    assert.match(removed + inserted, /^[ \t\r\n]+$/, 'only white space changes');
    assert.notEqual(removed.at(0), inserted.at(0), 'only what differs is replaced');
    assert.notEqual(removed.at(-1), inserted.at(-1), 'only what differs is replaced');
  }
  const formatted = applyChanges(text, changes);
  assert.deepEqual(tokensOf(formatted), tokensOf(text), 'every token stays');
  assert.deepEqual(meaningOf(formatted), meaningOf(text), 'the meaning stays');
  assert.deepEqual(formattingChanges(new JsonDocument(formatted), style), [], 'once is enough');
}

describe('Formatting any text', () => {
  const style = fc.record({
    tabSize: fc.constantFrom(1, 2, 4, 8),
    insertSpaces: fc.boolean(),
    insertFinalNewline: fc.boolean(),
    trimFinalNewlines: fc.boolean(),
  });
  const space = fc.constantFrom('', '', '', ' ', '  ', '\n', '\n\n\n', '\r\n', '\t', '\n    ', ' \n');
  const comment = fc.constantFrom('// one, "two"\n', '/* { */', '/* 1\n  2 */', ' // \u00e9\r\n', '/**/\n');
  const gap = fc.oneof({ weight: 12, arbitrary: space }, { weight: 1, arbitrary: comment });

  it('keeps its tokens and is done at once, whatever the white space and comments', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), fc.infiniteStream(gap), style, (json, gaps, style) => {
        const tokens = tokensOf(json);
        const text = tokens.reduce((before, token) => before + token + String(gaps.next().value), '');
        assertLaws(text, style);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps its tokens and is done at once, while it is written', () => {
    for (const text of halfWritten()) assertLaws(text, twoSpaces);
  });

  it('keeps its tokens and is done at once, wherever pieces of a sample are cut out or doubled', () => {
    const sample = samples()['Zendesk-tickets.profiletype.json'] ?? '';
    const dense = JSON.stringify(JSON.parse(sample));
    const content = `${dense.slice(0, -1)},// and again\n"Again":${sample}}`;
    const piece = fc.record({
      at: fc.nat(content.length),
      length: fc.nat(30),
      times: fc.constantFrom(0, 0, 2),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), style, (pieces, style) => {
        const text = pieces.reduce(
          (before, { at, length, times }) =>
            before.slice(0, at) + before.slice(at, at + length).repeat(times) + before.slice(at + length),
          content,
        );
        assertLaws(text, style);
      }),
      { numRuns: 1000 },
    );
  });

  it('writes what Prettier writes', async () => {
    const text = fc.stringMatching(/^[a-z _.]{0,14}$/);
    // Prettier gives lists of numbers several columns.
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'small' },
        text,
        fc.boolean(),
        fc.array(text, { maxLength: 6 }),
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(text, tie('value'), { maxKeys: 4 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(value, fc.constantFrom(0, 1), async (value, space) => {
        const json = JSON.stringify(value, null, space);
        const style = { ...twoSpaces, insertFinalNewline: true };
        assert.equal(format(json, style), await prettier(json, { parser: 'json' }));
      }),
      { numRuns: 300 },
    );
  });

  for (const [file, text] of Object.entries(samples())) {
    it(`leaves ${file} as it is, and makes it of its values alone`, () => {
      assert.equal(format(text), text);
      const aws = JSON.stringify(JSON.parse(text), null, 4);
      assert.equal(`${format(aws)}\n`, text);
    });
  }
});

import assert from 'node:assert/strict';
import { FoldingRangeKind } from 'vscode-languageserver-types';
import { foldingRanges } from '../../../core/language/folding-range';
import { atOffset } from './cursor';

/** First and last line that a fold takes together: `0-3`, `0-3 comment`. */
function folds(content: string): string[] {
  const { document, text } = atOffset(content, 0);
  return foldingRanges(document, text)
    .sort((a, b) => a.startLine - b.startLine)
    .map(({ startLine, endLine, kind }) => `${startLine}-${endLine}${kind ? ` ${kind}` : ''}`);
}

const definition = `{
  "ObjectTypeName": "Customer",
  "Fields": {
    "A": {
      "Source": ""
    },
    "B": { "Source": "" }
  },
  "Keys": {
    "K": [
      {
        "FieldNames": [
          "A"
        ]
      }
    ]
  }
}
`;

describe('Folding takes together', () => {
  it('objects and lists over several lines, up to the line of the closing bracket', () => {
    const expected = ['0-16', '2-6', '3-4', '8-15', '9-14', '10-13', '11-12'];
    assert.deepEqual(folds(definition), expected);
    assert.deepEqual(folds(definition.replaceAll('\n', '\r\n')), expected);
  });

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['nothing in an empty text', '', []],
    ['nothing on one line', '{ "A": { "B": [1] } }', []],
    ['nothing between two brackets on two lines', '{\n}', []],
    ['the outermost of brackets on one line', '{ "K": [{\n"A": 1\n}, {\n"B": 2\n}\n] }', ['0-4', '2-3']],
    ['what is not closed, to the end', '{\n"Fields": {\n"A": {\n"Source": ""\n', ['0-4', '1-4', '2-4']],
    ['what is closed by another bracket, up to that', '{\n"K": [\n1,\n2\n}', ['0-3', '1-3']],
    ['a bracket at the end of the text', '{\n"Fields": {', ['0-1']],
    ['a block comment', '{\n/* a\nb */\n"A": 1\n}', ['0-3', '1-2 comment']],
    ['comments below each other', '// a\n// b\n// c\n{\n// d\n}', ['0-2 comment', '3-4']],
    ['no single comment', '{\n// a\n"A": 1, // b\n// c\n"B": 2\n}', ['0-4']],
    ['comments with nothing between them', '{\n// a\n\n// b\n// c\n}', ['0-4', '3-4 comment']],
    [
      'a comment behind a value, without those below it',
      '{\n"A": 1 /* a\nb */\n// c\n}',
      ['0-3', '1-2 comment'],
    ],
  ];
  for (const [name, content, expected] of cases) {
    it(name, () => {
      assert.deepEqual(folds(content), expected);
    });
  }

  it('100,000 brackets', () => {
    assert.equal(folds('[\n'.repeat(100_000)).length, 100_000);
    assert.equal(folds(`${'['.repeat(100_000)}\n\n${']'.repeat(100_000)}`).length, 1);
  });

  it('comments of the kind that editors fold on their own', () => {
    const { document, text } = atOffset('/* a\n*/', 0);
    assert.deepEqual(foldingRanges(document, text), [
      { startLine: 0, endLine: 1, kind: FoldingRangeKind.Comment },
    ]);
  });
});

import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FormattingOptions } from 'vscode-languageserver-types';
import { formatting, rangeFormatting } from '../../../core/language/formatting';
import { atOffset } from './cursor';
import { halfWritten } from './half-written';

const options: FormattingOptions = { tabSize: 2, insertSpaces: true };

function format(before: string, more: Partial<FormattingOptions> = {}): string {
  const { document, text } = atOffset(before, 0);
  return TextDocument.applyEdits(text, formatting(document, text, { ...options, ...more }));
}

/** The text after what stands between `«` and `»` was formatted. */
function formatRange(marked: string): string {
  const [before = '', selected = '', behind = '', ...more] = marked.split(/[«»]/);
  assert.deepEqual(more, [], `one range expected in ${marked}`);
  const { document, text } = atOffset(before + selected + behind, 0);
  const range = {
    start: text.positionAt(before.length),
    end: text.positionAt(before.length + selected.length),
  };
  return TextDocument.applyEdits(text, rangeFormatting(document, text, range, options));
}

const dense = `{"ObjectTypeName":"Customer","Description":"A customer of the shop","Fields":{"Id":{"Source":"_source.id"}},"Keys":{}}`;

describe('Formatting a document', () => {
  it('makes a definition on one line readable', () => {
    assert.equal(
      format(dense, { insertFinalNewline: true }),
      `{
  "ObjectTypeName": "Customer",
  "Description": "A customer of the shop",
  "Fields": { "Id": { "Source": "_source.id" } },
  "Keys": {}
}
`,
    );
  });

  it('indents as the editor is set', () => {
    assert.equal(
      format('{\n "Keys": {\n "a": []}}', { tabSize: 4 }),
      '{\n    "Keys": {\n        "a": []\n    }\n}',
    );
    assert.equal(
      format('{\r\n "Keys": {\r\n "a": []}}', { insertSpaces: false }),
      '{\r\n\t"Keys": {\r\n\t\t"a": []\r\n\t}\r\n}',
    );
  });

  it('leaves a document that cannot be read', () => {
    for (const text of ['', '{ "a":1', '{ "a":[1} }', '{ "a":"b\n }']) assert.equal(format(text), text);
  });

  it('answers at every stage of writing', () => {
    for (const half of halfWritten()) {
      const { document, text } = atOffset(half, 0);
      const whole = { start: text.positionAt(0), end: text.positionAt(half.length) };
      const edits = formatting(document, text, options);
      assert.deepEqual(rangeFormatting(document, text, whole, options), edits);
    }
  });
});

describe('Formatting a range', () => {
  /** What it does, the text before, the text after. */
  const cases: readonly (readonly [string, string, string])[] = [
    [
      'indents its lines and no others',
      '{\n"a":1,\n«"b":2,\n"c":3,»\n"d":4\n}',
      '{\n"a":1,\n  "b": 2,\n  "c": 3,\n"d":4\n}',
    ],
    ['takes whole lines', '{\n"a":1, "b"«:»2,\n"c":3\n}', '{\n  "a": 1,\n  "b": 2,\n"c":3\n}'],
    ['leaves a line out of which nothing is selected', '{\n«"a":1,\n»"b":2\n}', '{\n  "a": 1,\n"b":2\n}'],
    ['works at a cursor', '{\n"a":1,\n«»"b":2\n}', '{\n"a":1,\n  "b": 2\n}'],
    [
      'joins a list that is selected',
      '{\n  "a":«[\n"b",\n"c"\n]»,\n"d":[\n1]\n}',
      '{\n  "a": ["b", "c"],\n"d":[\n1]\n}',
    ],
    [
      'joins no list of which a part is selected',
      '{\n  "a": [\n«"b",\n   "c"»\n  ]\n}',
      '{\n  "a": [\n    "b",\n    "c"\n  ]\n}',
    ],
    ['joins a selected list in one that is not', '[\n«[\n"b",\n"c"\n]»,\n1\n]', '[\n  ["b", "c"],\n1\n]'],
    [
      'expands what is selected',
      '{\n"a":1,\n«"b":[{"c":1,"d":2},{"c":3,"d":4}]»}',
      '{\n"a":1,\n  "b": [\n    { "c": 1, "d": 2 },\n    { "c": 3, "d": 4 }\n  ]\n}',
    ],
    ['keeps the author’s line ends', '{\r\n«"a":1,"b":2»\r\n}', '{\r\n  "a": 1,\r\n  "b": 2\r\n}'],
    ['does nothing where nothing can be read', '{\n«"a":1»\n', '{\n"a":1\n'],
  ];
  for (const [title, before, after] of cases) {
    it(title, () => {
      assert.equal(formatRange(before), after);
    });
  }
});

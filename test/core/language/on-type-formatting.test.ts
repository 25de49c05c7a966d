import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { onTypeFormatting, onTypeFormattingTriggers } from '../../../core/language/on-type-formatting';
import { atCursor, atOffset, type Cursor } from './cursor';
import { halfWritten, samples } from './half-written';

/** The text after the edits that follow a character, with the cursor where it was among its neighbours. */
function edited({ document, text, position }: Cursor, character: string): string {
  const edits = onTypeFormatting(document, text, position, character);
  const cursor = { range: { start: position, end: position }, newText: '|' };
  return TextDocument.applyEdits(text, [...edits, cursor]);
}

/** Texts as they are once the character was typed and the editor closed its quote or indented the line. */
const typed: Readonly<Record<'Enter' | 'a quote', Readonly<Record<string, readonly [string, string]>>>> = {
  Enter: {
    'before a member': ['{\n  "a": 1\n  |\n  "b": 2\n}', '{\n  "a": 1,\n  |\n  "b": 2\n}'],
    'between two members of a line': ['{ "a": 1\n|"b": 2 }', '{ "a": 1,\n|"b": 2 }'],
    'before a member, behind an object': [
      '{ "Fields": {\n  "a": {}\n  |\n  "b": {} } }',
      '{ "Fields": {\n  "a": {},\n  |\n  "b": {} } }',
    ],
    'before a text of a list': ['["a"\n |\n "b"]', '["a",\n |\n "b"]'],
    'before an object of a list': ['[{}\n|\n{}]', '[{},\n|\n{}]'],
    'behind a comment': ['{ "a": 1 // one\n|\n"b": 2 }', '{ "a": 1, // one\n|\n"b": 2 }'],
    'in a text with other line ends': ['{ "a": 1\r\n|\r\n"b": 2 }', '{ "a": 1,\r\n|\r\n"b": 2 }'],
  },
  'a quote': {
    'behind the last member': ['{\n  "a": 1\n  "|"\n}', '{\n  "a": 1,\n  "|"\n}'],
    'behind an object': ['{ "Fields": {\n"a": {}\n"|" } }', '{ "Fields": {\n"a": {},\n"|" } }'],
    'behind the last text of a list': ['["PROFILE"\n"|"]', '["PROFILE",\n"|"]'],
    'between two members': ['{\n  "a": true\n  "|"\n  "b": 2\n}', '{\n  "a": true,\n  "|"\n  "b": 2\n}'],
    'that the editor does not close': ['{\n  "a": 1\n  "|\n}', '{\n  "a": 1,\n  "|\n}'],
    'some lines below': ['{ "a": "x"\n\n\n"|" }', '{ "a": "x",\n\n\n"|" }'],
    'behind a comment': ['{ "a": [] /* 1 */\n"|" }', '{ "a": [], /* 1 */\n"|" }'],
    'in a text with other line ends': ['{ "a": 1\r\n"|"\r\n}', '{ "a": 1,\r\n"|"\r\n}'],
  },
};

/** Where nothing is certain, nothing is done. */
const unclear: Readonly<Record<'Enter' | 'a quote', Readonly<Record<string, string>>>> = {
  Enter: {
    'where the comma stands': '{ "a": 1,\n|\n"b": 2 }',
    'before the comma': '{ "a": 1\n|,\n"b": 2 }',
    'behind the last member': '{ "a": 1\n|\n}',
    'before the first member': '{\n|\n"a": 1 }',
    'behind a name': '{ "a"\n|\n"b": 2 }',
    'behind a colon': '{ "a":\n|\n"b": 2 }',
    'in a text': '{ "a": "one\n|two", "b": 2 }',
    'in a comment': '{ "a": 1 /*\n|\n*/ "b": 2 }',
    'before a comment': '{ "a": 1\n| // two\n"b": 2 }',
    'behind a text without its quote': '{ "a": "one\n|\n"b": 2 }',
    'in a type that is not closed': '{ "a": 1\n|\n"b": 2',
    'behind the document': '{ "a": 1 }\n|\n"b"',
    'in an empty text': '\n|',
  },
  'a quote': {
    'behind a comma': '{ "a": 1,\n"|" }',
    'before the first member': '{\n"|"\n}',
    'on the line of the last member': '{ "a": 1 "|" }',
    'for a value': '{ "a":\n"|" }',
    'behind a name': '{ "a"\n"|" }',
    'at the end of a text': '{ "a": 1\n"b"| }',
    'behind an empty text': '{ "a": 1\n""| }',
    'before a name': '{ "a": 1\n"|b": 2 }',
    'before a name that was empty': '{ "a":\n"|": 2 }',
    'before a text': '["a"\n"|b"]',
    'in a text': '{ "a": "one\n"|two" }',
    'in a comment': '{ "a": 1 /*\n"|" */ }',
    'behind a text without its quote': '{ "a": "one\n"|" }',
    'in a type that is not closed': '{ "a": 1\n"|"',
    'behind the document': '{}\n"|"',
  },
};

const characters = { Enter: '\n', 'a quote': '"' } as const;
const keys = ['Enter', 'a quote'] as const;

describe('A missing comma', () => {
  for (const key of keys) {
    describe(`is put where ${key} is typed`, () => {
      for (const [title, [before, after]] of Object.entries(typed[key])) {
        it(title, () => {
          assert.equal(edited(atCursor(before), characters[key]), after);
        });

        it(`${title}, once`, () => {
          assert.equal(edited(atCursor(after), characters[key]), after);
        });
      }
    });

    describe(`is not put where ${key} is typed`, () => {
      for (const [title, before] of Object.entries(unclear[key])) {
        it(title, () => {
          assert.equal(edited(atCursor(before), characters[key]), before);
        });
      }
    });
  }

  it('is put again wherever the one of a sample was taken', () => {
    for (const [file, content] of Object.entries(samples())) {
      for (const { index } of content.matchAll(/,\n */g)) {
        const before = `${content.slice(0, index)}\n|\n${content.slice(index + 1)}`;
        const after = `${content.slice(0, index)},\n|\n${content.slice(index + 1)}`;
        assert.equal(edited(atCursor(before), '\n'), after, file);
      }
    }
  });

  it('is looked for at every place of a text that is being written, on the lines above', () => {
    for (const half of halfWritten()) {
      const cursor = atOffset(half, 0);
      const step = half.length < 300 ? 1 : 29;
      for (let offset = 0; offset <= half.length; offset += step) {
        const position = cursor.text.positionAt(offset);
        for (const character of onTypeFormattingTriggers) {
          for (const { range, newText } of onTypeFormatting(
            cursor.document,
            cursor.text,
            position,
            character,
          )) {
            assert.equal(newText, ',');
            assert.ok(range.end.line < position.line);
          }
        }
      }
    }
  });
});

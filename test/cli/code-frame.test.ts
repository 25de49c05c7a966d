import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { codeFrame } from '../../cli/check/code-frame';
import { displayWidth, printable } from '../../cli/printable';
import { painter } from '../../cli/style';

describe('A code frame', () => {
  /** The frame of the text between the brackets. */
  function frame(marked: string, columns = 40): string {
    const content = marked.replace(/[⟦⟧]/g, '');
    const text = TextDocument.create('file:///t', 'json', 0, content);
    const range = {
      start: text.positionAt(marked.indexOf('⟦')),
      end: text.positionAt(marked.indexOf('⟧') - 1),
    };
    return codeFrame(text, range, columns, painter(false), 'red');
  }

  const frames: Readonly<Record<string, readonly [marked: string, lines: readonly string[]]>> = {
    'of a single line': ['a ⟦bc⟧ d', ['1 | a bc d', '  |   ^^']],
    'with lines around': ['1\n2\n⟦3⟧\n4\n5', ['2 | 2', '3 | 3', '  | ^', '4 | 4']],
    'whose numbers have more digits below': [
      `${'\n'.repeat(8)}⟦x⟧\ny`,
      [' 8 |', ' 9 | x', '   | ^', '10 | y'],
    ],
    'of nothing': ['ab⟦⟧', ['1 | ab', '  |   ^']],
    'of several lines': ['{ ⟦[\n1\n]⟧ }', ['1 | { [', '  |   ^', '2 | 1']],
    'with tabs': ['\t\t⟦x⟧\ty', ['1 |     x  y', '  |     ^']],
    'with the line ends of Windows': ['a\r\n⟦b⟧\r\nc', ['1 | a', '2 | b', '  | ^', '3 | c']],
    'with wide characters': ['名前😀 ⟦値x⟧', ['1 | 名前😀 値x', '  |        ^^^']],
    'with characters without width': ['e\u0301\u200B ⟦x⟧', ['1 | e\u0301\u200B x', '  |   ^']],
    'of a long line, at its start': [`⟦ab⟧${'c'.repeat(100)}`, [`1 | ab${'c'.repeat(33)}…`, '  | ^^']],
    'of a long line, in the middle': [
      `${'a'.repeat(50)}⟦bb⟧${'c'.repeat(50)}`,
      [`1 | …${'a'.repeat(12)}bb${'c'.repeat(20)}…`, '  |              ^^'],
    ],
    'of a long line, at its end': [
      `${'a'.repeat(50)}⟦bb⟧`,
      [`1 | …${'a'.repeat(12)}bb`, '  |              ^^'],
    ],
    'of a long range': [`aa⟦${'b'.repeat(100)}⟧`, [`1 | …aa${'b'.repeat(32)}…`, `  |    ${'^'.repeat(33)}`]],
    'of a long line that is not marked': [
      `⟦a⟧\n${'b'.repeat(100)}`,
      ['1 | a', '  | ^', `2 | ${'b'.repeat(35)}…`],
    ],
  };
  for (const [title, [marked, lines]] of Object.entries(frames)) {
    it(title, () => {
      assert.deepEqual(frame(marked).split('\n'), lines);
    });
  }

  it('never is wider than the terminal', () => {
    for (const character of ['a', '値', '😀', '\t', 'e\u0301']) {
      for (let length = 0; length < 80; length++) {
        const line = `${character.repeat(length)}⟦${character}⟧${character.repeat(80 - length)}`;
        for (const shown of frame(line).split('\n')) assert.ok(displayWidth(shown) <= 40, shown);
      }
    }
  });

  it('shows what has no looks as what it is not', () => {
    assert.equal(printable('a\u001b[1m\u0000\u009b\u202e\ud800b'), 'a�[1m����b');
    assert.equal(displayWidth('👩‍👩‍👧x'), 3);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createScanner } from 'jsonc-parser';
import { JsonScanner, Token } from '../../../core/document/json-scanner';

interface Read {
  readonly kind: number;
  readonly text: string;
  readonly hasError: boolean;
}

function read(text: string): Read[] {
  const scanner = new JsonScanner(text);
  const tokens: Read[] = [];
  for (let kind = scanner.scan(); kind !== Token.end; kind = scanner.scan()) {
    const { offset, end, error } = scanner;
    tokens.push({ kind, text: text.slice(offset, end), hasError: error !== undefined });
  }
  return tokens;
}

/** The tokens of VS Code's scanner: white space left out, its numbers for the others made ours. */
function readByPeer(text: string): Read[] {
  const scanner = createScanner(text, false);
  const [lineBreak, trivia, unknown, end] = [14, 15, 16, 17];
  const tokens: Read[] = [];
  for (let kind: number = scanner.scan(); kind !== end; kind = scanner.scan()) {
    if (kind === lineBreak || kind === trivia) continue;
    const offset = scanner.getTokenOffset();
    const error: number = scanner.getTokenError();
    tokens.push({
      kind: kind === unknown ? Token.unknown : kind,
      text: text.slice(offset, offset + scanner.getTokenLength()),
      hasError: error !== 0,
    });
  }
  return tokens;
}

/** Characters that JSON has no use for: how many make one token is a matter of taste. */
function joined(tokens: readonly Read[]): Read[] {
  const result: Read[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (token.kind === Token.unknown && last?.kind === Token.unknown) {
      result[result.length - 1] = { ...last, text: last.text + token.text };
    } else {
      result.push(token);
    }
  }
  return result;
}

describe('The scanner', () => {
  it('reads what VS Code’s scanner reads', () => {
    // No minus alone: behind one, VS Code's scanner cuts a word off.
    const piece = fc.oneof(
      fc.constantFrom(...Array.from('{}[]:,"\\/*+.0123456789eEuabtrn_ \t\r\n\u0001é😀')),
      fc.constantFrom(
        'true',
        'false',
        'null',
        'nullx',
        '//',
        '/*',
        '*/',
        '\\u00e9',
        '\\"',
        '1.5e-3',
        '-0',
        '""',
        '"a"',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        assert.deepEqual(joined(read(text)), joined(readByPeer(text)));
      }),
      { numRuns: 5000 },
    );
  });

  it('says whether a string is its own value', () => {
    const cases: readonly (readonly [string, boolean])[] = [
      ['""', true],
      ['"a/b é 😀"', true],
      ['"\\u0061"', false],
      ['"\\\\"', false],
      ['"a', false],
      ['"a\tb"', false],
    ];
    for (const [text, expected] of cases) {
      const scanner = new JsonScanner(text);
      scanner.scan();
      assert.equal(scanner.isPlain, expected, text);
    }
  });

  it('stays at the end', () => {
    const scanner = new JsonScanner('1 ');
    assert.deepEqual([scanner.scan(), scanner.scan(), scanner.scan()], [Token.number, Token.end, Token.end]);
    assert.equal(scanner.offset, 2);
  });
});

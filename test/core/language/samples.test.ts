import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Position, Range } from 'vscode-languageserver-types';
import { hover } from '../../../core/language/hover';
import { atOffset, type Cursor, editOf, itemsAt } from './cursor';

const folder = join(__dirname, '../../../samples');
const samples = readdirSync(folder).filter((file) => file.endsWith('.profiletype.json'));
const prefixCount = 30;

/** The text as it is while it is written. */
function prefixesOf(text: string): string[] {
  return Array.from({ length: prefixCount }, (_, index) =>
    text.slice(0, Math.floor((text.length * (index + 1)) / (prefixCount + 1))),
  );
}

function isWithin({ start, end }: Range, { line, character }: Position): boolean {
  return (
    start.line === line && end.line === line && start.character <= character && end.character >= character
  );
}

function isInside({ text }: Cursor, range: Range): boolean {
  return [range.start, range.end].every((position) => {
    const { line, character } = text.positionAt(text.offsetAt(position));
    return line === position.line && character === position.character;
  });
}

/** Asks for everything at one place; says what is wrong with the answers. */
function problemAt(cursor: Cursor): string | undefined {
  const { document, text, position } = cursor;
  const answer = hover(document, text, position);
  if (answer?.range && !isInside(cursor, answer.range)) return 'a hover outside the text';
  for (const item of itemsAt(cursor, true)) {
    const { range } = editOf(item);
    if (!isWithin(range, position)) return `${item.label} replaces what is not at the cursor`;
    if (!isInside(cursor, range)) return `${item.label} replaces what is outside the text`;
  }
  return undefined;
}

function problemsIn(text: string, offsets: Iterable<number>): string[] {
  const start = atOffset(text, 0);
  const problems: string[] = [];
  for (const offset of offsets) {
    const problem = problemAt({ ...start, offset, position: start.text.positionAt(offset) });
    if (problem) problems.push(`${problem}: ${text.slice(Math.max(offset - 40, 0), offset)}|`);
  }
  return problems.slice(0, 5);
}

function* everyOffset(text: string): Generator<number> {
  for (let offset = 0; offset <= text.length; offset++) yield offset;
}

/** What is written last, where the text differs from the whole sample, and some places before. */
function* offsetsOfPrefix(text: string): Generator<number> {
  const last = text.length - 200;
  for (let offset = 0; offset <= text.length; offset += offset < last ? 17 : 1) yield offset;
}

describe('Completion and hover in the samples', () => {
  it('have samples to look at', () => {
    assert.ok(samples.length > 5);
  });

  for (const sample of samples) {
    const content = readFileSync(join(folder, sample), 'utf8');

    it(`${sample}: give a usable answer at every place`, () => {
      assert.deepEqual(problemsIn(content, everyOffset(content)), []);
    });

    it(`${sample}: give a usable answer while it is written`, () => {
      for (const prefix of prefixesOf(content)) {
        assert.deepEqual(problemsIn(prefix, offsetsOfPrefix(prefix)), []);
      }
    });
  }

  it('give a usable answer wherever pieces of a sample are cut out or doubled', () => {
    const content = readFileSync(join(folder, 'Zendesk-tickets.profiletype.json'), 'utf8');
    const piece = fc.record({
      at: fc.nat(content.length),
      length: fc.nat(40),
      times: fc.constantFrom(0, 0, 2),
    });
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.nat(1000), (pieces, where) => {
        let text = content;
        for (const { at, length, times } of pieces) {
          text = text.slice(0, at) + text.slice(at, at + length).repeat(times) + text.slice(at + length);
        }
        const near = [...pieces.map(({ at }) => Math.min(at, text.length)), where % (text.length + 1)];
        assert.deepEqual(problemsIn(text, near), []);
      }),
      { numRuns: 300 },
    );
  });
});

import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Asserts of answers that every place that they name is one of the text. */
export class SoundAnswers {
  readonly #document: TextDocument;
  readonly #known = new Set<string>();

  constructor(private readonly text: string) {
    this.#document = TextDocument.create('file:///text', 'profiletype', 1, text);
  }

  /** Looks at every range and span, however deep, and at edits that stand side by side. */
  assert(answer: unknown): void {
    if (typeof answer !== 'object' || answer === null) return;
    if (answer instanceof Map) {
      this.assert([...answer.values()]);
      return;
    }
    if (Array.isArray(answer)) {
      const edits = answer.filter(isEdit);
      if (edits.length > 1) this.#assertApart(edits.map(({ range }) => this.#span(range)));
      for (const each of answer as unknown[]) this.assert(each);
      return;
    }
    if (isRange(answer)) this.#assertRange(answer);
    else if (isSpan(answer)) this.assertSpan(answer.offset, answer.offset + answer.length);
    for (const each of Object.values(answer)) this.assert(each);
  }

  /** A stretch begins and ends in the text, in this order, and never within a character. */
  assertSpan(start: number, end: number): void {
    assert.ok(
      start >= 0 && start <= end && end <= this.text.length,
      `${start} to ${end} is no stretch of it`,
    );
    for (const offset of [start, end]) assert.ok(!this.splits(offset), `${offset} is within a character`);
  }

  /** Whether an offset is between the two units of one character. */
  splits(offset: number): boolean {
    const code = this.text.codePointAt(offset - 1);
    return offset > 0 && code !== undefined && code > 0xffff;
  }

  /** Stretches that do not overlap; at one offset there may be several without length. */
  #assertApart(spans: readonly (readonly [number, number])[]): void {
    let last = 0;
    for (const [start, end] of [...spans].sort((one, other) => one[0] - other[0] || one[1] - other[1])) {
      assert.ok(start >= last, `two changes overlap at ${start}`);
      last = end;
    }
  }

  assertChanges(changes: readonly { readonly offset: number; readonly length: number }[]): void {
    const spans = changes.map(({ offset, length }) => [offset, offset + length] as const);
    for (const [start, end] of spans) this.assertSpan(start, end);
    this.#assertApart(spans);
  }

  #assertRange(range: Range): void {
    const { start, end } = range;
    const shown = `${start.line}:${start.character} to ${end.line}:${end.character}`;
    if (this.#known.has(shown)) return;
    for (const position of [start, end]) {
      const back = this.#document.positionAt(this.#document.offsetAt(position));
      assert.deepEqual(back, position, `${shown} is beyond the text`);
    }
    this.assertSpan(...this.#span(range));
    this.#known.add(shown);
  }

  #span({ start, end }: Range): [number, number] {
    return [this.#document.offsetAt(start), this.#document.offsetAt(end)];
  }
}

function isRange(value: object): value is Range {
  return 'start' in value && isPosition(value.start) && 'end' in value && isPosition(value.end);
}

function isPosition(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'line' in value && 'character' in value;
}

function isSpan(value: object): value is { offset: number; length: number } {
  return (
    'offset' in value &&
    typeof value.offset === 'number' &&
    'length' in value &&
    typeof value.length === 'number'
  );
}

function isEdit(value: unknown): value is { range: Range } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'newText' in value &&
    'range' in value &&
    isRange(value.range as object)
  );
}

import assert from 'node:assert/strict';

interface Mark {
  readonly offset: number;
  readonly length: number;
}

export interface MarkedText {
  readonly text: string;
  /** What stands between `«` and `»`: where a diagnostic is expected. */
  readonly reported: readonly Mark[];
  /** What stands between `‹` and `›`: where a related place is expected. */
  readonly related: readonly Mark[];
}

const closers = new Map([
  ['«', '»'],
  ['‹', '›'],
]);

/** Takes the marks out of a text. They may be nested; each list is in the order of the opening marks. */
export function readMarks(marked: string): MarkedText {
  const marks: { open: string; offset: number; length: number }[] = [];
  const open: typeof marks = [];
  let text = '';
  for (const part of marked.split(/([«»‹›])/)) {
    if (closers.has(part)) {
      const mark = { open: part, offset: text.length, length: -1 };
      marks.push(mark);
      open.push(mark);
    } else if (part === '»' || part === '›') {
      const mark = open.pop();
      assert.ok(mark && closers.get(mark.open) === part, `unexpected ${part} in ${marked}`);
      mark.length = text.length - mark.offset;
    } else {
      text += part;
    }
  }
  assert.equal(open.length, 0, `a mark is not closed in ${marked}`);
  const marksOf = (opener: string): Mark[] =>
    marks.filter((mark) => mark.open === opener).map(({ offset, length }) => ({ offset, length }));
  return { text, reported: marksOf('«'), related: marksOf('‹') };
}

const base = {
  ObjectTypeName: '"Customer"',
  Description: '"Customers of the shop"',
  Fields: '{ "id": { "Source": "_source.id" } }',
  Keys: '{ "customerId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id"] }] }',
};

/**
 * A whole document. Some members only are completed with those of a small valid type, and `Fields` with its field `id`;
 * a text that is an object already stays as it is.
 */
export function completed(marked: string): string {
  if (/^[«‹\s]*[{[]/.test(marked)) return marked;
  const plain = marked.replace(/[«»‹›]/g, '');
  const missing = Object.entries(base)
    .filter(([name]) => !plain.includes(`"${name}":`))
    .map(([name, value]) => `"${name}": ${value}`);
  const withId = marked.replace(/"Fields"[»›]*: \{/, '$& "id": { "Source": "_source.id" },');
  return `{\n${[...missing, withId].join(',\n')}\n}\n`;
}

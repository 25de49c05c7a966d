import { structuredPatch } from 'diff';

/** A line of the difference: in both texts, in the expected one only (`-`), or in the actual one only (`+`). */
export interface DifferentLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** Lines of both texts around one that differs. */
const context = 2;

/** Beyond so many different lines nobody reads which ones are the same. */
const maxEditLength = 2000;

/** The lines that differ, with some around them; `undefined` stands for those that are left out. */
export function lineDifference(expected: string, actual: string): readonly (DifferentLine | undefined)[] {
  // A last line without an end would get a remark of its own.
  const [before, after] = [`${expected}\n`, `${actual}\n`];
  const patch = structuredPatch('', '', before, after, undefined, undefined, { context, maxEditLength });
  if (!patch) return [...signed('-', expected), ...signed('+', actual)];
  const lines = patch.hunks.flatMap(({ lines: hunk, oldStart }) => [
    ...(oldStart > 1 ? [undefined] : []),
    ...hunk.map(readLine),
  ]);
  const last = patch.hunks.at(-1);
  const isWhole = !last || last.oldStart + last.oldLines > expected.split('\n').length;
  return isWhole ? lines : [...lines, undefined];
}

function readLine(line: string): DifferentLine {
  const sign = line.charAt(0);
  return { sign: sign === '-' || sign === '+' ? sign : ' ', text: line.slice(1) };
}

function signed(sign: DifferentLine['sign'], text: string): DifferentLine[] {
  return text.split('\n').map((line) => ({ sign, text: line }));
}

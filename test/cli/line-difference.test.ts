import { strict as assert } from 'node:assert';
import { lineDifference } from '../../cli/test/line-difference';

const shown = (expected: string, actual: string): (string | undefined)[] =>
  lineDifference(expected, actual).map((line) => line && `${line.sign}${line.text}`);

describe('The lines that differ', () => {
  it('are nothing where nothing differs', () => {
    assert.deepEqual(shown('a\nb', 'a\nb'), []);
  });

  it('are as few as can be', () => {
    assert.deepEqual(shown('a\nb\nc\nd', 'x\nb\nd\ne'), ['-a', '+x', ' b', '-c', ' d', '+e']);
  });

  it('have two lines around them', () => {
    assert.deepEqual(shown('1\n2\n3\n4\n5\n6\n7', '1\n2\n3\nx\n5\n6\n7'), [
      undefined,
      ...[' 2', ' 3', '-4', '+x', ' 5', ' 6'],
      undefined,
    ]);
  });

  it('say what is left out between them', () => {
    assert.deepEqual(shown('1\n2\n3\n4\n5\n6\n7', 'x\n2\n3\n4\n5\n6\ny'), [
      ...['-1', '+x', ' 2', ' 3'],
      undefined,
      ...[' 5', ' 6', '-7', '+y'],
    ]);
  });

  it('are shown one text after the other where everything differs', () => {
    const many = (what: string): string =>
      Array.from({ length: 20_000 }, (_, index) => `${what}${index}`).join('\n');
    const lines = shown(many('a'), many('b'));
    assert.deepEqual([lines.length, lines[0], lines.at(-1)], [40_000, '-a0', '+b19999']);
  });
});

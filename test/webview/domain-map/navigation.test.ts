import { strict as assert } from 'node:assert';
import { type Direction, isDirection, neighbour } from '../../../webview/domain-map/navigation';
import { itemsOf } from '../../../webview/domain-map/scene';
import { manyTypes, sceneOf } from './maps';

/** A picture in which every letter is an item of that place. */
function itemsIn(picture: string) {
  return picture
    .split('\n')
    .flatMap((line, y) =>
      Array.from(line).flatMap((id, x) =>
        id === ' ' ? [] : [{ id, x: x * 20, y: y * 20, width: 15, height: 15 }],
      ),
    );
}

describe('the arrow keys', () => {
  const items = itemsIn('a  b\nc   \n   d\ne');
  const at = (id: string, direction: Direction): string | undefined => {
    const from = items.find((item) => item.id === id);
    return from && neighbour(items, from, direction)?.id;
  };
  const cases: readonly [from: string, direction: Direction, to: string | undefined][] = [
    ['a', 'ArrowRight', 'b'],
    ['a', 'ArrowDown', 'c'],
    ['c', 'ArrowDown', 'e'],
    ['b', 'ArrowDown', 'd'],
    ['d', 'ArrowUp', 'b'],
    ['d', 'ArrowLeft', 'c'],
    ['a', 'ArrowUp', undefined],
    ['e', 'ArrowLeft', undefined],
  ];
  for (const [from, direction, to] of cases) {
    it(`${direction} goes from ${from} to ${to ?? 'nowhere'}`, () => {
      assert.equal(at(from, direction), to);
    });
  }

  it('lead to every item of a large map', () => {
    const all = itemsOf(sceneOf(manyTypes(40)));
    const [first] = all;
    assert.ok(first);
    const reached = new Set([first]);
    for (const item of reached) {
      for (const direction of ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const) {
        const next = neighbour(all, item, direction);
        if (next) reached.add(next);
      }
    }
    assert.equal(reached.size, all.length);
  });

  it('are told from other keys', () => {
    assert.deepEqual(['ArrowUp', 'Enter', 'a'].map(isDirection), [true, false, false]);
  });
});

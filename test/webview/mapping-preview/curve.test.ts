import { strict as assert } from 'node:assert';
import type { Connection } from '../../../webview/mapping-preview/connections';
import { curvesOf, type Place } from '../../../webview/mapping-preview/curve';

function connection(from: string, to: string, kind: Connection['kind'] = 'field'): Connection {
  return { id: `${from} ${to}`, from, to, kind, state: 'fine' };
}

function place(left: number, middle: number): Place {
  return { left, right: left + 100, middle };
}

const places = new Map([
  ['a', place(0, 20)],
  ['b', place(200, 60)],
  ['c', place(200, 10)],
]);

/** Where curves begin and end: their heights. */
function heights(connections: readonly Connection[]): Record<string, number[]> {
  return Object.fromEntries(
    [...curvesOf(connections, places)].map(([id, curve]) => {
      const numbers = curve.match(/-?[\d.]+/g)?.map(Number) ?? [];
      return [id, [numbers[1] ?? NaN, numbers.at(-1) ?? NaN]];
    }),
  );
}

describe('curvesOf', () => {
  it('leads from the right of one row to the left of the other', () => {
    assert.deepEqual(
      curvesOf([connection('a', 'b')], places),
      new Map([['a b', 'M100 20C150 20 150 60 200 60']]),
    );
  });

  it('keeps apart what meets at a row, in the order of the other ends', () => {
    assert.deepEqual(heights([connection('a', 'b'), connection('a', 'c')]), {
      'a b': [23.5, 60],
      'a c': [16.5, 10],
    });
  });

  it('keeps what meets at a row within the row', () => {
    const many = Array.from({ length: 50 }, (_, index) => [`t${index}`, place(200, index * 40)] as const);
    const curves = curvesOf(
      many.map(([id]) => connection('a', id)),
      new Map([...places, ...many]),
    );
    for (const curve of curves.values()) {
      const start = Number(/^M\S+ ([\d.]+)/.exec(curve)?.[1]);
      assert.ok(Math.abs(start - 20) <= 13, curve);
    }
  });

  it('draws nothing to what is not seen, nor from a target to its object', () => {
    assert.deepEqual(
      curvesOf([connection('a', 'hidden'), connection('b', 'c', 'object')], places),
      new Map(),
    );
  });
});

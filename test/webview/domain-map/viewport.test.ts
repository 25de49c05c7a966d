import { strict as assert } from 'node:assert';
import { centred, fitted, following, nearestToMiddle, revealed } from '../../../webview/domain-map/viewport';

const size = { width: 1000, height: 600 };
const box = { x: 100, y: 100, width: 200, height: 100 };

describe('how the map is seen', () => {
  it('all of a large map is fitted in, in the middle', () => {
    const { x, y, k } = fitted({ width: 4000, height: 1000 }, size);
    assert.equal(k, (1000 - 56) / 4000);
    assert.deepEqual([x, Math.round(y)], [28, Math.round((600 - 1000 * k) / 2)]);
  });

  it('a small map is not blown up, and nothing at all is harmless', () => {
    assert.equal(fitted({ width: 100, height: 50 }, size).k, 1.15);
    assert.ok(Number.isFinite(fitted({ width: 0, height: 0 }, size).x));
    assert.ok(fitted({ width: 100, height: 100 }, { width: 10, height: 10 }).k > 0);
  });

  it('an item is brought to the middle, large enough to be read', () => {
    assert.deepEqual(centred(box, size, { x: 0, y: 0, k: 0.1 }), { k: 0.85, x: 500 - 170, y: 300 - 127.5 });
    assert.equal(centred(box, size, { x: 0, y: 0, k: 2 }).k, 2);
  });

  it('what is seen already does not move; what is not moves as little as it can', () => {
    const still = { x: 0, y: 0, k: 1 };
    assert.deepEqual(revealed(box, size, still), still);
    assert.deepEqual(revealed({ ...box, x: 900 }, size, still), { x: -128, y: 0, k: 1 });
    assert.deepEqual(revealed({ ...box, y: -50 }, size, still), { x: 0, y: 78, k: 1 });
    assert.deepEqual(revealed({ ...box, x: 0, width: 5000 }, size, still), { x: 28, y: 0, k: 1 });
  });

  it('what has moved is seen where it was', () => {
    assert.deepEqual(following({ x: 10, y: 10 }, { x: 30, y: 0 }, { x: 5, y: 5, k: 2 }), {
      x: -35,
      y: 25,
      k: 2,
    });
  });

  it('the item in the middle is found', () => {
    const items = [box, { ...box, x: 400, y: 250 }, { ...box, x: 900 }];
    assert.equal(nearestToMiddle(items, size, { x: 0, y: 0, k: 1 }), items[1]);
    assert.equal(nearestToMiddle(items, size, { x: 400, y: 200, k: 1 }), items[0]);
    const none: (typeof box)[] = [];
    assert.equal(nearestToMiddle(none, size, { x: 0, y: 0, k: 1 }), undefined);
  });
});

import assert from 'node:assert/strict';
import { concurrently, GatewayError } from '../../aws';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('Doing something for many items', () => {
  it('tells what came of each, in their order', async () => {
    const outcomes = await concurrently([3, 1, 2], 2, async (count) => {
      for (let index = 0; index < count; index++) await turn();
      if (count === 1) throw new Error('one');
      return count * 10;
    });
    assert.deepEqual(
      outcomes.map((each) => (each.status === 'fulfilled' ? each.value : String(each.reason))),
      [30, 'Error: one', 20],
    );
  });

  it('does no more at a time than was said', async () => {
    let running = 0;
    let most = 0;
    await concurrently(Array.from({ length: 20 }), 4, async () => {
      most = Math.max(most, ++running);
      await turn();
      running--;
    });
    assert.equal(most, 4);
  });

  it('begins nothing more once it is cancelled', async () => {
    const controller = new AbortController();
    const begun: number[] = [];
    const outcomes = await concurrently(
      [1, 2, 3, 4],
      1,
      (item) => {
        begun.push(item);
        if (item === 2) controller.abort();
        return Promise.resolve(item);
      },
      controller.signal,
    );
    assert.deepEqual(begun, [1, 2]);
    assert.deepEqual(
      outcomes.map((each) => (each.status === 'fulfilled' ? each.value : (each.reason as GatewayError).kind)),
      [1, 2, 'cancelled', 'cancelled'],
    );
  });

  for (const [kind, attempts] of [
    ['no-credentials', 1],
    ['expired-credentials', 1],
    ['no-region', 1],
    ['cancelled', 1],
    ['rejected', 3],
    ['network', 3],
  ] as const) {
    it(`${attempts === 1 ? 'stops at' : 'goes on after'} ${kind}`, async () => {
      let begun = 0;
      const outcomes = await concurrently([1, 2, 3], 1, () => {
        begun++;
        return Promise.reject(new GatewayError(kind, 'It failed. Try again.'));
      });
      assert.equal(begun, attempts);
      for (const outcome of outcomes) assert.equal(outcome.status, 'rejected');
      assert.equal(outcomes.length, 3);
    });
  }

  it('has nothing to do for no items', async () => {
    assert.deepEqual(await concurrently([], 4, turn), []);
  });
});

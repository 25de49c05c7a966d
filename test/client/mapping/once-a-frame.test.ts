import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { OnceAFrame } from '../../../client/mapping/preview/once-a-frame';

/** Long enough for everything that was asked for. */
const long = 100;

describe('Once a frame', () => {
  it('is a task done that was asked for many times', async () => {
    let count = 0;
    const frames = new OnceAFrame(() => {
      count += 1;
      return Promise.resolve();
    });
    for (let request = 0; request < 100; request += 1) frames.request();
    assert.equal(count, 0);
    await wait(long);
    assert.equal(count, 1);
  });

  it('is a task begun anew that was asked for while it ran, and it is told so', async () => {
    const stale: boolean[] = [];
    let isRunning = false;
    const frames: OnceAFrame = new OnceAFrame(async (isStale) => {
      assert.equal(isRunning, false);
      isRunning = true;
      if (stale.length === 0) frames.request();
      await wait(5);
      stale.push(isStale());
      isRunning = false;
    });
    frames.request();
    await wait(long);
    assert.deepEqual(stale, [true, false]);
  });

  it('is nothing done that was stopped', async () => {
    let count = 0;
    const frames = new OnceAFrame(() => {
      count += 1;
      return Promise.resolve();
    });
    frames.request();
    frames.stop();
    await wait(long);
    assert.equal(count, 0);
  });
});

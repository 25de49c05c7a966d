import assert from 'node:assert/strict';
import { createServerControl, type Reason, type ServerClient } from '../../client/server-control';

/** What becomes of a server that is started. */
type Fate = 'runs' | 'dies' | 'throws' | 'hangs';

class FakeClient implements ServerClient {
  isAlive = false;
  isDisposed = false;

  constructor(
    readonly fate: Fate,
    readonly closed: () => void,
  ) {}

  start(): Promise<void> {
    if (this.fate === 'hangs') return new Promise(() => undefined);
    if (this.fate === 'throws') return Promise.reject(new Error('not today'));
    this.isAlive = this.fate === 'runs';
    return Promise.resolve();
  }

  isRunning(): boolean {
    return this.isAlive && !this.isDisposed;
  }

  dispose(): Promise<void> {
    this.isDisposed = true;
    return Promise.resolve();
  }

  /** As the library does it: the connection ends, and the client with it. */
  crash(): void {
    this.isAlive = false;
    this.closed();
  }
}

/** A window whose clock goes on only while the control waits, or when it is told to. */
class Window {
  readonly clients: FakeClient[] = [];
  readonly waits: number[] = [];
  readonly givenUp: Reason[] = [];
  time = 0;
  /** Of the servers that are started next; the others run. */
  fates: Fate[] = [];
  readonly control = createServerControl<FakeClient>({
    createClient: (closed) => {
      const client = new FakeClient(this.fates.shift() ?? 'runs', closed);
      this.clients.push(client);
      return client;
    },
    now: () => this.time,
    wait: async (milliseconds) => {
      this.waits.push(milliseconds);
      this.time += milliseconds;
      await new Promise(setImmediate);
    },
    log: () => undefined,
    giveUp: (reason) => this.givenUp.push(reason),
  });

  get newest(): FakeClient {
    const client = this.clients.at(-1);
    assert.ok(client, 'Nothing was started.');
    return client;
  }

  async crash(): Promise<void> {
    this.newest.crash();
    await this.settle();
  }

  async settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate);
  }

  /** How many servers run, and how many were ever started. */
  get counts(): readonly [number, number] {
    return [this.clients.filter((client) => client.isRunning()).length, this.clients.length];
  }
}

async function begin(...fates: Fate[]): Promise<Window> {
  const window = new Window();
  window.fates = fates;
  await window.control.start();
  return window;
}

const minute = 60_000;

describe('The control of the language server', () => {
  it('starts one', async () => {
    const window = await begin();
    assert.deepEqual([window.counts, window.givenUp], [[1, 1], []]);
    assert.equal(await window.control.running(), window.newest);
  });

  it('starts another one after a crash, at once', async () => {
    const window = await begin();
    await window.crash();
    assert.deepEqual([window.counts, window.waits, window.givenUp], [[1, 2], [0], []]);
    assert.equal(await window.control.running(), window.newest);
  });

  it('waits longer after each crash, and tells once when it gives up', async () => {
    const window = await begin();
    for (let crash = 0; crash < 5; crash++) await window.crash();
    assert.deepEqual(
      [window.counts, window.waits],
      [
        [0, 5],
        [0, 500, 1000, 2000],
      ],
    );
    assert.deepEqual(window.givenUp, ['crash']);
    assert.equal(await window.control.running(), undefined);
  });

  it('never gives up a server that is killed now and then', async () => {
    const window = await begin();
    for (let crash = 0; crash < 50; crash++) {
      window.time += minute;
      await window.crash();
    }
    assert.deepEqual([window.counts, window.givenUp], [[1, 51], []]);
    assert.ok(window.waits.every((wait) => wait <= 1000));
  });

  it('counts crashes of three minutes', async () => {
    for (const [pause, givenUp] of [
      [44_000, ['crash']],
      [46_000, []],
    ] as const) {
      const window = await begin();
      for (let crash = 0; crash < 5; crash++) {
        await window.crash();
        window.time += pause;
      }
      assert.deepEqual(window.givenUp, givenUp, `every ${pause} ms`);
    }
  });

  it('gives a server more than one chance to start, whatever it dies of', async () => {
    for (const fate of ['dies', 'throws'] as const) {
      const window = await begin(fate, fate, fate, fate);
      assert.deepEqual([window.counts, window.waits, window.givenUp], [[1, 5], [0, 500, 1000, 2000], []]);
    }
  });

  it('does not wait for a start that the end of the connection ended', async () => {
    const window = new Window();
    window.fates = ['hangs'];
    const started = window.control.start();
    await window.settle();
    window.newest.crash();
    await started;
    assert.deepEqual([window.counts, window.givenUp], [[1, 2], []]);
  });

  it('tells why there is none: it could not be started, or restarted', async () => {
    const never = Array.from({ length: 5 }, (): Fate => 'dies');
    const window = await begin(...never);
    assert.deepEqual([window.counts, window.givenUp], [[0, 5], ['start']]);
    window.fates = [...never];
    await window.control.restart();
    assert.deepEqual(
      [window.counts, window.givenUp],
      [
        [0, 10],
        ['start', 'restart'],
      ],
    );
  });

  it('begins to count anew after a restart that was asked for', async () => {
    const window = await begin();
    for (let crash = 0; crash < 5; crash++) await window.crash();
    await window.control.restart();
    assert.deepEqual([window.counts, window.givenUp], [[1, 6], ['crash']]);
    for (let crash = 0; crash < 4; crash++) await window.crash();
    assert.deepEqual([window.counts, window.givenUp], [[1, 10], ['crash']]);
    await window.crash();
    assert.deepEqual(window.givenUp, ['crash', 'crash']);
  });

  it('lets the server before go', async () => {
    const window = await begin();
    await Promise.all([window.control.restart(), window.control.restart()]);
    assert.deepEqual(window.counts, [1, 2]);
    assert.deepEqual(
      window.clients.map(({ isDisposed }) => isDisposed),
      [true, false],
    );
  });

  it('does not take the end of an earlier server for a crash', async () => {
    const window = await begin();
    const [earlier] = window.clients;
    await window.control.restart();
    earlier?.closed();
    await window.settle();
    assert.deepEqual([window.counts, window.waits], [[1, 2], []]);
  });

  it('starts none after its end, not even one that was on its way', async () => {
    const window = await begin();
    window.newest.crash();
    await window.control.stop();
    await window.settle();
    assert.deepEqual(window.counts, [0, 1]);
    await window.control.start();
    assert.deepEqual(window.counts, [1, 2]);
    await window.control.stop();
    window.newest.closed();
    await window.settle();
    assert.deepEqual(window.counts, [0, 2]);
  });

  it('waits for the server that is being started before it answers which one runs', async () => {
    const window = await begin();
    window.newest.crash();
    assert.equal(await window.control.running(), window.newest);
    assert.deepEqual(window.counts, [1, 2]);
  });
});

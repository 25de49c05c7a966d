import { strict as assert } from 'node:assert';
import { type FetchPage, ObjectList } from '../../../../client/cloud/preview/object-list';
import type { ToPreview } from '../../../../webview/object-preview/messages';

const filter = { keyName: 'k', values: ['v'] };

/** What the table is told, in short. */
function inShort(message: ToPreview): string {
  if (message.kind === 'objects') {
    return `${message.objects.map(({ key }) => key).join('')}${message.hasMore ? '…' : ''}`;
  }
  if (message.kind === 'failed') return `failed: ${message.message} ${message.detail ?? ''}`.trim();
  return message.kind === 'list' ? `list ${message.filter?.keyName ?? 'all'}` : message.kind;
}

interface Setup {
  readonly list: ObjectList;
  readonly told: () => string[];
  readonly failures: unknown[];
}

function setup(fetchPage: FetchPage): Setup {
  const messages: ToPreview[] = [];
  const failures: unknown[] = [];
  const list = new ObjectList(
    fetchPage,
    (message) => messages.push(message),
    (error) => failures.push(error),
  );
  return { list, told: () => messages.splice(0).map(inShort), failures };
}

/** Pages of one object each for every letter; a space is an empty page. */
function pagesOf(letters: string): FetchPage {
  return (_, token) => {
    const place = Number(token ?? 0);
    const letter = letters.charAt(place);
    return Promise.resolve({
      objects: letter === ' ' ? [] : [{ key: letter, text: '{}' }],
      nextToken: place + 1 < letters.length ? String(place + 1) : undefined,
    });
  };
}

/** A page that comes, or fails, when the test says so. */
function held(): { fetchPage: FetchPage; answer: (key: string) => void; signals: AbortSignal[] } {
  const waiting: ((key: string) => void)[] = [];
  const signals: AbortSignal[] = [];
  return {
    signals,
    answer: (key) => waiting.shift()?.(key),
    fetchPage: (_, __, signal) => {
      signals.push(signal);
      return new Promise((resolve, reject) => {
        waiting.push((key) => {
          resolve({ objects: [{ key, text: '{}' }], nextToken: undefined });
        });
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      });
    },
  };
}

describe('ObjectList', () => {
  it('loads a page each time it is asked, to the last one', async () => {
    const { list, told } = setup(pagesOf('abc'));
    await list.start(filter);
    assert.deepEqual(told(), ['list k', 'loading', 'a…']);
    await list.load();
    await list.load();
    await list.load();
    assert.deepEqual(told(), ['loading', 'b…', 'loading', 'c']);
    assert.equal(list.at(1)?.key, 'b');
    assert.equal(list.at(3), undefined);
  });

  it('goes on behind empty pages, but not without end', async () => {
    const { list, told } = setup(pagesOf('   a b'));
    await list.start(undefined);
    assert.deepEqual(told(), ['list all', 'loading', 'a…']);
    await list.load();
    assert.deepEqual(told(), ['loading', 'b']);
    const endless = setup(pagesOf(' '.repeat(1000)));
    await endless.list.start(undefined);
    assert.deepEqual(endless.told(), ['list all', 'loading', '…']);
  });

  it('tries the page again that failed', async () => {
    let fails = true;
    const pages = pagesOf('ab');
    const failure = Object.assign(new Error('It failed.'), { serviceMessage: 'Because.' });
    const { list, told, failures } = setup((...query) => (fails ? Promise.reject(failure) : pages(...query)));
    await list.start(undefined);
    assert.deepEqual(told(), ['list all', 'loading', 'failed: It failed. Because.']);
    assert.deepEqual(failures, [failure]);
    fails = false;
    await list.load();
    assert.deepEqual(told(), ['loading', 'a…']);
    fails = true;
    await list.load();
    fails = false;
    await list.load();
    assert.deepEqual(told(), ['loading', 'failed: It failed. Because.', 'loading', 'b']);
  });

  it('asks once, however often it is told to load', async () => {
    const { fetchPage, answer, signals } = held();
    const { list, told } = setup(fetchPage);
    const running = [list.start(undefined), list.load(), list.load()];
    answer('a');
    await Promise.all(running);
    assert.equal(signals.length, 1);
    assert.deepEqual(told(), ['list all', 'loading', 'a']);
  });

  it('can be cancelled, which is no failure, and goes on later', async () => {
    const { fetchPage, answer } = held();
    const { list, told, failures } = setup(fetchPage);
    const running = list.start(undefined);
    list.cancel();
    await running;
    assert.deepEqual(told(), ['list all', 'loading', 'failed: Loading was cancelled.']);
    assert.deepEqual(failures, []);
    const again = list.load();
    answer('too late');
    answer('a');
    await again;
    assert.deepEqual(told(), ['loading', 'a']);
  });

  it('forgets what it waits for when a new list begins', async () => {
    const { fetchPage, answer, signals } = held();
    const { list, told } = setup(fetchPage);
    const first = list.start(undefined);
    const second = list.start(filter);
    assert.equal(signals[0]?.aborted, true);
    answer('x');
    answer('a');
    await Promise.all([first, second]);
    assert.deepEqual(told(), ['list all', 'loading', 'list k', 'loading', 'a']);
  });

  it('tells everything again', async () => {
    const { list, told } = setup(pagesOf('abc'));
    await list.start(filter);
    await list.load();
    told();
    list.replay();
    assert.deepEqual(told(), ['list k', 'ab…']);
  });

  it('tells again that there is nothing, and that it failed', async () => {
    const empty = setup(() => Promise.resolve({ objects: [], nextToken: undefined }));
    await empty.list.start(undefined);
    empty.told();
    empty.list.replay();
    assert.deepEqual(empty.told(), ['list all', '']);
    const broken = setup(() => Promise.reject(new Error('It failed.')));
    await broken.list.start(undefined);
    broken.told();
    broken.list.replay();
    assert.deepEqual(broken.told(), ['list all', 'failed: It failed.']);
  });
});

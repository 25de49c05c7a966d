import assert from 'node:assert/strict';
import { buildServer, serverPath } from '../server/build';
import { disagreements } from './agreement';
import { Author } from './author';
import { Editor, newRecord } from './editor';
import { growth } from './memory';
import { Random } from './random';
import { World } from './world';

const steps = 60;

describe('An author who works on and on', function () {
  this.timeout(60_000);

  it('is shown what somebody is shown who starts anew', async () => {
    buildServer();
    const options = { script: serverPath };
    const record = newRecord();
    const editor = await Editor.start(new World(new Random(1), 40), record, options);
    const author = new Author(editor);
    for (let step = 0; step < steps; step++) await author.step();
    assert.deepEqual(await disagreements(author, options), []);
    assert.deepEqual(record.errors, []);
    assert.ok(record.edits > steps && editor.shown.size > 10, 'Nothing was compared.');
    assert.equal(await editor.end(), 0);
  });
});

describe('The growth of memory', () => {
  const samples = (length: number, valueAt: (second: number) => number): number[] =>
    Array.from({ length }, (_, index) => valueAt(index + 1));

  for (const [what, figures, expected] of [
    ['memory that stays', samples(120, () => 100), { settled: 100, highest: 100, last: 100 }],
    [
      'memory that is needed at first only',
      samples(120, (second) => (second < 40 ? 500 : 100)),
      { settled: 100, highest: 100, last: 100 },
    ],
    [
      'a moment',
      samples(120, (second) => (second % 10 === 0 ? 900 : 100)),
      { settled: 100, highest: 100, last: 100 },
    ],
    ['a leak', samples(120, (second) => second), { settled: 55.5, highest: 115.5, last: 115.5 }],
    [
      'a hill',
      samples(120, (second) => (second > 70 && second < 90 ? 300 : 100)),
      { settled: 100, highest: 300, last: 100 },
    ],
  ] as const) {
    it(`is told of ${what}`, () => {
      assert.deepEqual(growth(figures), expected);
    });
  }

  it('is not told of less than a minute', () => {
    const { settled, highest } = growth(samples(59, () => 100));
    assert.ok(Number.isNaN(settled) && Number.isNaN(highest));
  });
});

import { strict as assert } from 'node:assert';
import type { ToPreview } from '../../../webview/object-preview/messages';
import {
  countSentence,
  emptinessOf,
  emptyModel,
  type PreviewModel,
  tableOf,
  updated,
} from '../../../webview/object-preview/preview-model';

const subject = { profile: 'Jane Doe', objectType: '_asset', place: 'a domain', filterKeys: [] };
const filter = { keyName: '_serialNumber', values: ['1', '2'] };

function after(...messages: readonly ToPreview[]): PreviewModel {
  return messages.reduce(updated, emptyModel);
}

function page(from: number, to: number, hasMore: boolean): ToPreview {
  const objects = Array.from({ length: to - from }, (_, index) => ({
    key: `k${from + index}`,
    text: JSON.stringify({ n: from + index }),
  }));
  return { kind: 'objects', objects, hasMore };
}

describe('updated', () => {
  it('adds page to page, and counts on', () => {
    const model = after({ kind: 'list', filter }, page(0, 2, true), { kind: 'loading' }, page(2, 4, false));
    assert.deepEqual(
      model.rows.map(({ index, object }) => `${index} ${object.key}`),
      ['0 k0', '1 k1', '2 k2', '3 k3'],
    );
    assert.equal(model.hasMore, false);
    assert.deepEqual(model.progress, { kind: 'done' });
  });

  it('forgets everything for a new list, but for the view', () => {
    const view = { find: 'x' };
    const model = after({ kind: 'subject', subject, view }, page(0, 2, true), { kind: 'list', filter });
    assert.deepEqual(model, { ...emptyModel, subject, view, filter });
  });

  it('keeps what was loaded when the next page fails', () => {
    const failed = { kind: 'failed', message: 'No.', detail: undefined } as const;
    const model = after(page(0, 2, true), failed);
    assert.equal(model.rows.length, 2);
    assert.equal(model.hasMore, true);
    assert.equal(model.progress, failed);
  });
});

describe('tableOf', () => {
  it('finds and sorts', () => {
    const view = { find: '1', sorting: { column: 'n', isDescending: true } };
    const table = tableOf(after({ kind: 'subject', subject, view }, page(0, 12, false)));
    assert.deepEqual(
      table.rows.map(({ index }) => index),
      [11, 10, 1],
    );
    assert.deepEqual(table.columns, ['n']);
  });
});

describe('countSentence', () => {
  const cases: readonly (readonly [
    count: number,
    hasMore: boolean,
    find: string,
    found: number,
    sentence: string,
  ])[] = [
    [1, false, '', 1, '1 object loaded.'],
    [100, true, '', 100, '100 objects loaded. There are more.'],
    [100, false, ' x ', 1, '1 of 100 objects loaded has “x”.'],
    [100, true, 'x', 0, '0 of 100 objects loaded have “x”. There are more.'],
  ];
  for (const [count, hasMore, find, found, sentence] of cases) {
    it(sentence, () => {
      const model = after({ kind: 'subject', subject, view: { find } }, page(0, count, hasMore));
      assert.equal(countSentence(model, found), sentence);
    });
  }
});

describe('emptinessOf', () => {
  it('says what is missing and what to try', () => {
    const all = emptinessOf(after({ kind: 'subject', subject, view: { find: '' } }));
    assert.equal(all.title, 'This profile has no _asset objects.');
    assert.match(all.advice, /Choose another/);
    const some = emptinessOf(
      after({ kind: 'subject', subject, view: { find: '' } }, { kind: 'list', filter }),
    );
    assert.equal(some.title, 'No _asset object of this profile has _serialNumber 1 or 2.');
    assert.match(some.advice, /without a filter/);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { page, type PageRequest } from '../../../sandbox/http/paging';

const pageOf = (items: Iterable<string>, request: PageRequest = {}, list = 'domains') =>
  page(items, request, (item) => item, list);

const numbered = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => String(index).padStart(4, '0'));

const refused = (NextToken: string, list?: string): void => {
  assert.throws(() => pageOf(numbered(9), { NextToken }, list), {
    name: 'BadRequestException',
    message: '`NextToken` is not one that this list has given. Start again without it.',
  });
};

function tokenOf(request: PageRequest, list?: string): string {
  const { nextToken } = pageOf(numbered(9), request, list);
  assert.ok(nextToken !== undefined);
  return nextToken;
}

describe('Paging', () => {
  it('shows a hundred at most, and as many where nothing is asked', () => {
    assert.equal(pageOf(numbered(101)).items.length, 100);
    assert.equal(pageOf(numbered(300), { MaxResults: 200 }).items.length, 100);
    assert.deepEqual(pageOf(numbered(100)), { items: numbered(100), nextToken: undefined });
    assert.deepEqual(pageOf([]), { items: [], nextToken: undefined });
  });

  it('shows each item once, in the order of the keys, whatever the size of the pages', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 7 }),
        (keys, MaxResults) => {
          const shown: string[] = [];
          let token: string | undefined;
          do {
            const next = pageOf(keys, {
              MaxResults,
              ...(token !== undefined && { NextToken: token }),
            });
            assert.ok(next.items.length <= MaxResults);
            shown.push(...next.items);
            token = next.nextToken;
          } while (token !== undefined);
          assert.deepEqual(shown, [...keys].sort());
        },
      ),
    );
  });

  it('neither repeats nor hides others when items come and go between two pages', () => {
    const { items, nextToken = '' } = pageOf(['b', 'd', 'f', 'h'], { MaxResults: 2 });
    assert.deepEqual(items, ['b', 'd']);
    const changed = ['a', 'c', 'e', 'h', 'i'];
    assert.deepEqual(pageOf(changed, { NextToken: nextToken }).items, ['e', 'h', 'i']);
    assert.deepEqual(pageOf([], { NextToken: nextToken }), { items: [], nextToken: undefined });
  });

  it('refuses a token that was changed, cut or made up', () => {
    const token = tokenOf({ MaxResults: 3 });
    for (const forged of [
      'x',
      `${token}A`,
      token.slice(0, -1),
      `B${token.slice(1)}`,
      ` ${token}`,
      `${token}==`,
    ])
      refused(forged);
    refused(Buffer.from('0004').toString('base64url'));
  });

  it('refuses the token of another list', () => {
    refused(tokenOf({ MaxResults: 3 }, 'object types of d'), 'object types of e');
  });

  it('has tokens for keys that are half a character', () => {
    const { nextToken = '' } = pageOf(['\ud800', '\ud801'], { MaxResults: 1 });
    assert.deepEqual(pageOf(['\ud800', '\ud801'], { NextToken: nextToken }).items, ['\ud801']);
  });

  it('has tokens that a request may have for keys of 700 bytes', () => {
    const keys = ['a'.repeat(700), 'b'];
    assert.ok((pageOf(keys, { MaxResults: 1 }).nextToken ?? '').length <= 1024);
  });
});

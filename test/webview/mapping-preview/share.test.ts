import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { greatestShare, leastShare, shareBehind } from '../../../webview/mapping-preview/share';

describe('shareBehind', () => {
  it('is what is left behind a place', () => {
    assert.equal(shareBehind(300, 100, 500), 50);
    assert.equal(shareBehind(366, 100, 500), 34);
  });

  it('leaves room on both sides, also where there is none', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.integer(), (place, start, end) => {
        const share = shareBehind(place, start, end);
        assert.ok(share >= leastShare && share <= greatestShare);
      }),
    );
  });
});

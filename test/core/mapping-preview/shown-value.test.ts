import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonValue } from '../../../core/document/writing';
import { maxShown, quoted, ValueWriter } from '../../../core/mapping-preview/shown-value';

const show = (value: JsonValue): { readonly text: string; readonly isCut?: true } =>
  new ValueWriter().show(value);

describe('A shown value', () => {
  it('is its JSON, or the beginning of it, in whole characters', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 }), (any) => {
        const value = any as JsonValue;
        const json = JSON.stringify(value);
        const { text, isCut } = show(value);
        if (!isCut) assert.equal(text, json);
        assert.equal(text, Array.from(json).slice(0, maxShown).join(''));
        assert.equal(isCut ?? false, Array.from(json).length > maxShown);
      }),
    );
  });

  it('is cut between characters, not between code units', () => {
    const { text, isCut } = show('😀'.repeat(1000));
    assert.equal(isCut, true);
    assert.equal(text, `"${'😀'.repeat(maxShown - 1)}`);
  });

  it('of a list that is nested deeper than the stack reaches is its beginning', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as JsonValue;
    assert.deepEqual(show(deep), { text: '['.repeat(maxShown), isCut: true });
  });

  it('in a sentence ends with an ellipsis where it is cut', () => {
    assert.equal(quoted('Ann'), '`Ann`');
    assert.equal(quoted('é'.repeat(maxShown + 1)), `\`${'é'.repeat(maxShown)}…\``);
  });
});

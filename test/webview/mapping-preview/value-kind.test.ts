import { strict as assert } from 'node:assert';
import { valueKind } from '../../../webview/mapping-preview/value-kind';

const cases: readonly (readonly [string | undefined, ReturnType<typeof valueKind>])[] = [
  ['"text"', 'text'],
  ['"12"', 'text'],
  ['12', 'number'],
  ['-1.5e+10', 'number'],
  ['true', 'literal'],
  ['null', 'literal'],
  ['[1]', 'other'],
  ['{"a":1}', 'other'],
  [undefined, 'other'],
];

describe('valueKind', () => {
  for (const [text, kind] of cases) {
    it(`is ${kind} of ${text ?? 'nothing'}`, () => {
      assert.equal(valueKind(text), kind);
    });
  }
});

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { jsonListText, jsonText } from '../../../webview/object-preview/json-text';

const cases: readonly (readonly [text: string, printed: string])[] = [
  [
    '{"a":1,"b":[1,{"c":null}],"d":{},"e":[]}',
    '{\n  "a": 1,\n  "b": [\n    1,\n    {\n      "c": null\n    }\n  ],\n  "d": {},\n  "e": []\n}',
  ],
  [
    '{"id":12345678901234567890,"p":1.50,"n\\u00e9":"\\/"}',
    '{\n  "id": 12345678901234567890,\n  "p": 1.50,\n  "n\\u00e9": "\\/"\n}',
  ],
  ['{"__proto__":{"a":1}}', '{\n  "__proto__": {\n    "a": 1\n  }\n}'],
  ['not JSON', 'not JSON'],
  ['{"a":', '{"a":'],
  ['', ''],
];

describe('jsonText', () => {
  for (const [text, printed] of cases) {
    it(`prints ${text}`, () => {
      assert.equal(jsonText(text), printed);
    });
  }

  it('prints any JSON as the standard library does', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        assert.equal(jsonText(text), JSON.stringify(JSON.parse(text), null, 2));
      }),
    );
  });

  it('survives nesting of any depth', () => {
    const text = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
    assert.equal(jsonText(text).replace(/\s/g, ''), text);
  });
});

describe('jsonListText', () => {
  it('is one list, in which a text that is not JSON is a string', () => {
    assert.equal(jsonListText(['{"a":1}', 'x"']), '[\n  {\n    "a": 1\n  },\n  "x\\""\n]\n');
    assert.equal(jsonListText([]), '[]\n');
  });
});

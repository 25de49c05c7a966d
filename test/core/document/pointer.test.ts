import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonNode } from '../../../core/document/json';
import { JsonDocument } from '../../../core/document/json-document';
import { findByPointer, pointerAt } from '../../../core/document/pointer';
import { atCursor } from '../language/cursor';

describe('The pointer at', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a name', '{ "Fi|elds": {} }', '/Fields'],
    ['the first quote of a name', '{ |"Fields": {} }', '/Fields'],
    ['the end of a name', '{ "Fields"|: {} }', '/Fields'],
    ['a value', '{ "a": { "b": 1|2 } }', '/a/b'],
    ['the start of a value', '{ "a": { "b": |12 } }', '/a/b'],
    ['the brace of a member', '{ "a": |{ "b": 12 } }', '/a'],
    ['an entry', '{ "a": ["x", "|y"] }', '/a/1'],
    ['an object in a list', '{ "a": [{}, { "b"|: 1 }] }', '/a/1/b'],
    ['the edge of two entries, the second', '[1,|2]', '/1'],
    ['the edge of two entries without a comma, the second', '["a"|"b"]', '/1'],
    ['the edge of two members without a comma, the second', '{"a":1|"b":2}', '/b'],
    ['the whole document', '|{ "a": 1 }', ''],
    ['a blank of an object', '{ "a": { |} }', '/a'],
    ['a place behind the document', '{ "a": 1 } |', ''],
    ['a name with a slash and a tilde', '{ "a/b~c": |1 }', '/a~1b~0c'],
    ['a name that looks escaped', '{ "~1": |1 }', '/~01'],
    ['a name that is written with an escape', '{ "\\u0061": |1 }', '/a'],
    ['an empty name', '{ "": { "a": |1 } }', '//a'],
    ['a name without a value', '{ "a": { "b|" } }', '/a/b'],
    ['a text without an object', '|', ''],
  ];
  for (const [what, marked, pointer] of cases) {
    it(what, () => {
      const { document, offset } = atCursor(marked);
      assert.equal(pointerAt(document, offset), pointer);
    });
  }
});

describe('A pointer leads to', () => {
  const text = '{ "a": [10, { "b": 20 }], "c/d": 30, "~": 40, "": 50, "e": 1, "e": 60, "0": 70, "f" }';
  const cases: readonly (readonly [string, unknown])[] = [
    ['/a/0', 10],
    ['/a/1/b', 20],
    ['/c~1d', 30],
    ['/~0', 40],
    ['/', 50],
    ['/e', 60],
    ['/0', 70],
  ];
  for (const [pointer, value] of cases) {
    it(`a value: ${pointer}`, () => {
      assert.equal(findByPointer(new JsonDocument(text), pointer)?.value, value);
    });
  }

  it('the whole document where it is empty', () => {
    const document = new JsonDocument(text);
    assert.equal(findByPointer(document, ''), document.root);
  });

  for (const pointer of ['a', '/x', '/a/2', '/a/-1', '/a/', '/a/01', '/a/1.0', '/a/b', '/e/f', '/f', '/c']) {
    it(`nothing: ${pointer}`, () => {
      assert.equal(findByPointer(new JsonDocument(text), pointer), undefined);
    });
  }
});

it('A pointer leads back to the value that it was made of', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 4 }), fc.boolean(), (json, isSpacious) => {
      const text = isSpacious ? JSON.stringify(JSON.parse(json), null, 2) : json;
      const document = new JsonDocument(text);
      for (const node of valuesBelow(document.root)) {
        assert.equal(findByPointer(document, pointerAt(document, node.offset)), node);
      }
    }),
  );
});

it('Any offset of any text has a pointer', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[{}[\]",:ab1 \n]{0,20}$/), (text) => {
      const document = new JsonDocument(text);
      for (let offset = 0; offset <= text.length; offset++) {
        const found = findByPointer(document, pointerAt(document, offset));
        assert.ok(found === undefined || document.root);
      }
    }),
  );
});

/** The root and every value in it. */
function valuesBelow(root: JsonNode | undefined): JsonNode[] {
  const values = root ? [root] : [];
  for (const value of values) {
    for (const child of value.children ?? []) {
      const node = child.type === 'property' ? child.children?.[1] : child;
      if (node) values.push(node);
    }
  }
  return values;
}

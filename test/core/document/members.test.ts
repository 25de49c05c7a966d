import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJson } from '../../../core/document/json';
import {
  childCount,
  findProperty,
  findValue,
  hasProperty,
  objectsWithRepeatedNames,
  propertiesOf,
} from '../../../core/document/members';

const rootOf = (text: string) => parseJson(text).root;

describe('A member', () => {
  it('is found by its name however it is written', () => {
    for (const name of ['"Source"', '"S\\u006furce"', '"\\u0053ource"', "'Source'", 'Source']) {
      const root = rootOf(`{ "Target": 1, ${name}: 2, "Sources": 3, "ource": 4 }`);
      assert.equal(findValue(root, 'Source')?.value, 2, name);
      assert.equal(findProperty(root, 'Source')?.name, 'Source', name);
    }
  });

  it('is not found by a name that only looks like its text', () => {
    const root = rootOf('{ "a\\\\b": 1, "\\u0061": 2 }');
    assert.equal(hasProperty(root, 'a\\\\b'), false);
    assert.equal(hasProperty(root, '\\u0061'), false);
    assert.equal(findValue(root, 'a\\b')?.value, 1);
    assert.equal(findValue(root, 'a')?.value, 2);
  });

  it('is the last one of its name', () => {
    assert.equal(findValue(rootOf('{ "a": 1, "b": 2, "\\u0061": 3 }'), 'a')?.value, 3);
  });

  it('may be without a value', () => {
    const root = rootOf('{ "a": , "b" }');
    assert.deepEqual(
      [...propertiesOf(root)].map(({ name, valueNode }) => [name, valueNode]),
      [
        ['a', undefined],
        ['b', undefined],
      ],
    );
    assert.equal(hasProperty(root, 'b'), true);
  });

  it('is only found in an object', () => {
    for (const text of ['["a", 1]', '"a"', '1', ''])
      assert.equal(hasProperty(rootOf(text), 'a'), false, text);
  });
});

describe('A node', () => {
  const root = rootOf('{ "a": [1, { "b": 2 }], "c": {} }');

  it('is the same object however it is reached', () => {
    const list = findValue(root, 'a');
    assert.ok(list);
    assert.equal(root?.children?.[0]?.children?.[1], list);
    assert.equal(findProperty(root, 'a')?.valueNode, list);
    assert.equal(list.children?.[1]?.parent, list);
    assert.equal(list.parent, root.children[0]);
  });

  it('has as many children as it counts', () => {
    assert.ok(root);
    const pending = [root];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.children) assert.equal(childCount(node), node.children.length);
      pending.push(...(node.children ?? []));
    }
  });
});

describe('A name that stands twice', () => {
  const repeating = (text: string) => objectsWithRepeatedNames(rootOf(text)).map(({ offset }) => offset);

  it('is found in every object', () => {
    assert.deepEqual(
      repeating('{ "a": { "b": 1, "b": 2 }, "c": [{ "d": 1, "d": 2 }, {}], "a": 3 }'),
      [0, 7, 33],
    );
  });

  it('is found where it is written in two ways', () => {
    assert.deepEqual(repeating('{ "abc": 1, "\\u0061bc": 2 }'), [0]);
    assert.deepEqual(repeating('{ "\\u0061": 1, "\\u0062": 2 }'), []);
  });

  it('is found among any number of names', () => {
    const name = fc.constantFrom('a', 'b', 'ab', 'ba', 'é', '\\', '"');
    const many = fc.uniqueArray(fc.string({ maxLength: 4 }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.oneof(fc.array(name, { maxLength: 12 }), many), (names) => {
        const text = `{${names.map((written) => `${JSON.stringify(written)}: 0`).join()}}`;
        assert.equal(repeating(text).length > 0, new Set(names).size < names.length);
      }),
    );
  });
});

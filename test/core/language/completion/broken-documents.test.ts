import assert from 'node:assert/strict';
import { accept, labels, shownLabels } from '../cursor';

/** What a user has on the screen in the middle of typing, what is accepted, and what the screen shows then. */
const cases: readonly (readonly [string, string, string, string])[] = [
  ['a brace alone', '{|', 'ObjectTypeName', '{"ObjectTypeName": ""'],
  ['a brace and a quote', '{"|', 'ObjectTypeName', '{"ObjectTypeName": ""'],
  [
    'nothing closed',
    '{ "Fields": { "A": { "Target": "|',
    '_profile.LastName',
    '{ "Fields": { "A": { "Target": "_profile.LastName"',
  ],
  [
    'nothing closed, no quote',
    '{ "Fields": { "A": { "Target": |',
    '_profile.LastName',
    '{ "Fields": { "A": { "Target": "_profile.LastName"',
  ],
  [
    'nothing closed, behind a comma',
    '{ "Fields": { "A": { "Source": "", |',
    'Target',
    '{ "Fields": { "A": { "Source": "", "Target": ""',
  ],
  [
    'a quote that is not closed',
    '{\n"Fields": { "A": {\n"Target": "_pro|\n} } }',
    '_profile.LastName',
    '{\n"Fields": { "A": {\n"Target": "_profile.LastName"\n} } }',
  ],
  [
    'a quote that is not closed, CRLF',
    '{\r\n"Fields": { "A": {\r\n"Target": "_pro|\r\n} } }',
    '_profile.LastName',
    '{\r\n"Fields": { "A": {\r\n"Target": "_profile.LastName"\r\n} } }',
  ],
  [
    'a name whose quote is not closed',
    '{\n  "Obj|\n  "Description": ""\n}',
    'ObjectTypeName',
    '{\n  "ObjectTypeName": "",\n  "Description": ""\n}',
  ],
  [
    'a quote that is not closed before a bracket',
    '{ "Keys": { "K": [{ "StandardIdentifiers": ["PRO|] }] } }',
    'PROFILE',
    '{ "Keys": { "K": [{ "StandardIdentifiers": ["PROFILE"] }] } }',
  ],
  [
    'no comma before the field',
    '{ "Fields": { "A": {}\n"B": { "Target": "|" } } }',
    '_profile.LastName',
    '{ "Fields": { "A": {}\n"B": { "Target": "_profile.LastName" } } }',
  ],
  [
    'a comma too many',
    '{ "Fields": { "A": { "Source": "",, "Target": "|" } } }',
    '_profile.LastName',
    '{ "Fields": { "A": { "Source": "",, "Target": "_profile.LastName" } } }',
  ],
  [
    'a trailing comma',
    '{ "Fields": { "A": { "ContentType": "|", } } }',
    'NAME',
    '{ "Fields": { "A": { "ContentType": "NAME", } } }',
  ],
  [
    'comments',
    '{ // fields\n"Fields": { /* a */ "A": { "ContentType": "|" } } }',
    'NAME',
    '{ // fields\n"Fields": { /* a */ "A": { "ContentType": "NAME" } } }',
  ],
  [
    'a member without a value before',
    '{ "Description": , "Fields": { "A": { "ContentType": "|" } } }',
    'NAME',
    '{ "Description": , "Fields": { "A": { "ContentType": "NAME" } } }',
  ],
  [
    'a member without a colon before',
    '{ "Description", "Fields": { "A": { "ContentType": "|" } } }',
    'NAME',
    '{ "Description", "Fields": { "A": { "ContentType": "NAME" } } }',
  ],
  [
    'a byte order mark',
    '\uFEFF{ "Fields": { "A": { "ContentType": "|" } } }',
    'NAME',
    '\uFEFF{ "Fields": { "A": { "ContentType": "NAME" } } }',
  ],
  [
    'two members of one name',
    '{ "Fields": {}, "Fields": { "A": { "ContentType": "|" } } }',
    'NAME',
    '{ "Fields": {}, "Fields": { "A": { "ContentType": "NAME" } } }',
  ],
  [
    'a field name that is an escape',
    '{ "Fields": { "\\u0041": { "ContentType": "|" } } }',
    'NAME',
    '{ "Fields": { "\\u0041": { "ContentType": "NAME" } } }',
  ],
  [
    'a key that stands twice',
    '{ "Keys": { "K": [{ "StandardIdentifiers": ["|"] }], "K": [] } }',
    'PROFILE',
    '{ "Keys": { "K": [{ "StandardIdentifiers": ["PROFILE"] }], "K": [] } }',
  ],
];

describe('Completion in documents that are being typed works with', () => {
  for (const [name, before, label, after] of cases) {
    it(name, () => {
      assert.ok(shownLabels(before).includes(label), `${label} is not shown`);
      assert.equal(accept(before, label), after);
    });
  }

  it('a name without quotes or without its closing one, where the colon stands already', () => {
    assert.equal(accept('{ "Fie|: {} }', 'Fields'), '{ "Fields": {} }');
    assert.equal(accept('{ Fie|: {} }', 'Fields'), '{ "Fields": {} }');
    assert.equal(accept('{ "Keys": { _em|: [] } }', '_email'), '{ "Keys": { "_email": [] } }');
  });

  it('a comment between a value and the place of the next member', () => {
    const text = accept('{\n  "Description": "x" // remark\n  |\n}', 'SourcePriority');
    assert.deepEqual(JSON.parse(text.replace(/\/\/.*/, '')), { Description: 'x', SourcePriority: 1 });
  });

  it('comments, in which there is nothing to offer', () => {
    for (const marked of ['{\n  // |\n  "Description": ""\n}', '{ /* | */ }', '{ "Fields": { // "|\n} }']) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });

  it('a value that stands behind a name without its colon: nothing is put into the quotes', () => {
    assert.deepEqual(labels('{ "Fields": { "A": { "Target" "|" } } }'), []);
  });

  it('an object where a list is expected', () => {
    assert.deepEqual(labels('{ "Keys": { "K": { | } } }'), []);
  });

  it('the field’s own values although its name stands twice', () => {
    const marked =
      '{ "Fields": { "A": { "Target": "_profile.PhoneNumber", "ContentType": "|" }, "A": { "Target": "_profile.LastName" } } }';
    assert.equal(labels(marked)[0], 'PHONE_NUMBER');
  });

  it('the definition’s own entries although its key stands twice', () => {
    const marked =
      '{ "Keys": { "K": [{ "StandardIdentifiers": ["PROFILE", "|"] }], "K": [{ "StandardIdentifiers": ["UNIQUE"] }] } }';
    assert.ok(!labels(marked).includes('PROFILE'));
  });

  it('a definition behind an entry that is none', () => {
    const marked = '{ "Keys": { "K": [5, { "StandardIdentifiers": ["PROFILE", "|"] }] } }';
    assert.ok(!labels(marked).includes('PROFILE'));
  });

  it('names that objects of JavaScript have', () => {
    for (const name of ['__proto__', 'constructor', 'toString']) {
      assert.deepEqual(labels(`{ "${name}": "|" }`), []);
      assert.deepEqual(labels(`{ "${name}": { "a": { | } } }`), []);
      assert.deepEqual(labels(`{ "Fields": { "${name}": { "${name}": "|" } } }`), []);
      assert.equal(labels(`{ "Fields": { "${name}": { "Target": "|" } } }`)[0], '_profile.');
    }
  });

  it('100,000 brackets', () => {
    assert.deepEqual(labels(`${'['.repeat(100_000)}|`), []);
    assert.deepEqual(labels(`{ "Fields": ${'{"a":'.repeat(100_000)}|`), []);
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { definitionOf, readDefinition } from '../../../core/deploy';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { fieldMembers, keyDefinitionMembers, typeMembers } from '../../../core/model/members';
import { halfWritten, samples } from '../language/half-written';
import { definitions, documentOf } from './definitions';

function read(text: string): unknown {
  return definitionOf(new ProfileTypeDocument(text));
}

const empty = { ObjectTypeName: '', Description: '' };

describe('The definition of a document', () => {
  it('has all members that are sent, in the order of the model', () => {
    const ofType: Record<string, unknown> = {
      string: 'x',
      integer: 1,
      boolean: true,
      object: {},
      array: ['x'],
    };
    const all = Object.fromEntries(
      typeMembers.map(({ name, type }): [string, unknown] => [name, ofType[type]]).reverse(),
    );
    const sent = typeMembers.filter(({ name, readOnly }) => !readOnly && name !== 'DomainName');
    assert.deepEqual(
      Object.keys(definitionOf(documentOf(all))),
      sent.map(({ name }) => name),
    );
  });

  it('has all members of fields and keys', () => {
    const field = Object.fromEntries(fieldMembers.map(({ name }) => [name, 'x']));
    const key = Object.fromEntries(keyDefinitionMembers.map(({ name }) => [name, ['x']]));
    const { Fields, Keys } = definitionOf(documentOf({ Fields: { a: field }, Keys: { k: [key] } }));
    assert.deepEqual([Fields, Keys], [{ a: field }, { k: [key] }]);
  });

  it('is the whole of every sample', () => {
    for (const text of Object.values(samples())) assert.deepEqual(read(text), JSON.parse(text));
  });

  for (const [what, text, expected] of [
    ['nothing', '', empty],
    ['a list', '[1]', empty],
    ['the last of two members', '{ "Description": "a", "Description": "b" }', { ...empty, Description: 'b' }],
    [
      'the last of two fields',
      '{ "Fields": { "a": { "Source": "x" }, "a": { "Target": "y" } } }',
      { ...empty, Fields: { a: { Target: 'y' } } },
    ],
    ['no domain', '{ "DomainName": "d" }', empty],
    ['no answer of the service', '{ "CreatedAt": "x", "SourceName": "y" }', empty],
    [
      'no member that there is not',
      '{ "Descripton": "x", "Fields": { "a": { "Sauce": 1 } } }',
      {
        ...empty,
        Fields: { a: {} },
      },
    ],
    [
      'no value of another type',
      '{ "ObjectTypeName": 5, "ExpirationDays": "5", "MaxProfileObjectCount": 1.5, "AllowProfileCreation": null, "Fields": [], "Keys": { "k": {}, "l": [5, { "FieldNames": [5, "a"] }] }, "Tags": { "a": 1, "b": "c" } }',
      { ...empty, Keys: { l: [{ FieldNames: ['a'] }] }, Tags: { b: 'c' } },
    ],
    ['texts as they are meant', '{ "Description": "\\u00e9\\n" }', { ...empty, Description: 'é\n' }],
    ['comments left out', '{ /* why */ "Description": "x", }', { ...empty, Description: 'x' }],
  ] as const) {
    it(`is ${what}`, () => {
      assert.deepEqual(read(text), expected);
    });
  }

  it('can have names that every object has', () => {
    const text = '{"ObjectTypeName":"","Description":"","Keys":{"__proto__":[],"constructor":[]}}';
    assert.equal(JSON.stringify(read(text)), text);
    assert.equal(JSON.stringify(readDefinition({ Keys: { toString: [] } }).Fields), undefined);
  });

  it('can be read from any text, however deep', () => {
    for (const text of halfWritten()) read(text);
    read(`{ "Fields": ${'{ "a": '.repeat(100_000)}`);
    read(`{ "Keys": { "k": ${'['.repeat(100_000)}`);
  });

  it('is read from what it is written as', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        assert.deepEqual(definitionOf(documentOf(definition)), definition);
      }),
    );
  });
});

describe('The definition in an answer of the service', () => {
  it('leaves out what is never sent', () => {
    const answer = {
      ObjectTypeName: 'A',
      Description: 'B',
      ExpirationDays: 5,
      CreatedAt: new Date(0),
      LastUpdatedAt: new Date(0),
      MaxAvailableProfileObjectCount: 5,
      $metadata: {},
      Fields: { a: { Source: '_source.a', Target: undefined } },
    };
    assert.deepEqual(readDefinition(answer), {
      ObjectTypeName: 'A',
      Description: 'B',
      ExpirationDays: 5,
      Fields: { a: { Source: '_source.a' } },
    });
  });

  it('is empty if there is none', () => {
    for (const answer of [undefined, null, 5, 'x', []]) assert.deepEqual(readDefinition(answer), empty);
  });
});

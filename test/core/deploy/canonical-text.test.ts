import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format as prettier } from 'prettier';
import { canonicalText, type Definition, definitionOf, fingerprint } from '../../../core/deploy';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';
import { samples } from '../language/half-written';
import { contact, definitions, documentOf, fromTemplate, rewritten } from './definitions';

const canonical = `{
  "ObjectTypeName": "Contact",
  "Description": "Contacts of the CRM",
  "ExpirationDays": 366,
  "AllowProfileCreation": true,
  "Fields": {
    "email": {
      "Source": "_source.email",
      "Target": "_profile.EmailAddress",
      "ContentType": "EMAIL_ADDRESS"
    },
    "id": {
      "Source": "_source.id"
    },
    "zip": {
      "Source": "_source.zip",
      "Target": "_profile.Address.PostalCode"
    }
  },
  "Keys": {
    "_email": [
      {
        "StandardIdentifiers": ["PROFILE", "SECONDARY"],
        "FieldNames": ["email"]
      }
    ],
    "contactId": [
      {
        "StandardIdentifiers": ["UNIQUE", "PROFILE"],
        "FieldNames": ["id"]
      }
    ]
  },
  "Tags": {
    "team": "crm"
  }
}
`;

function parse(text: string): Definition {
  return definitionOf(new ProfileTypeDocument(text));
}

describe('The canonical text', () => {
  it('has members in the order of the model, names sorted, and the layout of the formatter', () => {
    assert.equal(canonicalText(contact), canonical);
  });

  it('sorts names as a person would', () => {
    const names = ['line10', 'line2', 'b', 'A', 'a'];
    const Fields = Object.fromEntries(names.map((name) => [name, {}]));
    assert.deepEqual(Object.keys(parse(canonicalText({ ...contact, Fields })).Fields ?? {}), [
      'a',
      'A',
      'b',
      'line2',
      'line10',
    ]);
  });

  it('leaves out defaults, what is empty and the tags of AWS', () => {
    const text = canonicalText({
      ObjectTypeName: 'A',
      Description: 'B',
      EncryptionKey: '',
      AllowProfileCreation: false,
      Fields: { a: { ContentType: 'STRING' } },
      Keys: { k: [{ StandardIdentifiers: [], FieldNames: ['a'] }] },
      Tags: { 'aws:cloudformation:stack-name': 'x' },
    });
    assert.deepEqual(JSON.parse(text), {
      ObjectTypeName: 'A',
      Description: 'B',
      Fields: { a: {} },
      Keys: { k: [{ FieldNames: ['a'] }] },
    });
  });

  it('leaves out what a template provides', () => {
    assert.deepEqual(JSON.parse(canonicalText({ ...contact, ...fromTemplate })), {
      ...fromTemplate,
      ExpirationDays: 366,
      Tags: { team: 'crm' },
    });
  });

  it('is what Prettier makes of it', async () => {
    for (const text of Object.values(samples())) {
      const written = canonicalText(parse(text));
      assert.equal(written, await prettier(written, { parser: 'json', printWidth: 80 }));
    }
  });

  it('says the same as the definition', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        assert.equal(fingerprint(parse(canonicalText(definition))), fingerprint(definition));
      }),
    );
  });

  it('does not change when it is written a second time', () => {
    fc.assert(
      fc.property(definitions, (definition) => {
        const text = canonicalText(definition);
        assert.equal(canonicalText(parse(text)), text);
      }),
    );
  });

  it('is the same for all definitions that mean the same', () => {
    fc.assert(
      fc.property(
        definitions.chain((definition) => fc.tuple(fc.constant(definition), rewritten(definition))),
        ([definition, other]) => {
          assert.equal(canonicalText(other), canonicalText(definition));
        },
      ),
    );
  });
});

describe('The text of a deployed type like that of a document', () => {
  const written = `{
\t"DomainName": "shop",
\t"Description": "Old",
\t"ObjectTypeName": "Contact",
\t"AllowProfileCreation": false,
\t"Fields": {
\t\t"zip": { "ContentType": "STRING", "Source": "_source.zip" },
\t\t"gone": {},
\t\t"id": { "Source": "_source.id" }
\t},
\t"Keys": {
\t\t"k": [{ "FieldNames": ["id"], "StandardIdentifiers": ["UNIQUE", "PROFILE"] }]
\t}
}`;
  const deployed: Definition = {
    ObjectTypeName: 'Contact',
    Description: 'New',
    ExpirationDays: 5,
    Fields: {
      id: { Source: '_source.id', ContentType: 'STRING' },
      b: {},
      a: {},
      zip: { Source: '_source.zip', Target: '_profile.Address.PostalCode' },
    },
    Keys: { k: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
  };
  const expected = `{
\t"DomainName": "shop",
\t"Description": "New",
\t"ObjectTypeName": "Contact",
\t"ExpirationDays": 5,
\t"AllowProfileCreation": false,
\t"Fields": {
\t\t"zip": {
\t\t\t"ContentType": "STRING",
\t\t\t"Source": "_source.zip",
\t\t\t"Target": "_profile.Address.PostalCode"
\t\t},
\t\t"id": {
\t\t\t"Source": "_source.id"
\t\t},
\t\t"a": {},
\t\t"b": {}
\t},
\t"Keys": {
\t\t"k": [
\t\t\t{
\t\t\t\t"FieldNames": ["id"],
\t\t\t\t"StandardIdentifiers": ["UNIQUE", "PROFILE"]
\t\t\t}
\t\t]
\t}
}
`;

  it('keeps its order, its defaults, its domain and its indentation', () => {
    assert.equal(canonicalText(deployed, new ProfileTypeDocument(written)), expected);
  });

  it('has new members where the model has them', () => {
    const like = documentOf({ Keys: {}, ObjectTypeName: '', Fields: { id: { ContentType: 'STRING' } } });
    const written = parse(canonicalText(deployed, like));
    assert.deepEqual(Object.keys(written.Fields?.id ?? {}), ['Source', 'ContentType']);
    const members = Object.keys(JSON.parse(canonicalText(deployed, like)) as object);
    assert.deepEqual(members, ['Keys', 'ObjectTypeName', 'Description', 'ExpirationDays', 'Fields']);
  });

  it('has new names where they are sorted, if the others are', () => {
    const like = documentOf({ Fields: { b: {}, id: {} }, Tags: { b: '', a: '' } });
    const { Fields, Tags } = parse(
      canonicalText({ ...deployed, Tags: { 0: 'x', a: '', b: '', c: '' } }, like),
    );
    assert.deepEqual(Object.keys(Fields ?? {}), ['a', 'b', 'id', 'zip']);
    assert.deepEqual(Object.keys(Tags ?? {}), ['0', 'b', 'a', 'c']);
  });

  it('keeps its line ends', () => {
    const like = new ProfileTypeDocument(written.replaceAll('\n', '\r\n'));
    assert.equal(canonicalText(deployed, like), expected.replaceAll('\n', '\r\n'));
  });

  it('keeps no default that does not count any more', () => {
    const like = documentOf({ AllowProfileCreation: false, Fields: { a: { ContentType: 'STRING' } } });
    const text = canonicalText(
      { ...deployed, AllowProfileCreation: true, Fields: { a: { ContentType: 'NAME' } } },
      like,
    );
    assert.deepEqual(parse(text).Fields, { a: { ContentType: 'NAME' } });
    assert.equal(parse(text).AllowProfileCreation, true);
    assert.deepEqual(parse(canonicalText(fromTemplate, like)), fromTemplate);
  });

  it('is that of every sample that is deployed as it is', () => {
    for (const text of Object.values(samples())) {
      assert.equal(canonicalText(parse(canonicalText(parse(text))), new ProfileTypeDocument(text)), text);
    }
  });

  const pairs = fc.tuple(definitions, definitions);

  it('says what is deployed, whatever the document says', () => {
    fc.assert(
      fc.property(pairs, ([definition, other]) => {
        const text = canonicalText(definition, documentOf(other));
        assert.equal(fingerprint(parse(text)), fingerprint(definition));
      }),
    );
  });

  it('does not change when it is pulled a second time', () => {
    fc.assert(
      fc.property(pairs, ([definition, other]) => {
        const text = canonicalText(definition, documentOf(other));
        assert.equal(canonicalText(definition, new ProfileTypeDocument(text)), text);
      }),
    );
  });

  it('can be like any text', () => {
    for (const text of ['', '{', '[', '{ "Fields": { "a', '"x"', '{\n                    "a": 1 }']) {
      assert.deepEqual(parse(canonicalText(contact, new ProfileTypeDocument(text))), parse(canonical));
    }
  });
});

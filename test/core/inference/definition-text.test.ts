import assert from 'node:assert/strict';
import { definitionText, remarks, typeNameFor } from '../../../core/inference';
import { inferred } from './inferring';

describe('The text of an inferred definition', () => {
  it('is that of every definition that is written', () => {
    const proposal = inferred([{ id: 'C-1', updated_at: '2026-03-14', mail: 'a@example.com' }], 'Client');
    assert.equal(
      definitionText(proposal, 'Client', 'Clients of the shop'),
      `{
  "ObjectTypeName": "Client",
  "Description": "Clients of the shop",
  "AllowProfileCreation": true,
  "SourceLastUpdatedTimestampFormat": "yyyy-MM-dd",
  "Fields": {
    "id": {
      "Source": "_source.id",
      "Target": "_profile.Attributes.id"
    },
    "mail": {
      "Source": "_source.mail",
      "Target": "_profile.EmailAddress",
      "ContentType": "EMAIL_ADDRESS"
    },
    "updated_at": {
      "Source": "_source.updated_at",
      "Target": "_profile.SourceLastUpdatedTimestamp"
    }
  },
  "Keys": {
    "_email": [
      {
        "StandardIdentifiers": ["PROFILE"],
        "FieldNames": ["mail"]
      }
    ],
    "ClientId": [
      {
        "StandardIdentifiers": ["UNIQUE"],
        "FieldNames": ["id"]
      }
    ]
  }
}
`,
    );
  });

  it('comes with what must be known of it: keys to check, and the beginning of what was left out', () => {
    const lists = Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`list${index}`, [1]]));
    assert.deepEqual(remarks(inferred([{ color: 'red', ...lists }])), [
      'color: Check this key: nothing identifies a record for certain, and `_source.color` is the nearest to it. Nothing says whose record it is, so each becomes a profile of its own.',
      'Left out: `_source.list0[]`, `_source.list1[]`, `_source.list2[]`, `_source.list3[]`, `_source.list4[]` and 2 more.',
    ]);
    assert.deepEqual(remarks(inferred([{ id: 1 }])), []);
  });
});

describe('The name of a type for the records in a file', () => {
  const cases = {
    'Customer.sample.json': 'Customer',
    'orders.samples.jsonl': 'orders',
    'Kunden Export (März).json': 'Kunden-Export-Marz',
    'crm.contacts.ndjson': 'crm-contacts',
    '2024_orders.json': 'orders',
    '_case.json': 'case',
    '顧客.json': 'MyType',
    '.json': 'json',
    '': 'MyType',
  };
  for (const [file, name] of Object.entries(cases)) {
    it(`${file}: ${name}`, () => {
      assert.equal(typeNameFor(file), name);
    });
  }
});

import assert from 'node:assert/strict';
import { applied, titlesAt } from './refactoring';

const title = (name: string): string => `Add a search key for "${name}"`;

describe('Add a search key', () => {
  it('adds a key with the field as its name, like those that are there', () => {
    assert.equal(
      applied(
        `{
  "Fields": {
    "id": { "Source": "_source.id" },
    "zip": { "Source": "_sou|rce.zip", "Target": "_profile.Address.PostalCode" }
  },
  "Keys": {
    "id": [
      {
        "FieldNames": ["id"]
      }
    ]
  }
}`,
        title('zip'),
      ),
      `{
  "Fields": {
    "id": { "Source": "_source.id" },
    "zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" }
  },
  "Keys": {
    "id": [
      {
        "FieldNames": ["id"]
      }
    ],
    "zip": [
      {
        "FieldNames": ["zip"]
      }
    ]
  }
}`,
    );
  });

  it('takes a name that is free', () => {
    assert.equal(
      applied('{"Fields":{"a":{},"|b":{}},"Keys":{"b":[{"FieldNames":["a"]}]}}', title('b')),
      '{"Fields":{"a":{},"b":{}},"Keys":{"b":[{"FieldNames":["a"]}],"b_2":[{"FieldNames":["b"]}]}}',
    );
  });

  it('lets the field suit its key', () => {
    assert.equal(
      applied('{"Fields":{"|mail":{"Target":"_profile.EmailAddress"}},"Keys":{}}', title('mail')),
      '{"Fields":{"mail":{"Target":"_profile.EmailAddress","ContentType":"EMAIL_ADDRESS"}},"Keys":{"mail":[{"FieldNames":["mail"]}]}}',
    );
  });

  describe('is not offered', () => {
    const cases: readonly (readonly [string, string])[] = [
      [
        'for a field that a key uses',
        '{ "Fields": { "z|ip": {} }, "Keys": { "a": [{ "FieldNames": ["zip"] }] } }',
      ],
      ['for a name with a dot', '{ "Fields": { "z|.ip": {} }, "Keys": {} }'],
      ['outside the fields', '{ "Fields": { "zip": {} }, "Ke|ys": {} }'],
      ['where keys are something else', '{ "Fields": { "z|ip": {} }, "Keys": [] }'],
      ['beside a template', '{ "TemplateId": "x", "Fields": { "z|ip": {} }, "Keys": {} }'],
      ['in a text that cannot be read', '{ "Fields": { "z|ip": {} }, "Keys": { "a: [] } }'],
      ['in another form', '{ "Fields": [{ "Name": "z|ip" }] }'],
    ];
    for (const [why, marked] of cases) {
      it(why, () => {
        assert.ok(!titlesAt(marked).some((offered) => offered.startsWith('Add')), titlesAt(marked).join());
      });
    }
  });
});

import assert from 'node:assert/strict';
import { JsonDocument } from '../../../core/document/json-document';
import { allRead, formNamed, problemOf, read, written } from './converting';
import { ProfileTypeDocument } from '../../../core/document/profile-type-document';

const cloudFormation = formNamed('CloudFormation');

/** A template with one object type. */
function template(properties: string, id = 'Customer'): string {
  return `{ "Resources": { "${id}": { "Type": "AWS::CustomerProfiles::ObjectType", "Properties": ${properties} } } }`;
}

/** The definition in a template, as one line of JSON, with the notes. */
function definitionIn(properties: string): { definition: string; notes: readonly string[] } {
  const { text, notes } = read(cloudFormation, template(properties));
  return { definition: JSON.stringify(JSON.parse(text)), notes };
}

describe('Conversion to CloudFormation', () => {
  it('gives a template with lists for maps, and a parameter for the domain', () => {
    const { text, fileName, notes } = written(
      cloudFormation,
      `{
  "ObjectTypeName": "Salesforce-Contact",
  "Description": "A \\"contact\\"",
  "ExpirationDays": 30,
  "Fields": {
    "zip": { "Source": "_source.zip", "Target": "_profile.Address.PostalCode" },
    "id": {}
  },
  "Keys": {
    "_email": [],
    "contactId": [{ "StandardIdentifiers": ["PROFILE", "UNIQUE"], "FieldNames": ["id", "zip"] }]
  },
  "Tags": { "team": "crm" }
}`,
    );
    assert.equal(
      text,
      `{
  "AWSTemplateFormatVersion": "2010-09-09",
  "Parameters": {
    "DomainName": {
      "Type": "String"
    }
  },
  "Resources": {
    "SalesforceContact": {
      "Type": "AWS::CustomerProfiles::ObjectType",
      "Properties": {
        "DomainName": {
          "Ref": "DomainName"
        },
        "ObjectTypeName": "Salesforce-Contact",
        "Description": "A \\"contact\\"",
        "ExpirationDays": 30,
        "Fields": [
          {
            "Name": "zip",
            "ObjectTypeField": {
              "Source": "_source.zip",
              "Target": "_profile.Address.PostalCode"
            }
          },
          {
            "Name": "id",
            "ObjectTypeField": {}
          }
        ],
        "Keys": [
          {
            "Name": "_email",
            "ObjectTypeKeyList": []
          },
          {
            "Name": "contactId",
            "ObjectTypeKeyList": [
              {
                "StandardIdentifiers": ["PROFILE", "UNIQUE"],
                "FieldNames": ["id", "zip"]
              }
            ]
          }
        ],
        "Tags": [
          {
            "Key": "team",
            "Value": "crm"
          }
        ]
      }
    }
  }
}
`,
    );
    assert.equal(fileName, 'Salesforce-Contact.template.json');
    assert.deepEqual(notes, []);
  });

  it('needs no parameter where the definition has a domain', () => {
    const { text } = written(cloudFormation, '{ "ObjectTypeName": "A", "DomainName": "shop" }');
    assert.ok(!text.includes('Parameters'));
    assert.match(text, /"ObjectTypeName": "A",\n {8}"DomainName": "shop"/);
  });

  describe('names the resource with letters and digits', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['Customer', 'Customer', 'Customer.template.json'],
      ['WebAnalytics-Clickstream', 'WebAnalyticsClickstream', 'WebAnalytics-Clickstream.template.json'],
      ['order_items2', 'OrderItems2', 'order_items2.template.json'],
      ['_PNR', 'PNR', '_PNR.template.json'],
      ['---', 'ObjectType', '---.template.json'],
      ['../zip', 'Zip', 'ObjectType.template.json'],
      ['', 'ObjectType', 'ObjectType.template.json'],
    ];
    for (const [typeName, id, fileName] of cases) {
      it(`${JSON.stringify(typeName)}: ${id}`, () => {
        const converted = written(cloudFormation, JSON.stringify({ ObjectTypeName: typeName }));
        const { Resources } = JSON.parse(converted.text) as { Resources: object };
        assert.deepEqual(Object.keys(Resources), [id]);
        assert.equal(converted.fileName, fileName);
      });
    }
  });

  describe('says what is left out or will not work', () => {
    const cases: readonly (readonly [string, readonly string[]])[] = [
      [
        '{ "CreatedAt": "now", "SourceName": "x" }',
        ['Set by the service and left out: `CreatedAt`, `SourceName`.'],
      ],
      [
        '{ "Note": 1, "Fields": { "zip": { "Sauce": "x" } } }',
        ['Unknown to CloudFormation and left out: `Note`, `Fields.zip.Sauce`.'],
      ],
      [
        '{ "Fields": { "zip": "x" }, "Keys": [], "Description": {} }',
        ['Not of the right type and left out: `Fields.zip`, `Keys`, `Description`.'],
      ],
      [
        '{ "Fields": { "a.b": {}, "a-b": {}, "c.d": {} } }',
        ['CloudFormation does not accept the dot in these field names: `a.b`, `c.d`.'],
      ],
      [
        '{ "Keys": { "call": [{ "StandardIdentifiers": ["UNIQUE", "COMMUNICATION_RECORD"] }] } }',
        ['CloudFormation does not know the identifier `COMMUNICATION_RECORD` of these keys: `call`.'],
      ],
      [`{ "Description": "${'😀'.repeat(10_000)}" }`, []],
      [
        `{ "Description": "${'x'.repeat(10_001)}" }`,
        ['Longer than the 10,000 characters that are allowed: `Description`.'],
      ],
      [
        `{ ${Array.from({ length: 10 }, (_, index) => `"x${index}": 1`).join()} }`,
        [
          'Unknown to CloudFormation and left out: `x0`, `x1`, `x2`, `x3`, `x4`, `x5`, `x6`, `x7` and 2 more.',
        ],
      ],
    ];
    for (const [definition, notes] of cases) {
      it(definition.slice(0, 80), () => {
        const converted = written(cloudFormation, definition);
        assert.deepEqual(converted.notes, notes);
        const { Metadata } = JSON.parse(converted.text) as { Metadata?: unknown };
        assert.deepEqual(Metadata, notes.length > 0 ? { ConversionNotes: notes } : undefined);
      });
    }
  });

  it('takes the last of two members with one name, as the service does', () => {
    const { text } = written(cloudFormation, '{ "ObjectTypeName": "A", "ObjectTypeName": "B" }');
    assert.match(text, /"ObjectTypeName": "B"/);
    assert.ok(!text.includes('"A"'));
  });

  it('reads over comments and trailing commas', () => {
    const { text } = written(cloudFormation, '// mine\r\n{ "ObjectTypeName": "A", }');
    assert.match(text, /"ObjectTypeName": "A"/);
  });

  for (const definition of ['', '[]', '"Customer"', '{ "Fields": { "a": { } ', 'resource "x" "y" {}']) {
    it(`refuses what cannot be read: ${definition}`, () => {
      const result = cloudFormation.write(new ProfileTypeDocument(definition));
      assert.equal(problemOf(result), 'The definition cannot be read. Correct its syntax, then convert it.');
    });
  }
});

describe('Conversion from CloudFormation', () => {
  const properties =
    '{"ObjectTypeName":"Customer","Fields":[{"Name":"zip","ObjectTypeField":{"Source":"_source.zip"}}]}';
  const expected = `{
  "ObjectTypeName": "Customer",
  "Fields": {
    "zip": {
      "Source": "_source.zip"
    }
  }
}
`;
  const places: readonly (readonly [string, string])[] = [
    ['a template', template(properties)],
    ['one resource', `{ "Type": "AWS::CustomerProfiles::ObjectType", "Properties": ${properties} }`],
    ['bare properties', properties],
    ['a template with a byte order mark', `\uFEFF${template(properties)}`],
  ];
  for (const [place, text] of places) {
    it(`reads ${place}`, () => {
      assert.ok(cloudFormation.recognises(new JsonDocument(text)));
      assert.deepEqual(read(cloudFormation, text), {
        text: expected,
        fileName: 'Customer.profiletype.json',
        notes: [],
      });
    });
  }

  it('reads every object type of a template, and nothing else', () => {
    const resource = (typeName: string): string =>
      `{ "Type": "AWS::CustomerProfiles::ObjectType", "Properties": { "ObjectTypeName": ${typeName} } }`;
    const files = allRead(
      cloudFormation,
      `{ "Resources": {
        "One": ${resource('"Order"')},
        "Domain": { "Type": "AWS::CustomerProfiles::Domain", "Properties": { "DomainName": "x" } },
        "Two": ${resource('"order"')},
        "Again": ${resource('"ORDER"')},
        "Three": ${resource('"a b"')},
        "Four": ${resource('{ "Fn::Sub": "orders" }')},
        "Five": { "Type": "AWS::CustomerProfiles::ObjectType" },
        "Six": null
      } }`,
    );
    assert.deepEqual(
      files.map(({ fileName }) => fileName),
      ['Order', 'order-2', 'ORDER-3', 'Three', 'Four', 'Five'].map((name) => `${name}.profiletype.json`),
    );
    assert.deepEqual(
      files.map(({ text }) => JSON.parse(text) as unknown),
      [
        { ObjectTypeName: 'Order' },
        { ObjectTypeName: 'order' },
        { ObjectTypeName: 'ORDER' },
        { ObjectTypeName: 'a b' },
        {},
        {},
      ],
    );
  });

  describe('leaves out what a definition cannot have, and says so', () => {
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      [
        '{"DomainName":{"Ref":"DomainName"},"ObjectTypeName":"A"}',
        '{"ObjectTypeName":"A"}',
        ['Known only to CloudFormation and left out: `DomainName`.'],
      ],
      [
        '{"Description":{"Fn::Join":["",["a"]]},"Fields":[{"Name":"zip","ObjectTypeField":{"Source":{"Ref":"S"},"Target":"t"}}]}',
        '{"Fields":{"zip":{"Target":"t"}}}',
        ['Known only to CloudFormation and left out: `Description`, `Fields.zip.ObjectTypeField.Source`.'],
      ],
      [
        '{"Tags":[{"Key":"a","Value":"b"},{"Key":"c","Value":{"Ref":"C"}},{"Fn::If":["x",{},{}]}]}',
        '{"Tags":{"a":"b"}}',
        ['Known only to CloudFormation and left out: `Tags.c.Value`, `Tags.3`.'],
      ],
      [
        '{"Keys":[{"Name":"id","ObjectTypeKeyList":[{"FieldNames":["a",{"Ref":"B"}]},{"Ref":"C"}]}]}',
        '{"Keys":{"id":[{"FieldNames":["a"]}]}}',
        [
          'Known only to CloudFormation and left out: `Keys.id.ObjectTypeKeyList.FieldNames`, `Keys.id.ObjectTypeKeyList`.',
        ],
      ],
      [
        '{"CreatedAt":"now","ObjectTypeName":"A"}',
        '{"ObjectTypeName":"A"}',
        ['Set by the service and left out: `CreatedAt`.'],
      ],
      [
        '{"Colour":"red","Fields":[{"Name":"zip","Extra":1,"ObjectTypeField":{"Sauce":1}}]}',
        '{"Fields":{"zip":{}}}',
        [
          'Unknown to object type definitions and left out: `Colour`, `Fields.zip.Extra`, `Fields.zip.ObjectTypeField.Sauce`.',
        ],
      ],
      [
        '{"Fields":[{"Name":"zip"},{"ObjectTypeField":{}},7],"Keys":[{"Name":"id"}],"Tags":[{"Key":"x"}]}',
        '{"Fields":{"zip":{}},"Keys":{"id":[]},"Tags":{}}',
        [
          'Without a name or a value and left out: `Fields.2`, `Tags.x`.',
          'Not of the right type and left out: `Fields.3`.',
        ],
      ],
      [
        '{"Fields":[{"Name":"zip","ObjectTypeField":{"Source":"a"}},{"Name":"zip","ObjectTypeField":{"Source":"b"}}]}',
        '{"Fields":{"zip":{"Source":"b"}}}',
        ['Named more than once, the last one is kept: `Fields.zip`.'],
      ],
      [
        `{"Description":"${'x'.repeat(1001)}"}`,
        `{"Description":"${'x'.repeat(1001)}"}`,
        ['Longer than the 1,000 characters that are allowed: `Description`.'],
      ],
      ['{"Fields":{},"EncryptionKey":null}', '{}', ['Not of the right type and left out: `Fields`.']],
    ];
    for (const [from, to, notes] of cases) {
      it(from.slice(0, 100), () => {
        assert.deepEqual(definitionIn(from), { definition: to, notes });
      });
    }
  });

  it('keeps a field that is called like a function of CloudFormation', () => {
    const from =
      '{"Fields":[{"Name":"Ref","ObjectTypeField":{"Source":"a"}}],"Tags":[{"Key":"Ref","Value":"b"}]}';
    assert.deepEqual(definitionIn(from), {
      definition: '{"Fields":{"Ref":{"Source":"a"}},"Tags":{"Ref":"b"}}',
      notes: [],
    });
  });

  describe('refuses', () => {
    const none = 'There is no resource of the type `AWS::CustomerProfiles::ObjectType`.';
    const unreadable = 'The template cannot be read. Correct its syntax, then convert it.';
    const cases: readonly (readonly [string, string, string])[] = [
      ['a template without object types', '{ "Resources": { "A": { "Type": "AWS::S3::Bucket" } } }', none],
      ['a definition', '{ "ObjectTypeName": "A", "Fields": { "a": { "Name": "x" } }, "Keys": {} }', none],
      ['other JSON', '[1, 2]', none],
      ['an empty text', '', unreadable],
      ['a template without its end', '{ "Resources": { "A": ', unreadable],
      [
        'YAML',
        'Resources:\n  A:\n    Type: AWS::CustomerProfiles::ObjectType\n',
        'This is YAML. Only templates that are written as JSON can be converted.',
      ],
    ];
    for (const [what, text, problem] of cases) {
      it(what, () => {
        assert.ok(!cloudFormation.recognises(new JsonDocument(text)));
        assert.equal(problemOf(cloudFormation.read(text)), problem);
      });
    }
  });
});

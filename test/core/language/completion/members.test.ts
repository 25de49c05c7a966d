import assert from 'node:assert/strict';
import { CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import { accept, acceptSnippet, complete, itemAt, labels, shownLabels } from '../cursor';
import { inDefinition, inField } from '../definitions';

const typeMembers = [
  'ObjectTypeName',
  'Description',
  'DomainName',
  'TemplateId',
  'ExpirationDays',
  'EncryptionKey',
  'AllowProfileCreation',
  'SourceLastUpdatedTimestampFormat',
  'MaxProfileObjectCount',
  'SourcePriority',
  'Fields',
  'Keys',
  'Tags',
];

describe('Completion of members', () => {
  describe('offers what the object lacks', () => {
    const cases: readonly (readonly [string, string, readonly string[]])[] = [
      ['an empty object type', '{ | }', typeMembers],
      [
        'an object type with a template',
        '{ "TemplateId": "CTR", | }',
        [
          'ObjectTypeName',
          'Description',
          'DomainName',
          'ExpirationDays',
          'EncryptionKey',
          'MaxProfileObjectCount',
          'SourcePriority',
          'Tags',
        ],
      ],
      [
        'an object type with fields',
        '{ "Fields": {}, | }',
        typeMembers.filter((name) => !/^(Fields|TemplateId)$/.test(name)),
      ],
      ['an empty field', inField('|'), ['Source', 'Target', 'ContentType']],
      ['a field with a target', inField('"Target": "_profile.LastName", |'), ['Source', 'ContentType']],
      ['an empty key definition', inDefinition('|'), ['StandardIdentifiers', 'FieldNames']],
      ['a key definition with fields', inDefinition('"FieldNames": [], |'), ['StandardIdentifiers']],
      ['a complete key definition', inDefinition('"StandardIdentifiers": [], "FieldNames": [], |'), []],
    ];
    for (const [where, marked, expected] of cases) {
      it(`in ${where}`, () => {
        assert.deepEqual(labels(marked), expected);
      });
    }
  });

  it('offers nothing that only the service writes', () => {
    const readOnly = /^(CreatedAt|LastUpdatedAt|MaxAvailableProfileObjectCount|SourceName|SourceObject)$/;
    assert.deepEqual(
      labels('{|}').filter((label) => readOnly.test(label)),
      [],
    );
  });

  describe('puts the name and the beginning of its value', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['{ | }', 'ObjectTypeName', '{ "ObjectTypeName": "|" }'],
      ['{ "|" }', 'ObjectTypeName', '{ "ObjectTypeName": "|" }'],
      ['{ "Obj|" }', 'ObjectTypeName', '{ "ObjectTypeName": "|" }'],
      ['{ "Obj|Type" }', 'ObjectTypeName', '{ "ObjectTypeName": "|" }'],
      ['{ Obj| }', 'ObjectTypeName', '{ "ObjectTypeName": "|" }'],
      ['{ "| }', 'ObjectTypeName', '{ "ObjectTypeName": "|" }'],
      ['{|}', 'TemplateId', '{"TemplateId": "|"}'],
      ['{|}', 'AllowProfileCreation', '{"AllowProfileCreation": ‹true›}'],
      ['{|}', 'ExpirationDays', '{"ExpirationDays": ‹366›}'],
      ['{|}', 'Fields', '{"Fields": {\n\t|\n}}'],
      ['{|}', 'Tags', '{"Tags": { "|": "" }}'],
      ['{ "ObjectTypeName": "Customer", | }', 'Keys', '{ "ObjectTypeName": "Customer", "Keys": {\n\t|\n} }'],
      [inField('|'), 'Source', inField('"Source": "_source.|"')],
      [inField('|'), 'Target', inField('"Target": "|"')],
      [inField('|'), 'ContentType', inField('"ContentType": "|"')],
      [inDefinition('|'), 'StandardIdentifiers', inDefinition('"StandardIdentifiers": ["|"]')],
      [inDefinition('|'), 'FieldNames', inDefinition('"FieldNames": ["|"]')],
    ];
    for (const [marked, label, expected] of cases) {
      it(`${label} in ${marked.slice(-45)}`, () => {
        assert.equal(acceptSnippet(marked, label), expected);
      });
    }
  });

  describe('replaces only the name where a value stands already', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['{ "Desc|": "Customers" }', 'Description', '{ "Description"|: "Customers" }'],
      ['{ "|Desc": "Customers" }', 'Description', '{ "Description"|: "Customers" }'],
      ['{ "Desc"|: "Customers" }', 'Description', '{ "Description"|: "Customers" }'],
      ['{ "Field|": {} }', 'Fields', '{ "Fields"|: {} }'],
      [inField('"So|rce": "_source.zip"'), 'Source', inField('"Source"|: "_source.zip"')],
      [inDefinition('"Names|": ["Zip"]'), 'FieldNames', inDefinition('"FieldNames"|: ["Zip"]')],
    ];
    for (const [marked, label, expected] of cases) {
      it(`${label} in ${marked.slice(-45)}`, () => {
        assert.equal(acceptSnippet(marked, label), expected);
      });
    }

    it('and offers the name that stands there too', () => {
      assert.ok(labels('{ "Description|": "" }').includes('Description'));
    });

    it('and not as a snippet', () => {
      assert.equal(itemAt('{ "Desc|": "" }', 'Description').insertTextFormat, InsertTextFormat.PlainText);
    });
  });

  describe('offers a name that is written in full and has no value yet', () => {
    for (const [marked, label] of [
      ['{ "Keys|" }', 'Keys'],
      ['{ "Keys"| }', 'Keys'],
      [inField('"Target|"'), 'Target'],
      [inDefinition('"FieldNames|"'), 'FieldNames'],
    ] as const) {
      it(`${label} in ${marked.slice(-40)}`, () => {
        assert.ok(shownLabels(marked).includes(label));
      });
    }
  });

  describe('keeps the commas right', () => {
    const cases: readonly (readonly [string, string, string])[] = [
      ['{ | "Description": "" }', 'SourcePriority', '{ "SourcePriority": 1, "Description": "" }'],
      ['{ |"Description": "" }', 'SourcePriority', '{ "SourcePriority": 1,"Description": "" }'],
      [
        '{\n  "|"\n  "Description": ""\n}',
        'SourcePriority',
        '{\n  "SourcePriority": 1,\n  "Description": ""\n}',
      ],
      [
        '{\n  Prio|\n  "Description": ""\n}',
        'SourcePriority',
        '{\n  "SourcePriority": 1,\n  "Description": ""\n}',
      ],
      ['{ "Description": "", | }', 'SourcePriority', '{ "Description": "", "SourcePriority": 1 }'],
      ['{ "Description": "",\n| }', 'SourcePriority', '{ "Description": "",\n"SourcePriority": 1 }'],
      ['{ |, "Description": "" }', 'SourcePriority', '{ "SourcePriority": 1, "Description": "" }'],
    ];
    for (const [marked, label, expected] of cases) {
      it(JSON.stringify(marked), () => {
        assert.equal(accept(marked, label), expected);
      });
    }
  });

  describe('puts the comma that is missing before a new member', () => {
    for (const marked of [
      '{ "Description": "x" | }',
      '{ "Description": "x"\n  |\n}',
      '{ "Description": "x"\n  "|"\n}',
      '{ "Description": "x"\n  "Prio|"\n}',
      '{ "Description": "x"\n  Prio|\n}',
      '{ "Description": "x" |, "DomainName": "y" }',
      '{ "Description": "x" | "DomainName": "y" }',
    ]) {
      it(JSON.stringify(marked), () => {
        const parsed = JSON.parse(accept(marked, 'SourcePriority')) as Record<string, unknown>;
        assert.equal(parsed.Description, 'x');
        assert.equal(parsed.SourcePriority, 1);
      });
    }
  });

  it('explains every member and says what it is', () => {
    for (const item of complete('{|}')) {
      assert.equal(item.kind, CompletionItemKind.Property);
      assert.ok(typeof item.documentation === 'object' && item.documentation.value.length > 20, item.label);
    }
  });

  it('says which members are required and within which limits', () => {
    const documentation = (label: string): string => JSON.stringify(itemAt('{|}', label).documentation);
    assert.match(documentation('ObjectTypeName'), /Required\./);
    assert.match(documentation('Fields'), /Required, unless `TemplateId` provides it/);
    assert.match(documentation('ExpirationDays'), /Optional\. 1 to 1098\./);
    assert.match(documentation('Description'), /1 to 1000 characters/);
  });

  it('goes on with suggestions for the value where there is a list of them', () => {
    const members = [...complete('{|}'), ...complete(inField('|')), ...complete(inDefinition('|'))];
    const continuing = members.filter(({ command }) => command?.command === 'editor.action.triggerSuggest');
    assert.deepEqual(
      continuing.map(({ label }) => label),
      [
        'TemplateId',
        'SourceLastUpdatedTimestampFormat',
        'Source',
        'Target',
        'ContentType',
        'StandardIdentifiers',
        'FieldNames',
      ],
    );
  });

  it('offers no names where a colon and a value are expected', () => {
    for (const marked of [inField('"Target" |'), inField('"Target" "|"'), '{ "Description" | }']) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });

  it('offers nothing in places that the request does not know', () => {
    for (const marked of [
      '{ "Other": { | } }',
      '{ "Other": | }',
      '{ "Tags": { | } }',
      inField('"Target": { | }'),
      '[|]',
    ]) {
      assert.deepEqual(labels(marked), [], marked);
    }
  });

  it('offers nothing outside the object type', () => {
    for (const marked of ['{} |', '{}|', '|{}', '| {}', '{}\n|\n'])
      assert.deepEqual(labels(marked), [], marked);
  });
});

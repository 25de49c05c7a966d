import assert from 'node:assert/strict';
import type { FindDefinition, TestResult } from '../../../core/mapping-tests/mapping-test';
import { runTest } from '../../../core/mapping-tests/run-test';
import type { JsonValue } from '../../../core/document/writing';
import { documentOf, findSample, testFrom } from './cases';

const customer = {
  ObjectTypeName: 'Customer',
  Description: 'd',
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    first: { Source: '_source.first', Target: '_profile.FirstName', ContentType: 'NAME' },
    gender: { Source: '_source.gender', Target: '_profile.Gender' },
    city: { Source: '_source.city', Target: '_profile.Address.City' },
    mail: { Source: '_source.mail', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    other: { Source: '_source.other', ContentType: 'EMAIL_ADDRESS' },
    shop: { Source: '_source.shop', Target: '_profile.BusinessName' },
    company: { Source: '_source.company', Target: '_profile.BusinessName' },
  },
  Keys: {
    Id: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    _email: [{ FieldNames: ['mail'] }, { FieldNames: ['other'] }],
  },
};

const order = {
  ObjectTypeName: 'Order',
  Description: 'd',
  AllowProfileCreation: false,
  Fields: {
    id: { Source: '_source.id', Target: '_order.Attributes.Id' },
    customer: { Source: '_source.customer' },
    title: { Source: '_source.items[].title', Target: '_order.OrderItems[].Title' },
    price: { Source: '_source.items[].price', Target: '_order.OrderItems[].Price' },
  },
  Keys: {
    OrderId: [{ StandardIdentifiers: ['UNIQUE', 'ORDER'], FieldNames: ['id'] }],
    Id: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['customer'] }],
  },
};

const low = { ...customer, ObjectTypeName: 'Low', SourcePriority: 9 };
const high = { ...customer, ObjectTypeName: 'High', SourcePriority: 1 };
const bad = {
  ...customer,
  ObjectTypeName: 'Bad',
  Fields: { ...customer.Fields, x: { Source: '_source.x', Target: '_profile.FristName' } },
};
const template = { ObjectTypeName: 'Template', Description: 'd', TemplateId: 'NoSuch' };

const documents = new Map(
  [customer, order, low, high, bad, template].map((each) => [
    each.ObjectTypeName,
    documentOf(JSON.stringify(each)),
  ]),
);
const find: FindDefinition = (type = 'Customer') => documents.get(type);

function run(
  record: JsonValue,
  expected: JsonValue,
  more: Readonly<Record<string, JsonValue>> = {},
): TestResult {
  return runTest(testFrom({ name: 'A', record, expected, ...more }), find);
}

const nora = { id: '1', first: 'Nora', city: 'Basel', mail: 'Nora@Example.com' };
const givenNora = [{ record: nora }];
const items = [
  { title: 'a', price: '1' },
  { title: 'b', price: '2' },
];
const ordered = { id: '7', customer: '1', items };
const asOrder = { type: 'Order', given: givenNora };

describe('A mapping test', () => {
  describe('passes where everything is so that it names', () => {
    const rows: readonly (readonly [
      what: string,
      record: JsonValue,
      expected: JsonValue,
      more?: Readonly<Record<string, JsonValue>>,
    ])[] = [
      ['outcome and decision', nora, { outcome: 'stored', decision: 'new' }],
      ['some of the values', nora, { profile: { FirstName: 'Nora' } }],
      ['nested values', nora, { profile: { Address: { City: 'Basel' } } }],
      ['that there is a profile', nora, { profile: {} }],
      ['that there is an object in it', nora, { profile: { Address: {} } }],
      ['what is not there', nora, { profile: { MiddleName: null, MailingAddress: null } }],
      [
        'what is not there in an object that is not there',
        nora,
        { profile: { MailingAddress: { City: null } } },
      ],
      ['a normalised key', nora, { keys: { Id: '1', _email: 'nora@example.com' } }],
      [
        'several definitions of a key',
        { ...nora, other: 'B@c.de' },
        { keys: { _email: ['nora@example.com', 'b@c.de'] } },
      ],
      ['the other definition of a key', { id: '1', other: 'B@c.de' }, { keys: { _email: 'b@c.de' } }],
      ['a key without a value', { id: '1' }, { keys: { _email: null, _phone: null } }],
      [
        'a value that stays',
        { id: '1', city: 'Bern' },
        { decision: 'existing', profile: { FirstName: 'Nora', Address: { City: 'Bern' } } },
        { given: givenNora },
      ],
      [
        'another type, and its object',
        ordered,
        {
          decision: 'existing',
          profile: { FirstName: 'Nora' },
          objects: { _order: { Attributes: { Id: '7' } }, _asset: null },
        },
        asOrder,
      ],
      [
        'a whole list, its members in any order',
        ordered,
        {
          objects: {
            _order: {
              OrderItems: [
                { Price: '1', Title: 'a' },
                { Title: 'b', Price: '2' },
              ],
            },
          },
        },
        asOrder,
      ],
      [
        'an object that was there',
        { ...ordered, items: [] },
        {
          objects: {
            _order: {
              OrderItems: [
                { Title: 'a', Price: '1' },
                { Title: 'b', Price: '2' },
              ],
            },
          },
        },
        { ...asOrder, given: [...givenNora, { type: 'Order', record: ordered }] },
      ],
      [
        'what is rejected',
        ordered,
        { outcome: 'rejected', objects: { _order: null }, keys: { OrderId: '7' } },
        { type: 'Order' },
      ],
      ['what is invalid', { first: 'Nora' }, { outcome: 'invalid', keys: { Id: null } }],
    ];
    for (const [what, record, expected, more] of rows) {
      it(what, () => {
        assert.deepEqual(run(record, expected, more), { kind: 'passed' });
      });
    }
  });

  describe('fails with a sentence for each difference', () => {
    const rejection = 'No key finds a profile, and `AllowProfileCreation` is not true, so none is created.';
    const rows: readonly (readonly [
      record: JsonValue,
      expected: JsonValue,
      differences: readonly string[],
      more?: Readonly<Record<string, JsonValue>>,
    ])[] = [
      [nora, { profile: { Address: { City: 'Bern' } } }, ['profile `Address.City` is "Basel", not "Bern".']],
      [
        nora,
        { profile: { FirstName: null, LastName: 'L', Address: null } },
        [
          'profile `FirstName` is "Nora"; it must not be there.',
          'profile `LastName` is not there; expected "L". No field of `Customer` has the target `_profile.LastName`.',
          'profile `Address` is {"City":"Basel"}; it must not be there.',
        ],
      ],
      [
        { id: '1', gender: 'F' },
        {
          profile: {
            Gender: 'FEMALE',
            FirstName: 'Nora',
            Address: { City: null, State: 'BS' },
            BillingAddress: {},
          },
        },
        [
          'profile `Gender` is not there; expected "FEMALE". Not written: `_profile.Gender` takes only `MALE`, `FEMALE`, `UNSPECIFIED`.',
          'profile `FirstName` is not there; expected "Nora". Field `first`: The record has no `first`.',
          'profile `Address.State` is not there; expected "BS". No field of `Customer` has the target `_profile.Address.State`.',
          'profile `BillingAddress` is not there; expected {}. No field of `Customer` has the target `_profile.BillingAddress`.',
        ],
      ],
      [
        { id: '1', first: 'Otto' },
        { profile: { FirstName: 'Otto' } },
        [
          'profile `FirstName` is "Nora", not "Otto". Kept: type `High` wrote it, with the higher `SourcePriority` 1.',
        ],
        { type: 'Low', given: [{ type: 'High', record: nora }] },
      ],
      // None of several fields is the reason alone.
      [nora, { profile: { BusinessName: 'B' } }, ['profile `BusinessName` is not there; expected "B".']],
      [
        nora,
        { outcome: 'rejected', decision: 'existing' },
        [
          'outcome is "stored", not "rejected". No key finds a profile, so a new one is created.',
          'decision is "new", not "existing". No key finds a profile, so a new one is created.',
        ],
      ],
      [
        ordered,
        {
          outcome: 'stored',
          decision: 'new',
          profile: { FirstName: null },
          objects: { _order: { Name: null } },
        },
        [
          `outcome is "rejected", not "stored". ${rejection}`,
          `decision is not there; expected "new". The record is rejected. ${rejection}`,
          `profile is not there. The record is rejected. ${rejection}`,
          `_order is not there. The record is rejected. ${rejection}`,
        ],
        { type: 'Order' },
      ],
      [
        ordered,
        { objects: { _order: null, _asset: {} } },
        [
          '_order is there; it must not be. No key finds a `_order`, so a new one is created.',
          '_asset is not there. Nothing in the definition is about `_asset`.',
        ],
        asOrder,
      ],
      [
        ordered,
        { objects: { _order: { OrderItems: [{ Title: 'a', Price: '1' }] } } },
        ['_order `OrderItems` has 2 entries, not 1.'],
        asOrder,
      ],
      [
        ordered,
        { objects: { _order: { OrderItems: [{ Title: 'a' }, { Title: 'x', Price: '2', Name: 'n' }] } } },
        [
          '_order `OrderItems[0].Price` is "1"; it must not be there, for a list is compared whole.',
          '_order `OrderItems[1].Title` is "b", not "x".',
          '_order `OrderItems[1].Name` is not there; expected "n". No field of `Order` has the target `_order.OrderItems[].Name`.',
        ],
        asOrder,
      ],
      [
        { id: '1', mail: 'a@b.c', other: 'd@e.f' },
        { keys: { Id: null, _email: 'a@b.c', _emial: 'x' } },
        [
          'key `Id` is "1"; it must not be there.',
          'key `_email` is ["a@b.c","d@e.f"], not "a@b.c".',
          'key `_emial` is not there; expected "x". `Customer` has no such key. Did you mean `_email`?',
        ],
      ],
      [
        { id: '1', mail: 'a@b.c', other: 'd@e.f' },
        { keys: { _email: ['a@b.c', 'x'] } },
        ['key `_email[1]` is "d@e.f", not "x".'],
      ],
      [
        { first: 'Nora' },
        { keys: { Id: '1' } },
        ['key `Id` is not there; expected "1". No value: field `id` is empty.'],
      ],
      [
        { id: '1', first: 'x'.repeat(80) },
        { profile: { FirstName: 'y' } },
        [`profile \`FirstName\` is "${'x'.repeat(59)}…, not "y".`],
      ],
    ];
    for (const [record, expected, differences, more] of rows) {
      it(JSON.stringify(expected), () => {
        const result = run(record, expected, more);
        assert.deepEqual('differences' in result ? result.differences : result, differences);
      });
    }
  });

  it('shows what is there in the shape of what was expected, so that only differences differ', () => {
    const result = run(
      ordered,
      {
        keys: { OrderId: '8', none: null },
        profile: { FirstName: 'Nora', Address: { City: 'Basel' }, MailingAddress: { City: null } },
        objects: { _asset: {}, _order: { OrderItems: [{ Price: '1', Title: 'x' }] } },
      },
      asOrder,
    );
    assert.equal(result.kind, 'failed');
    const { expected, actual } = result;
    assert.equal(
      expected,
      `{
  "profile": {
    "FirstName": "Nora",
    "Address": {
      "City": "Basel"
    },
    "MailingAddress": {
      "City": null
    }
  },
  "objects": {
    "_asset": {},
    "_order": {
      "OrderItems": [
        {
          "Price": "1",
          "Title": "x"
        }
      ]
    }
  },
  "keys": {
    "OrderId": "8",
    "none": null
  }
}`,
    );
    assert.equal(
      actual,
      expected
        .replace('"_asset": {}', '"_asset": null')
        .replace(
          '"Title": "x"\n        }',
          '"Title": "a"\n        },\n        {\n          "Title": "b",\n          "Price": "2"\n        }',
        )
        .replace('"8"', '"7"'),
    );
  });

  describe('is an error where it cannot be run', () => {
    const rows: readonly (readonly [more: Readonly<Record<string, JsonValue>>, message: string])[] = [
      [{ type: 'None' }, 'No definition has the `ObjectTypeName` `None`.'],
      [{ given: [{ type: 'None', record: {} }] }, 'No definition has the `ObjectTypeName` `None`.'],
      [
        { type: 'Bad' },
        'The definition of `Bad` has an error, so the service would not take it. `_profile` has no field `FristName`. Did you mean `_profile.FirstName`?',
      ],
      [
        { type: 'Template' },
        'Template `NoSuch` has no published fields and keys, so nobody knows what it does with a record.',
      ],
      [
        { given: [{ record: nora }, { record: { first: 'Otto' } }] },
        'Record 2 of `given`, of type `Customer`, is invalid. Missing unique or profile key: the UNIQUE key `Id` has no value (no value: field `id` is empty).',
      ],
      [
        { given: [{ type: 'Order', record: ordered }] },
        'Record 1 of `given`, of type `Order`, is rejected. No key finds a profile, and `AllowProfileCreation` is not true, so none is created.',
      ],
      [
        { given: [{ record: { id: 'x'.repeat(256_000) } }] },
        'Record 1 of `given` cannot be ingested. `Object` may have at most 256000 bytes (250 KB); it has 256009.',
      ],
    ];
    for (const [more, message] of rows) {
      it(message, () => {
        assert.deepEqual(run(nora, { outcome: 'stored' }, more), { kind: 'error', message });
      });
    }

    it('without a definition beside the file', () => {
      const test = testFrom({ name: 'A', record: {}, expected: { outcome: 'stored' } });
      assert.deepEqual(
        runTest(test, () => undefined),
        {
          kind: 'error',
          message:
            'The definition is missing: `NAME.profiletype.json` stands beside `NAME.profiletype.test.json`.',
        },
      );
    });

    it('with a definition that cannot be read', () => {
      const test = testFrom({ name: 'A', record: {}, expected: { outcome: 'stored' } });
      const result = runTest(test, () => documentOf('{ "ObjectTypeName": "Broken", '));
      assert.equal(result.kind, 'error');
      assert.match(
        result.message,
        /^The definition of `Broken` has an error, so the service would not take it\. /,
      );
    });
  });

  it('begins with an empty domain, however often it is run', () => {
    const test = testFrom({ name: 'A', record: nora, expected: { decision: 'new' } });
    assert.deepEqual([runTest(test, find), runTest(test, find)], [{ kind: 'passed' }, { kind: 'passed' }]);
  });

  it('knows the fields and keys of a template', () => {
    const test = testFrom({
      name: 'A',
      record: {},
      expected: { outcome: 'invalid' },
    });
    assert.deepEqual(runTest(test, findSample('Shopify-Customer')), { kind: 'passed' });
  });
});

import assert from 'node:assert/strict';
import {
  DeleteProfileObjectTypeCommand,
  GetProfileObjectTypeCommand,
  ListProfileObjectsCommand,
  ListProfileObjectTypesCommand,
  PutProfileObjectTypeCommand,
} from '@aws-sdk/client-customer-profiles';
import { ClientDomain, type Definition, membersOf, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox, sendRaw } from '../running';

const DomainName = 'shop';

const person: Definition = {
  AllowProfileCreation: true,
  ExpirationDays: 30,
  EncryptionKey: 'alias/shop',
  SourceLastUpdatedTimestampFormat: "yyyy-MM-dd'T'HH:mm:ss'Z'",
  SourcePriority: 3,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: {
    personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    _email: [{ FieldNames: ['email'] }],
  },
};

const product: Definition = {
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id' },
    owner: { Source: '_source.owner' },
    name: { Source: '_source.name', Target: '_asset.AssetName' },
    size: { Source: '_source.size', Target: '_profile.Attributes.Size' },
  },
  Keys: {
    productId: [{ StandardIdentifiers: ['UNIQUE', 'ASSET'], FieldNames: ['id'] }],
    personId: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['owner'] }],
  },
};

describe('Object types', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;
  let time: number;

  beforeEach(async () => {
    time = Date.now() - 1000;
    sandbox = await runSandbox({ now: () => time });
    domain = await ClientDomain.create(sandbox.client, DomainName);
  });

  afterEach(() => sandbox.close());

  it('are put, read and listed as they were given', async () => {
    const request = {
      DomainName,
      ObjectTypeName: 'Person',
      Description: 'People',
      ...person,
      Tags: { a: 'b' },
    };
    const put = membersOf(await sandbox.client.send(new PutProfileObjectTypeCommand(request)));
    const members = membersOf(request, 'DomainName');
    const created = new Date(time);
    assert.deepEqual(put, { ...members, CreatedAt: created, LastUpdatedAt: created });
    const get = new GetProfileObjectTypeCommand({ DomainName, ObjectTypeName: 'Person' });
    assert.deepEqual(membersOf(await sandbox.client.send(get)), put);
    const { Items } = await sandbox.client.send(new ListProfileObjectTypesCommand({ DomainName }));
    assert.deepEqual(Items, [
      {
        ObjectTypeName: 'Person',
        Description: 'People',
        SourcePriority: 3,
        CreatedAt: created,
        LastUpdatedAt: created,
        Tags: { a: 'b' },
      },
    ]);
  });

  it('are replaced as a whole, and remember when they were created', async () => {
    await domain.define('Person', person);
    const created = new Date(time);
    time += 500;
    const { AllowProfileCreation, Fields, Keys } = person;
    await domain.define('Person', { AllowProfileCreation, Fields, Keys, Description: 'Other' });
    const get = new GetProfileObjectTypeCommand({ DomainName, ObjectTypeName: 'Person' });
    assert.deepEqual(membersOf(await sandbox.client.send(get)), {
      ObjectTypeName: 'Person',
      Description: 'Other',
      AllowProfileCreation,
      Fields,
      Keys,
      CreatedAt: created,
      LastUpdatedAt: new Date(time),
    });
  });

  it('use the new definition for the records that come after it', async () => {
    await domain.define('Person', person);
    await domain.put('Person', { id: 1, nick: 'old' });
    await domain.define('Person', {
      ...person,
      Fields: { ...person.Fields, nick: { Source: '_source.nick', Target: '_profile.FirstName' } },
    });
    await domain.put('Person', { id: 2, nick: 'new' });
    assert.equal((await domain.search('personId', '1'))[0]?.FirstName, undefined);
    assert.equal((await domain.search('personId', '2'))[0]?.FirstName, 'new');
  });

  it('are not found when there are none', async () => {
    for (const [request, message] of [
      [{ DomainName, ObjectTypeName: 'Nothing' }, /^Domain `shop` has no object type `Nothing`\.$/],
      [{ DomainName: 'nowhere', ObjectTypeName: 'Person' }, /no domain `nowhere`/],
    ] as const) {
      for (const answer of [
        sandbox.client.send(new GetProfileObjectTypeCommand(request)),
        sandbox.client.send(new DeleteProfileObjectTypeCommand(request)),
      ]) {
        assert.match(await refusal(answer, 'ResourceNotFoundException'), message);
      }
    }
    const list = new ListProfileObjectTypesCommand({ DomainName: 'nowhere' });
    await refusal(sandbox.client.send(list), 'ResourceNotFoundException');
    const put = new PutProfileObjectTypeCommand({
      DomainName: 'nowhere',
      ObjectTypeName: 'Person',
      Description: 'x',
      ...person,
    });
    await refusal(sandbox.client.send(put), 'ResourceNotFoundException');
  });

  for (const [what, members, message] of [
    ['no description', {}, /`Description` is missing/],
    ['an empty description', { Description: '' }, /`Description`.*between 1 and 1000 characters/],
    ['a description that is too long', { Description: 'x'.repeat(1001) }, /`Description`.*it has 1001/],
    ['fields that are a list', { Description: 'x', Fields: [] }, /`Fields` must be an object; it is a list/],
    ['a field name with a space', { Description: 'x', Fields: { 'a b': {} } }, /`a b` in `Fields`/],
    [
      'a content type that there is not',
      { Description: 'x', Fields: { a: { ContentType: 'TEXT' } } },
      /`Fields\.a\.ContentType` must be one of `STRING`/,
    ],
    [
      'a standard identifier that there is not',
      { Description: 'x', Keys: { a: [{ StandardIdentifiers: ['PRIMARY'], FieldNames: ['a'] }] } },
      /`Keys\.a\[0\]\.StandardIdentifiers\[0\]` must be one of/,
    ],
    ['a source priority of 0', { Description: 'x', SourcePriority: 0 }, /`SourcePriority`/],
    [
      'creation that is a text',
      { Description: 'x', AllowProfileCreation: 'true' },
      /`AllowProfileCreation` must be `true` or `false`; it is a text/,
    ],
  ] as const) {
    it(`refuse ${what}`, async () => {
      const path = `/domains/${DomainName}/object-types/Person`;
      const { status, errorType, body } = await sendRaw(sandbox.url, 'PUT', path, JSON.stringify(members));
      assert.equal(status, 400);
      assert.equal(errorType, 'BadRequestException');
      assert.match(String(body.Message), message);
    });
  }

  it('take names as the service does, whatever they mean to JavaScript', async () => {
    for (const name of ['a', 'a'.repeat(255), 'constructor', 'to-string_1']) {
      await domain
        .define(name, {
          AllowProfileCreation: true,
          Fields: {
            constructor: { Source: '_source.constructor' },
            toString: { Source: '_source.__proto__' },
          },
          Keys: {
            [`key_${name.length}`]: [
              { StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['constructor'] },
            ],
          },
        })
        .catch((error: unknown) => assert.fail(`${name}: ${String(error)}`));
      assert.equal(await domain.put(name, { constructor: name }), name);
    }
    for (const name of ['-a', 'a b', 'ä', 'a/b', 'x'.repeat(256)]) {
      assert.match(
        await refusal(domain.define(name, person), 'BadRequestException'),
        /`ObjectTypeName`/,
        name,
      );
    }
  });

  it('are listed page by page, whatever is created meanwhile', async () => {
    const nameOf = (number: number): string => `Type-${String(number).padStart(3, '0')}`;
    for (let number = 0; number < 250; number++) await domain.define(nameOf(number), person);
    const names: (string | undefined)[] = [];
    let token: string | undefined;
    do {
      const request = new ListProfileObjectTypesCommand({ DomainName, NextToken: token, MaxResults: 90 });
      const { Items = [], NextToken } = await sandbox.client.send(request);
      names.push(...Items.map(({ ObjectTypeName }) => ObjectTypeName));
      token = NextToken;
      await domain.define('A-new-one', person);
    } while (token !== undefined);
    assert.deepEqual(
      names,
      Array.from({ length: 250 }, (_, number) => nameOf(number)),
    );
  });

  it('take their objects and values away with them', async () => {
    await domain.define('Person', person);
    await domain.define('Product', product);
    await domain.put('Person', { id: 'p1', email: 'nora@example.com' });
    await domain.put('Product', { id: 'x1', owner: 'p1', name: 'Kettle', size: 'L' });
    const id = await domain.find('personId', 'p1');
    assert.equal((await domain.objects(id, '_asset')).length, 1);
    const deletion = new DeleteProfileObjectTypeCommand({ DomainName, ObjectTypeName: 'Product' });
    const { Message } = await sandbox.client.send(deletion);
    assert.match(Message ?? '', /Product/);
    assert.deepEqual(await domain.objects(id, '_asset'), []);
    const [profile] = await domain.search('personId', 'p1');
    assert.equal(profile?.EmailAddress, 'nora@example.com');
    assert.equal(profile.Attributes, undefined);
    const list = { DomainName, ObjectTypeName: 'Product', ProfileId: id };
    await refusal(sandbox.client.send(new ListProfileObjectsCommand(list)), 'ResourceNotFoundException');
    await domain.define('Product', product);
    assert.deepEqual(await domain.objects(id, 'Product'), []);
    assert.deepEqual(await domain.search('_assetName', 'Kettle'), []);
    assert.deepEqual(await domain.search('productId', 'x1'), []);
  });
});

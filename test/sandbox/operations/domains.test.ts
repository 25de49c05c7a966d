import assert from 'node:assert/strict';
import {
  CreateDomainCommand,
  DeleteDomainCommand,
  GetDomainCommand,
  GetProfileObjectTypeCommand,
  ListDomainsCommand,
  ListProfileObjectTypesCommand,
} from '@aws-sdk/client-customer-profiles';
import { ClientDomain, membersOf, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox, sendRaw } from '../running';

describe('Domains', () => {
  let sandbox: RunningSandbox;
  let time: number;

  beforeEach(async () => {
    time = Date.now();
    sandbox = await runSandbox({ now: () => time });
  });

  afterEach(() => sandbox.close());

  it('are created, read, listed and deleted', async () => {
    const { client } = sandbox;
    const settings = {
      DomainName: 'shop',
      DefaultExpirationDays: 90,
      DefaultEncryptionKey: 'alias/shop',
      DeadLetterQueueUrl: 'https://sqs.us-east-1.amazonaws.com/123456789012/letters',
      Matching: { Enabled: true, JobSchedule: { DayOfTheWeek: 'MONDAY', Time: '22:00' } },
      Tags: { team: 'crm' },
    } as const;
    const created = await client.send(new CreateDomainCommand(settings));
    const times = { CreatedAt: new Date(time), LastUpdatedAt: new Date(time) };
    assert.deepEqual(membersOf(created), { ...settings, ...times });
    const read = await client.send(new GetDomainCommand({ DomainName: 'shop' }));
    assert.deepEqual(membersOf(read, 'Stats'), { ...settings, ...times });
    assert.deepEqual(read.Stats, { ProfileCount: 0, MeteringProfileCount: 0, ObjectCount: 0, TotalSize: 0 });
    const { Items } = await client.send(new ListDomainsCommand({}));
    assert.deepEqual(Items, [{ DomainName: 'shop', Tags: { team: 'crm' }, ...times }]);
    const { Message } = await client.send(new DeleteDomainCommand({ DomainName: 'shop' }));
    assert.match(Message ?? '', /shop/);
    assert.deepEqual((await client.send(new ListDomainsCommand({}))).Items, []);
  });

  it('count their profiles and objects', async () => {
    const domain = await ClientDomain.create(sandbox.client, 'shop');
    await domain.define('Person', {
      AllowProfileCreation: true,
      Fields: { id: { Source: '_source.id' } },
      Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
    });
    await domain.put('Person', { id: 'a' });
    await domain.put('Person', { id: 'b', name: 'é' });
    await domain.put('Person', { id: 'b' });
    const { Stats } = await sandbox.client.send(new GetDomainCommand({ DomainName: 'shop' }));
    assert.deepEqual(Stats, { ProfileCount: 2, MeteringProfileCount: 2, ObjectCount: 2, TotalSize: 20 });
  });

  it('lose everything when they are deleted', async () => {
    const DomainName = 'shop';
    const domain = await ClientDomain.create(sandbox.client, DomainName);
    await domain.define('Person', {
      Fields: { id: { Source: '_source.id' } },
      Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
    });
    await sandbox.client.send(new DeleteDomainCommand({ DomainName }));
    await ClientDomain.create(sandbox.client, DomainName);
    const request = new GetProfileObjectTypeCommand({ DomainName, ObjectTypeName: 'Person' });
    await refusal(sandbox.client.send(request), 'ResourceNotFoundException');
  });

  it('refuse a name that is taken', async () => {
    await ClientDomain.create(sandbox.client, 'shop');
    const message = await refusal(ClientDomain.create(sandbox.client, 'shop'), 'BadRequestException');
    assert.equal(message, 'Domain `shop` already exists.');
  });

  it('are not found when there are none', async () => {
    const request = { DomainName: 'nowhere' };
    for (const answer of [
      sandbox.client.send(new GetDomainCommand(request)),
      sandbox.client.send(new DeleteDomainCommand(request)),
    ]) {
      const message = await refusal(answer, 'ResourceNotFoundException');
      assert.equal(message, 'There is no domain `nowhere`. Create it with CreateDomain.');
    }
  });

  for (const [what, members, message] of [
    ['no expiration', {}, /`DefaultExpirationDays` is missing/],
    ['an expiration of no days', { DefaultExpirationDays: 0 }, /`DefaultExpirationDays`.*between 1 and 1098/],
    [
      'an expiration that is a text',
      { DefaultExpirationDays: '90' },
      /`DefaultExpirationDays`.*whole number/,
    ],
    ['a matching that is a text', { DefaultExpirationDays: 1, Matching: 'yes' }, /`Matching`.*an object/],
    [
      'a tag without a name',
      { DefaultExpirationDays: 1, Tags: { '': 'x' } },
      /`Tags`.*between 1 and 128 characters/,
    ],
    [
      'more than 50 tags',
      {
        DefaultExpirationDays: 1,
        Tags: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`t${n}`, ''])),
      },
      /`Tags`.*between 1 and 50 entries; it has 51/,
    ],
  ] as const) {
    it(`refuse ${what}`, async () => {
      const answer = await sendRaw(sandbox.url, 'POST', '/domains/shop', JSON.stringify(members));
      assert.equal(answer.status, 400);
      assert.equal(answer.errorType, 'BadRequestException');
      assert.match(String(answer.body.Message), message);
    });
  }

  it('refuse names that the service has not', async () => {
    for (const name of ['with space', 'ünïcode', 'x'.repeat(65), '../etc', 'a/b']) {
      const message = await refusal(ClientDomain.create(sandbox.client, name), 'BadRequestException');
      assert.match(message, /`DomainName`/, name);
    }
    for (const name of ['__proto__', 'constructor', '-', 'x'.repeat(64)]) {
      await ClientDomain.create(sandbox.client, name);
      const { DomainName } = await sandbox.client.send(new GetDomainCommand({ DomainName: name }));
      assert.equal(DomainName, name);
    }
  });

  it('are listed page by page, whatever is created meanwhile', async () => {
    const nameOf = (number: number): string => `domain-${String(number).padStart(3, '0')}`;
    for (let number = 0; number < 250; number++) await ClientDomain.create(sandbox.client, nameOf(number));
    const names: (string | undefined)[] = [];
    const sizes: number[] = [];
    let token: string | undefined;
    do {
      const request = new ListDomainsCommand({ MaxResults: 100, NextToken: token });
      const { Items = [], NextToken } = await sandbox.client.send(request);
      names.push(...Items.map(({ DomainName }) => DomainName));
      sizes.push(Items.length);
      token = NextToken;
      if (sizes.length === 1) await ClientDomain.create(sandbox.client, 'domain-000-late');
    } while (token !== undefined);
    assert.deepEqual(sizes, [100, 100, 50]);
    assert.deepEqual(
      names,
      Array.from({ length: 250 }, (_, number) => nameOf(number)),
    );
  });

  it('refuse a token of another list, and one that is made up', async () => {
    const domain = await ClientDomain.create(sandbox.client, 'a');
    await ClientDomain.create(domain.client, 'b');
    const { NextToken = '' } = await sandbox.client.send(new ListDomainsCommand({ MaxResults: 1 }));
    assert.notEqual(NextToken, '');
    for (const token of ['made-up', `${NextToken}A`, NextToken.slice(1)]) {
      const request = new ListDomainsCommand({ NextToken: token });
      assert.match(await refusal(sandbox.client.send(request), 'BadRequestException'), /`NextToken`/);
    }
    const elsewhere = new ListProfileObjectTypesCommand({ DomainName: 'a', NextToken });
    assert.match(await refusal(sandbox.client.send(elsewhere), 'BadRequestException'), /`NextToken`/);
  });

  it('refuse pages that are too large', async () => {
    for (const MaxResults of [0, 101]) {
      const message = await refusal(
        sandbox.client.send(new ListDomainsCommand({ MaxResults })),
        'BadRequestException',
      );
      assert.match(message, /`MaxResults` must be between 1 and 100/);
    }
  });
});

import assert from 'node:assert/strict';
import {
  GetDomainCommand,
  GetProfileObjectTypeCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UntagResourceCommand,
} from '@aws-sdk/client-customer-profiles';
import { ClientDomain, type Definition, membersOf, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox } from '../running';

const account: Definition = {
  AllowProfileCreation: true,
  Fields: { id: { Source: '_source.id' } },
  Keys: { accountId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

const domainArn = 'arn:aws:profile:us-east-1:123456789012:domains/shop';
const typeArn = `${domainArn}/object-types/Account`;

describe('Tags', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;

  beforeEach(async () => {
    sandbox = await runSandbox();
    domain = await ClientDomain.create(sandbox.client, 'shop');
    await domain.define('Account', { ...account, Tags: { team: 'crm', stage: 'test' } });
  });

  afterEach(() => sandbox.close());

  const tag = async (resourceArn: string, tags: Record<string, string>): Promise<void> => {
    await sandbox.client.send(new TagResourceCommand({ resourceArn, tags }));
  };

  const tagsOf = async (resourceArn: string): Promise<Record<string, string> | undefined> =>
    (await sandbox.client.send(new ListTagsForResourceCommand({ resourceArn }))).tags;

  for (const [what, arn, before] of [
    ['a domain', domainArn, {}],
    ['an object type', typeArn, { team: 'crm', stage: 'test' }],
  ] as const) {
    it(`of ${what} are added, replaced and taken away`, async () => {
      assert.deepEqual(await tagsOf(arn), before);
      await tag(arn, { team: 'shop', 'cost:center': 'ä /1', constructor: 'x', empty: '' });
      assert.deepEqual(await tagsOf(arn), {
        ...before,
        team: 'shop',
        'cost:center': 'ä /1',
        constructor: 'x',
        empty: '',
      });
      const tagKeys = ['team', 'cost:center', 'constructor', 'unknown'];
      await sandbox.client.send(new UntagResourceCommand({ resourceArn: arn, tagKeys }));
      assert.deepEqual(await tagsOf(arn), { ...membersOf(before, 'team'), empty: '' });
    });
  }

  it('stand in the answers of the resource, and change nothing else', async () => {
    await domain.put('Account', { id: 'a' });
    await tag(domainArn, { level: 'domain' });
    await tag(typeArn, { level: 'type' });
    const { Tags: ofDomain } = await sandbox.client.send(new GetDomainCommand({ DomainName: 'shop' }));
    assert.deepEqual(ofDomain, { level: 'domain' });
    const request = new GetProfileObjectTypeCommand({ DomainName: 'shop', ObjectTypeName: 'Account' });
    const { Tags, Fields } = await sandbox.client.send(request);
    assert.deepEqual(Tags, { team: 'crm', stage: 'test', level: 'type' });
    assert.deepEqual(Fields, account.Fields);
    assert.equal((await domain.search('accountId', 'a')).length, 1);
  });

  it('of a definition count only when its type is created', async () => {
    await domain.define('Account', { ...account, Description: 'Other', Tags: { team: 'other' } });
    assert.deepEqual(await tagsOf(typeArn), { team: 'crm', stage: 'test' });
  });

  it('are 50 at most', async () => {
    const many = (from: number, count: number): Record<string, string> =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`tag-${from + index}`, 'x']));
    await tag(domainArn, many(0, 40));
    const message = await refusal(tag(domainArn, many(40, 11)), 'BadRequestException');
    assert.equal(message, 'A resource has at most 50 tags.');
    assert.equal(
      Object.keys((await tagsOf(domainArn)) ?? {}).length,
      40,
      'none of the refused ones is there',
    );
    await tag(domainArn, many(30, 20));
    assert.equal(Object.keys((await tagsOf(domainArn)) ?? {}).length, 50);
  });

  for (const [arn, error, message] of [
    [
      'arn:aws:profile:us-east-1:123456789012:domains/nowhere',
      'ResourceNotFoundException',
      /no domain `nowhere`/,
    ],
    [`${domainArn}/object-types/Nothing`, 'ResourceNotFoundException', /no object type `Nothing`/],
    [`${domainArn}/integrations/x`, 'BadRequestException', /`resourceArn`/],
    ['arn:aws:s3:::bucket', 'BadRequestException', /`resourceArn`/],
  ] as const) {
    it(`are refused for ${arn}`, async () => {
      assert.match(await refusal(tagsOf(arn), error), message);
      assert.match(await refusal(tag(arn, { a: 'b' }), error), message);
      const untag = new UntagResourceCommand({ resourceArn: arn, tagKeys: ['a'] });
      assert.match(await refusal(sandbox.client.send(untag), error), message);
    });
  }

  it('need a name of at most 128 characters, and a value of at most 256', async () => {
    assert.match(await refusal(tag(domainArn, { ['x'.repeat(129)]: '' }), 'BadRequestException'), /`tags`/);
    assert.match(await refusal(tag(domainArn, { x: 'x'.repeat(257) }), 'BadRequestException'), /`tags\.x`/);
    assert.match(await refusal(tag(domainArn, {}), 'BadRequestException'), /`tags`/);
    assert.match(await refusal(tag(domainArn, { 'aws:x': 'y' }), 'BadRequestException'), /`aws:x`/);
  });
});

import assert from 'node:assert/strict';
import { createGateway, type GatewayError } from '../../aws';
import { readDefinition } from '../../core/deploy';
import { answer, domain, inSandbox, typeNamed, withServer } from './surroundings';

describe('The gateway', () => {
  it('lists domains, and shows one', () =>
    inSandbox([], async ({ gateway }) => {
      assert.deepEqual(
        (await gateway.listDomains()).map(({ name }) => name),
        ['other', domain],
      );
      const { name, defaultExpirationDays, objectCount } = await gateway.getDomain();
      assert.deepEqual([name, defaultExpirationDays, objectCount], [domain, 30, 0]);
      assert.equal((await gateway.getDomain('other')).name, 'other');
    }));

  it('puts a type, reads it back and deletes it', () =>
    inSandbox([], async ({ gateway }) => {
      const definition = readDefinition(typeNamed('Order'));
      assert.equal(await gateway.getObjectType('Order'), undefined);
      assert.deepEqual((await gateway.putObjectType(definition)).definition, definition);
      const deployed = await gateway.getObjectType('Order');
      assert.deepEqual(deployed?.definition, definition);
      assert.ok(deployed.lastUpdatedAt instanceof Date);
      assert.deepEqual(
        (await gateway.listObjectTypes()).map(({ name, description }) => [name, description]),
        [['Order', 'Order']],
      );
      await gateway.deleteObjectType('Order');
      assert.equal(await gateway.getObjectType('Order'), undefined);
      await assert.rejects(gateway.deleteObjectType('Order'), { kind: 'not-found', attempts: 1 });
    }));

  it('creates its domain', () =>
    inSandbox([], async ({ url }) => {
      const fresh = createGateway({ endpoint: url, domain: 'fresh' });
      await fresh.createDomain();
      assert.equal((await fresh.getDomain()).defaultExpirationDays, 366);
      await assert.rejects(fresh.createDomain(), { kind: 'rejected', serviceMessage: /already exists/ });
      fresh.close();
    }));

  it('ingests a record, and tells why one is refused', () =>
    inSandbox([], async ({ gateway }) => {
      await assert.rejects(gateway.putObject('Order', '{}'), {
        kind: 'not-found',
        message: /^There is no such object type in domain `shop`/,
      });
      await gateway.putObjectType(typeNamed('Order'));
      assert.equal(await gateway.putObject('Order', '{"id":"A-1","mail":"nora@example.com"}'), 'A-1');
      const { profiles } = await gateway.searchProfiles('_email', ['nora@example.com']);
      const [profile] = profiles;
      const page = await gateway.listObjects({ profileId: profile?.ProfileId ?? '', objectType: 'Order' });
      assert.deepEqual(page.objects, [
        { objectType: 'Order', uniqueKey: 'A-1', text: '{"id":"A-1","mail":"nora@example.com"}' },
      ]);
      await assert.rejects(gateway.putObject('Order', '{"mail":"nora@example.com"}'), {
        kind: 'rejected',
        serviceMessage: /OrderId/,
      });
    }));

  it('leaves other domains alone', () =>
    inSandbox([], async ({ gateway, url }) => {
      const other = createGateway({ endpoint: url, domain: 'other' });
      await other.putObjectType(typeNamed('Order', 'theirs'));
      await gateway.putObjectType(typeNamed('Order', 'mine'));
      await gateway.deleteObjectType('Order');
      assert.equal((await other.getObjectType('Order'))?.definition.Description, 'theirs');
      other.close();
    }));

  it('sends its own domain whatever a definition says', () =>
    inSandbox([], async ({ gateway, url }) => {
      const definition = { ...typeNamed('Order'), DomainName: 'other' };
      await gateway.putObjectType(definition);
      const other = createGateway({ endpoint: url, domain: 'other' });
      assert.equal(await other.getObjectType('Order'), undefined);
      other.close();
    }));

  it('reads lists to their end', () => {
    const names = Array.from({ length: 250 }, (_, index) => `Type${index}`);
    const pages = [0, 100, 200].map((start, page) =>
      answer(200, {
        Items: names.slice(start, start + 100).map((name) => ({ ObjectTypeName: name, Description: 'd' })),
        ...(page < 2 && { NextToken: `page ${page + 1}` }),
      }),
    );
    return withServer(pages, async (endpoint, requests) => {
      const types = await createGateway({ endpoint, domain }).listObjectTypes();
      assert.deepEqual(
        types.map(({ name }) => name),
        names,
      );
      assert.deepEqual(requests, [
        'GET /domains/shop/object-types?max-results=100',
        'GET /domains/shop/object-types?max-results=100&next-token=page%201',
        'GET /domains/shop/object-types?max-results=100&next-token=page%202',
      ]);
    });
  });

  it('reads 250 types of a sandbox to their end', () =>
    inSandbox([], async ({ gateway }) => {
      for (let index = 0; index < 250; index++) await gateway.putObjectType(typeNamed(`Type${index}`));
      assert.equal(new Set((await gateway.listObjectTypes()).map(({ name }) => name)).size, 250);
    }));

  it('tells a domain that is not there from a type that is not there', () =>
    inSandbox([], async ({ gateway, url }) => {
      assert.equal(await gateway.getObjectType('Order'), undefined);
      const nowhere = createGateway({ endpoint: url, domain: 'nowhere' });
      await assert.rejects(nowhere.getObjectType('Order'), ({ kind, message }: GatewayError) => {
        assert.equal(kind, 'not-found');
        assert.match(message, /^There is no domain `nowhere` in us-east-1,/);
        return true;
      });
    }));

  for (const [what, call, problem] of [
    ['a type without a name', 'get', '`ObjectTypeName` must have between 1 and 255 characters; it has 0.'],
    ['a deletion without a name', 'delete', '`ObjectTypeName` must have between 1 and 255 characters'],
    ['a definition without a name', 'put', '`ObjectTypeName` must have between 1 and 255 characters'],
    ['a template without a name', 'template', '`TemplateId` must have between 1 and 64 characters'],
    ['a profile without an id', 'objects', '`ProfileId` must be 32 hexadecimal digits'],
    ['a search without values', 'search', '`Values[0]` must have between 1 and 255 characters'],
  ] as const) {
    it(`does not send ${what}`, () =>
      withServer([answer(200, {})], async (endpoint, requests) => {
        const gateway = createGateway({ endpoint, domain });
        const calls = {
          get: () => gateway.getObjectType(''),
          delete: () => gateway.deleteObjectType(''),
          put: () => gateway.putObjectType(typeNamed('')),
          template: () => gateway.getTemplate(''),
          objects: () => gateway.listObjects({ profileId: 'me', objectType: 'Order' }),
          search: () => gateway.searchProfiles('_email', ['']),
        };
        await assert.rejects(calls[call](), ({ kind, serviceMessage }: GatewayError) => {
          assert.equal(kind, 'rejected');
          assert.ok(serviceMessage?.startsWith(problem), serviceMessage);
          return true;
        });
        assert.deepEqual(requests, []);
      }));
  }

  it('tags and untags a type', () =>
    inSandbox([], async ({ gateway }) => {
      await gateway.putObjectType({ ...typeNamed('Order'), Tags: { team: 'a', stage: 'b' } });
      await gateway.tagObjectType('Order', { team: 'c', owner: 'd' }, ['stage']);
      const deployed = await gateway.getObjectType('Order');
      assert.deepEqual(deployed?.definition.Tags, { team: 'c', owner: 'd' });
    }));

  it('sends nothing where no tag changes', () =>
    withServer([answer(200, {})], async (endpoint, requests) => {
      await createGateway({ endpoint, domain }).tagObjectType('Order', {}, []);
      assert.deepEqual(requests, []);
    }));

  it('names the type to tag as the service does', () =>
    withServer([answer(200, {})], async (endpoint, requests) => {
      const gateway = createGateway({ endpoint, domain, region: 'eu-west-2' });
      await gateway.tagObjectType('Order', { a: 'b' }, []);
      const arn = 'arn:aws:profile:eu-west-2:000000000000:domains/shop/object-types/Order';
      assert.deepEqual(requests, [`POST /tags/${encodeURIComponent(arn)}`]);
    }));

  it('lists templates, and shows one', () =>
    inSandbox([], async ({ gateway }) => {
      const [template] = await gateway.listTemplates();
      assert.ok(template);
      const { id, sourceName, definition } = await gateway.getTemplate(template.id);
      assert.deepEqual([id, sourceName], [template.id, template.sourceName]);
      assert.ok(Object.keys(definition.Fields ?? {}).length > 0);
      assert.ok(Object.keys(definition.Keys ?? {}).length > 0);
      await assert.rejects(gateway.getTemplate('Nothing-Nowhere'), { kind: 'not-found' });
    }));

  it('finds profiles by a key, and one by its id', () =>
    inSandbox([], async ({ gateway, ingest }) => {
      await gateway.putObjectType(typeNamed('Order'));
      await ingest('Order', { id: '1', mail: 'a@example.com' });
      await ingest('Order', { id: '2', mail: 'b@example.com' });
      const { profiles, nextToken } = await gateway.searchProfiles('_email', [
        'b@example.com',
        'c@example.com',
      ]);
      assert.equal(nextToken, undefined);
      assert.deepEqual(
        profiles.map(({ EmailAddress }) => EmailAddress),
        ['b@example.com'],
      );
      const id = profiles[0]?.ProfileId ?? '';
      assert.equal((await gateway.getProfile(id))?.EmailAddress, 'b@example.com');
      assert.equal(await gateway.getProfile('0'.repeat(32)), undefined);
    }));

  it('lists objects page by page, and filtered', () =>
    inSandbox([], async ({ gateway, ingest }) => {
      await gateway.putObjectType(typeNamed('Order'));
      for (const id of ['1', '2', '3']) await ingest('Order', { id, mail: 'a@example.com' });
      const { profiles } = await gateway.searchProfiles('_email', ['a@example.com']);
      const query = { profileId: profiles[0]?.ProfileId ?? '', objectType: 'Order' };
      const first = await gateway.listObjects({ ...query, maxResults: 2 });
      const second = await gateway.listObjects({ ...query, maxResults: 2, nextToken: first.nextToken });
      assert.deepEqual([first.objects.length, second.objects.length, second.nextToken], [2, 1, undefined]);
      const filter = { keyName: 'OrderId', values: ['2', '3'] };
      const { objects } = await gateway.listObjects({ ...query, filter });
      assert.deepEqual(objects.map(({ text }) => (JSON.parse(text) as { id: string }).id).sort(), ['2', '3']);
    }));

  it('has a definition proposed for records', () =>
    inSandbox([], async ({ gateway }) => {
      const record = JSON.stringify({ id: 'a-1', email: 'a@example.com' });
      const [proposal] = await gateway.detectObjectType([record]);
      assert.ok(Object.keys(proposal?.Fields ?? {}).length > 0);
    }));

  it('knows who is asking on this machine', () =>
    inSandbox([], async ({ gateway }) => {
      assert.deepEqual(await gateway.identity(), { region: 'us-east-1', account: '000000000000' });
    }));

  it('can be used again after it was closed', () =>
    inSandbox([], async ({ gateway }) => {
      await gateway.getDomain();
      gateway.close();
      assert.equal((await gateway.getDomain()).name, domain);
    }));

  it('loads and sends nothing before the first call', () => {
    assert.doesNotThrow(() => createGateway({ domain, profile: 'nobody' }));
  });
});

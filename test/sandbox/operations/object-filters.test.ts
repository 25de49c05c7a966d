import assert from 'node:assert/strict';
import { ClientDomain, type Definition, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox } from '../running';

/** Everything that a customer can have, each under an id of its own. */
const person: Definition = {
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    phone: { Source: '_source.phone', Target: '_profile.PhoneNumber', ContentType: 'PHONE_NUMBER' },
    mail: { Source: '_source.mail', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

const owner: Definition['Fields'] = { owner: { Source: '_source.owner' } };
const ownerKey = { personId: [{ StandardIdentifiers: ['PROFILE' as const], FieldNames: ['owner'] }] };

const device: Definition = {
  Fields: {
    ...owner,
    id: { Source: '_source.id' },
    name: { Source: '_source.name', Target: '_asset.AssetName' },
    serial: { Source: '_source.serial', Target: '_asset.SerialNumber' },
    shop: { Source: '_source.shop' },
    bought: { Source: '_source.bought', ContentType: 'NUMBER' },
  },
  Keys: {
    ...ownerKey,
    deviceId: [{ StandardIdentifiers: ['UNIQUE', 'ASSET'], FieldNames: ['id'] }],
    receipt: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['shop', 'bought'] }],
    shopOnly: [{ FieldNames: ['shop'] }],
  },
};

const ticket: Definition = {
  Fields: {
    ...owner,
    id: { Source: '_source.id' },
    title: { Source: '_source.title', Target: '_case.Title' },
  },
  Keys: { ...ownerKey, ticketId: [{ StandardIdentifiers: ['UNIQUE', 'CASE'], FieldNames: ['id'] }] },
};

const purchase: Definition = {
  Fields: {
    ...owner,
    id: { Source: '_source.id', Target: '_order.Name' },
    total: { Source: '_source.total', Target: '_order.TotalPrice' },
  },
  Keys: { ...ownerKey, purchaseId: [{ StandardIdentifiers: ['UNIQUE', 'ORDER'], FieldNames: ['id'] }] },
};

describe('ObjectFilter', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;
  let profileId: string;

  before(async () => {
    sandbox = await runSandbox();
    domain = await ClientDomain.create(sandbox.client, 'shop');
    const types = { Person: person, Device: device, Ticket: ticket, Purchase: purchase };
    for (const [name, type] of Object.entries(types)) await domain.define(name, type);
    await domain.put('Person', { id: 'p1', phone: '+1 206-555-0142', mail: 'Nora@Example.com' });
    await domain.put('Person', { id: 'p2' });
    await domain.put('Device', {
      owner: 'p1',
      id: 'd1',
      name: 'Kettle',
      serial: 'SN-1',
      shop: 'a b',
      bought: 7,
    });
    await domain.put('Device', {
      owner: 'p1',
      id: 'd2',
      name: 'Kettle',
      serial: 'SN-2',
      shop: 'a',
      bought: '1.0',
    });
    await domain.put('Device', { owner: 'p1', id: 'd3', name: 'Lamp', serial: 'SN-3' });
    await domain.put('Device', { owner: 'p2', id: 'd4', name: 'Lamp', serial: 'SN-4' });
    for (const id of ['t1', 't2']) await domain.put('Ticket', { owner: 'p1', id, title: `Title of ${id}` });
    for (const id of ['o1', 'o2']) await domain.put('Purchase', { owner: 'p1', id, total: 5 });
    profileId = await domain.find('personId', 'p1');
  });

  after(() => sandbox.close());

  /** What of the named member the filter lets through. */
  async function filtered(
    type: string,
    member: string,
    key: string,
    ...values: string[]
  ): Promise<unknown[]> {
    const objects = await domain.objects(profileId, type, { KeyName: key, Values: values });
    return objects.map((object) => (object as Record<string, unknown>)[member]).sort();
  }

  for (const [key, values, serials] of [
    ['_assetName', ['Kettle'], ['SN-1', 'SN-2']],
    ['_assetName', ['kettle'], []],
    ['_assetName', ['Kettle', 'Lamp'], ['SN-1', 'SN-2', 'SN-3']],
    ['_serialNumber', ['SN-3', 'SN-2', 'SN-9'], ['SN-2', 'SN-3']],
    ['_serialNumber', ['SN-4'], []],
    ['deviceId', ['d1'], ['SN-1']],
    ['deviceId', ['d1', 'd3', 'd4'], ['SN-1', 'SN-3']],
    ['receipt', ['a b 7'], ['SN-1']],
    ['receipt', ['a 1'], ['SN-2']],
    ['receipt', ['a 1.0'], ['SN-2']],
    ['receipt', ['a'], []],
  ] as const) {
    it(`finds assets by ${key} ${values.join(' or ')}`, async () => {
      assert.deepEqual(await filtered('_asset', 'SerialNumber', key, ...values), serials);
    });
  }

  for (const [type, idMember, key, member] of [
    ['_asset', 'AssetId', '_assetId', 'SerialNumber'],
    ['_case', 'CaseId', '_caseId', 'Title'],
    ['_order', 'OrderId', '_orderId', 'Name'],
  ] as const) {
    it(`finds records of ${type} by ${key}, and their profile, too`, async () => {
      const all = (await domain.objects(profileId, type)) as Record<string, string>[];
      assert(all.length >= 2);
      for (const record of all) {
        const id = record[idMember] ?? '';
        assert.match(id, /^[0-9a-f]{32}$/);
        assert.deepEqual(await filtered(type, member, key, id), [record[member]]);
        assert.equal(await domain.find(key, id), profileId);
      }
      const ids = all.map((record) => record[idMember] ?? '');
      assert.equal((await filtered(type, member, key, ...ids)).length, all.length);
      assert.deepEqual(await filtered(type, member, key, '0'.repeat(32)), []);
    });
  }

  it('finds cases and orders by the keys of the domain', async () => {
    assert.deepEqual(await filtered('_case', 'Title', 'ticketId', 't2'), ['Title of t2']);
    assert.deepEqual(await filtered('_order', 'Name', 'purchaseId', 'o1', 'o2'), ['o1', 'o2']);
  });

  it('finds objects of a type by its keys', async () => {
    assert.deepEqual(await filtered('Device', 'id', 'deviceId', 'd2'), ['d2']);
    assert.deepEqual(await filtered('Device', 'id', 'personId', 'p1'), ['d1', 'd2', 'd3']);
    assert.deepEqual(await filtered('Device', 'id', 'receipt', 'a 1.00', 'a b 7'), ['d1']);
    assert.deepEqual(await filtered('Device', 'id', 'shopOnly', 'a', 'a b'), ['d1', 'd2']);
  });

  it('finds the profile by its own keys', async () => {
    assert.deepEqual(await filtered('_profile', 'AccountNumber', '_phone', '(206) 555 0142'), ['p1']);
    assert.deepEqual(await filtered('_profile', 'AccountNumber', '_email', 'nora@example.com'), ['p1']);
    assert.deepEqual(await filtered('_profile', 'AccountNumber', '_profileId', profileId), ['p1']);
    assert.deepEqual(await filtered('_profile', 'AccountNumber', '_account', 'p2'), []);
  });

  for (const [type, key, message] of [
    ['_asset', 'ticketId', /`ticketId` is no key of `_asset`.*`_assetId`.*`deviceId`/],
    ['_asset', 'shopOnly', /`shopOnly` is no key of `_asset`/],
    ['_asset', '_orderId', /`_orderId` is no key of `_asset`/],
    ['_case', '_assetId', /`_assetId` is no key of `_case`/],
    ['Device', '_assetName', /`_assetName` is no key of `Device`. It has `deviceId`/],
    ['Device', 'constructor', /`constructor` is no key of `Device`/],
  ] as const) {
    it(`says that ${type} has no key ${key}`, async () => {
      assert.match(await refusal(filtered(type, 'x', key, 'y'), 'BadRequestException'), message);
    });
  }

  it('needs a key and values of at most 255 characters', async () => {
    const long = filtered('_asset', 'x', '_assetName', 'x'.repeat(256));
    assert.match(await refusal(long, 'BadRequestException'), /`ObjectFilter\.Values\[0\]`/);
    const empty = filtered('_asset', 'x', '_assetName', '');
    assert.match(await refusal(empty, 'BadRequestException'), /`ObjectFilter\.Values\[0\]`/);
  });
});

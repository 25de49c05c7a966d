import assert from 'node:assert/strict';
import { ClientDomain, type Definition, membersOf, refusal } from '../client-domain';
import { john, johnsTicket, ticket } from '../../core/mapping/documented-types';
import { modelledTypes } from '../../core/rules/valid-types';
import { runSandbox, type RunningSandbox, sendRaw } from '../running';

/** The vendor's examples, which core/mapping has, once more through the client: https://docs.aws.amazon.com/connect/latest/adminguide/examples-object-type-mappings.html */
const account: Definition = {
  AllowProfileCreation: true,
  Fields: {
    accountId: { Source: '_source.account', Target: '_profile.AccountNumber', ContentType: 'NUMBER' },
    postalCode: { Source: '_source.address.zip', Target: '_profile.ShippingAddress.PostalCode' },
    email: { Source: '_source.email', Target: '_profile.PersonalEmailAddress', ContentType: 'EMAIL_ADDRESS' },
    fullName: { Source: '{{_source.firstName}} {{_source.lastName}}', ContentType: 'NAME' },
    firstName: { Source: '_source.firstName', Target: '_profile.FirstName' },
    lastName: { Source: '_source.lastName', Target: '_profile.LastName' },
  },
  Keys: {
    _email: [{ FieldNames: ['email'] }],
    _fullName: [{ FieldNames: ['fullName'] }],
    _account: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['accountId'] }],
  },
};

const registration = modelledTypes['a product registration'] as Definition;
const service = modelledTypes['a service ticket'] as Definition;

const product = {
  email: 'Nora@example.com',
  registrationId: 'r1',
  product: { name: 'Espresso', serial: 'SN-1', price: 129.9, color: 'red' },
  purchasedAt: '2026-03-14',
};

describe('The documented examples', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;

  beforeEach(async () => {
    sandbox = await runSandbox();
    domain = await ClientDomain.create(sandbox.client, 'examples');
  });

  afterEach(() => sandbox.close());

  async function define(types: Readonly<Record<string, Definition>>): Promise<void> {
    for (const [name, type] of Object.entries(types)) await domain.define(name, type);
  }

  it('fill the standard profile, which is found by every key', async () => {
    await define({ account });
    assert.equal(await domain.put('account', john), '1234');
    const [profile] = await domain.search('_account', '1234.0');
    const { ProfileId } = profile ?? {};
    assert.deepEqual(membersOf(profile ?? {}, 'ProfileId', 'FoundByItems'), {
      AccountNumber: '1234',
      ShippingAddress: { PostalCode: 'Zip' },
      PersonalEmailAddress: 'john@examplecorp.com',
      EmailAddress: 'john@examplecorp.com',
      FirstName: 'John',
      LastName: 'Doe',
    });
    assert.equal(await domain.find('_email', 'John@ExampleCorp.com'), ProfileId);
    assert.equal(await domain.find('_fullName', 'john doe'), ProfileId);
  });

  it('attach a ticket to the one profile of its e-mail address', async () => {
    await define({ account, ticket });
    await domain.put('account', john);
    await domain.put('ticket', johnsTicket);
    const id = await domain.find('_account', '1234');
    assert.deepEqual(await domain.objects(id, 'ticket'), [johnsTicket]);
  });

  it('infer a profile for a ticket that finds none, with its e-mail address', async () => {
    await define({ ticket });
    await domain.put('ticket', johnsTicket);
    const [profile] = await domain.search('ticketEmail', johnsTicket.email);
    assert.equal(profile?.EmailAddress, johnsTicket.email);
    assert.equal(await domain.find('_email', johnsTicket.email), profile.ProfileId);
  });

  it('infer a profile of its own for a ticket that finds several', async () => {
    await define({ account, ticket });
    for (const number of [1, 2, 3]) await domain.put('account', { ...john, account: number });
    await domain.put('ticket', johnsTicket);
    await domain.put('ticket', { ...johnsTicket, timestamp: 'later' });
    const id = await domain.find('ticketEmail', johnsTicket.email);
    assert.equal((await domain.objects(id, 'ticket')).length, 2);
    assert.deepEqual(await domain.objects(id, 'account'), []);
    assert.equal((await domain.search('_email', johnsTicket.email)).length, 4);
  });

  it('keep a registered product as an asset, and a ticket that shares its key as a case of the same profile', async () => {
    await define({
      account: {
        ...account,
        Fields: {
          ...account.Fields,
          phone: { Source: '_source.phone', Target: '_profile.PhoneNumber', ContentType: 'PHONE_NUMBER' },
        },
      },
      ProductRegistration: registration,
      ServiceTicket: service,
    });
    await domain.put('account', { ...john, email: product.email, phone: '+1 206-555-0142' });
    await domain.put('ProductRegistration', product);
    await domain.put('ServiceTicket', {
      ticketId: 't1',
      caller: '206 555 0142',
      registrationId: 'r1',
      title: 'Leaks',
      status: 'OPEN',
      kind: 'Repair',
      text: 'It leaks.',
    });
    const id = await domain.find('_account', '1234');
    const [asset] = (await domain.objects(id, '_asset')) as Record<string, unknown>[];
    const { AssetId, ...values } = asset ?? {};
    assert.deepEqual(values, {
      AssetName: 'Espresso',
      SerialNumber: 'SN-1',
      Price: '129.9',
      PurchaseDate: '2026-03-14',
      Attributes: { Color: 'red' },
    });
    const bySerial = { KeyName: '_serialNumber', Values: ['SN-1'] };
    assert.equal((await domain.objects(id, '_asset', bySerial)).length, 1);
    const byRegistration = { KeyName: 'registrationId', Values: ['r1'] };
    assert.deepEqual(await domain.objects(id, '_asset', byRegistration), [{ AssetId, ...values }]);
    const [support] = (await domain.objects(id, '_case')) as Record<string, unknown>[];
    assert.deepEqual(membersOf(support ?? {}, 'CaseId'), {
      Title: 'Leaks',
      Status: 'OPEN',
      Summary: 'Repair: It leaks.',
    });
  });

  it('put an object on the dead-letter list that finds no profile and may create none', async () => {
    await define({ ServiceTicket: service });
    const record = { ticketId: 't1', caller: '206 555 0142', title: 'Leaks' };
    assert.equal(await domain.put('ServiceTicket', record), 't1');
    assert.deepEqual(sandbox.deadLetters('examples'), [
      {
        type: 'ServiceTicket',
        uniqueKey: 't1',
        text: JSON.stringify(record),
        reason: 'No key finds a profile, and `AllowProfileCreation` is not true, so none is created.',
      },
    ]);
    const { body } = await sendRaw(sandbox.url, 'GET', '/sandbox/domains/examples/dead-letters', '');
    assert.deepEqual(body, {
      Items: [
        {
          ObjectTypeName: 'ServiceTicket',
          ProfileObjectUniqueKey: 't1',
          Object: JSON.stringify(record),
          Reason: 'No key finds a profile, and `AllowProfileCreation` is not true, so none is created.',
        },
      ],
    });
    assert.equal(
      (await sendRaw(sandbox.url, 'GET', '/sandbox/domains/nowhere/dead-letters', '')).status,
      404,
    );
    assert.deepEqual(sandbox.deadLetters('nowhere'), []);
  });

  it('reject an object whose keys find several assets', async () => {
    await define({
      account,
      Product: {
        Fields: {
          email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' },
          id: { Source: '_source.id' },
          name: { Source: '_source.name', Target: '_asset.AssetName' },
        },
        Keys: {
          _email: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['email'] }],
          productId: [{ StandardIdentifiers: ['UNIQUE', 'ASSET'], FieldNames: ['id'] }],
        },
      },
      Repair: {
        Fields: {
          email: { Source: '_source.email', ContentType: 'EMAIL_ADDRESS' },
          id: { Source: '_source.id' },
          name: { Source: '_source.name' },
          state: { Source: '_source.state', Target: '_asset.Status' },
        },
        Keys: {
          _email: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['email'] }],
          repairId: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
          _assetName: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['name'] }],
        },
      },
    });
    const { email } = john;
    await domain.put('account', john);
    for (const id of ['a', 'b']) await domain.put('Product', { email, id, name: 'Kettle' });
    await domain.put('Repair', { email, id: 'r', name: 'Kettle', state: 'open' });
    const profileId = await domain.find('_account', '1234');
    assert.deepEqual(await domain.objects(profileId, 'Repair'), []);
    const assets = (await domain.objects(profileId, '_asset')) as Record<string, unknown>[];
    assert.deepEqual(
      assets.map(({ Status }) => Status),
      [undefined, undefined],
    );
    assert.match(sandbox.deadLetters('examples')[0]?.reason ?? '', /`_asset` find 2 records/);
  });

  it('replace an object as a whole, and let the profile accumulate', async () => {
    await define({ account });
    await domain.put('account', john);
    await domain.put('account', { account: 1234, firstName: 'Johnny' });
    const [profile] = await domain.search('_account', '1234');
    assert.equal(profile?.FirstName, 'Johnny');
    assert.equal(profile.LastName, 'Doe');
    const objects = await domain.objects(profile.ProfileId ?? '', 'account');
    assert.deepEqual(objects, [{ account: 1234, firstName: 'Johnny' }]);
  });

  it('let the lower SourcePriority win', async () => {
    const shop = { ...account, SourcePriority: 2 };
    await define({ crm: { ...account, SourcePriority: 1 }, shop, other: account });
    await domain.put('shop', { ...john, firstName: 'Shop' });
    const nameNow = async (): Promise<unknown> => (await domain.search('_account', '1234'))[0]?.FirstName;
    await domain.put('other', { ...john, firstName: 'Other' });
    assert.equal(await nameNow(), 'Shop');
    await domain.put('crm', { ...john, firstName: 'CRM' });
    await domain.put('shop', { ...john, firstName: 'Late' });
    assert.equal(await nameNow(), 'CRM');
  });

  it('refuse an object without a value for its keys', async () => {
    await define({ ticket, ServiceTicket: service });
    const said = await refusal(domain.put('ticket', { timestamp: 'x' }), 'BadRequestException');
    assert.match(said, /^Missing unique or profile key/);
    const withoutPhone = domain.put('ServiceTicket', { ticketId: 't' });
    assert.match(
      await refusal(withoutPhone, 'BadRequestException'),
      /no PROFILE key has a value \(`_phone`\)/,
    );
    assert.deepEqual(sandbox.deadLetters('examples'), []);
  });
});

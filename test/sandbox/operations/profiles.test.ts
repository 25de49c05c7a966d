import assert from 'node:assert/strict';
import {
  BatchGetProfileCommand,
  CreateProfileCommand,
  type CreateProfileCommandInput,
  type Profile,
  SearchProfilesCommand,
  type SearchProfilesCommandInput,
  UpdateProfileCommand,
  type UpdateProfileCommandInput,
} from '@aws-sdk/client-customer-profiles';
import { ClientDomain, type Definition, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox } from '../running';

const DomainName = 'shop';

const person = (priority?: number): Definition => ({
  AllowProfileCreation: true,
  SourcePriority: priority,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber', ContentType: 'NUMBER' },
    first: { Source: '_source.first', Target: '_profile.FirstName', ContentType: 'NAME' },
    last: { Source: '_source.last', Target: '_profile.LastName', ContentType: 'NAME' },
    city: { Source: '_source.city', Target: '_profile.Address.City' },
    born: { Source: '_source.born' },
    mail: { Source: '_source.mail', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    phone: { Source: '_source.phone', Target: '_profile.MobilePhoneNumber', ContentType: 'PHONE_NUMBER' },
  },
  Keys: {
    personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    mailAndBirth: [{ FieldNames: ['mail', 'born'] }],
  },
});

let sandbox: RunningSandbox;
let domain: ClientDomain;

async function start(): Promise<void> {
  sandbox = await runSandbox();
  domain = await ClientDomain.create(sandbox.client, DomainName);
  await domain.define('Person', person());
}

async function create(members: Omit<CreateProfileCommandInput, 'DomainName'>): Promise<string> {
  const { ProfileId = '' } = await sandbox.client.send(new CreateProfileCommand({ DomainName, ...members }));
  return ProfileId;
}

async function update(
  ProfileId: string,
  members: Omit<UpdateProfileCommandInput, 'DomainName' | 'ProfileId'>,
): Promise<unknown> {
  return sandbox.client.send(new UpdateProfileCommand({ DomainName, ProfileId, ...members }));
}

async function get(...ProfileIds: string[]): Promise<Profile[]> {
  const answer = await sandbox.client.send(new BatchGetProfileCommand({ DomainName, ProfileIds }));
  return answer.Profiles ?? [];
}

describe('CreateProfile and UpdateProfile', () => {
  before(start);
  after(() => sandbox.close());

  const full = {
    AccountNumber: 'A1',
    AdditionalInformation: 'x'.repeat(1000),
    PartyType: 'INDIVIDUAL',
    FirstName: 'Nora',
    MiddleName: 'M.',
    LastName: 'Lindqvist',
    Gender: 'FEMALE',
    PhoneNumber: '+1 206-555-0142',
    EmailAddress: 'Nora@Example.com',
    Address: { Address1: '410 Example Ave', City: 'Seattle' },
    Attributes: { constructor: 'c', 'a.b': 'dotted', ['__proto__']: 'p' },
  } as const;

  it('keep what they are given, under the standard keys', async () => {
    const ProfileId = await create(full);
    assert.match(ProfileId, /^[0-9a-f]{32}$/);
    const [profile] = await get(ProfileId);
    assert.deepEqual(Object.entries(profile?.Attributes ?? {}), Object.entries(full.Attributes));
    assert.deepEqual({ ...profile, Attributes: undefined }, { ProfileId, ...full, Attributes: undefined });
    for (const [key, value] of [
      ['_account', 'A1'],
      ['_phone', '206.555.0142'],
      ['_email', 'nora@EXAMPLE.com'],
      ['_fullName', 'nora m. lindqvist'],
      ['_profileId', ProfileId],
    ] as const) {
      assert.equal(await domain.find(key, value), ProfileId, key);
    }
  });

  it('change what is named, and take away what is empty', async () => {
    const ProfileId = await create({ ...full, EmailAddress: 'old@example.com' });
    const answer = await update(ProfileId, {
      EmailAddress: 'new@example.com',
      MiddleName: '',
      Address: { City: '', State: 'WA' },
      Attributes: { 'a.b': '', constructor: 'd' },
    });
    assert.equal((answer as { ProfileId?: string }).ProfileId, ProfileId);
    const [profile] = await get(ProfileId);
    assert.equal(profile?.EmailAddress, 'new@example.com');
    assert.equal(profile.MiddleName, undefined);
    assert.deepEqual(profile.Address, { Address1: '410 Example Ave', State: 'WA' });
    assert.deepEqual(Object.keys(profile.Attributes ?? {}).sort(), ['__proto__', 'constructor']);
    assert.deepEqual(await domain.search('_email', 'old@example.com'), []);
    assert.equal(await domain.find('_email', 'new@example.com'), ProfileId);
    await update(ProfileId, { Address: { Address1: '', State: '' } });
    assert.equal((await get(ProfileId))[0]?.Address, undefined, 'nothing is left of it');
  });

  it('protect what a person wrote from types without SourcePriority', async () => {
    await domain.define('Crm', person(5));
    await domain.put('Person', { id: 7, first: 'Nora', last: 'Lindqvist', city: 'Seattle' });
    const id = await domain.find('personId', '7');
    await update(id, { FirstName: 'Eleonora', Address: { City: '' } });
    await domain.put('Person', { id: 7, first: 'Nora', last: 'Berg', city: 'Tacoma' });
    const [kept] = await get(id);
    assert.deepEqual([kept?.FirstName, kept?.LastName, kept?.Address], ['Eleonora', 'Berg', undefined]);
    await domain.put('Crm', { id: 7, first: 'Leonora', city: 'Olympia' });
    const [replaced] = await get(id);
    assert.deepEqual([replaced?.FirstName, replaced?.Address], ['Leonora', { City: 'Olympia' }]);
  });

  it('are refused where there is no domain or profile', async () => {
    const nowhere = new CreateProfileCommand({ DomainName: 'nowhere' });
    await refusal(sandbox.client.send(nowhere), 'ResourceNotFoundException');
    const said = await refusal(update('0'.repeat(32), { FirstName: 'x' }), 'ResourceNotFoundException');
    assert.match(said, /no profile `0{32}`/);
  });

  it('are refused for what the service does not take', async () => {
    for (const [members, message] of [
      [{ FirstName: 'x'.repeat(256) }, /`FirstName` must have between 1 and 255 characters; it has 256/],
      [{ FirstName: '' }, /`FirstName`/],
      [{ AdditionalInformation: 'x'.repeat(1001) }, /`AdditionalInformation`/],
      [{ PartyType: 'ROBOT' as 'OTHER' }, /`PartyType` must be one of `INDIVIDUAL`/],
      [{ Address: { City: 'x'.repeat(256) } }, /`Address\.City`/],
      [{ Attributes: { secret: 'x'.repeat(256) } }, /`Attributes\.\*`/],
    ] as const) {
      const said = await refusal(create(members), 'BadRequestException');
      assert.match(said, message);
      assert.doesNotMatch(said, /secret/);
    }
  });
});

describe('BatchGetProfile', () => {
  before(start);
  after(() => sandbox.close());

  it('names what there is not', async () => {
    const id = await create({ FirstName: 'Nora' });
    const ProfileIds = ['1'.repeat(32), id];
    const answer = await sandbox.client.send(new BatchGetProfileCommand({ DomainName, ProfileIds }));
    assert.deepEqual(answer.Profiles, [{ ProfileId: id, FirstName: 'Nora' }]);
    assert.deepEqual(answer.Errors, [
      {
        Code: 'ResourceNotFoundException',
        Message: 'There is no such profile.',
        ProfileId: '1'.repeat(32),
      },
    ]);
  });

  it('takes 1 to 20 ids', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, () => create({})));
    assert.equal((await get(...ids)).length, 20);
    for (const wrong of [[], [...ids, ...ids.slice(0, 1)]]) {
      const said = await refusal(get(...wrong), 'BadRequestException');
      assert.match(said, /`ProfileIds` must have between 1 and 20 entries/);
    }
    assert.match(await refusal(get('A'.repeat(32)), 'BadRequestException'), /`ProfileIds\[0\]`/);
  });
});

describe('SearchProfiles', () => {
  let nora: string;
  let anna: string;

  before(async () => {
    await start();
    const base = { last: 'Lindqvist', born: '1988-04-17' };
    await domain.put('Person', {
      ...base,
      id: 1,
      first: 'Nora',
      mail: 'Nora@Example.com',
      phone: '+1 (206) 555-0142',
    });
    await domain.put('Person', {
      ...base,
      id: '2.0',
      first: 'Anna',
      mail: ' anna@example.com',
      phone: '2065550143',
    });
    nora = await domain.find('personId', '1');
    anna = await domain.find('personId', '2');
  });

  after(() => sandbox.close());

  for (const [key, value, first] of [
    ['personId', '1.00', 'Nora'],
    ['personId', '2', 'Anna'],
    ['_account', '1', 'Nora'],
    ['_email', 'nora@example.com', 'Nora'],
    ['_email', ' ANNA@example.com ', 'Anna'],
    ['_phone', '2065550142', 'Nora'],
    ['_phone', '+12065550143', 'Anna'],
    ['_phone', '(206) 555-0143', 'Anna'],
    ['_fullName', 'NORA  lindqvist', 'Nora'],
    ['mailAndBirth', 'Nora@Example.com 1988-04-17', 'Nora'],
    ['mailAndBirth', 'nora@example.com 1988-04-17', 'Nora'],
    ['mailAndBirth', 'anna@example.com 1988-04-17', 'Anna'],
    ['mailAndBirth', 'anna@example.com', undefined],
    ['_fullName', 'Nora', undefined],
    ['_phone', '5550142', undefined],
    ['noKey', '1', undefined],
    ['constructor', '1', undefined],
  ] as const) {
    it(`finds ${first ?? 'nobody'} by ${key} ${value}`, async () => {
      const found = await domain.search(key, value);
      assert.deepEqual(
        found.map(({ FirstName }) => FirstName),
        first === undefined ? [] : [first],
      );
    });
  }

  const search = async (members: Partial<SearchProfilesCommandInput>): Promise<Profile[]> => {
    const request = { DomainName, KeyName: '_email', Values: ['nora@example.com'], ...members };
    const { Items } = await sandbox.client.send(new SearchProfilesCommand(request));
    return Items ?? [];
  };

  const both = { KeyName: 'personId', Values: ['1', '2', '3'] };

  it('says by which values a profile was found', async () => {
    const items = await search({ AdditionalSearchKeys: [both], LogicalOperator: 'OR' });
    const foundBy = new Map(items.map(({ ProfileId, FoundByItems }) => [ProfileId, FoundByItems]));
    assert.deepEqual(foundBy.get(nora), [
      { KeyName: '_email', Values: ['nora@example.com'] },
      { KeyName: 'personId', Values: ['1'] },
    ]);
    assert.deepEqual(foundBy.get(anna), [{ KeyName: 'personId', Values: ['2'] }]);
  });

  it('wants all keys unless it is told that one is enough', async () => {
    const ids = async (members: Partial<SearchProfilesCommandInput>): Promise<unknown[]> =>
      (await search(members)).map(({ ProfileId }) => ProfileId).sort();
    assert.deepEqual(await ids({ AdditionalSearchKeys: [both] }), [nora]);
    assert.deepEqual(await ids({ AdditionalSearchKeys: [both], LogicalOperator: 'AND' }), [nora]);
    assert.deepEqual(await ids({ AdditionalSearchKeys: [both], LogicalOperator: 'OR' }), [nora, anna].sort());
    assert.deepEqual(await ids(both), [nora, anna].sort());
    const none = { KeyName: 'personId', Values: ['3'] };
    assert.deepEqual(await ids({ AdditionalSearchKeys: [both, none] }), []);
    assert.deepEqual(await ids({ AdditionalSearchKeys: [none, none, none, none], LogicalOperator: 'OR' }), [
      nora,
    ]);
  });

  it('finds nobody by no values', async () => {
    assert.deepEqual(await search({ Values: [] }), []);
  });

  it('gives all pages once', async () => {
    const ids = new Set<string>();
    for (let number = 0; number < 30; number++) ids.add(await create({ AccountNumber: 'shared' }));
    const found: string[] = [];
    let NextToken: string | undefined;
    do {
      const request = { DomainName, KeyName: '_account', Values: ['shared'], MaxResults: 8, NextToken };
      const answer = await sandbox.client.send(new SearchProfilesCommand(request));
      found.push(...(answer.Items ?? []).map(({ ProfileId }) => ProfileId ?? ''));
      NextToken = answer.NextToken;
    } while (NextToken !== undefined);
    assert.deepEqual(found, [...ids].sort());
  });

  it('is refused where the service refuses it', async () => {
    const cases: [Partial<SearchProfilesCommandInput>, RegExp][] = [
      [{ KeyName: 'a b' }, /`KeyName`/],
      [{ KeyName: undefined }, /`KeyName` is missing/],
      [{ Values: undefined }, /`Values` is missing/],
      [{ Values: ['x'.repeat(256)] }, /`Values\[0\]`/],
      [{ AdditionalSearchKeys: [both, both, both, both, both] }, /`AdditionalSearchKeys`/],
      [{ AdditionalSearchKeys: [] }, /`AdditionalSearchKeys`/],
      [{ LogicalOperator: 'XOR' as 'OR' }, /`LogicalOperator` must be one of `AND`, `OR`/],
      [{ MaxResults: 101 }, /`MaxResults`/],
      [{ NextToken: 'made-up' }, /`NextToken`/],
    ];
    for (const [members, message] of cases) {
      assert.match(await refusal(search(members), 'BadRequestException'), message);
    }
    const nowhere = search({ DomainName: 'nowhere' });
    await refusal(nowhere, 'ResourceNotFoundException');
  });
});

import assert from 'node:assert/strict';
import type { JsonValue } from '../../../core/document/writing';
import { readIncoming } from '../../../core/mapping/incoming';
import { aliasOf } from '../../../core/mapping/key-index';
import {
  account,
  domainWith,
  john,
  johnsTicket,
  registration,
  service,
  smallest,
  ticket,
} from './documented-types';
import { type Definition, TestDomain } from './ingesting';

describe('Ingestion', () => {
  it('refuses an object without a value for its UNIQUE key, or for any PROFILE key', () => {
    const domain = domainWith({ ticket });
    const withoutUnique = domain.put('ticket', { email: 'a@b.c' });
    assert.equal(withoutUnique.outcome, 'invalid');
    assert.match(withoutUnique.explanation.sentence, /^Missing unique or profile key: .*`uniqueTicket`/);
    const domainOfService = domainWith({ service });
    const withoutProfile = domainOfService.put('service', { ticket: 't1' });
    assert.equal(withoutProfile.outcome, 'invalid');
    assert.match(withoutProfile.explanation.sentence, /^Missing unique or profile key: .*`productSerial`/);
    assert.deepEqual([...domain.state.changes(), ...domainOfService.state.changes()], []);
  });

  it('refuses an object for which a field cannot be evaluated, and names the field', () => {
    const domain = domainWith({
      person: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          endless: {
            Source: '{{#each _source.list}}{{#each ../_source.list}}x{{/each}}{{/each}}',
            Target: '_profile.LastName',
          },
        },
        Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      },
    });
    const list = Array.from({ length: 1000 }, (_, index) => ({ index }));
    const put = domain.put('person', { id: 1, list });
    assert.equal(put.outcome, 'invalid');
    assert.equal(
      put.explanation.sentence,
      'Field `endless` cannot be evaluated. The template takes more than 20,000 steps for this record, so it was stopped.',
    );
    assert.equal(put.explanation.fields[1]?.field, 'endless');
    assert.deepEqual([...domain.state.changes()], []);
    assert.equal(domain.put('person', { id: 1, list: list.slice(0, 3) }).outcome, 'stored');
  });

  it('stores NEW_ONLY keys with a new profile only, and LOOKUP_ONLY keys never', () => {
    const domain = domainWith({
      lead: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          code: { Source: '_source.code' },
          ref: { Source: '_source.ref' },
        },
        Keys: {
          leadId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
          code: [{ StandardIdentifiers: ['PROFILE', 'NEW_ONLY'], FieldNames: ['code'] }],
          ref: [{ StandardIdentifiers: ['PROFILE', 'LOOKUP_ONLY'], FieldNames: ['ref'] }],
        },
      },
    });
    const { profileId, explanation } = domain.put('lead', { id: 1, code: 'c1', ref: 'r1' });
    assert.deepEqual(domain.search('code', 'c1'), [profileId]);
    assert.deepEqual(domain.search('ref', 'r1'), []);
    assert.deepEqual(
      explanation.keys.map(({ key, stored }) => [key, stored?.isStored]),
      [
        ['leadId', true],
        ['code', true],
        ['ref', false],
      ],
    );
    const again = domain.put('lead', { id: 1, code: 'c2', ref: 'r1' });
    assert.equal(again.profileId, profileId);
    assert.deepEqual(domain.search('code', 'c2'), []);
    assert.deepEqual(domain.search('code', 'c1'), [profileId], 'what is stored stays');
  });

  it('fills e-mail and phone of a new profile from the first field of each content type that has a value', () => {
    const domain = domainWith({
      lead: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          fax: { Source: '_source.fax', ContentType: 'PHONE_NUMBER' },
          phone: { Source: '_source.phone', ContentType: 'PHONE_NUMBER' },
          mail: { Source: '_source.mail', ContentType: 'EMAIL_ADDRESS' },
        },
        Keys: { leadId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      },
    });
    const { profileId } = domain.put('lead', { id: 1, phone: '+1 206-555-0142', mail: 'a@example.com' });
    assert.deepEqual(domain.values(profileId), {
      EmailAddress: 'a@example.com',
      PhoneNumber: '+1 206-555-0142',
    });
    domain.put('lead', { id: 1, phone: '+1 206-555-0199', mail: 'b@example.com' });
    assert.equal(domain.values(profileId).EmailAddress, 'a@example.com', 'only when the profile is new');
  });

  it('accumulates values: what a later object does not have stays', () => {
    const domain = domainWith({ account });
    const { profileId } = domain.put('account', john);
    domain.put('account', { account: 1234, firstName: 'Johnny', lastName: '' });
    assert.equal(domain.values(profileId).FirstName, 'Johnny');
    assert.equal(domain.values(profileId).LastName, 'Doe');
    assert.deepEqual(domain.values(profileId).ShippingAddress, { Address1: 'Street', PostalCode: 'Zip' });
  });

  const prioritised = (priority?: number): Definition => ({
    ...account,
    ...(priority !== undefined && { SourcePriority: priority }),
  });

  it('lets the lower SourcePriority win, whatever came last', () => {
    const domain = domainWith({ crm: prioritised(1), shop: prioritised(2), import: prioritised() });
    const { profileId } = domain.put('shop', { ...john, firstName: 'Shop' });
    domain.put('import', { ...john, firstName: 'Import' });
    assert.equal(domain.values(profileId).FirstName, 'Shop');
    domain.put('crm', { ...john, firstName: 'CRM' });
    assert.equal(domain.values(profileId).FirstName, 'CRM');
    const late = domain.put('shop', { ...john, firstName: 'Late' });
    assert.equal(domain.values(profileId).FirstName, 'CRM');
    const step = late.explanation.writes.find(({ target }) => target === '_profile.FirstName');
    assert.equal(step?.outcome, 'kept');
    assert.match(step.sentence, /type `crm` wrote it/);
  });

  it('lets a type replace what it wrote itself, also after its SourcePriority has become another', () => {
    const domain = domainWith({ crm: prioritised(1) });
    const { profileId } = domain.put('crm', john);
    domain.define('crm', prioritised(3));
    domain.put('crm', { ...john, firstName: 'Jon' });
    assert.equal(domain.values(profileId).FirstName, 'Jon');
    domain.define('shop', prioritised(2));
    domain.put('shop', { ...john, firstName: 'Shop' });
    assert.equal(domain.values(profileId).FirstName, 'Shop', 'the priority is the new one');
  });

  it('keeps what a person wrote, unless the type has a SourcePriority', () => {
    const domain = domainWith({ import: prioritised(), crm: prioritised(9) });
    const { profileId } = domain.put('import', john);
    const profile = domain.profile(profileId);
    domain.state.apply({
      kind: 'profile',
      profile: {
        ...profile,
        values: { ...profile.values, FirstName: 'Jonathan' },
        origins: { ...profile.origins, FirstName: {} },
      },
    });
    domain.put('import', { ...john, firstName: 'John' });
    assert.equal(domain.values(profileId).FirstName, 'Jonathan');
    domain.put('crm', { ...john, firstName: 'Jon' });
    assert.equal(domain.values(profileId).FirstName, 'Jon');
  });

  it('tells values apart that only look alike when they are joined', () => {
    const domain = domainWith({ ticket });
    domain.put('ticket', { email: 'a@b.c', timestamp: 'd e' });
    domain.put('ticket', { email: 'a@b.c d', timestamp: 'e' });
    assert.equal([...domain.state.objectsOfType('ticket')].length, 2);
  });

  it('finds values of several fields as each object wrote them', () => {
    const domain = domainWith({
      person: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          name: { Source: '_source.name', ContentType: 'NAME' },
          city: { Source: '_source.city', ContentType: 'NAME' },
        },
        Keys: {
          personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
          nameInCity: [{ FieldNames: ['name', 'city'] }],
        },
      },
    });
    const written = ['Anna Lee Oslo', 'ANNA LEE Oslo', 'anna lee OSLO'];
    const { profileId } = domain.put('person', { id: 1, name: 'Anna Lee', city: 'Oslo' });
    domain.put('person', { id: 1, name: 'ANNA LEE', city: 'Oslo' });
    domain.put('person', { id: 1, name: 'anna lee', city: 'OSLO' });
    const find = (): (readonly string[])[] =>
      written.map((text) => domain.state.profilesWith('nameInCity', aliasOf(text)));
    assert.deepEqual(find(), [[profileId], [profileId], [profileId]]);
    domain.state.apply({ kind: 'type-removal', type: 'person' });
    assert.deepEqual(find(), [[], [], []]);
  });

  it('tells ids apart that are numbers of more digits than JavaScript keeps', () => {
    const domain = domainWith({ smallest });
    const keys = ['9007199254740992', '9007199254740993', '1e400', '1e401'].map((id) => {
      const incoming = readIncoming(`{"id":${id}}`);
      assert.ok(!('problem' in incoming));
      return domain.put('smallest', incoming.value).uniqueKey;
    });
    assert.deepEqual(keys, ['9007199254740992', '9007199254740993', '1e400', '1e401']);
    assert.equal(domain.state.profileCount, 4);
  });

  it('writes lists of objects entry by entry, and replaces them as a whole', () => {
    const domain = domainWith({
      order: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id', Target: '_order.Name' },
          title: { Source: '_source.items[].title', Target: '_order.OrderItems[].Title' },
          price: { Source: '_source.items[].price', Target: '_order.OrderItems[].Price' },
        },
        Keys: { orderId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE', 'ORDER'], FieldNames: ['id'] }] },
      },
    });
    const items = [{ title: 'Beans', price: 12.5 }, { price: 3 }, { title: 'Cup', price: 0 }];
    const { profileId } = domain.put('order', { id: 'o1', items });
    const itemsOf = (): unknown => domain.state.recordsOf(profileId ?? '', '_order')[0]?.values.OrderItems;
    assert.deepEqual(itemsOf(), [
      { Title: 'Beans', Price: '12.5' },
      { Price: '3' },
      { Title: 'Cup', Price: '0' },
    ]);
    domain.put('order', { id: 'o1', items: items.slice(2) });
    assert.deepEqual(itemsOf(), [{ Title: 'Cup', Price: '0' }]);
  });

  it('writes texts into lists of objects, and says which entries it does not write', () => {
    const written = (values: JsonValue, Target: string): readonly unknown[] => {
      const domain = domainWith({
        order: {
          AllowProfileCreation: true,
          Fields: { id: { Source: '_source.id' }, value: { Source: '_source.values', Target } },
          Keys: { orderId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE', 'ORDER'], FieldNames: ['id'] }] },
        },
      });
      const { profileId = '', explanation } = domain.put('order', { id: 1, values });
      const [step] = explanation.writes;
      return [
        domain.state.recordsOf(profileId, '_order')[0]?.values.OrderItems,
        step?.outcome,
        step?.sentence,
      ];
    };
    const title = '_order.OrderItems[].Title';
    const list = `Not written: the value is a list, and \`${title}\` takes a text.`;
    assert.deepEqual(written([1, null, ' ', true], title), [
      [{ Title: '1' }, {}, {}, { Title: 'true' }],
      'written',
      `Written to \`${title}\`.`,
    ]);
    assert.deepEqual(written('one', title), [[{ Title: 'one' }], 'written', `Written to \`${title}\`.`]);
    assert.deepEqual(written([['a'], 'b', ['c']], title), [
      [{}, { Title: 'b' }, {}],
      'written',
      `Written to \`${title}\`, without 2 of the entries. ${list}`,
    ]);
    assert.deepEqual(written([['a', 'b']], title), [undefined, 'lost', list]);
    assert.deepEqual(written([{ a: 1 }], title), [undefined, 'lost', list.replace('a list', 'an object')]);
  });

  it('takes preferences that nest without end for a text', () => {
    const domain = domainWith({
      person: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          mail: { Source: '_source.mail', Target: '_profile.EngagementPreferences.Email' },
        },
        Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      },
    });
    const mail = `${'[{"a":'.repeat(10_000)}1${'}]'.repeat(10_000)}`;
    const { profileId } = domain.put('person', { id: 1, mail });
    domain.put('person', { id: 1, mail: mail.replace('1', '2') });
    assert.equal(typeof domain.values(profileId).EngagementPreferences, 'object');
    assert.ok(JSON.stringify([...domain.state.changes()]).length > mail.length);
  });

  it('says what is lost on the way', () => {
    const domain = domainWith({
      person: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          labels: { Source: '_source.tags', Target: '_profile.Attributes.Tags' },
          gender: { Source: '_source.gender', Target: '_profile.Gender' },
          name: { Source: '_source.name', Target: '_profile.FirstName' },
        },
        Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      },
    });
    const put = domain.put('person', { id: 'p', tags: ['a'], gender: 'x', name: 'é'.repeat(256) });
    assert.deepEqual(
      put.explanation.writes.map(({ field, outcome, sentence }) => [field, outcome, sentence]),
      [
        ['labels', 'lost', 'Not written: the value is a list, and `_profile.Attributes.Tags` takes a text.'],
        ['gender', 'lost', 'Not written: `_profile.Gender` takes only `MALE`, `FEMALE`, `UNSPECIFIED`.'],
        [
          'name',
          'lost',
          'Not written: the value has 256 characters, and `_profile.FirstName` takes at most 255.',
        ],
      ],
    );
    assert.deepEqual(domain.values(put.profileId), {});
  });

  it('takes any attribute name as a name', () => {
    const domain = domainWith({
      person: {
        AllowProfileCreation: true,
        Fields: {
          id: { Source: '_source.id' },
          odd: { Source: '_source.odd', Target: '_profile.Attributes.__proto__' },
          dotted: { Source: '_source.dotted', Target: '_profile.Attributes.a.b' },
        },
        Keys: { personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      },
    });
    const { profileId } = domain.put('person', { id: 'p', odd: 'x', dotted: 'y' });
    assert.equal(JSON.stringify(domain.values(profileId)), '{"Attributes":{"__proto__":"x","a.b":"y"}}');
    assert.equal(({} as { polluted?: string }).polluted, undefined);
  });

  it('moves an object to another profile when its keys say so', () => {
    const domain = domainWith({ account, ticket });
    const owner: Definition = {
      ...service,
      AllowProfileCreation: true,
      Fields: { id: { Source: '_source.id' }, owner: { Source: '_source.owner' } },
      Keys: {
        thing: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
        owner: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['owner'] }],
      },
    };
    domain.define('thing', owner);
    const first = domain.put('thing', { id: 1, owner: 'a' });
    const second = domain.put('thing', { id: 1, owner: 'b' });
    assert.notEqual(first.profileId, second.profileId);
    assert.deepEqual(domain.state.objectsOf(first.profileId ?? '', 'thing'), []);
    assert.equal(domain.state.objectsOf(second.profileId ?? '', 'thing').length, 1);
  });

  it('takes the values of a type away with the type', () => {
    const domain = domainWith({ account, registration });
    const { profileId } = domain.put('account', john);
    domain.put('registration', { registrationId: 'r', email: john.email, serial: 'SN', model: 'M' });
    domain.state.apply({ kind: 'type-removal', type: 'registration' });
    assert.deepEqual(domain.state.recordsOf(profileId ?? '', '_asset'), []);
    assert.deepEqual(domain.state.objectsOf(profileId ?? '', 'registration'), []);
    assert.equal(domain.values(profileId).FirstName, 'John');
    domain.state.apply({ kind: 'type-removal', type: 'account' });
    assert.deepEqual(domain.values(profileId).FirstName, undefined);
  });

  it('takes the keys of a type away with the type, but none that another type brought, too', () => {
    const domain = domainWith({ account, registration, service });
    const { profileId } = domain.put('account', john);
    domain.put('registration', { registrationId: 'r', email: john.email, serial: 'SN', model: 'M' });
    domain.put('service', { ticket: 't', serial: 'SN', state: 'open' });
    domain.state.apply({ kind: 'type-removal', type: 'registration' });
    assert.deepEqual(domain.search('registrationId', 'r'), []);
    assert.deepEqual(domain.search('productSerial', 'SN'), [profileId]);
    domain.state.apply({ kind: 'type-removal', type: 'service' });
    assert.deepEqual(domain.search('productSerial', 'SN'), []);
    assert.deepEqual(domain.search('_account', '1234', 'NUMBER'), [profileId]);
  });

  it('changes nothing by trying', () => {
    const domain = domainWith({ account, registration });
    domain.put('account', john);
    const before = JSON.stringify([...domain.state.changes()]);
    domain.try('account', { ...john, firstName: 'Other' });
    domain.try('registration', { registrationId: 'r', email: john.email, serial: 'SN', model: 'M' });
    assert.equal(JSON.stringify([...domain.state.changes()]), before);
  });

  it('has the same state again after its changes are replayed', () => {
    const domain = domainWith({ account, ticket, registration });
    domain.put('account', john);
    domain.put('ticket', johnsTicket);
    domain.put('registration', { registrationId: 'r', email: john.email, serial: 'SN', model: 'M' });
    const changes = [...domain.state.changes()];
    const replayed = new TestDomain();
    for (const change of JSON.parse(JSON.stringify(changes)) as typeof changes) replayed.state.apply(change);
    assert.deepEqual([...replayed.state.changes()], changes);
    assert.deepEqual(replayed.search('productSerial', 'SN'), domain.search('productSerial', 'SN'));
  });
});

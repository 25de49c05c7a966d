import assert from 'node:assert/strict';
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
import { type Definition } from './ingesting';

describe('Ingestion of the documented examples', () => {
  it('makes a profile of the smallest mapping, and finds it again', () => {
    const domain = domainWith({ smallest });
    const first = domain.put('smallest', { id: 'a' });
    const again = domain.put('smallest', { id: 'a', more: true });
    assert.equal(first.outcome, 'stored');
    assert.equal(again.profileId, first.profileId);
    assert.equal(domain.state.profileCount, 1);
    assert.deepEqual(
      domain.state.objectsOf(first.profileId ?? '', 'smallest').map(({ text }) => text),
      ['{"id":"a","more":true}'],
      'the object is replaced as a whole',
    );
  });

  it('fills the standard profile of the full example, and indexes its keys', () => {
    const domain = domainWith({ account });
    const { profileId, uniqueKey } = domain.put('account', john);
    assert.equal(uniqueKey, '1234');
    assert.deepEqual(domain.values(profileId), {
      AccountNumber: '1234',
      ShippingAddress: { Address1: 'Street', PostalCode: 'Zip' },
      PersonalEmailAddress: 'john@examplecorp.com',
      FirstName: 'John',
      LastName: 'Doe',
      EmailAddress: 'john@examplecorp.com',
    });
    assert.deepEqual(domain.search('_email', 'John@ExampleCorp.com', 'EMAIL_ADDRESS'), [profileId]);
    assert.deepEqual(domain.search('_fullName', 'john  doe', 'NAME'), [profileId]);
    assert.deepEqual(domain.search('_account', '1234.0', 'NUMBER'), [profileId]);
  });

  it('attaches a ticket to the one profile of its e-mail address', () => {
    const domain = domainWith({ account, ticket });
    const { profileId } = domain.put('account', john);
    const put = domain.put('ticket', johnsTicket);
    assert.equal(put.profileId, profileId);
    assert.deepEqual(put.explanation.decisions, [
      {
        object: '_profile',
        outcome: 'existing',
        id: profileId,
        sentence: 'Attached to the profile that `_email` found.',
      },
    ]);
  });

  it('infers a profile for a ticket that finds none, and finds it for the next', () => {
    const domain = domainWith({ ticket });
    const first = domain.put('ticket', johnsTicket);
    assert.deepEqual(domain.values(first.profileId), { EmailAddress: 'john@examplecorp.com' });
    assert.deepEqual(domain.search('ticketEmail', 'john@examplecorp.com'), [first.profileId]);
    assert.deepEqual(domain.search('_email', 'john@examplecorp.com'), [first.profileId]);
    const second = domain.put('ticket', { ...johnsTicket, timestamp: 'later' });
    assert.equal(second.profileId, first.profileId);
    assert.equal(domain.state.objectsOf(first.profileId ?? '', 'ticket').length, 2);
  });

  it('infers a profile of its own for a ticket that finds several, and finds that one for the next', () => {
    const domain = domainWith({ account, ticket });
    const accounts = [1, 2, 3].map((number) => domain.put('account', { ...john, account: number }).profileId);
    const first = domain.put('ticket', johnsTicket);
    assert(!accounts.includes(first.profileId));
    assert.deepEqual(
      first.explanation.lookups.map(({ key, found, sentence }) => [key, found.length, sentence]),
      [
        ['_email', 3, '3 profiles have this value, so it does not say which one; the key is passed over.'],
        ['ticketEmail', 0, 'No profile has this value.'],
      ],
    );
    const second = domain.put('ticket', { ...johnsTicket, timestamp: 'later' });
    assert.equal(second.profileId, first.profileId);
    assert.equal(
      second.explanation.decisions[0]?.sentence,
      'Attached to the profile that `ticketEmail` found.',
    );
  });

  it('keeps a registered product as an asset, which a service ticket joins by the shared key', () => {
    const domain = domainWith({ registration, service });
    const { profileId } = domain.put('registration', {
      registrationId: 'r1',
      email: 'nora@example.com',
      serial: 'SN-1',
      model: 'Espresso',
    });
    const put = domain.put('service', { ticket: 't1', serial: 'SN-1', state: 'in repair' });
    assert.equal(put.profileId, profileId);
    assert.deepEqual(
      domain.state.recordsOf(profileId ?? '', '_asset').map(({ values }) => values),
      [{ SerialNumber: 'SN-1', ModelName: 'Espresso', Status: 'in repair' }],
    );
  });

  it('rejects an object whose keys find several assets, and leaves everything as it was', () => {
    const both: Definition = {
      ...service,
      Keys: {
        serviceTicket: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['ticket'] }],
        _assetName: [{ StandardIdentifiers: ['PROFILE', 'ASSET'], FieldNames: ['serial'] }],
      },
      AllowProfileCreation: true,
    };
    const named: Definition = {
      ...registration,
      Fields: {
        registration: { Source: '_source.registrationId' },
        email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
        serial: { Source: '_source.serial', Target: '_asset.SerialNumber' },
        name: { Source: '_source.name', Target: '_asset.AssetName' },
      },
    };
    const domain = domainWith({ named, both });
    const product = { email: 'nora@example.com', name: 'Machine' };
    const { profileId } = domain.put('named', { ...product, registrationId: 'r1', serial: 'SN-1' });
    domain.put('named', { ...product, registrationId: 'r2', serial: 'SN-2' });
    const put = domain.put('both', { ticket: 't1', serial: 'Machine', state: 'in repair' });
    assert.equal(put.outcome, 'rejected');
    assert.match(put.explanation.sentence, /`_asset` find 2 records/);
    assert.deepEqual(domain.state.objectsOf(profileId ?? '', 'both'), []);
    assert.deepEqual(
      domain.state.deadLetters.map(({ type, uniqueKey }) => [type, uniqueKey]),
      [['both', 't1']],
    );
    const states = domain.state.recordsOf(profileId ?? '', '_asset').map(({ values }) => values.Status);
    assert.deepEqual(states, [undefined, undefined]);
  });

  it('puts an object on the dead-letter list that finds no profile and may create none', () => {
    const domain = domainWith({ service });
    const put = domain.put('service', { ticket: 't1', serial: 'SN-1', state: 'new' });
    assert.equal(put.outcome, 'rejected');
    assert.equal(domain.state.profileCount, 0);
    assert.deepEqual(domain.state.deadLetters, [
      {
        type: 'service',
        uniqueKey: 't1',
        text: '{"ticket":"t1","serial":"SN-1","state":"new"}',
        reason: 'No key finds a profile, and `AllowProfileCreation` is not true, so none is created.',
      },
    ]);
  });
});

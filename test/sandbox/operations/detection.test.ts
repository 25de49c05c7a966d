import assert from 'node:assert/strict';
import { DetectProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { ClientDomain, type Definition, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox } from '../running';

const DomainName = 'shop';

describe('DetectProfileObjectType', () => {
  let sandbox: RunningSandbox;
  let domain: ClientDomain;

  before(async () => {
    sandbox = await runSandbox();
    domain = await ClientDomain.create(sandbox.client, DomainName);
  });

  after(() => sandbox.close());

  const detect = async (...objects: string[]): Promise<Definition> => {
    const request = new DetectProfileObjectTypeCommand({ DomainName, Objects: objects });
    const { DetectedProfileObjectTypes = [] } = await sandbox.client.send(request);
    assert.equal(DetectedProfileObjectTypes.length, 1);
    return DetectedProfileObjectTypes[0] ?? {};
  };

  it('proposes a definition that takes the records', async () => {
    const records = [
      {
        customerId: 'c1',
        email: 'a@example.com',
        phone: '+1 206-555-0142',
        updatedAt: '2026-03-14T09:26:53Z',
      },
      {
        customerId: 'c2',
        email: 'b@example.com',
        phone: '+1 206-555-0143',
        updatedAt: '2026-03-15T09:26:53Z',
      },
    ];
    const detected = await detect(...records.map((record) => JSON.stringify(record)));
    assert.equal(detected.Fields?.email?.ContentType, 'EMAIL_ADDRESS');
    assert.equal(detected.Fields.phone?.Target, '_profile.PhoneNumber');
    await domain.define('Detected', { ...detected, AllowProfileCreation: true });
    for (const record of records) await domain.put('Detected', record);
    const [profile] = await domain.search('_email', 'A@example.com');
    assert.equal(profile?.PhoneNumber, '+1 206-555-0142');
  });

  it('refuses what is no record', async () => {
    for (const [text, message] of [
      ['{"secret', /^`Objects\[1\]` is not JSON\.$/],
      ['"text"', /\S/],
    ] as const) {
      const said = refusal(
        text === '"text"' ? detect(text) : detect('{"id":1}', text),
        'BadRequestException',
      );
      assert.match(await said, message);
    }
    assert.match(await refusal(detect('{}'), 'BadRequestException'), /no property/);
    assert.match(
      await refusal(detect(), 'BadRequestException'),
      /`Objects` must have between 1 and 5 entries/,
    );
    assert.match(await refusal(detect(...Array<string>(6).fill('{}')), 'BadRequestException'), /`Objects`/);
  });

  it('needs a domain', async () => {
    const request = new DetectProfileObjectTypeCommand({ DomainName: 'nowhere', Objects: ['{"id":1}'] });
    await refusal(sandbox.client.send(request), 'ResourceNotFoundException');
  });
});

import assert from 'node:assert/strict';
import {
  GetProfileObjectTypeCommand,
  GetProfileObjectTypeTemplateCommand,
  ListProfileObjectTypeTemplatesCommand,
} from '@aws-sdk/client-customer-profiles';
import { templateDefinitions } from '../../../core/model/template-definitions';
import { ClientDomain, refusal } from '../client-domain';
import { runSandbox, type RunningSandbox } from '../running';

describe('Templates', () => {
  let sandbox: RunningSandbox;

  before(async () => {
    sandbox = await runSandbox();
  });

  after(() => sandbox.close());

  it('are listed page by page', async () => {
    const ids: (string | undefined)[] = [];
    let NextToken: string | undefined;
    do {
      const page = new ListProfileObjectTypeTemplatesCommand({ MaxResults: 7, NextToken });
      const answer = await sandbox.client.send(page);
      ids.push(...(answer.Items ?? []).map(({ TemplateId }) => TemplateId));
      NextToken = answer.NextToken;
    } while (NextToken !== undefined);
    assert.deepEqual(ids, [...templateDefinitions.keys()].sort());
    const { Items = [] } = await sandbox.client.send(new ListProfileObjectTypeTemplatesCommand({}));
    assert.deepEqual(
      Items.find(({ TemplateId }) => TemplateId === 'Zendesk-users'),
      { TemplateId: 'Zendesk-users', SourceName: 'Zendesk', SourceObject: 'Zendesk-users' },
    );
  });

  it('have fields and keys', async () => {
    const request = new GetProfileObjectTypeTemplateCommand({ TemplateId: 'Zendesk-users' });
    const { Fields, Keys, SourceName } = await sandbox.client.send(request);
    assert.equal(SourceName, 'Zendesk');
    assert.deepEqual(
      Keys?._zendeskUserId?.map(({ StandardIdentifiers }) => StandardIdentifiers),
      [['UNIQUE', 'PROFILE']],
    );
    assert(Fields && Object.values(Fields).some(({ Target }) => Target === '_profile.PhoneNumber'));
  });

  it('are refused where there is none of that name', async () => {
    for (const TemplateId of ['Zendesk-nothing', 'constructor']) {
      const request = new GetProfileObjectTypeTemplateCommand({ TemplateId });
      const message = await refusal(sandbox.client.send(request), 'ResourceNotFoundException');
      assert.equal(message, `There is no template \`${TemplateId}\`.`);
    }
  });

  it('make object types that take records', async () => {
    const domain = await ClientDomain.create(sandbox.client, 'support');
    await domain.define('Zendesk-users', { TemplateId: 'Zendesk-users' });
    await domain.put('Zendesk-users', { id: 7, name: 'Nora Lindqvist', email: 'nora@example.com' });
    const [profile] = await domain.search('_zendeskUserId', '7');
    assert.equal(profile?.EmailAddress, 'nora@example.com');
    const request = new GetProfileObjectTypeCommand({
      DomainName: 'support',
      ObjectTypeName: 'Zendesk-users',
    });
    const { TemplateId } = await sandbox.client.send(request);
    assert.equal(TemplateId, 'Zendesk-users');
  });

  it('without published fields make types that say why they take no records', async () => {
    const domain = await ClientDomain.create(sandbox.client, 'unpublished');
    await domain.define('CTR', { TemplateId: 'CTR' });
    const message = await refusal(domain.put('CTR', { id: 1 }), 'BadRequestException');
    assert.match(message, /Template `CTR` has no published fields/);
  });
});

import assert from 'node:assert/strict';
import { CreateDomainCommand, PutProfileObjectTypeCommand } from '@aws-sdk/client-customer-profiles';
import { applyPush, createGateway, type CustomerProfilesGateway, GatewayError, preparePush } from '../../aws';
import { type Definition, fingerprint, seen, type Seen } from '../../core/deploy';
import { credentials, region, runSandbox, type RunningSandbox } from '../sandbox/running';

const domain = 'push';

const customer: Definition = {
  ObjectTypeName: 'Customer',
  Description: 'Customers',
  Fields: { id: { Source: '_source.id' } },
  Keys: { customerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
  Tags: { team: 'crm' },
};

describe('A push', () => {
  let sandbox: RunningSandbox;
  let gateway: CustomerProfilesGateway;
  let before: NodeJS.ProcessEnv;

  beforeEach(async () => {
    before = { ...process.env };
    process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
    process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
    sandbox = await runSandbox();
    await sandbox.client.send(new CreateDomainCommand({ DomainName: domain, DefaultExpirationDays: 30 }));
    gateway = createGateway({ domain, region, endpoint: sandbox.url });
  });

  afterEach(async () => {
    process.env = before;
    gateway.close();
    await sandbox.close();
  });

  async function deploy(definition: Definition): Promise<Seen> {
    const outcome = await applyPush(gateway, await preparePush(gateway, definition, undefined));
    assert(outcome.kind === 'pushed');
    assert.deepEqual(outcome.remarks, []);
    return seen(outcome.deployed);
  }

  /** What somebody else does. */
  async function changeBehind(description: string): Promise<void> {
    await sandbox.client.send(
      new PutProfileObjectTypeCommand({
        DomainName: domain,
        ObjectTypeName: 'Customer',
        Description: description,
        Fields: { id: { Source: '_source.id' } },
        Keys: { customerId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
      }),
    );
  }

  it('creates a type with its tags, and reads back what was sent', async () => {
    const prepared = await preparePush(gateway, customer, undefined);
    assert.equal(prepared.plan.action, 'create');
    assert.equal(prepared.conflict, undefined);
    await applyPush(gateway, prepared);
    const deployed = await gateway.getObjectType('Customer');
    assert.equal(deployed && fingerprint(deployed.definition), fingerprint(customer));
  });

  it('has nothing to do where all is the same', async () => {
    const known = await deploy(customer);
    const { plan, conflict } = await preparePush(gateway, customer, known);
    assert.equal(plan.action, 'nothing');
    assert.equal(conflict, undefined);
  });

  it('changes what differs, tags by operations of their own', async () => {
    const known = await deploy(customer);
    const local: Definition = { ...customer, Description: 'Shoppers', Tags: { owner: 'web' } };
    const prepared = await preparePush(gateway, local, known);
    assert.deepEqual(prepared.plan.tagsToAdd, { owner: 'web' });
    assert.deepEqual(prepared.plan.tagsToRemove, ['team']);
    const outcome = await applyPush(gateway, prepared);
    assert(outcome.kind === 'pushed');
    assert.deepEqual(outcome.deployed.definition.Tags, { owner: 'web' });
    assert.equal(outcome.deployed.definition.Description, 'Shoppers');
  });

  it('is stopped by a change since the type was last seen', async () => {
    const known = await deploy(customer);
    await changeBehind('Changed by somebody');
    const { conflict } = await preparePush(gateway, { ...customer, Description: 'Mine' }, known);
    assert.equal(conflict, 'changed');
  });

  it('is stopped by a type that was never seen, and by one that is gone', async () => {
    const known = await deploy(customer);
    const local = { ...customer, Description: 'Mine' };
    assert.equal((await preparePush(gateway, local, undefined)).conflict, 'unseen');
    await gateway.deleteObjectType('Customer');
    assert.equal((await preparePush(gateway, local, known)).conflict, 'deleted');
  });

  it('is not stopped by the same change', async () => {
    const known = await deploy(customer);
    await changeBehind('The same');
    const { conflict, plan } = await preparePush(gateway, { ...customer, Description: 'The same' }, known);
    assert.equal(conflict, undefined);
    assert.equal(plan.action, 'nothing');
  });

  it('sends nothing where the type was changed between plan and confirmation', async () => {
    const known = await deploy(customer);
    const prepared = await preparePush(gateway, { ...customer, Description: 'Mine' }, known);
    await changeBehind('Changed meanwhile');
    const outcome = await applyPush(gateway, prepared);
    assert.equal(outcome.kind, 'changed-meanwhile');
    const deployed = await gateway.getObjectType('Customer');
    assert.equal(deployed?.definition.Description, 'Changed meanwhile');
  });

  it('rejects with the service’s own words, and changes nothing', async () => {
    const prepared = await preparePush(gateway, { ...customer, Keys: {} }, undefined);
    await assert.rejects(applyPush(gateway, prepared), (error) => {
      assert(error instanceof GatewayError);
      assert.equal(error.kind, 'rejected');
      assert.match(error.serviceMessage ?? '', /profile-missing/);
      return true;
    });
    assert.equal(await gateway.getObjectType('Customer'), undefined);
  });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  CreateProfileCommand,
  DeleteDomainCommand,
  DeleteProfileObjectTypeCommand,
  GetDomainCommand,
  GetProfileObjectTypeCommand,
  ListDomainsCommand,
  ListTagsForResourceCommand,
  TagResourceCommand,
  UpdateProfileCommand,
} from '@aws-sdk/client-customer-profiles';
import { Folder, removeFolders } from '../server/folder';
import { ClientDomain, type Definition, membersOf } from './client-domain';
import { killCommands } from './command-process';
import { killAgainAndAgain } from './kill-rounds';
import { runSandbox, type RunningSandbox } from './running';

const person: Definition = {
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_profile.AccountNumber' },
    name: { Source: '_source.name', Target: '_profile.FirstName' },
    device: { Source: '_source.device', Target: '_asset.AssetName' },
    mail: { Source: '_source.mail', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: {
    personId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }],
    deviceAndId: [{ StandardIdentifiers: ['ASSET'], FieldNames: ['device', 'id'] }],
  },
};

const ticket: Definition = {
  Fields: { id: { Source: '_source.id' } },
  Keys: { ticketId: [{ StandardIdentifiers: ['PROFILE', 'UNIQUE'], FieldNames: ['id'] }] },
};

describe('A sandbox with a folder', () => {
  let folder: string;
  let sandbox: RunningSandbox;
  let domain: ClientDomain;

  beforeEach(async () => {
    folder = new Folder().pathOf('data');
    await open();
    domain = await ClientDomain.create(sandbox.client, 'shop');
  });

  afterEach(async () => {
    await sandbox.close();
    await killCommands();
  });

  after(removeFolders);

  async function open(): Promise<void> {
    sandbox = await runSandbox({ dataFolder: folder });
    domain = new ClientDomain(sandbox.client, 'shop');
  }

  async function reopen(): Promise<void> {
    await sandbox.close();
    await open();
  }

  it('answers after a restart as before', async () => {
    await domain.define('Person', person);
    await domain.define('Ticket', ticket);
    await domain.put('Person', { id: 'p1', name: 'Nora', device: 'Kettle', mail: 'nora@example.com' });
    await domain.put('Person', { id: 'p2', name: 'Ünï 😀', ['__proto__']: { x: 1 } });
    await domain.put('Ticket', { id: 'lost' });
    const { client } = sandbox;
    const ProfileId = await domain.find('personId', 'p1');
    await client.send(new UpdateProfileCommand({ DomainName: 'shop', ProfileId, FirstName: 'Eleonora' }));
    await client.send(new CreateProfileCommand({ DomainName: 'shop', AccountNumber: 'by hand' }));
    const resourceArn = 'arn:aws:profile:us-east-1:123456789012:domains/shop/object-types/Person';
    await client.send(new TagResourceCommand({ resourceArn, tags: { team: 'crm' } }));

    const look = async (): Promise<unknown> => {
      const type = new GetProfileObjectTypeCommand({ DomainName: 'shop', ObjectTypeName: 'Person' });
      const definition = membersOf(await sandbox.client.send(type));
      const about = membersOf(await sandbox.client.send(new GetDomainCommand({ DomainName: 'shop' })));
      return {
        definition,
        about,
        tags: (await sandbox.client.send(new ListTagsForResourceCommand({ resourceArn }))).tags,
        byId: await domain.search('personId', 'p1', 'p2'),
        byMail: await domain.search('_email', 'NORA@example.com'),
        byHand: await domain.search('_account', 'by hand'),
        objects: await domain.objects(ProfileId, 'Person'),
        assets: await domain.objects(ProfileId, '_asset', { KeyName: 'deviceAndId', Values: ['Kettle p1'] }),
        letters: sandbox.deadLetters('shop'),
      };
    };
    const before = await look();
    await reopen();
    assert.deepEqual(await look(), before);
    await reopen();
    assert.deepEqual(await look(), before, 'after what the start makes of it, too');
    await domain.put('Person', { id: 'p1', name: 'Nora' });
    assert.equal((await domain.search('personId', 'p1'))[0]?.FirstName, 'Eleonora', 'still protected');
  });

  it('forgets what was deleted', async () => {
    await domain.define('Person', person);
    await domain.define('Ticket', ticket);
    await domain.put('Person', { id: 'p1', name: 'Nora' });
    const deletion = { DomainName: 'shop', ObjectTypeName: 'Person' };
    await sandbox.client.send(new DeleteProfileObjectTypeCommand(deletion));
    await reopen();
    assert.deepEqual(await domain.search('personId', 'p1'), []);
    const { Stats } = await sandbox.client.send(new GetDomainCommand({ DomainName: 'shop' }));
    assert.equal(Stats?.ObjectCount, 0);
    await sandbox.client.send(new DeleteDomainCommand({ DomainName: 'shop' }));
    await reopen();
    assert.deepEqual((await sandbox.client.send(new ListDomainsCommand({}))).Items, []);
  });

  for (const [what, line] of [
    ['no object', 'null'],
    ['of no kind', '{}'],
    ['of an unknown kind', '{"kind":"other","domain":"shop"}'],
    ['without what its kind has', '{"kind":"changes","domain":"shop"}'],
    ['half, among others', '{"kind":"several","mutations":[{"kind":"domain"}]}'],
  ] as const) {
    it(`says which line it cannot make sense of, and leaves the file alone: ${what}`, async () => {
      const data = new Folder();
      const text = `{"format":"profiletype-sandbox","version":1}\n{"kind":"domain-removal","domain":"shop"}\n${line}\n`;
      data.write('journal.jsonl', text);
      await assert.rejects(runSandbox({ dataFolder: data.path }), {
        name: 'FolderError',
        message: /^Line 3 of ".*journal\.jsonl" is damaged\. Mend the line, delete it/,
      });
      assert.equal(readFileSync(data.pathOf('journal.jsonl'), 'utf8'), text);
    });
  }

  it('has everything that was acknowledged, whenever it is killed', async function () {
    this.timeout(120_000);
    await killAgainAndAgain(new Folder().pathOf('data'), 15);
  });
});

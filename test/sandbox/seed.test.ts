import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { ListProfileObjectsCommand } from '@aws-sdk/client-customer-profiles';
import { typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { ClientDomain } from './client-domain';
import { runSandbox } from './running';

const definition = JSON.stringify(typeNamed('Customer'));

describe('A sandbox that is seeded', () => {
  after(removeFolders);

  it('takes records as they stand in their files', async () => {
    const folder = new Folder({
      'Customer.profiletype.json': `\uFEFF${definition}`,
      'Customer.sample.json': '\uFEFF{ "id": 12345678901234567890, "mail": "nora@example.com" }',
      'Customer.samples.jsonl': '\r\n',
    });
    const { client, seeded, close } = await runSandbox({ seedFolder: folder.path });
    assert.equal(seeded, `Domain sample-domain has 1 object type and 1 object from ${folder.path}.`);
    const domain = new ClientDomain(client, 'sample-domain');
    const { Items = [] } = await client.send(
      new ListProfileObjectsCommand({
        DomainName: domain.name,
        ObjectTypeName: 'Customer',
        ProfileId: await domain.find('_email', 'nora@example.com'),
      }),
    );
    assert.deepEqual(
      Items.map(({ Object: text }) => text),
      ['{ "id": 12345678901234567890, "mail": "nora@example.com" }'],
    );
    await close();
  });

  const refused: readonly (readonly [files: Readonly<Record<string, string>>, message: RegExp])[] = [
    [{ 'Customer.sample.json': '{' }, /^Customer\.sample\.json is not JSON\.$/],
    [
      { 'Customer.samples.jsonl': '{"id":"1","mail":"a@example.com"}\n[]' },
      /^Customer\.samples\.jsonl, line 2 is no record: a record is a JSON object\.$/,
    ],
    [{ 'Customer.samples.jsonl': '{}\n' }, /Customer\.samples\.jsonl: Missing unique or profile key/],
  ];
  for (const [files, message] of refused) {
    it(`refuses ${JSON.stringify(files)} with a sentence`, async () => {
      const folder = new Folder({ 'Customer.profiletype.json': definition, ...files });
      await assert.rejects(runSandbox({ seedFolder: folder.path }), { message });
    });
  }

  it('does not wait for a pipe', async function () {
    // Windows has no pipes among its files.
    if (process.platform === 'win32') this.skip();
    const folder = new Folder({ 'Customer.profiletype.json': definition });
    execFileSync('mkfifo', [folder.pathOf('Pipe.profiletype.json')]);
    await assert.rejects(runSandbox({ seedFolder: folder.path }), {
      message: `Could not read "${folder.pathOf('Pipe.profiletype.json')}": it is no regular file.`,
    });
  });
});

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findProgram, installDebianPackage } from '../debian-package';
import { Folder, removeFolders } from '../server/folder';
import { membersOf } from './client-domain';
import { runSandbox, type RunningSandbox } from './running';

const run = promisify(execFile);

const name = 'aws';
const packageName = 'awscli';

/** Installing it can take minutes. */
const patience = 600_000;

async function findAws(): Promise<string> {
  const found = findProgram([name]) ?? ((await installDebianPackage(packageName)) && findProgram([name]));
  if (typeof found === 'string') return found;
  throw new Error('No AWS CLI found: install awscli, so that `aws` is on the path.');
}

type Answer = Readonly<Record<string, unknown>>;

const registration = {
  ObjectTypeName: 'ProductRegistration',
  Description: 'Devices that customers registered',
  AllowProfileCreation: true,
  Fields: {
    email: { Source: '_source.email', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    registrationId: { Source: '_source.registrationId' },
    name: { Source: '_source.product', Target: '_asset.AssetName' },
  },
  Keys: {
    registrationId: [{ StandardIdentifiers: ['ASSET', 'UNIQUE'], FieldNames: ['registrationId'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['email'] }],
  },
};

/** Version 1 prints seconds, version 2 a text. */
function timeOf(printed: unknown): number {
  return typeof printed === 'number' ? printed * 1000 : Date.parse(String(printed));
}

describe('The AWS CLI', function () {
  this.timeout(60_000);

  let sandbox: RunningSandbox;
  let home: Folder;
  let program: string;
  const created = Math.floor(Date.now() / 1000) * 1000;

  before(async function () {
    this.timeout(patience);
    program = await findAws();
    sandbox = await runSandbox({ now: () => created });
    home = new Folder();
  });

  after(async () => {
    await sandbox.close();
    removeFolders();
  });

  /** With nothing of the settings of whoever runs the tests. */
  async function aws(command: string, ...options: string[]): Promise<Answer> {
    const { stdout } = await run(
      program,
      ['--endpoint-url', sandbox.url, 'customer-profiles', command, '--domain-name', 'shop', ...options],
      {
        env: {
          PATH: process.env.PATH,
          HOME: process.env.HOME,
          AWS_CONFIG_FILE: home.pathOf('config'),
          AWS_SHARED_CREDENTIALS_FILE: home.pathOf('credentials'),
          AWS_ACCESS_KEY_ID: 'sandbox',
          AWS_SECRET_ACCESS_KEY: 'sandbox',
          AWS_DEFAULT_REGION: 'eu-west-1',
          AWS_DEFAULT_OUTPUT: 'json',
          AWS_PAGER: '',
          AWS_MAX_ATTEMPTS: '1',
        },
      },
    );
    return stdout === '' ? {} : (JSON.parse(stdout) as Answer);
  }

  const typeName = ['--object-type-name', 'ProductRegistration'];

  /** The options that the command line makes of a definition. */
  const definitionOptions = [
    ...typeName,
    ...['--description', registration.Description],
    '--allow-profile-creation',
    ...['--fields', JSON.stringify(registration.Fields)],
    ...['--keys', JSON.stringify(registration.Keys)],
  ];

  const put = (registrationId: string, product: string): Promise<Answer> =>
    aws(
      'put-profile-object',
      ...typeName,
      '--object',
      JSON.stringify({ registrationId, email: 'nora@example.com', product }),
    );

  it('creates a domain, deploys a type, puts objects and finds them', async () => {
    const domain = await aws('create-domain', '--default-expiration-days', '90', '--tags', 'team=crm');
    assert.equal(domain.DomainName, 'shop');
    assert.equal(timeOf(domain.CreatedAt), created);

    const deployed = await aws('put-profile-object-type', ...definitionOptions);
    assert.equal(deployed.ObjectTypeName, registration.ObjectTypeName);
    const definition = await aws('get-profile-object-type', ...typeName);
    assert.deepEqual(membersOf(definition, 'CreatedAt', 'LastUpdatedAt'), registration);
    const { Items: types } = await aws('list-profile-object-types', '--max-results', '10');
    assert.deepEqual(
      (types as Answer[]).map(({ ObjectTypeName }) => ObjectTypeName),
      ['ProductRegistration'],
    );

    assert.deepEqual(await put('r1', 'Kettle'), { ProfileObjectUniqueKey: 'r1' });
    await put('r2', 'Lamp');
    const found = await aws('search-profiles', '--key-name', '_email', '--values', 'NORA@example.com');
    const [profile] = found.Items as Answer[];
    assert.equal(profile?.EmailAddress, 'nora@example.com');

    const profileId = ['--profile-id', String(profile.ProfileId)];
    const assets = async (...filter: string[]): Promise<Answer[]> => {
      const options = ['--object-type-name', '_asset', ...profileId, ...filter];
      const { Items } = await aws('list-profile-objects', ...options);
      return (Items as Answer[]).map((item) => JSON.parse(String(item.Object)) as Answer);
    };
    const [kettle, ...others] = await assets('--object-filter', 'KeyName=_assetName,Values=Kettle');
    assert.deepEqual([kettle?.AssetName, others], ['Kettle', []]);
    const byId = await assets('--object-filter', `KeyName=_assetId,Values=${String(kettle?.AssetId)},none`);
    assert.deepEqual(byId, [kettle]);
  });

  it('deletes a type, and says then what the service says', async () => {
    const { Message } = await aws('delete-profile-object-type', ...typeName);
    assert.match(String(Message), /ProductRegistration/);
    await assert.rejects(
      aws('get-profile-object-type', ...typeName),
      /\(ResourceNotFoundException\) when calling the GetProfileObjectType operation.*: Domain `shop` has no object type/,
    );
    await assert.rejects(
      aws('put-profile-object-type', ...typeName, '--description', 'No fields and keys'),
      /\(BadRequestException\) when calling the PutProfileObjectType operation.*: \S/,
    );
  });
});

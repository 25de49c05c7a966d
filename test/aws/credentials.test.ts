import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Connection, createGateway, type GatewayError } from '../../aws';
import { domain, inSandbox, withConfigurationFiles, withVariables } from './surroundings';

const region = 'us-east-1';
const farAway = 'https://profiles.invalid';

async function failure(connection: Partial<Connection>): Promise<[string, string]> {
  const gateway = createGateway({ domain, ...connection });
  try {
    await gateway.getDomain();
  } catch (error) {
    const { kind, message } = error as GatewayError;
    return [kind, message];
  }
  return assert.fail('It should have failed.');
}

describe('Credentials', () => {
  it('are those of a profile', () =>
    inSandbox([], ({ url }) =>
      withConfigurationFiles(
        { credentials: '[local]\naws_access_key_id=sandbox\naws_secret_access_key=sandbox' },
        async () => {
          const gateway = createGateway({ endpoint: url, domain, profile: 'local' });
          assert.equal((await gateway.getDomain()).name, domain);
          gateway.close();
        },
      ),
    ));

  it('are those of a process', () =>
    inSandbox([], ({ url }) =>
      withConfigurationFiles({}, async (folder) => {
        const [config, tool] = [join(folder, 'config'), join(folder, 'tool.cjs')];
        await writeFile(config, `[profile tool]\ncredential_process = "${process.execPath}" "${tool}"`);
        const answer = { Version: 1, AccessKeyId: 'sandbox', SecretAccessKey: 'sandbox' };
        await writeFile(tool, `console.log('${JSON.stringify(answer)}');`);
        const gateway = createGateway({ endpoint: url, domain, profile: 'tool' });
        assert.equal((await gateway.getDomain()).name, domain);
        gateway.close();
      }),
    ));

  it('of the user are not shown to a program on this machine unasked', () =>
    inSandbox([], ({ url }) =>
      withVariables({ AWS_ACCESS_KEY_ID: 'mine', AWS_SECRET_ACCESS_KEY: 'mine' }, async () => {
        const gateway = createGateway({ endpoint: url, domain });
        assert.equal((await gateway.getDomain()).name, domain);
        gateway.close();
      }),
    ));

  it('are loaded anew after they were wrong', () =>
    inSandbox([], ({ url }) =>
      withConfigurationFiles(
        { credentials: '[local]\naws_access_key_id=sandbox\naws_secret_access_key=old' },
        async (folder) => {
          const gateway = createGateway({ endpoint: url, domain, profile: 'local' });
          await assert.rejects(gateway.getDomain(), { kind: 'no-credentials' });
          await writeFile(
            join(folder, 'credentials'),
            '[local]\naws_access_key_id=sandbox\naws_secret_access_key=sandbox',
          );
          assert.equal((await gateway.getDomain()).name, domain);
          gateway.close();
        },
      ),
    ));

  it('are not looked for elsewhere where the profile has none', () =>
    withVariables({ AWS_ACCESS_KEY_ID: 'other', AWS_SECRET_ACCESS_KEY: 'other' }, async () => {
      assert.deepEqual(await failure({ region, profile: 'dev' }), [
        'no-credentials',
        'No AWS credentials found for profile `dev`. Run `aws configure --profile dev`, or choose another environment.',
      ]);
    }));

  it('are asked for where there are none at all', () =>
    withConfigurationFiles({}, async () => {
      assert.deepEqual(await failure({ region }), [
        'no-credentials',
        'No AWS credentials found. Run `aws configure`, or choose another environment.',
      ]);
    }));

  for (const [what, section] of [
    [
      'a session',
      '[profile my dev]\nsso_session=corp\nsso_account_id=1\nsso_role_name=r\nregion=us-east-1\n[sso-session corp]\nsso_region=us-east-1\nsso_start_url=https://corp.invalid/start\n',
    ],
    [
      'a start URL',
      '[profile my dev]\nsso_start_url=https://corp.invalid/start\nsso_region=us-east-1\nsso_account_id=1\nsso_role_name=r\n',
    ],
  ] as const) {
    it(`of SSO with ${what} name the command that renews them`, () =>
      withConfigurationFiles({ config: section.replaceAll('my dev', 'dev') }, async () => {
        const expected = [
          'expired-credentials',
          'The SSO session of profile `dev` has expired. Run `aws sso login --profile dev`.',
        ];
        assert.deepEqual(await failure({ region, profile: 'dev' }), expected);
        assert.deepEqual(await failure({ region, profile: 'dev', endpoint: farAway }), expected);
      }));
  }

  it('of SSO are expired if their token is', () =>
    withConfigurationFiles(
      {
        config:
          '[profile dev]\nsso_start_url=https://corp.invalid/start\nsso_region=us-east-1\nsso_account_id=1\nsso_role_name=r\n',
      },
      async (folder) => {
        const cache = join(folder, '.aws', 'sso', 'cache');
        await mkdir(cache, { recursive: true });
        const token = { accessToken: 'hush', expiresAt: '2020-01-01T00:00:00Z' };
        const { createHash } = await import('node:crypto');
        const name = createHash('sha1').update('https://corp.invalid/start').digest('hex');
        await writeFile(join(cache, `${name}.json`), JSON.stringify(token));
        const [kind, message] = await failure({ region, profile: 'dev' });
        assert.deepEqual(
          [kind, message],
          [
            'expired-credentials',
            'The SSO session of profile `dev` has expired. Run `aws sso login --profile dev`.',
          ],
        );
        await rm(cache, { recursive: true });
      },
    ));

  it('of a process that fails do not show its command', () =>
    withConfigurationFiles(
      { config: '[profile dev]\ncredential_process = sh -c "echo topsecret >&2; exit 3"\n' },
      async () => {
        const [kind, message] = await failure({ region, profile: 'dev' });
        assert.equal(kind, 'no-credentials');
        assert.match(message, /^The AWS credentials of profile `dev` could not be loaded\. Check/);
        assert.doesNotMatch(message, /topsecret/);
      },
    ));

  it('of a role with a code say what cannot be done', () =>
    withConfigurationFiles(
      {
        config:
          '[profile dev]\nrole_arn=arn:aws:iam::123456789012:role/x\nsource_profile=base\nmfa_serial=arn:aws:iam::1:mfa/x\n',
        credentials: '[base]\naws_access_key_id=a\naws_secret_access_key=b\n',
      },
      async () => {
        const [kind, message] = await failure({ region, profile: 'dev' });
        assert.equal(kind, 'no-credentials');
        assert.match(message, /multi-factor code/);
      },
    ));
});

describe('The region', () => {
  it('is that of the profile, as it is now', () =>
    withConfigurationFiles({ config: '[profile dev]\nregion = eu-west-2\n' }, async (folder) => {
      const endpoint = 'http://127.0.0.1:9';
      const regionNow = async (): Promise<string> =>
        (await createGateway({ domain, endpoint, profile: 'dev' }).identity()).region;
      assert.equal(await regionNow(), 'eu-west-2');
      await writeFile(join(folder, 'config'), '[profile dev]\nregion = ca-central-1\n');
      assert.equal(await regionNow(), 'ca-central-1');
    }));

  it('is that of the environment before that of the profile', () =>
    withConfigurationFiles({ config: '[profile dev]\nregion = eu-west-2\n' }, async () => {
      const gateway = createGateway({ domain, endpoint: 'http://127.0.0.1:9', profile: 'dev', region });
      assert.equal((await gateway.identity()).region, region);
    }));

  for (const [connection, message] of [
    [{}, 'No AWS region is set. Set `region` in the environment, or run `aws configure set region REGION`.'],
    [
      { profile: 'my dev' },
      'No AWS region is set for profile `my dev`. Set `region` in the environment, or run `aws configure set region REGION --profile "my dev"`.',
    ],
  ] as const) {
    it(`is asked for with ${JSON.stringify(connection)}`, () =>
      withConfigurationFiles({}, async () => {
        assert.deepEqual(await failure(connection), ['no-region', message]);
      }));
  }
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { awsProfiles, awsRegions } from '../../aws';
import { environmentTexts } from '../../core/workspace/environments';
import { withConfigurationFiles, withVariables } from './surroundings';

describe('The profiles of the AWS configuration files', () => {
  it('are those of both files, without secrets', () =>
    withConfigurationFiles(
      {
        config: [
          '[default]',
          'region = us-east-1',
          '[profile dev] # mine',
          'region = eu-west-2',
          'sso_session = corp',
          '[profile "old sso"]',
          '[profile legacy]',
          'sso_start_url = https://corp.invalid/start',
          '[sso-session corp]',
          'sso_region = us-east-1',
          '[services local]',
          's3 =',
          '  endpoint_url = http://127.0.0.1',
        ].join('\r\n'),
        credentials: '[default]\naws_secret_access_key = hush\n[ci]\naws_secret_access_key = hush\n',
      },
      async () => {
        assert.deepEqual(await awsProfiles(), [
          { name: 'ci', region: undefined, isSso: false },
          { name: 'default', region: 'us-east-1', isSso: false },
          { name: 'dev', region: 'eu-west-2', isSso: true },
          { name: 'legacy', region: undefined, isSso: true },
        ]);
      },
    ));

  it('are none where there are no files', () =>
    withConfigurationFiles({}, (folder) =>
      withVariables(
        {
          AWS_CONFIG_FILE: join(folder, 'nothing'),
          AWS_SHARED_CREDENTIALS_FILE: join(folder, 'nothing-either'),
        },
        async () => {
          assert.deepEqual(await awsProfiles(), []);
        },
      ),
    ));

  it('are none in files that are something else', () =>
    withConfigurationFiles({ config: '{"a": [1]}', credentials: '[[[\n=\n]' }, async () => {
      assert.deepEqual(await awsProfiles(), []);
    }));
});

describe('The regions', () => {
  it('are regions by their form, each once', () => {
    const names = awsRegions().map(({ name }) => name);
    assert.equal(new Set(names).size, names.length);
    for (const name of names) assert.match(name, environmentTexts.region.pattern);
  });
});

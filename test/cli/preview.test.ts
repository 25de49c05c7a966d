import assert from 'node:assert/strict';
import { preview } from '../../cli/commands/preview';
import type { Definition } from '../../core/deploy';
import { answer, inSandbox, type Surroundings, typeNamed, withServer } from '../aws/surroundings';
import { optionsFor, runCommand } from './cloud';

const folder = process.cwd();

const asset: Definition = {
  ObjectTypeName: 'Machine',
  Description: 'Machines',
  AllowProfileCreation: true,
  Fields: {
    id: { Source: '_source.id', Target: '_asset.Attributes.MachineId' },
    name: { Source: '_source.name', Target: '_asset.AssetName' },
    mail: { Source: '_source.mail', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
  },
  Keys: {
    machineId: [{ StandardIdentifiers: ['UNIQUE', 'ASSET'], FieldNames: ['id'] }],
    _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['mail'] }],
  },
};

const mail = 'nora@example.com';

async function withMachines(
  names: readonly string[],
  run: (sandbox: Surroundings) => Promise<void>,
): Promise<void> {
  await inSandbox([], async (sandbox) => {
    await sandbox.gateway.putObjectType(asset);
    for (const [index, name] of names.entries())
      await sandbox.ingest('Machine', { id: `M-${index + 1}`, name, mail });
    await run(sandbox);
  });
}

describe('profiletype preview', () => {
  it('lists the objects of the profile that a search finds, in columns', async () => {
    await withMachines(['Press', 'Mill'], async (sandbox) => {
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`];
      const ran = await runCommand(preview, [...options, '--type', 'Machine'], { folder });
      assert.equal(ran.code, 0, ran.error);
      assert.equal(
        ran.out,
        ['id   name   mail', 'M-1  Press  nora@example.com', 'M-2  Mill   nora@example.com', ''].join('\n'),
      );
      assert.equal(ran.error, '');
    });
  });

  it('lists the assets with one of several ids, by the id of the profile', async () => {
    await withMachines(['Press', 'Mill', 'Lathe'], async (sandbox) => {
      const { profiles } = await sandbox.gateway.searchProfiles('_email', [mail]);
      const profileId = profiles[0]?.ProfileId ?? '';
      const { objects } = await sandbox.gateway.listObjects({ profileId, objectType: '_asset' });
      const ids = objects
        .map(({ text }) => JSON.parse(text) as { AssetId: string; AssetName: string })
        .filter(({ AssetName }) => AssetName !== 'Mill')
        .map(({ AssetId }) => AssetId);
      const options = [...optionsFor(sandbox), '--profile-id', profileId, '--type', '_asset', '--json'];
      const ran = await runCommand(preview, [...options, '--filter', `_assetId=${ids.join(',')}`], {
        folder,
      });
      assert.equal(ran.code, 0, ran.error);
      const names = ran.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { AssetName: string }).AssetName);
      assert.deepEqual(names.sort(), ['Lathe', 'Press']);
    });
  });

  it('takes a value with a comma in double quotes', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      for (const id of ['a,b', 'a', 'c']) await sandbox.ingest('Customer', { id, mail });
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`, '--type', 'Customer', '--json'];
      const ran = await runCommand(preview, [...options, '--filter', 'CustomerId="a,b",c'], { folder });
      const ids = ran.out
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id);
      assert.deepEqual(ids.sort(), ['a,b', 'c']);
    });
  });

  it('reads page after page, up to the limit', async () => {
    const names = Array.from({ length: 130 }, (_, index) => `Machine ${index}`);
    await withMachines(names, async (sandbox) => {
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`, '--type', 'Machine', '--json'];
      for (const [limit, count, hasMore] of [
        [[], 100, true],
        [['--limit', '120'], 120, true],
        [['--limit', '1000'], 130, false],
      ] as const) {
        const ran = await runCommand(preview, [...options, ...limit], { folder });
        assert.equal(ran.code, 0);
        const lines = ran.out.trim().split('\n');
        assert.equal(lines.length, count);
        assert.equal(new Set(lines).size, count);
        assert.equal(ran.error !== '', hasMore, ran.error);
      }
    });
  }).timeout(30_000);

  it('shows what a terminal would obey, cuts what is too long, and says what has no room', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      const record = {
        id: '\u001b[31mred\r\nline\u009b',
        wide: '日本',
        long: 'x'.repeat(60),
        list: [1, { a: null }],
        last: 'no room',
        mail,
      };
      await sandbox.ingest('Customer', record);
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`, '--type', 'Customer'];
      const ran = await runCommand(preview, options, { folder, columns: 100 });
      assert.equal(
        ran.out,
        [
          'id                                 wide  long                                      list',
          `\\u{1b}[31mred\\u{d}\\u{a}line\\u{9b}  日本  ${'x'.repeat(39)}…  [1,{"a":null}]`,
          '',
        ].join('\n'),
      );
      assert.match(ran.error, /^There is no room for 2 members: last, mail\. `--json` prints all\.\n$/);
      const json = await runCommand(preview, [...options, '--json'], { folder });
      assert.deepEqual(JSON.parse(json.out), record);
      // eslint-disable-next-line no-control-regex
      assert.doesNotMatch(json.out, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    });
  });

  it('shows all of it where no terminal is', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      const long = 'x'.repeat(300);
      await sandbox.ingest('Customer', { id: '1', long, mail });
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`, '--type', 'Customer'];
      const ran = await runCommand(preview, options, { folder });
      assert.equal(ran.out.split('\n')[1], `1   ${long}  ${mail}`);
      assert.equal(ran.error, '');
    });
  });

  it('does not ask for the same page for ever', async () => {
    await withServer([answer(200, { Items: [], NextToken: 'again' })], async (url, requests) => {
      const id = '0'.repeat(32);
      const options = [...optionsFor({ url }), '--profile-id', id, '--type', 'Customer'];
      const ran = await runCommand(preview, options, { folder });
      assert.equal(ran.code, 2);
      assert.match(ran.error, /^The service answers with the same page again and again\./);
      assert.equal(requests.length, 2);
    });
  });

  it('keeps numbers as they are', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      await sandbox.ingest('Customer', { id: 'a', mail, number: 1e21 });
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`, '--type', 'Customer', '--json'];
      assert.match((await runCommand(preview, options, { folder })).out, /"number":1e\+21/);
    });
  });

  it('ends with 1 where the search finds no profile, or several', async () => {
    await inSandbox([], async (sandbox) => {
      const secondary: Definition = {
        ...typeNamed('Customer'),
        Keys: {
          CustomerId: [{ StandardIdentifiers: ['UNIQUE', 'PROFILE'], FieldNames: ['id'] }],
          _email: [{ StandardIdentifiers: [], FieldNames: ['mail'] }],
        },
      };
      await sandbox.gateway.putObjectType(secondary);
      for (const id of ['a', 'b']) await sandbox.ingest('Customer', { id, mail });
      const options = [...optionsFor(sandbox), '--type', 'Customer'];
      const none = await runCommand(preview, [...options, '--search', '_email=x@example.com'], { folder });
      assert.equal(none.code, 1);
      assert.equal(none.error, 'No profile in `shop` has this `_email`.\n');
      const several = await runCommand(preview, [...options, '--search', `_email=${mail}`], { folder });
      assert.equal(several.code, 1);
      assert.match(
        several.error,
        /^2 profiles have this `_email`\. Choose one with `--profile-id`:\n( {2}[a-f0-9]{32}\n){2}$/,
      );
      assert.equal(several.out, '');
    });
  });

  it('says it where there is no object, and repeats what the service rejects', async () => {
    await withMachines(['Press'], async (sandbox) => {
      const options = [...optionsFor(sandbox), '--search', `_email=${mail}`, '--type', '_case'];
      const none = await runCommand(preview, options, { folder });
      assert.deepEqual([none.code, none.out, none.error], [0, '', 'There is no such object of `_case`.\n']);
      const wrong = await runCommand(preview, [...options, '--filter', 'nope=1'], { folder });
      assert.equal(wrong.code, 1);
      assert.match(
        wrong.error,
        /does not accept the request `ListProfileObjects`.*`nope` is no key of `_case`/,
      );
    });
  });

  const id = '0'.repeat(32);
  for (const [args, message] of [
    [[], /Say which objects, such as `--type _asset`\./],
    [['--type', '_asset'], /either `--profile-id ID` or `--search KEY=VALUE`/],
    [['--type', '_asset', '--profile-id', id, '--search', 'a=b'], /either `--profile-id ID` or/],
    [['--type', '_asset', '--profile-id', 'abc'], /has 32 digits and letters/],
    [['--type', '_asset', '--search', 'mail'], /`--search` is a key and its value.*, not `mail`\./],
    [['--type', '_asset', '--search', '=x'], /`--search` is a key and its value/],
    [['--type', '_asset', '--profile-id', id, '--filter', '_assetId='], /`--filter` is a key/],
    [['--type', '_asset', '--profile-id', id, '--limit', '0'], /`--limit` must be a whole number from 1/],
    [['--type', '_asset', '--profile-id', id, '_assetId=1'], /takes options only, not `_assetId=1`/],
  ] as const) {
    it(`ends with 2 for "${args.join(' ')}"`, async () => {
      const ran = await runCommand(preview, ['--domain', 'shop', ...args], { folder });
      assert.equal(ran.code, 2);
      assert.match(ran.error, message);
    });
  }
});

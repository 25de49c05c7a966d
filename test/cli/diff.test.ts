import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { diff } from '../../cli/commands/diff';
import { inSandbox, typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { configurationFor, optionsFor, runCommand, textOf } from './cloud';

const files = {
  'Customer.profiletype.json': textOf(typeNamed('Customer')),
  'sub/Order.profiletype.json': textOf(typeNamed('Order')),
};

describe('profiletype diff', () => {
  afterEach(removeFolders);

  it('compares all definitions of a folder, and lists what is only in AWS', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      await sandbox.gateway.putObjectType(typeNamed('Order', 'Before'));
      await sandbox.gateway.putObjectType(typeNamed('Stray'));
      const { code, out, error } = await runCommand(diff, optionsFor(sandbox), {
        folder: new Folder(files).path,
      });
      assert.equal(code, 0, error);
      assert.equal(
        out,
        [
          'Object type `Customer` is deployed as it is here. There is nothing to push.',
          '',
          'Object type `Order`: 1 changed.',
          '~ `Description`: `Order` instead of `Before`.',
          '',
          'Object type `Stray` is only in AWS.',
          '',
          `2 types compared with \`shop\` in us-east-1 at ${sandbox.url}: 1 differs, 1 other only in AWS.`,
          '',
        ].join('\n'),
      );
    });
  });

  for (const [what, operands, deployed, code] of [
    ['nothing differs', [], ['Customer', 'Order'], 0],
    ['something is not deployed', [], ['Customer'], 1],
    ['something is only deployed', [], ['Customer', 'Order', 'Stray'], 1],
    [
      'something is only deployed, but a file was named',
      ['Customer.profiletype.json'],
      ['Customer', 'Stray'],
      0,
    ],
    ['something is only deployed, and a glob was named', ['*'], ['Customer', 'Order', 'Stray'], 1],
    ['another type differs than the one that was named', ['sub/Order.profiletype.json'], ['Order'], 0],
  ] as const) {
    it(`ends with ${code} for --fail-on-drift where ${what}`, async () => {
      await inSandbox([], async (sandbox) => {
        for (const name of deployed) await sandbox.gateway.putObjectType(typeNamed(name));
        const ran = await runCommand(diff, [...optionsFor(sandbox), '--fail-on-drift', ...operands], {
          folder: new Folder(files).path,
        });
        assert.equal(ran.code, code, ran.out + ran.error);
      });
    });
  }

  it('gives plans to programs', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer', 'Before'));
      await sandbox.gateway.putObjectType(typeNamed('Stray'));
      const folder = new Folder({ ...files, 'profiletype.config.json': configurationFor(sandbox) }).path;
      const ran = await runCommand(diff, ['--environment', 'dev', '--json'], { folder });
      assert.deepEqual(JSON.parse(ran.out), {
        environment: 'dev',
        domain: 'shop',
        region: 'us-east-1',
        endpoint: sandbox.url,
        types: [
          {
            file: 'Customer.profiletype.json',
            name: 'Customer',
            action: 'update',
            changes: [
              {
                kind: 'changed',
                what: 'member',
                name: 'Description',
                before: 'Before',
                after: 'Customer',
                summary: '`Description`: `Customer` instead of `Before`.',
                consequences: [],
              },
            ],
            consequences: [],
          },
          ...(JSON.parse(ran.out) as { types: { name: string }[] }).types.filter(
            ({ name }) => name === 'Order',
          ),
        ],
        onlyInAws: ['Stray'],
      });
      assert.equal(ran.error, '');
    });
  });

  it('ignores what git ignores, and compares a file that is named all the same', async () => {
    await inSandbox([], async (sandbox) => {
      const folder = new Folder({ ...files, '.gitignore': 'sub/\n' }).path;
      const all = await runCommand(diff, optionsFor(sandbox), { folder });
      assert.match(all.out, /^1 type compared/m);
      const named = await runCommand(diff, [...optionsFor(sandbox), 'sub/Order.profiletype.json'], {
        folder,
      });
      assert.match(named.out, /New object type `Order`/);
    });
  });

  const configured = JSON.stringify({
    environments: {
      dev: { domain: 'shop' },
      test: { domain: 'shop-test' },
      bad: { domain: 'no good' },
    },
  });

  for (const [what, args, config, message] of [
    ['no place', [], configured, /or with `--environment NAME`\. The environments are `dev` and `test`\./],
    ['no place nor configuration', [], undefined, /of profiletype\.config\.json, of which there is none\./],
    ['no domain', ['--region', 'us-east-1'], undefined, /`--region` does not say which domain/],
    [
      'a strange environment',
      ['--environment', 'prod'],
      configured,
      /There is no environment `prod` in .*config\.json\. The environments are/,
    ],
    ['no configuration', ['--environment', 'dev'], undefined, /There is no profiletype\.config\.json in/],
    [
      'a wrong environment',
      ['--environment', 'bad'],
      configured,
      /`bad` of .* cannot be used: `domain` must be the name of a domain/,
    ],
    [
      'a broken configuration',
      ['--environment', 'dev'],
      '{ "environments": { "dev"',
      /`dev` of .* cannot be used: /,
    ],
    [
      'a configuration that is broken elsewhere',
      ['--environment', 'dev'],
      '{ "environments": { "dev": { "domain": "shop" } }, "rules": ',
      /`dev` of .* cannot be used: /,
    ],
    [
      'both',
      ['--environment', 'dev', '--region', 'us-east-1'],
      configured,
      /leave out `--region`, or `--environment`/,
    ],
    [
      'a strange domain',
      ['--domain', 'a b'],
      undefined,
      /`--domain` must be the name of a domain.*, not `a b`\./,
    ],
    [
      'a strange address',
      ['--domain', 'a', '--endpoint-url', 'here'],
      undefined,
      /`--endpoint-url` must be an address/,
    ],
    ['an empty environment', ['--environment='], configured, /`--environment` needs a value/],
    ['a missing file', ['--domain', 'a', 'None.json'], undefined, /There is no file or folder None\.json\./],
    [
      'nothing to compare',
      ['--domain', 'a', 'empty'],
      undefined,
      /There is no \*\.profiletype\.json in empty/,
    ],
    [
      'a file that is broken',
      ['--domain', 'a', 'Bad.json'],
      undefined,
      /Bad\.json cannot be read as a definition/,
    ],
    ['a file without a type', ['--domain', 'a', 'Other.json'], undefined, /Other\.json is no definition/],
  ] as const) {
    it(`ends with 2 and a sentence for ${what}`, async () => {
      const folder = new Folder({
        ...files,
        'empty/README.md': '',
        'Bad.json': '{ "ObjectTypeName": "A", ',
        'Other.json': '{}',
        ...(config !== undefined && { 'profiletype.config.json': config }),
      });
      const ran = await runCommand(diff, args, { folder: folder.path });
      assert.equal(ran.code, 2);
      assert.match(ran.error, message);
      assert.equal(ran.error.trim().split('\n').length, 1);
      assert.equal(ran.out, '');
    });
  }

  it('does not wait for a configuration that is a pipe', async function () {
    // Windows has no pipes among its files.
    if (process.platform === 'win32') this.skip();
    const folder = new Folder(files);
    execFileSync('mkfifo', [folder.pathOf('profiletype.config.json')]);
    const ran = await runCommand(diff, ['--environment', 'dev'], { folder: folder.path });
    assert.equal(ran.code, 2);
    assert.match(
      ran.error,
      /^profiletype: .*profiletype\.config\.json cannot be read: it is no regular file\.\n$/,
    );
  });

  it('colours what is added, changed and removed, where there are colours', async () => {
    await inSandbox([], async (sandbox) => {
      const deployed = typeNamed('Customer', 'Before');
      await sandbox.gateway.putObjectType({ ...deployed, Tags: { old: '1' } });
      const text = textOf({ ...typeNamed('Customer'), Tags: { fresh: '2' } });
      const folder = new Folder({ 'Customer.profiletype.json': text }).path;
      const { out } = await runCommand(diff, optionsFor(sandbox), { folder, hasColor: true });
      const lines = out.split('\n').filter((line) => line.startsWith('\u001b'));
      assert.deepEqual(lines, [
        '\u001b[33m~ `Description`: `Customer` instead of `Before`.\u001b[0m',
        '\u001b[32m+ New tag `fresh`: `2`.\u001b[0m',
        '\u001b[31m- Tag `old` is removed.\u001b[0m',
      ]);
    });
  });

  it('tells people who wait how far it is, and takes that back', async () => {
    await inSandbox(['GetProfileObjectType=latency:1:1300'], async (sandbox) => {
      const ran = await runCommand(diff, [...optionsFor(sandbox), 'Customer.profiletype.json'], {
        folder: new Folder(files).path,
        columns: 80,
      });
      assert.equal(ran.code, 0);
      const emptyLine = '\r\u001b[K';
      assert(ran.error.startsWith(`${emptyLine}Comparing with shop: 0 of 1`), ran.error);
      assert(ran.error.endsWith(emptyLine), ran.error);
    });
  });
});

import assert from 'node:assert/strict';
import { closeSync, existsSync, openSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { pull } from '../../cli/commands/pull';
import { canonicalText } from '../../core/deploy';
import { inSandbox, typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { optionsFor, runCommand, textOf } from './cloud';

function read(folder: Folder, file: string): string {
  return readFileSync(folder.pathOf(file), 'utf8');
}

describe('profiletype pull', () => {
  afterEach(removeFolders);

  it('writes types in the order of the model', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      const folder = new Folder();
      const ran = await runCommand(pull, [...optionsFor(sandbox), 'Customer'], { folder: folder.path });
      assert.equal(ran.code, 0, ran.error);
      assert.match(
        ran.out,
        /^Customer\.profiletype\.json is written\.\nPulled from `shop` .*: 1 written\.\n$/,
      );
      const text = read(folder, 'Customer.profiletype.json');
      assert.deepEqual(Object.keys(JSON.parse(text) as object), [
        'ObjectTypeName',
        'Description',
        'AllowProfileCreation',
        'Fields',
        'Keys',
      ]);
      assert.match(text, /^ {2}"ObjectTypeName": "Customer",\n/m);
    });
  });

  it('pulls all into a folder that is made', async () => {
    await inSandbox([], async (sandbox) => {
      for (const name of ['Customer', 'Order']) await sandbox.gateway.putObjectType(typeNamed(name));
      const folder = new Folder();
      const ran = await runCommand(pull, [...optionsFor(sandbox), '--all', '--output', 'a/b'], {
        folder: folder.path,
      });
      assert.equal(ran.code, 0, ran.error);
      assert.deepEqual(readdirSync(folder.pathOf('a/b')), [
        'Customer.profiletype.json',
        'Order.profiletype.json',
      ]);
    });
  });

  it('keeps a file that differs, and overwrites it with --force in its own form', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer', 'Deployed'));
      const mine = canonicalText(typeNamed('Customer', 'Mine'))
        .replaceAll('  ', '\t')
        .replaceAll('\n', '\r\n');
      const folder = new Folder({ 'sub/mine.profiletype.json': mine });
      const options = [...optionsFor(sandbox), 'Customer'];
      const kept = await runCommand(pull, options, { folder: folder.path });
      assert.equal(kept.code, 1);
      assert.match(
        kept.out,
        /^sub[\\/]mine\.profiletype\.json differs from what is deployed, and is kept\.\n/,
      );
      assert.equal(read(folder, 'sub/mine.profiletype.json'), mine);
      const forced = await runCommand(pull, [...options, '--force'], { folder: folder.path });
      assert.equal(forced.code, 0);
      assert.equal(read(folder, 'sub/mine.profiletype.json'), mine.replace('"Mine"', '"Deployed"'));
      assert(!existsSync(folder.pathOf('Customer.profiletype.json')));
      const same = await runCommand(pull, options, { folder: folder.path });
      assert.equal(same.code, 0);
      assert.match(same.out, /^Pulled from .*: 1 already the same\.\n$/);
    });
  });

  it('puts the whole new text in the place of the old one, which nobody finds half written', async function () {
    // Windows replaces no file that is open.
    if (process.platform === 'win32') this.skip();
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer', 'Deployed'));
      const mine = textOf(typeNamed('Customer', 'Mine'));
      const folder = new Folder({ 'Customer.profiletype.json': mine });
      const reader = openSync(folder.pathOf('Customer.profiletype.json'), 'r');
      const ran = await runCommand(pull, [...optionsFor(sandbox), 'Customer', '--force'], {
        folder: folder.path,
      });
      assert.equal(ran.code, 0, ran.error);
      assert.equal(readFileSync(reader, 'utf8'), mine);
      closeSync(reader);
      assert.match(read(folder, 'Customer.profiletype.json'), /"Deployed"/);
      assert.deepEqual(readdirSync(folder.path), ['Customer.profiletype.json']);
    });
  });

  it('writes over nothing else, not even through a link', async () => {
    await inSandbox([], async (sandbox) => {
      for (const name of ['Customer', 'Order']) await sandbox.gateway.putObjectType(typeNamed(name));
      const folder = new Folder({ 'Customer.profiletype.json': '{}' });
      symlinkSync(folder.pathOf('elsewhere'), folder.pathOf('Order.profiletype.json'));
      const ran = await runCommand(pull, [...optionsFor(sandbox), '--all', '--force'], {
        folder: folder.path,
      });
      assert.equal(ran.code, 1);
      assert.match(ran.error, /`Customer` is not pulled\. Customer\.profiletype\.json is something else/);
      assert.equal(read(folder, 'Customer.profiletype.json'), '{}');
      assert(!existsSync(folder.pathOf('elsewhere')));
    });
  });

  it('refuses names that are no safe file names, and types that are not there', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer'));
      await sandbox.gateway.putObjectType(typeNamed('Con'));
      const folder = new Folder();
      const ran = await runCommand(pull, [...optionsFor(sandbox), 'Con', 'None', 'Customer', '--json'], {
        folder: folder.path,
      });
      assert.equal(ran.code, 1);
      const { types } = JSON.parse(ran.out) as { types: { name: string; outcome: string }[] };
      assert.deepEqual(
        types.map(({ name, outcome }) => [name, outcome]),
        [
          ['Con', 'failed'],
          ['None', 'failed'],
          ['Customer', 'written'],
        ],
      );
      assert.match(ran.error, /`Con` is not pulled\. It would not be a safe file name/);
      assert.match(ran.error, /`None` is not pulled\. It is not deployed in `shop`/);
      assert.deepEqual(readdirSync(folder.path), ['Customer.profiletype.json']);
    });
  });

  it('does not choose between two files of one type', async () => {
    await inSandbox([], async (sandbox) => {
      await sandbox.gateway.putObjectType(typeNamed('Customer', 'Deployed'));
      const text = textOf(typeNamed('Customer'));
      const folder = new Folder({ 'a.profiletype.json': text, 'b.profiletype.json': text });
      const ran = await runCommand(pull, [...optionsFor(sandbox), '--force', 'Customer'], {
        folder: folder.path,
      });
      assert.equal(ran.code, 1);
      assert.match(ran.error, /Both a\.profiletype\.json and b\.profiletype\.json define it\./);
    });
  });

  for (const [args, message] of [
    [[], /Name the types to pull, or pull `--all`\./],
    [['--all', 'Customer'], /Name types, or pull `--all`, not both\./],
  ] as const) {
    it(`ends with 2 for "${args.join(' ')}"`, async () => {
      const ran = await runCommand(pull, ['--domain', 'shop', ...args], { folder: new Folder().path });
      assert.equal(ran.code, 2);
      assert.match(ran.error, message);
    });
  }

  it('ends with 2 where nothing answers', async () => {
    const options = ['--domain', 'shop', '--region', 'us-east-1', '--endpoint-url', 'http://127.0.0.1:9'];
    for (const what of [['Customer'], ['Customer', 'Order'], ['--all']]) {
      const ran = await runCommand(pull, [...options, ...what], { folder: new Folder().path });
      assert.equal(ran.code, 2);
      assert.match(ran.error, /^Nothing answers at/);
    }
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { convert } from '../../cli/commands/convert';
import { definitionOf, fingerprint } from '../../core/deploy';
import { ProfileTypeDocument } from '../../core/document/profile-type-document';
import { typeNamed } from '../aws/surroundings';
import { Folder, removeFolders } from '../server/folder';
import { runCommand, textOf } from './cloud';

const customer = typeNamed('Customer');
const files = {
  'Customer.profiletype.json': textOf(customer),
  'Order.profiletype.json': textOf(typeNamed('Order')),
};

function meaningOf(text: string): string {
  return fingerprint(definitionOf(new ProfileTypeDocument(text)));
}

describe('profiletype convert', () => {
  afterEach(removeFolders);

  for (const [form, fileName, start] of [
    ['cloudformation', 'template.json', '{\n  "AWSTemplateFormatVersion"'],
    ['terraform', 'main.tf', 'variable "domain_name"'],
  ] as const) {
    it(`converts a definition to ${form} and back`, async () => {
      const folder = new Folder(files);
      const there = await runCommand(convert, ['--to', form, 'Customer.profiletype.json'], {
        folder: folder.path,
      });
      assert.deepEqual([there.code, there.error], [0, '']);
      assert(there.out.startsWith(start), there.out);
      folder.write(fileName, there.out);
      const back = await runCommand(convert, ['--to', 'json', fileName], { folder: folder.path });
      assert.equal(back.code, 0);
      assert.equal(meaningOf(back.out), fingerprint(customer));
    });
  }

  it('converts from one other form to the other, and reads the standard input', async () => {
    const folder = new Folder(files).path;
    const template = await runCommand(convert, ['--to', 'cloudformation', 'Customer.profiletype.json'], {
      folder,
    });
    const terraform = await runCommand(convert, ['--to', 'terraform', '-'], {
      folder,
      input: `\uFEFF${template.out}`,
    });
    assert.equal(terraform.code, 0, terraform.error);
    assert.match(terraform.out, /resource "awscc_customerprofiles_object_type" "customer"/);
  });

  it('writes several into a folder, and over nothing without --force', async () => {
    const folder = new Folder(files);
    const args = ['--to', 'terraform', ...Object.keys(files)];
    const none = await runCommand(convert, args, { folder: folder.path });
    assert.equal(none.code, 2);
    assert.match(none.error, /These are 2 object types\. Name a folder for them with `--output DIR`\./);
    const first = await runCommand(convert, [...args, '--output', 'tf'], { folder: folder.path });
    assert.equal(first.code, 0, first.error);
    assert.deepEqual(readdirSync(folder.pathOf('tf')), ['customer.tf', 'order.tf']);
    assert.equal(first.out, '');
    folder.write('tf/customer.tf', 'mine');
    const second = await runCommand(convert, [...args, '--output', 'tf'], { folder: folder.path });
    assert.equal(second.code, 2);
    assert.match(second.error, /tf[\\/]customer\.tf is there already\. `--force` overwrites it\./);
    assert.equal(readFileSync(folder.pathOf('tf/customer.tf'), 'utf8'), 'mine');
    const forced = await runCommand(convert, [...args, '--output', 'tf', '--force'], { folder: folder.path });
    assert.equal(forced.code, 0);
    assert.notEqual(readFileSync(folder.pathOf('tf/customer.tf'), 'utf8'), 'mine');
  });

  it('tells what is left out on the error output', async () => {
    const text = textOf({ ...customer, Fields: { ...customer.Fields, 'a.b': { Source: '_source.a' } } });
    const ran = await runCommand(convert, ['--to', 'terraform', 'A.json'], {
      folder: new Folder({ 'A.json': text }).path,
    });
    assert.equal(ran.code, 0);
    assert.match(
      ran.error,
      /^customer\.tf: Terraform does not accept the dot in these field names: `a\.b`\.\n$/,
    );
  });

  for (const [to, text, message] of [
    ['json', files['Customer.profiletype.json'], /^A: This is an object type definition already\.\n$/],
    [
      'json',
      'Resources:\n  A:\n',
      /^A: This has no object type: it is neither .* those in JSON can be read\.\n$/,
    ],
    ['terraform', '{}', /^A: This has no object type/],
    ['terraform', '', /^A: This has no object type/],
    [
      'terraform',
      'resource "awscc_customerprofiles_object_type" "a" {}',
      /^A: This is Terraform already\.\n$/,
    ],
    ['json', 'resource "awscc_customerprofiles_object_type" "a" {', /^A: Line 1: /],
  ] as const) {
    it(`ends with 1 and a sentence where ${JSON.stringify(text.slice(0, 40))} should be ${to}`, async () => {
      const folder = new Folder({ A: text, ...files }).path;
      const ran = await runCommand(convert, ['--to', to, 'A'], { folder });
      assert.deepEqual([ran.code, ran.out], [1, '']);
      assert.match(ran.error, message);
    });
  }

  for (const [args, message] of [
    [['A'], /Say what to convert to: `--to` cloudformation, terraform, json\./],
    [['--to', 'yaml', 'A'], /is one of cloudformation, terraform, json, not `yaml`/],
    [['--to', 'json'], /Name the files to convert\./],
    [['--to', 'json', 'None.tf'], /None\.tf cannot be read: it is not there\./],
    [['--to', 'json', '.'], /\. cannot be read: it is a folder\./],
  ] as const) {
    it(`ends with 2 for "${args.join(' ')}"`, async () => {
      const ran = await runCommand(convert, args, { folder: new Folder({ A: '' }).path });
      assert.equal(ran.code, 2);
      assert.match(ran.error, message);
    });
  }
});

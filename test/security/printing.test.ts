import assert from 'node:assert/strict';
import { check } from '../../cli/commands/check';
import { convert } from '../../cli/commands/convert';
import { test as testCommand } from '../../cli/commands/test';
import { harmless } from '../../cli/printable';
import { runCommand } from '../cli/cloud';
import { Folder, removeFolders } from '../server/folder';

const escape = '\u001b';

describe('What the command prints', () => {
  afterEach(removeFolders);

  for (const [what, command, args] of [
    ['check', check, []],
    ['check of a file that is not there', check, [`no${escape}[2J\n::error::x`]],
    ['test', testCommand, []],
    ['check of a file that begins with one', check, ['::error::x.profiletype.json']],
    ['convert', convert, ['--to', 'terraform', `a${escape}[31m\n::error::x.profiletype.json`]],
  ] as const) {
    // Windows has no such names.
    it(`of a name with line breaks and commands stays on its line and is obeyed by nobody: ${what}`, async function () {
      if (process.platform === 'win32') this.skip();
      const name = `a${escape}[31m\n::error::x`;
      const folder = new Folder({
        [`${name}.profiletype.json`]: '\u0000',
        [`${name}.profiletype.test.json`]: '{',
        '::error::x.profiletype.json': '{',
        '::error::x.profiletype.test.json': '{',
      });
      const { error, out } = await runCommand(command, args, { folder: folder.path });
      assert.match(`${error}${out}`, /error::x/);
      assert.doesNotMatch(`${error}${out}`, /^::/m);
      assert.ok(!error.includes(escape) && !out.includes(escape));
    });
  }

  for (const [text, expected] of [
    [`${escape}[31mred${escape}[0m`, `${escape}[31mred${escape}[0m`],
    [`\r${escape}[KPulling`, `\r${escape}[KPulling`],
    [`${escape}]0;title\u0007`, '\uFFFD]0;title\uFFFD'],
    [`${escape}[2J${escape}[H`, '\uFFFD[2J\uFFFD[H'],
    ['\u009b2J', '\uFFFD2J'],
    ['over\rwritten', 'over\uFFFDwritten'],
    ['a\u202Eb\n\tc', 'a\uFFFDb\n\tc'],
  ] as const) {
    it(`on a terminal is ${JSON.stringify(expected)} for ${JSON.stringify(text)}`, () => {
      assert.equal(harmless(text), expected);
    });
  }
});

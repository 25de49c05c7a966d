import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Command } from '../../cli/command';
import { commands } from '../../cli/commands';
import { completion } from '../../cli/commands/completion';
import { scripts } from '../../cli/completion';
import { Folder, removeFolders } from '../server/folder';
import { runCommand } from './cloud';

const greet: Command = {
  name: 'greet',
  summary: "Say: 'something'",
  usage: '[options] [files]',
  options: {
    tone: { type: 'string', short: 't', values: ['kind', 'loud'], description: 'How [or not]: as you like' },
    to: { type: 'string', value: 'A:B', multiple: true, description: 'Whom' },
    twice: { type: 'boolean', description: "Don't say it once" },
  },
  examples: [],
  run: () => Promise.resolve(0),
};

/** What bash offers for the last of the words. */
function inBash(script: string, words: readonly string[], folder: string): string[] {
  // Bash takes words apart at these.
  const parts = words
    .flatMap((word) => word.split(/(=)/))
    .filter((part, index) => part !== '' || index === words.length - 1);
  const list = parts.map((part) => `'${part}'`).join(' ');
  const { stdout, stderr } = spawnSync(
    'bash',
    [
      '-c',
      `${script}
COMP_WORDS=(${list}); COMP_CWORD=${parts.length - 1}
_profiletype profiletype; printf '%s\\n' "\${COMPREPLY[@]}"`,
    ],
    { encoding: 'utf8', cwd: folder },
  );
  assert.equal(stderr, '');
  return stdout.split('\n').filter((line) => line !== '');
}

describe('profiletype completion', () => {
  afterEach(removeFolders);

  const script = scripts.bash([greet, completion]);
  const options = ['--tone', '--to', '--twice', '--help'];
  const offers: readonly (readonly [words: readonly string[], offered: readonly string[]])[] = [
    [[''], ['greet', 'completion', '--help', '--version']],
    [['gr'], ['greet']],
    [['--v'], ['--version']],
    [['greet', '-'], options],
    [['greet', '--tw'], ['--twice']],
    [
      ['greet', 'file', '--to'],
      ['--tone', '--to'],
    ],
    [
      ['greet', '--tone', ''],
      ['kind', 'loud'],
    ],
    [['greet', '-t', 'l'], ['loud']],
    [['greet', '--tone=l'], ['loud']],
    [['greet', '--twice', '-'], options],
    [['greet', '--to', ''], []],
    [['greet', ''], []],
    [
      ['completion', ''],
      ['bash', 'zsh'],
    ],
    [['completion', '-'], ['--help']],
    [['unknown', ''], []],
  ];
  for (const [words, offered] of offers) {
    it(`offers ${offered.join(', ') || 'files'} for \`profiletype ${words.join(' ')}\` in bash`, () => {
      // A file that is called like a pattern or an option must not get in between.
      const { path } = new Folder({ kind: '', '-x': '' });
      assert.deepEqual(inBash(script, ['profiletype', ...words], path), offered);
    });
  }

  it('describes every command and option to zsh', () => {
    const zsh = scripts.zsh([greet, completion]);
    for (const line of [
      '#compdef profiletype',
      `    'greet:Say\\: '\\''something'\\'''`,
      `        '--tone=[How \\[or not\\]\\: as you like]:VALUE:(kind loud)' \\`,
      `        '-t+[How \\[or not\\]\\: as you like]:VALUE:(kind loud)' \\`,
      `        '*--to=[Whom]:A\\:B:_files' \\`,
      `        '--twice[Don'\\''t say it once]' \\`,
      `        '*:file:_files'`,
      `        '1:operand:(bash zsh)'`,
    ])
      assert.ok(zsh.split('\n').includes(line), `${line}\nis not in\n${zsh}`);
  });

  it('prints the script of a shell', async () => {
    for (const shell of ['bash', 'zsh'] as const) {
      const { code, out } = await runCommand(completion, [shell], { folder: '/' });
      assert.deepEqual([code, out], [0, scripts[shell](commands)]);
    }
    for (const args of [[], ['fish'], ['bash', 'zsh']]) {
      const { code, error } = await runCommand(completion, args, { folder: '/' });
      assert.deepEqual(
        [code, error],
        [2, 'profiletype: `completion` takes the name of one shell: bash or zsh.\n'],
      );
    }
  });
});

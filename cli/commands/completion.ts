import { type Command, UsageError } from '../command';

const shells = ['bash', 'zsh'] as const;

export const completion: Command = {
  name: 'completion',
  summary: 'Print a script that completes commands and options in a shell',
  usage: shells.join('|'),
  options: {},
  operandValues: shells,
  examples: [
    {
      command: 'source <(profiletype completion bash)',
      does: 'Complete in this bash; in ~/.bashrc, in every one',
    },
    {
      command: 'profiletype completion zsh > "${fpath[1]}/_profiletype"',
      does: 'Complete in every zsh started from now on',
    },
  ],
  run: async ({ operands: [shell, ...others] }, terminal) => {
    const known = shells.find((name) => name === shell);
    if (!known || others.length > 0)
      throw new UsageError(`\`completion\` takes the name of one shell: ${shells.join(' or ')}.`);
    const [{ scripts }, { commands }] = await Promise.all([import('../completion'), import('.')]);
    terminal.out(scripts[known](commands));
    return 0;
  },
};

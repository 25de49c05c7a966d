import { formatNames } from '../check/formats/names';
import type { Command } from '../command';

export const check: Command = {
  name: 'check',
  summary: 'Check definitions as the editor does',
  usage: '[options] [files, folders or globs]',
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'NAME',
      values: formatNames,
      description: 'How findings are printed (default text)',
    },
    'max-warnings': {
      type: 'string',
      value: 'N',
      description: 'Exit with 1 if there are more warnings than this (default: any number may stand)',
    },
    quiet: { type: 'boolean', description: 'Report errors only' },
    fix: {
      type: 'boolean',
      description: 'Write every fix that has no alternative, then report what is left',
    },
    config: {
      type: 'string',
      value: 'FILE',
      description: 'The configuration to use, instead of the nearest profiletype.config.json above each file',
    },
    'stdin-filename': {
      type: 'string',
      value: 'FILE',
      description: 'The file that standard input (`-`) stands for',
    },
  },
  examples: [
    { command: 'profiletype check', does: 'Check every definition in this folder and below' },
    {
      command: 'profiletype check --fix Customer.profiletype.json',
      does: 'Mend what has one right answer in one file',
    },
    {
      command: 'profiletype check --format sarif --max-warnings 0 definitions > findings.sarif',
      does: 'Let a build fail on warnings, too, and keep what was found',
    },
    {
      command:
        'git show HEAD:Customer.profiletype.json | profiletype check --stdin-filename Customer.profiletype.json -',
      does: 'Check what would be in place of a file',
    },
  ],
  run: async (call, terminal) => (await import('../check')).check(call, terminal),
};

import type { Command } from '../command';
import { formatNames } from '../test/formats/names';

export const test: Command = {
  name: 'test',
  summary: 'Run mapping tests: records, and what they must become',
  usage: '[options] [files, folders or globs]',
  options: {
    format: {
      type: 'string',
      short: 'f',
      value: 'NAME',
      values: formatNames,
      description: 'How results are printed (default text)',
    },
    filter: {
      type: 'string',
      value: 'TEXT',
      description: 'Run only the tests that have this in their name, in upper or lower case',
    },
  },
  examples: [
    { command: 'profiletype test', does: 'Run every *.profiletype.test.json in this folder and below' },
    {
      command: 'profiletype test --filter e-mail Customer.profiletype.json',
      does: 'Run some of the tests that stand beside a definition',
    },
    {
      command: 'profiletype test --format junit definitions > tests.xml',
      does: 'Keep the results for a build server',
    },
  ],
  run: async (call, terminal) => (await import('../test')).test(call, terminal),
};

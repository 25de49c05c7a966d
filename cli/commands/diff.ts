import { destinationOptions } from '../cloud/destination-options';
import type { Command } from '../command';

export const diff: Command = {
  name: 'diff',
  summary: 'Compare definitions with what is deployed',
  usage: '[options] [files or folders]',
  options: {
    ...destinationOptions,
    'fail-on-drift': {
      type: 'boolean',
      description: 'Exit with 1 if anything differs, or is only deployed',
    },
    json: { type: 'boolean', description: 'Print the plans as JSON' },
  },
  examples: [
    {
      command: 'profiletype diff --environment dev',
      does: 'Compare all definitions in this folder and below with the domain of dev',
    },
    {
      command: 'profiletype diff --environment prod --fail-on-drift definitions',
      does: 'Fail a nightly job when somebody changed something by hand',
    },
    {
      command: 'profiletype diff --domain shop --region us-east-1 --json Customer.profiletype.json',
      does: 'Give the plan of one type to another program',
    },
  ],
  run: async (call, terminal) => (await import('../cloud/diff')).diff(call, terminal),
};

import { destinationOptions } from '../cloud/destination-options';
import type { Command } from '../command';

export const pull: Command = {
  name: 'pull',
  summary: 'Write deployed types into files',
  usage: '[options] [types]',
  options: {
    ...destinationOptions,
    all: { type: 'boolean', description: 'All types of the domain' },
    output: {
      type: 'string',
      value: 'DIR',
      description:
        'The folder of the files (default: this one); types that have a file in it or below keep that',
    },
    force: { type: 'boolean', description: 'Overwrite files that differ' },
    json: { type: 'boolean', description: 'Print what became of each type as JSON' },
  },
  examples: [
    {
      command: 'profiletype pull --environment dev Customer',
      does: 'Write Customer.profiletype.json, unless there is one that differs',
    },
    {
      command: 'profiletype pull --environment prod --all --output definitions --force',
      does: 'Make the files what is deployed',
    },
  ],
  run: async (call, terminal) => (await import('../cloud/pull')).pull(call, terminal),
};

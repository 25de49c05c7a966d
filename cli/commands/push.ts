import { destinationOptions } from '../cloud/destination-options';
import type { Command } from '../command';

export const push: Command = {
  name: 'push',
  summary: 'Deploy definitions, after showing what changes',
  usage: '[options] [files or folders]',
  options: {
    ...destinationOptions,
    'dry-run': { type: 'boolean', description: 'Show what would change, and send nothing' },
    yes: { type: 'boolean', short: 'y', description: 'Do not ask' },
    'confirm-domain': {
      type: 'string',
      value: 'NAME',
      description: 'With --yes, the name of the domain: protected environments need it',
    },
    json: { type: 'boolean', description: 'Print the plans and what came of them as JSON' },
  },
  examples: [
    {
      command: 'profiletype push --environment dev',
      does: 'Push all definitions in this folder and below that differ, after asking',
    },
    {
      command: 'profiletype push --environment dev --dry-run Customer.profiletype.json',
      does: 'Show what a push of one type would change',
    },
    {
      command: 'profiletype push --environment prod --yes --confirm-domain shop definitions',
      does: 'Push to a protected environment where there is nobody to ask',
    },
  ],
  run: async (call, terminal) => (await import('../cloud/push')).push(call, terminal),
};

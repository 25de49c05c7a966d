import { destinationOptions } from '../cloud/destination-options';
import type { Command } from '../command';

export const templates: Command = {
  name: 'templates',
  summary: "List the service's templates, or print one",
  usage: '[options] [ID]',
  options: {
    ...destinationOptions,
    json: { type: 'boolean', description: 'Print the list as JSON, as one template always is' },
  },
  examples: [
    { command: 'profiletype templates --environment dev', does: 'List all templates' },
    {
      command: 'profiletype templates --region us-east-1 Salesforce-Account',
      does: 'Print the fields and keys of one',
    },
  ],
  run: async (call, terminal) => (await import('../cloud/templates')).templates(call, terminal),
};

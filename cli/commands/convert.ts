import type { Command } from '../command';

export const convert: Command = {
  name: 'convert',
  summary: 'Convert definitions to CloudFormation or Terraform, and back',
  usage: '--to FORM [options] FILES...',
  options: {
    to: {
      type: 'string',
      value: 'FORM',
      values: ['cloudformation', 'terraform', 'json'],
      description: 'cloudformation, terraform, or json for object type definitions',
    },
    output: {
      type: 'string',
      value: 'DIR',
      description: 'The folder for the results (default: a single one is printed)',
    },
    force: { type: 'boolean', description: 'Overwrite files in the folder' },
  },
  examples: [
    {
      command: 'profiletype convert --to terraform Customer.profiletype.json > customer.tf',
      does: 'Write a definition as a Terraform resource',
    },
    {
      command: 'profiletype convert --to json --output definitions template.json main.tf',
      does: 'Write a definition for each object type of a template and a configuration',
    },
  ],
  run: async (call, terminal) => (await import('../convert')).convert(call, terminal),
};

import type { Command } from '../command';

export const infer: Command = {
  name: 'infer',
  summary: 'Propose a definition for records',
  usage: '[options] RECORDS...',
  options: {
    name: {
      type: 'string',
      value: 'NAME',
      description: 'The name of the object type (default: that of the first file)',
    },
    reasons: { type: 'boolean', description: 'Say why each field and key is there, on the error output' },
  },
  examples: [
    {
      command: 'profiletype infer customers.jsonl > customers.profiletype.json',
      does: 'Write a definition for the records in a file',
    },
    {
      command: 'curl -s https://crm.example.com/contacts/1 | profiletype infer --name Contact --reasons -',
      does: 'Propose one for what another program prints, with reasons',
    },
  ],
  run: async (call, terminal) => (await import('../infer/infer')).infer(call, terminal),
};

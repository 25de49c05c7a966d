import type { Command } from '../command';

export const simulate: Command = {
  name: 'simulate',
  summary: 'Show what ingestion would do with records',
  usage: '[options] TYPE RECORDS...',
  options: {
    domain: {
      type: 'string',
      value: 'DIR',
      description: 'The folder of the definitions that types are named after (default: this one)',
    },
    json: { type: 'boolean', description: 'Print the explanations as JSON' },
  },
  examples: [
    {
      command: 'profiletype simulate Customer.profiletype.json Customer.sample.json',
      does: 'Explain what becomes of a record',
    },
    {
      command: 'profiletype simulate Customer customers.jsonl Booking=bookings.jsonl',
      does: 'Ingest records of two types one after the other, types by their names',
    },
    {
      command: 'tail -1 orders.jsonl | profiletype simulate --domain definitions Order -',
      does: 'Read a record from the standard input',
    },
  ],
  run: async (call, terminal) => (await import('../simulate/simulate')).simulate(call, terminal),
};

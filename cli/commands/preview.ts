import { destinationOptions } from '../cloud/destination-options';
import type { Command } from '../command';

export const preview: Command = {
  name: 'preview',
  summary: 'List the objects of a profile',
  usage: '[options]',
  options: {
    ...destinationOptions,
    type: {
      type: 'string',
      value: 'TYPE',
      description: 'The object type, or a standard object such as _asset',
    },
    'profile-id': { type: 'string', value: 'ID', description: 'The profile by its ID' },
    search: {
      type: 'string',
      value: 'KEY=VALUE',
      description: 'The profile by a value of a key, such as _email=nora@example.com',
    },
    filter: {
      type: 'string',
      value: 'KEY=VALUE[,VALUE]',
      description:
        'Only objects with one of these values of a key; a value with a comma stands in double quotes',
    },
    limit: { type: 'string', value: 'N', description: 'How many objects at most (default 100)' },
    json: { type: 'boolean', description: 'Print each object as JSON on a line of its own' },
  },
  examples: [
    {
      command: 'profiletype preview --environment dev --type _asset --search _email=nora@example.com',
      does: 'List the assets of the profile with this address',
    },
    {
      command:
        'profiletype preview --environment dev --type _asset --profile-id 0123456789abcdef0123456789abcdef --filter _assetId=A-1,A-2',
      does: 'List two assets of a profile',
    },
  ],
  run: async (call, terminal) => (await import('../cloud/preview')).preview(call, terminal),
};

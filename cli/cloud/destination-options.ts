import type { CommandOption } from '../command';

/** Where a command that talks to the service goes. */
export const destinationOptions = {
  environment: {
    type: 'string',
    value: 'NAME',
    description: 'An environment of profiletype.config.json, in this folder or above',
  },
  profile: { type: 'string', value: 'NAME', description: 'A profile of the AWS configuration files' },
  region: { type: 'string', value: 'REGION', description: 'The region, such as us-east-1' },
  domain: { type: 'string', value: 'NAME', description: 'The Customer Profiles domain' },
  'endpoint-url': {
    type: 'string',
    value: 'URL',
    description: 'Another address of the service, such as that of a sandbox',
  },
} as const satisfies Readonly<Record<string, CommandOption>>;

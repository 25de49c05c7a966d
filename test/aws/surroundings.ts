import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateDomainCommand,
  CustomerProfilesClient,
  PutProfileObjectCommand,
} from '@aws-sdk/client-customer-profiles';
import { createGateway, type CustomerProfilesGateway, type GatewayOptions } from '../../aws';
import type { Definition } from '../../core/deploy';
import { startSandbox } from '../../sandbox';
import { type FaultRule, parseFaultRule } from '../../sandbox/http/faults';

export const domain = 'shop';

/** A type whose objects are found by their id. */
export function typeNamed(name: string, description = name): Definition {
  return {
    ObjectTypeName: name,
    Description: description,
    AllowProfileCreation: true,
    Fields: {
      id: { Source: '_source.id', ContentType: 'STRING' },
      mail: { Source: '_source.mail', Target: '_profile.EmailAddress', ContentType: 'EMAIL_ADDRESS' },
    },
    Keys: {
      [`${name}Id`]: [{ StandardIdentifiers: ['UNIQUE'], FieldNames: ['id'] }],
      _email: [{ StandardIdentifiers: ['PROFILE'], FieldNames: ['mail'] }],
    },
  };
}

export interface Surroundings {
  readonly url: string;
  readonly gateway: CustomerProfilesGateway;
  /** Without the faults’ retries, and for what the gateway does not do. */
  readonly ingest: (type: string, object: object) => Promise<void>;
}

/** A sandbox with a domain, for as long as the test runs. */
export async function inSandbox(
  faults: readonly string[],
  run: (surroundings: Surroundings) => Promise<void>,
  options: GatewayOptions = {},
): Promise<void> {
  const sandbox = await startSandbox({ faults: faults.map(faultRule) });
  const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };
  const client = new CustomerProfilesClient({ endpoint: sandbox.url, region: 'us-east-1', credentials });
  const gateway = createGateway({ endpoint: sandbox.url, domain }, options);
  try {
    for (const DomainName of [domain, 'other']) {
      await client.send(new CreateDomainCommand({ DomainName, DefaultExpirationDays: 30 }));
    }
    const ingest = async (ObjectTypeName: string, object: object): Promise<void> => {
      const Object = JSON.stringify(object);
      await client.send(new PutProfileObjectCommand({ DomainName: domain, ObjectTypeName, Object }));
    };
    await run({ url: sandbox.url, gateway, ingest });
  } finally {
    client.destroy();
    gateway.close();
    await sandbox.close();
  }
}

function faultRule(text: string): FaultRule {
  const rule = parseFaultRule(text);
  if (typeof rule === 'string') throw new Error(rule);
  return rule;
}

/** A server of which each request is answered by the next of the answers, and the last one answers all others. */
export async function withServer(
  answers: readonly Answer[],
  run: (url: string, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(`${request.method ?? ''} ${request.url ?? ''}`);
    answer?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  try {
    await run(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`, requests);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** An answer as the service gives it. */
export function answer(status: number, body: object, errorType?: string): Answer {
  return (response) => {
    response.writeHead(status, {
      'Content-Type': 'application/json',
      'x-amzn-RequestId': 'b1c2',
      ...(errorType !== undefined && { 'x-amzn-ErrorType': errorType }),
    });
    response.end(JSON.stringify(body));
  };
}

/** Runs with these environment variables, and without those that would lead to other credentials. */
export async function withVariables(
  variables: Readonly<Record<string, string>>,
  run: () => Promise<void>,
): Promise<void> {
  const before = { ...process.env };
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
  Object.assign(process.env, { AWS_EC2_METADATA_DISABLED: 'true' }, variables);
  try {
    await run();
  } finally {
    for (const name of Object.keys(process.env)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  }
}

/** Runs with these AWS configuration files, in a home folder of their own. */
export async function withConfigurationFiles(
  { config = '', credentials = '' }: { readonly config?: string; readonly credentials?: string },
  run: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'profiletype-aws-'));
  const files = {
    AWS_CONFIG_FILE: join(folder, 'config'),
    AWS_SHARED_CREDENTIALS_FILE: join(folder, 'credentials'),
  };
  try {
    await writeFile(files.AWS_CONFIG_FILE, config);
    await writeFile(files.AWS_SHARED_CREDENTIALS_FILE, credentials);
    await withVariables({ ...files, HOME: folder }, () => run(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
}

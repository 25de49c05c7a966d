import { createHash, createHmac } from 'node:crypto';
import { CustomerProfilesClient } from '@aws-sdk/client-customer-profiles';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../sandbox';

export const region = 'us-east-1';
export const credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };

export interface RunningSandbox extends Sandbox {
  readonly client: CustomerProfilesClient;
}

/** The vendor's own client, which makes one attempt only. */
export function clientOf(endpoint: string, keys = credentials): CustomerProfilesClient {
  return new CustomerProfilesClient({ region, endpoint, credentials: keys, maxAttempts: 1 });
}

/** A sandbox with a client. */
export async function runSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const sandbox = await startSandbox(options);
  const client = clientOf(sandbox.url);
  return {
    ...sandbox,
    client,
    close: async () => {
      client.destroy();
      await sandbox.close();
    },
  };
}

export interface RawAnswer {
  readonly status: number;
  readonly errorType: string | null;
  readonly body: Readonly<Record<string, unknown>>;
}

/** A signed request with any body: clients would not send what is wrong in itself. */
export async function sendRaw(url: string, method: string, path: string, body: string): Promise<RawAnswer> {
  const time = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const date = time.slice(0, 8);
  const { host } = new URL(url);
  const canonical = [
    method,
    path,
    '',
    `host:${host}\nx-amz-date:${time}\n`,
    'host;x-amz-date',
    sha256(body),
  ].join('\n');
  const scope = `${date}/${region}/profile/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', time, scope, sha256(canonical)].join('\n');
  const key = [date, region, 'profile', 'aws4_request'].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${credentials.secretAccessKey}`),
  );
  const signature = hmac(key, toSign).toString('hex');
  const answer = await fetch(url + path, {
    method,
    headers: {
      'x-amz-date': time,
      Authorization: `AWS4-HMAC-SHA256 Credential=${credentials.accessKeyId}/${scope}, SignedHeaders=host;x-amz-date, Signature=${signature}`,
    },
    ...(body !== '' && { body }),
  });
  return {
    status: answer.status,
    errorType: answer.headers.get('x-amzn-errortype'),
    body: (await answer.json()) as Record<string, unknown>,
  };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

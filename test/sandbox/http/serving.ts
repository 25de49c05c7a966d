import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { CustomerProfilesClient, type CustomerProfilesClientConfig } from '@aws-sdk/client-customer-profiles';
import { Hash } from '@smithy/hash-node';
import { SignatureV4 } from '@smithy/signature-v4';
import { type OperationName, operations } from '../../../core/model/operations';
import { type AppOptions, createApp, type Handlers, type RequestContext } from '../../../sandbox/http/app';
import { listen, type RunningServer } from '../../../sandbox/http/server';
import { defaultCredentials } from '../../../sandbox/http/signature';
import { parseQuery, splitTarget } from '../../../sandbox/http/target';

/** What a handler was asked. */
export interface Call {
  readonly name: OperationName;
  readonly input: unknown;
  readonly context: RequestContext;
}

export type Answer = (call: Call) => object | Promise<object>;

/** A server whose handlers note what they are asked. */
export interface Serving extends RunningServer {
  readonly calls: Call[];
  readonly lines: string[];
  readonly clientWith: (config?: CustomerProfilesClientConfig) => CustomerProfilesClient;
}

export async function serve(
  answer: Answer = () => ({}),
  options: Partial<AppOptions> = {},
): Promise<Serving> {
  const calls: Call[] = [];
  const lines: string[] = [];
  const handlers = Object.fromEntries(
    operations.map(({ name }) => [
      name,
      async (input: unknown, context: RequestContext) => {
        const call = { name, input, context };
        calls.push(call);
        return await answer(call);
      },
    ]),
  ) as unknown as Handlers;
  const app = createApp({
    handlers,
    credentials: defaultCredentials,
    log: (line) => lines.push(line),
    report: (line) => lines.push(line),
    ...options,
  });
  const server = await listen(app, 0);
  const clientWith = (config: CustomerProfilesClientConfig = {}): CustomerProfilesClient =>
    new CustomerProfilesClient({
      endpoint: server.url,
      region: 'us-east-1',
      credentials: defaultCredentials,
      maxAttempts: 1,
      ...config,
    });
  return { ...server, calls, lines, clientWith };
}

/** A server for the time of the work. */
export async function serving(
  work: (server: Serving) => Promise<void>,
  ...options: Parameters<typeof serve>
): Promise<void> {
  const server = await serve(...options);
  try {
    await work(server);
  } finally {
    await server.close();
  }
}

export interface Request {
  readonly method?: string;
  readonly target?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

/** Sends a request as it is. */
export function send(url: string, request: Request): Promise<Reply> {
  const { method = 'GET', target = '/domains', headers = {}, body } = request;
  const { hostname, port } = new URL(url);
  const length =
    body === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': byteLength(body) };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(
      { hostname, port, method, path: target, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers: replied } = response;
          resolve({ status, headers: replied, body: Buffer.concat(chunks).toString() });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

function byteLength(body: Uint8Array | string): string {
  return String(Buffer.byteLength(body));
}

/** Sends a request with a signature over what it says. */
export async function sendSigned(url: string, request: Request): Promise<Reply> {
  const { method = 'GET', target = '/domains', body = '' } = request;
  const { path, query } = splitTarget(target);
  const { host, hostname } = new URL(url);
  const signer = new SignatureV4({
    credentials: defaultCredentials,
    region: 'us-east-1',
    service: 'profile',
    sha256: Hash.bind(null, 'sha256'),
    applyChecksum: false,
  });
  const { headers } = await signer.sign({
    method,
    protocol: 'http:',
    hostname,
    path,
    query: parseQuery(query),
    headers: { host, ...request.headers },
    body,
  });
  return send(url, { ...request, headers });
}

/** Sends bytes, and gives back what came until the connection closed, or for a moment if it does not. */
export async function sendBytes(url: string, bytes: Uint8Array | string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let received = '';
  const closed = new Promise<void>((resolve) => {
    socket.on('data', (chunk) => (received += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      resolve();
    });
  });
  socket.write(bytes);
  await Promise.race([closed, setTimeout(100)]);
  socket.destroy();
  return received;
}

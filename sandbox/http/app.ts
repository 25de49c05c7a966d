import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { matchedRoutes } from 'hono/route';
import { bodyMembers, type OperationName, operations } from '../../core/model/operations';
import type { RequestOf } from '../../core/model/requests';
import { type JsonBody, parseBody, readBody } from './body';
import { FolderError } from '../folder-error';
import { errorResponse, jsonResponse, ServiceError } from './errors';
import type { Fault, Faults } from './faults';
import { inputReader } from './input';
import { createVerifier, type Credentials, readAuthorization } from './signature';
import { splitTarget } from './target';

/** What a handler may know of a request besides its input. */
export interface RequestContext {
  /** The region that the request was signed for. */
  readonly region: string;
  readonly requestId: string;
  /** The JSON body as it came; empty where the operation has none. */
  readonly bodyText: string;
}

export type Handler<Name extends OperationName> = (
  input: RequestOf<Name>,
  context: RequestContext,
) => Promise<object>;

/** What the operations do with requests that keep the model’s limits. The object is the JSON body of the answer. */
export type Handlers = { readonly [Name in OperationName]: Handler<Name> };

export interface AppOptions {
  readonly handlers: Handlers;
  readonly credentials: Credentials;
  readonly faults?: Faults | undefined;
  /** Milliseconds since 1970, for the signatures. */
  readonly now?: (() => number) | undefined;
  /** Takes a line for each answer. None has data of customers. */
  readonly log?: ((line: string) => void) | undefined;
  /** Takes a line for each error of ours. None has data of customers. */
  readonly report?: ((line: string) => void) | undefined;
}

interface Environment {
  Bindings: HttpBindings;
  Variables: { requestId: string; region: string; body: Uint8Array; operation?: OperationName };
}

export type SandboxApp = Hono<Environment>;

/** The path of what stands before all operations. */
const everyPath = '/*';

/** The HTTP side of the service: everything but what the operations do. Needs the bindings of @hono/node-server. */
export function createApp({
  handlers,
  credentials,
  faults,
  now = Date.now,
  log,
  report,
}: AppOptions): SandboxApp {
  const verify = createVerifier(credentials, now);
  const app: SandboxApp = new Hono({
    getPath: (_, options) => splitTarget(options?.env?.incoming.url ?? '').path,
  });

  app.use(async (context, next) => {
    const requestId = randomUUID();
    context.set('requestId', requestId);
    const start = performance.now();
    await next();
    const time = Math.round(performance.now() - start);
    log?.(`${context.var.operation ?? 'No operation'}: ${context.res.status} in ${time} ms (${requestId})`);
  });

  app.use(async (context, next) => {
    const { env, set } = context;
    // What leads nowhere is told so whoever asks; everything else only to those who sign.
    if (matchedRoutes(context).every(({ path }) => path === everyPath)) throw unknownOperation();
    const { method = '', url: target = '', headers } = env.incoming;
    refuseForeignHost(headers.host);
    const authorization = readAuthorization(target, headers);
    const body = await readBody(env.incoming);
    await verify({ method, target, headers, body }, authorization);
    set('region', authorization.region);
    set('body', body);
    await next();
  });

  for (const operation of operations) {
    // The table guarantees that the input which is read for an operation is the one that its handler takes.
    const handler = handlers[operation.name] as (input: unknown, context: RequestContext) => Promise<object>;
    const readInput = inputReader(operation);
    const hasBody = bodyMembers(operation).length > 0;
    app.on(
      operation.method,
      operation.path.replace(/\{(\w+)\}/g, ':$1'),
      async ({ env, req, set, var: known }) => {
        set('operation', operation.name);
        const { requestId, region } = known;
        const { text: bodyText, members } = hasBody ? parseBody(known.body) : noBody;
        const { query } = splitTarget(env.incoming.url ?? '');
        const input = readInput({ path: req.param(), query, body: members });
        const faultsHere = faults?.(operation.name) ?? [];
        for (const fault of faultsHere) await strike(fault);
        const output = await run(() => handler(input, { region, requestId, bodyText }));
        if (faultsHere.some(({ kind }) => kind === 'drop-after')) throw new DroppedConnection();
        return jsonResponse(output, requestId);
      },
    );
  }

  app.notFound(({ var: { requestId } }) => errorResponse(unknownOperation(), requestId));

  app.onError((error, { env, var: { requestId } }) => {
    if (error instanceof ServiceError) return errorResponse(error, requestId);
    if (error instanceof DroppedConnection) {
      env.incoming.socket.destroy();
      return RESPONSE_ALREADY_SENT;
    }
    const what = error instanceof FolderError ? error.message : withoutMessage(error);
    report?.(`Unexpected error (${requestId}): ${what}`);
    return errorResponse(
      internalError('Something went wrong in the sandbox. Its log says where.'),
      requestId,
    );
  });

  return app;
}

const noBody: JsonBody = { text: '', members: {} };

/** A page of the web can have its host name resolved to this machine; its requests still carry that name. */
function refuseForeignHost(host: string | undefined): void {
  if (/^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '')) return;
  throw new ServiceError('AccessDeniedException', 'The sandbox answers to `localhost` and `127.0.0.1` only.');
}

/** Ends a request without an answer. */
class DroppedConnection extends Error {}

async function strike({ kind, milliseconds }: Fault): Promise<void> {
  if (milliseconds > 0) await setTimeout(milliseconds, undefined, { ref: false });
  switch (kind) {
    case 'latency':
      return;
    case 'throttle':
      throw new ServiceError('ThrottlingException', 'Rate exceeded. The sandbox was told to say so.');
    case 'error':
      throw internalError('The sandbox was told to fail here.');
    case 'drop':
      throw new DroppedConnection();
    case 'drop-after':
      return;
  }
}

function unknownOperation(): ServiceError {
  const message = 'There is no operation with this method and path. No part of the path may be empty.';
  return new ServiceError('UnknownOperationException', message);
}

function internalError(message: string): ServiceError {
  return new ServiceError('InternalServerException', message);
}

/** Hono takes care of errors, and of nothing else that could be thrown. */
async function run(work: () => Promise<object>): Promise<object> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof Error ? error : new Error('Something else than an error was thrown.');
  }
}

/** The kind of an error and where it happened. Messages may quote data of customers. */
function withoutMessage({ name, stack = '' }: Error): string {
  const places = stack.split('\n').filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line));
  return [name, ...places].join('\n');
}

import { t } from '@vscode/l10n';
import {
  CustomerProfilesClient,
  type CustomerProfilesClientResolvedConfig,
  type ServiceInputTypes,
  type ServiceOutputTypes,
} from '@aws-sdk/client-customer-profiles';
import type { AwsCredentialIdentity, Command } from '@smithy/types';
import type { OperationName } from '../core/model/operations';
import { requests } from '../core/model/requests';
import { validateRequest } from '../core/model/request-validation';
import { regionOf } from './configuration-files';
import type { Connection } from './connection';
import { credentialsFor } from './credentials';
import { noRegion } from './credentials-failures';
import { failureOf, type RequestContext, strangeAnswer } from './failures';
import { cancelled, GatewayError, type GatewayErrorKind } from './gateway-error';
import { createRetryStrategy } from './retries';

export interface GatewayOptions {
  /** Instead of those that the connection leads to. */
  readonly credentials?: AwsCredentialIdentity;
  /** Milliseconds for a connection to be made. */
  readonly connectionTimeout?: number;
  /** Milliseconds for an answer. */
  readonly requestTimeout?: number;
  /** How often a request is sent at most; less often where trying again promises little. */
  readonly maxAttempts?: number;
}

const defaultConnectionTimeout = 5000;
const defaultRequestTimeout = 20_000;

interface Session {
  readonly client: CustomerProfilesClient;
  readonly region: string;
}

/** The credentials are loaded anew after these: meanwhile the user may have renewed them. */
const stale: readonly GatewayErrorKind[] = [
  'no-credentials',
  'expired-credentials',
  'no-region',
  'access-denied',
];

/** Sends requests to the service: checked before, with retries, and with failures that a user understands. */
export class Service {
  readonly #connection: Connection;
  readonly #options: GatewayOptions;
  #session: Promise<Session> | undefined;

  constructor(connection: Connection, options: GatewayOptions) {
    this.#connection = connection;
    this.#options = options;
  }

  async send<Input extends ServiceInputTypes, Output extends ServiceOutputTypes>(
    operation: OperationName,
    command: Command<
      ServiceInputTypes,
      Input,
      ServiceOutputTypes,
      Output,
      CustomerProfilesClientResolvedConfig
    >,
    signal: AbortSignal | undefined,
  ): Promise<Output> {
    const problem = validateRequest(requests[operation], command.input);
    if (problem !== undefined) throw invalid(operation, problem);
    if (signal?.aborted) throw cancelled();
    const { client, region } = await this.#open(signal);
    const { requestTimeout = defaultRequestTimeout } = this.#options;
    const context: RequestContext = { operation, connection: this.#connection, region, requestTimeout };
    try {
      const answer = await unlessCancelled(
        client.send(command, { ...(signal && { abortSignal: signal }) }),
        signal,
      );
      if (answer.$metadata.requestId === undefined) throw strangeAnswer(context);
      return answer;
    } catch (error) {
      throw this.#failed(failureOf(error, context));
    }
  }

  /** The region that requests go to. */
  async region(signal?: AbortSignal): Promise<string> {
    return (await this.#open(signal)).region;
  }

  /** The credentials that requests are signed with. */
  async credentials(signal?: AbortSignal): Promise<AwsCredentialIdentity> {
    const { client, region } = await this.#open(signal);
    const { requestTimeout = defaultRequestTimeout } = this.#options;
    try {
      return await unlessCancelled(client.config.credentials(), signal);
    } catch (error) {
      const context = {
        operation: 'GetDomain',
        connection: this.#connection,
        region,
        requestTimeout,
      } as const;
      throw this.#failed(failureOf(error, context));
    }
  }

  /** Frees the connections that wait for another request. */
  close(): void {
    const session = this.#session;
    this.#session = undefined;
    void session?.then(
      ({ client }) => {
        client.destroy();
      },
      () => undefined,
    );
  }

  #failed(error: GatewayError): GatewayError {
    if (stale.includes(error.kind)) this.close();
    return error;
  }

  async #open(signal: AbortSignal | undefined): Promise<Session> {
    try {
      return await unlessCancelled((this.#session ??= this.#createSession()), signal);
    } catch (error) {
      throw error instanceof GatewayError ? this.#failed(error) : error;
    }
  }

  async #createSession(): Promise<Session> {
    const { profile, endpoint } = this.#connection;
    const {
      credentials,
      connectionTimeout = defaultConnectionTimeout,
      requestTimeout = defaultRequestTimeout,
      maxAttempts,
    } = this.#options;
    if (endpoint !== undefined && !URL.canParse(endpoint)) throw noAddress();
    const region = await regionOf(this.#connection);
    if (region === undefined) throw noRegion(this.#connection);
    const client = new CustomerProfilesClient({
      region,
      ...(profile !== undefined && { profile }),
      // Where requests go is what people were shown, and not what a variable or a profile says besides.
      ...(endpoint === undefined ? { ignoreConfiguredEndpointUrls: true } : { endpoint }),
      credentials: credentials ?? credentialsFor(this.#connection, region),
      retryStrategy: createRetryStrategy(maxAttempts),
      // The socket’s is for an answer that begins and does not end.
      requestHandler: {
        connectionTimeout,
        requestTimeout,
        socketTimeout: requestTimeout,
        throwOnRequestTimeout: true,
      },
    });
    return { client, region };
  }
}

function invalid(operation: OperationName, problem: string): GatewayError {
  return new GatewayError(
    'rejected',
    t`The request \`${operation}\` was not sent, because the service would not accept it. Correct what it names, and try again.`,
    { serviceMessage: problem, attempts: 0 },
  );
}

function noAddress(): GatewayError {
  return new GatewayError('rejected', t('`endpoint` is no address. Correct it in the environment.'));
}

/** Whatever is still being waited for: credentials, a turn, an answer. */
export async function unlessCancelled<Value>(
  promise: Promise<Value>,
  signal: AbortSignal | undefined,
): Promise<Value> {
  if (!signal) return promise;
  let stopListening = (): void => undefined;
  const abort = new Promise<never>((_, reject) => {
    const onAbort = (): void => {
      reject(cancelled());
    };
    if (signal.aborted) onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    stopListening = () => {
      signal.removeEventListener('abort', onAbort);
    };
  });
  try {
    return await Promise.race([abort, promise]);
  } finally {
    stopListening();
  }
}

import { t } from '@vscode/l10n';
import { counted } from '../core/words/counted';
import type { OperationName } from '../core/model/operations';
import { regions } from '../core/model/regions';
import { isObject } from '../core/model/request-validation';
import { type Connection, profileOf } from './connection';
import { CredentialsError } from './credentials';
import { credentialsFailure, nameForShell } from './credentials-failures';
import { cancelled, GatewayError, type GatewayErrorKind } from './gateway-error';
import { codeOf, isTimeout } from './retries';

/** What a failed request was about. */
export interface RequestContext {
  readonly operation: OperationName;
  readonly connection: Connection;
  readonly region: string;
  /** How long an answer may take, in milliseconds. */
  readonly requestTimeout: number;
}

/** The failure as a sentence with the next step. Names and texts of the service stay out of it. */
export function failureOf(error: unknown, context: RequestContext): GatewayError {
  if (error instanceof GatewayError) return error;
  if (error instanceof CredentialsError) return credentialsFailure(error.cause, context.connection);
  if (error instanceof Error && error.name === 'AbortError') return cancelled();
  if (isTimeout(error)) return timeout(error, context);
  const { status } = metadataOf(error);
  const code = codeOf(error);
  if (status === undefined && code !== undefined) return networkFailure(code, error, context);
  return status === undefined ? unexpected(error, context) : serviceFailure(error, context);
}

function timeout(error: unknown, { connection, region, requestTimeout }: RequestContext): GatewayError {
  const { attempts } = metadataOf(error);
  const [host, seconds] = [hostOf(connection, region), requestTimeout / 1000];
  return new GatewayError(
    'timeout',
    attempts > 1
      ? t`${host} did not answer within ${seconds} seconds, nor when it was asked again. Check the network connection, or try again later.`
      : t`${host} did not answer within ${seconds} seconds. Check the network connection, or try again later.`,
    { attempts, cause: error },
  );
}

const notFoundCodes = ['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'];
const refusedCodes = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'];
const certificateCode = /CERT|SIGNATURE|SELF_SIGNED|^ERR_TLS/;

function networkFailure(code: string, error: unknown, context: RequestContext): GatewayError {
  return new GatewayError('network', networkSentence(code, context), {
    attempts: metadataOf(error).attempts,
    cause: error,
  });
}

function networkSentence(code: string, { connection, region }: RequestContext): string {
  const host = hostOf(connection, region);
  if (notFoundCodes.includes(code)) {
    if (connection.endpoint !== undefined) {
      return t`${host} cannot be found. Check the network connection, and \`endpoint\` of the environment.`;
    }
    return regions.some(({ name }) => name === region)
      ? t`${host} cannot be found. Check the network connection, and the region of the environment.`
      : t`${host} cannot be found: Customer Profiles is not known to exist in \`${region}\`. Choose another region.`;
  }
  if (refusedCodes.includes(code)) {
    return connection.endpoint === undefined
      ? t`${host} cannot be reached. Check the network connection.`
      : t`Nothing answers at ${host}. Start it, or check \`endpoint\` of the environment.`;
  }
  return certificateCode.test(code)
    ? t`The certificate of ${host} is not trusted. If a proxy of your organisation stands in between, set NODE_EXTRA_CA_CERTS to its certificate.`
    : t`The connection to ${host} broke off. Check the network connection, and try again.`;
}

interface ServiceFailure extends Metadata {
  /** What the service calls it, such as `AccessDeniedException`. */
  readonly name: string;
  readonly message: string | undefined;
}

interface FailureRule {
  readonly kind: GatewayErrorKind;
  readonly fits: (failure: ServiceFailure) => boolean;
  readonly sentence: (failure: ServiceFailure, context: RequestContext) => string;
}

const unknownKey =
  /^(UnrecognizedClient|InvalidClientTokenId|InvalidSignature|SignatureDoesNotMatch|IncompleteSignature|MissingAuthentication|InvalidAccessKeyId|NotAuthorized)/;

/** What the service’s errors mean, the first that fits. */
const failureRules: readonly FailureRule[] = [
  {
    kind: 'throttled',
    fits: ({ status, name }) => status === 429 || name.startsWith('Throttl'),
    sentence: ({ attempts }) =>
      t`The service takes no more requests for now, after ${counted(attempts, 'attempt')}. Wait a minute, and try again.`,
  },
  {
    kind: 'server',
    fits: ({ status = 0 }) => status >= 500,
    sentence: ({ status = 0, attempts }, { connection, region }) =>
      t`${hostOf(connection, region)} failed with an internal error (${status}), after ${counted(attempts, 'attempt')}. Try again later.`,
  },
  {
    kind: 'unexpected',
    fits: ({ requestId }) => requestId === undefined,
    sentence: ({ status }, { connection, region }) => notTheService(hostOf(connection, region), status),
  },
  {
    kind: 'expired-credentials',
    fits: ({ name, message = '' }) =>
      /^(Expired|RequestExpired)/.test(name) || /token .*expired/i.test(message),
    sentence: (_, { connection }) => expiredSentence(profileOf(connection)),
  },
  {
    kind: 'no-credentials',
    fits: ({ name }) => unknownKey.test(name),
    sentence: ({ message }, { connection }) => unknownKeySentence(profileOf(connection), message),
  },
  {
    kind: 'access-denied',
    fits: ({ status, name }) => status === 403 || name.startsWith('AccessDenied'),
    sentence: ({ message }, { connection, operation }) =>
      lackingSentence(profileOf(connection), missingAction(message, operation)),
  },
  {
    kind: 'not-found',
    fits: ({ status }) => status === 404,
    sentence: (_, context) => notFoundSentence(context),
  },
  {
    kind: 'rejected',
    fits: () => true,
    sentence: (_, { operation }) =>
      t`The service does not accept the request \`${operation}\`. Correct what it names, and try again.`,
  },
];

function serviceFailure(error: unknown, context: RequestContext): GatewayError {
  const name = error instanceof Error ? error.name : '';
  const failure = { ...metadataOf(error), name, message: serviceMessageOf(error) };
  const rule = failureRules.find(({ fits }) => fits(failure));
  if (!rule) return unexpected(error, context);
  return new GatewayError(rule.kind, rule.sentence(failure, context), {
    attempts: failure.attempts,
    serviceMessage: rule.kind === 'unexpected' ? undefined : failure.message,
    cause: withoutText(error),
  });
}

function lackingSentence(profile: string | undefined, action: string): string {
  return profile === undefined
    ? t`The AWS credentials lack the permission \`${action}\`. Ask for it, or choose another environment.`
    : t`The credentials of profile \`${profile}\` lack the permission \`${action}\`. Ask for it, or choose another environment.`;
}

function expiredSentence(profile: string | undefined): string {
  return profile === undefined
    ? t('The AWS credentials have expired. Renew them, and try again.')
    : t`The credentials of profile \`${profile}\` have expired. Renew them, for example with \`aws sso login --profile ${nameForShell(profile)}\`.`;
}

const clock = /signature (expired|not yet current)/i;

function unknownKeySentence(profile: string | undefined, serviceMessage = ''): string {
  if (clock.test(serviceMessage)) {
    return t(
      'The service does not accept the time of the signature. Set the clock of this machine, and try again.',
    );
  }
  return profile === undefined
    ? t('The service does not accept the AWS credentials. Check them with `aws sts get-caller-identity`.')
    : t`The service does not accept the credentials of profile \`${profile}\`. Check them with \`aws sts get-caller-identity --profile ${nameForShell(profile)}\`.`;
}

/** The service names it; the action of an operation has the operation’s name. */
function missingAction(serviceMessage = '', operation: OperationName): string {
  return /not authorized to perform: ([a-z0-9-]+:\w+)/i.exec(serviceMessage)?.[1] ?? `profile:${operation}`;
}

/** What is not there, by what the operation is about besides the domain. */
const notFound: Partial<Record<OperationName, (domain: string, region: string) => string>> = {
  DeleteProfileObjectType: noObjectType,
  TagResource: noObjectType,
  UntagResource: noObjectType,
  PutProfileObject: noObjectType,
  ListProfileObjects: (domain, region) =>
    t`There is no such profile or object type in domain \`${domain}\` in ${region}, or the credentials may not see it. Refresh, and check the environment.`,
  GetProfileObjectTypeTemplate: () => t('There is no such template. Choose one from the list of templates.'),
};

function noObjectType(domain: string, region: string): string {
  return t`There is no such object type in domain \`${domain}\` in ${region}, or the credentials may not see it. Refresh, and check the environment.`;
}

function noDomain(domain: string, region: string): string {
  return t`There is no domain \`${domain}\` in ${region}, or the credentials may not see it. Check the environment, or choose another one.`;
}

function notFoundSentence({ operation, connection: { domain }, region }: RequestContext): string {
  return (notFound[operation] ?? noDomain)(domain, region);
}

function unexpected(error: unknown, { connection, region, operation }: RequestContext): GatewayError {
  const { status, attempts } = metadataOf(error);
  const host = hostOf(connection, region);
  const message =
    status === undefined && !(error instanceof SyntaxError)
      ? t`The request \`${operation}\` to ${host} failed in an unexpected way. Try again, and report it if it happens again.`
      : notTheService(host, status);
  return new GatewayError('unexpected', message, { attempts, cause: withoutText(error) });
}

/** The message of a parser shows a part of the text, which may be data of customers. */
function withoutText(error: unknown): unknown {
  return error instanceof SyntaxError ? undefined : error;
}

function notTheService(host: string, status: number | undefined): string {
  return status === undefined
    ? t`What answers at ${host} is not Customer Profiles. Check \`endpoint\` of the environment, and whether a proxy stands in between.`
    : t`What answers at ${host} is not Customer Profiles (status ${status}). Check \`endpoint\` of the environment, and whether a proxy stands in between.`;
}

/** An answer that has the right status and yet is not the service’s. */
export function strangeAnswer({ connection, region }: RequestContext): GatewayError {
  return new GatewayError('unexpected', notTheService(hostOf(connection, region), 200));
}

function hostOf({ endpoint }: Connection, region: string): string {
  return `\`${endpoint ?? `profile.${region}.amazonaws.com`}\``;
}

interface Metadata {
  readonly status: number | undefined;
  readonly attempts: number;
  readonly requestId: string | undefined;
}

function metadataOf(error: unknown): Metadata {
  const metadata: unknown = error instanceof Error && '$metadata' in error ? error.$metadata : undefined;
  const { httpStatusCode, attempts, requestId } = isObject(metadata) ? metadata : {};
  return {
    status: typeof httpStatusCode === 'number' ? httpStatusCode : undefined,
    attempts: typeof attempts === 'number' ? attempts : 1,
    requestId: typeof requestId === 'string' ? requestId : undefined,
  };
}

const maxMessageLength = 2000;

function serviceMessageOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error instanceof SyntaxError) return undefined;
  const text = error.message.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim();
  // The SDK’s word for an error without a message.
  return text === '' || text === 'UnknownError' ? undefined : text.slice(0, maxMessageLength);
}

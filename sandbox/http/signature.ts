import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Hash } from '@smithy/hash-node';
import { SignatureV4 } from '@smithy/signature-v4';
import { ServiceError } from './errors';
import { parseQuery, splitTarget } from './target';

export interface Credentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** What anyone may know: the sandbox holds no secrets. */
export const defaultCredentials: Credentials = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly target: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** What the `Authorization` header says. */
export interface Authorization {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const algorithm = 'AWS4-HMAC-SHA256';
const service = 'profile';
const maxClockSkew = 15 * 60 * 1000;

/** What the `Authorization` header says. Throws a `ServiceError` if there is none that could be verified. */
export function readAuthorization(target: string, { authorization }: IncomingHttpHeaders): Authorization {
  if (authorization === undefined || authorization === '')
    throw new ServiceError('MissingAuthenticationTokenException', unsignedMessage(target));
  const match =
    /^AWS4-HMAC-SHA256\s+Credential=([^\s,]+)\s*,\s*SignedHeaders=([^\s,]+)\s*,\s*Signature=([0-9a-f]{64})\s*$/.exec(
      authorization,
    );
  if (!match) throw incomplete(`The \`Authorization\` header is not a complete ${algorithm} signature.`);
  const [, credential = '', headerNames = '', signature = ''] = match;
  const [accessKeyId = '', day = '', region = '', signedService, terminator, ...rest] = credential.split('/');
  if (terminator !== 'aws4_request' || rest.length > 0 || !/^\d{8}$/.test(day) || !/^[\w-]+$/.test(region))
    throw incomplete('The credential must be written ACCESS_KEY_ID/DATE/REGION/profile/aws4_request.');
  if (signedService !== service)
    throw new ServiceError('InvalidSignatureException', `The service to sign for is \`${service}\`.`);
  const signedHeaders = headerNames.split(';');
  for (const required of ['host', 'x-amz-date']) {
    if (!signedHeaders.includes(required)) throw incomplete(`The header \`${required}\` must be signed.`);
  }
  return { accessKeyId, day, region, signedHeaders, signature };
}

function unsignedMessage(target: string): string {
  return /[?&]X-Amz-Signature=/i.test(target)
    ? 'Signatures in the query are not supported. Sign with the `Authorization` header.'
    : `The request is not signed. Sign it with ${algorithm} for the service \`${service}\`.`;
}

/** Throws a `ServiceError` unless the request was signed with the access key, now, and as it came. */
export type Verifier = (request: WireRequest, authorization: Authorization) => Promise<void>;

/** Verifies AWS signatures (version 4) by signing again what came. `now` is in milliseconds since 1970. */
export function createVerifier(credentials: Credentials, now: () => number): Verifier {
  const signer = new SignatureV4({
    credentials,
    region: 'us-east-1',
    service,
    sha256: Hash.bind(null, 'sha256'),
    applyChecksum: false,
  });
  return async (request, authorization) => {
    const { accessKeyId, region, signedHeaders } = authorization;
    if (accessKeyId !== credentials.accessKeyId)
      throw new ServiceError(
        'UnrecognizedClientException',
        `The access key is not known here. ${remedy(credentials)}`,
      );
    const signingDate = readDate(request.headers['x-amz-date'], authorization.day, now());
    checkBodyHash(request);
    const { path, query } = splitTarget(request.target);
    const signed = await signer.sign(
      {
        method: request.method,
        protocol: 'http:',
        hostname: '127.0.0.1',
        path,
        query: parseQuery(query),
        headers: pick(request.headers, signedHeaders),
        body: request.body,
      },
      { signingDate, signingRegion: region, signableHeaders: new Set(signedHeaders) },
    );
    if (isSame(signed.headers.authorization?.slice(-64) ?? '', authorization.signature)) return;
    throw new ServiceError(
      'InvalidSignatureException',
      `The signature does not fit the request. Check the secret access key, and that nothing changes the request on its way. ${remedy(credentials)}`,
    );
  };
}

function readDate(text: string | string[] | undefined, day: string, now: number): Date {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(String(text));
  if (!match) throw incomplete('The header `x-amz-date` must be written YYYYMMDDTHHMMSSZ.');
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const time = Date.UTC(year, month - 1, date, hour, minute, second);
  if (Math.abs(time - now) > maxClockSkew)
    throw new ServiceError(
      'InvalidSignatureException',
      'Signature expired: it was made more than 15 minutes before or after the time here. Check the clock.',
    );
  if (!String(text).startsWith(day))
    throw new ServiceError(
      'InvalidSignatureException',
      'The day of the credential is not that of the header `x-amz-date`.',
    );
  return new Date(time);
}

function checkBodyHash({ headers, body }: WireRequest): void {
  const sent = headers['x-amz-content-sha256'];
  if (sent === undefined || sent === createHash('sha256').update(body).digest('hex')) return;
  throw new ServiceError(
    'InvalidSignatureException',
    'The header `x-amz-content-sha256` is not the hash of the body that came.',
  );
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (Object.hasOwn(headers, name) ? [[name, String(headers[name])]] : [])),
  );
}

function isSame(expected: string, actual: string): boolean {
  const [left, right] = [Buffer.from(expected), Buffer.from(actual)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function incomplete(message: string): ServiceError {
  return new ServiceError('IncompleteSignatureException', message);
}

function remedy({ accessKeyId, secretAccessKey }: Credentials): string {
  return secretAccessKey === defaultCredentials.secretAccessKey
    ? `The sandbox takes AWS_ACCESS_KEY_ID=${accessKeyId} and AWS_SECRET_ACCESS_KEY=${secretAccessKey}.`
    : `The sandbox takes AWS_ACCESS_KEY_ID=${accessKeyId} and the secret that it was started with.`;
}

import { Hash } from '@smithy/hash-node';
import { SignatureV4 } from '@smithy/signature-v4';
import type { AwsCredentialIdentity } from '@smithy/types';

const maxWait = 5000;

interface Caller {
  readonly credentials: AwsCredentialIdentity;
  readonly region: string;
  /** Another address of STS. */
  readonly endpoint?: string;
}

/**
 * The account of credentials: often they know it, else STS tells, which everybody may ask. The SDK’s client for STS would be
 * one more package for this one request.
 */
export async function callerAccount({
  credentials,
  region,
  endpoint = `https://sts.${region}.amazonaws.com`,
}: Caller): Promise<string | undefined> {
  if (credentials.accountId !== undefined) return credentials.accountId;
  const url = new URL('/?Action=GetCallerIdentity&Version=2011-06-15', endpoint);
  const signer = new SignatureV4({
    service: 'sts',
    region,
    credentials,
    sha256: Hash.bind(null, 'sha256'),
  });
  const { headers } = await signer.sign({
    method: 'GET',
    protocol: url.protocol,
    hostname: url.hostname,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: { host: url.host },
  });
  try {
    const answer = await fetch(url, { headers, signal: AbortSignal.timeout(maxWait) });
    return /<Account>(\d{12})<\/Account>/.exec(await answer.text())?.[1];
  } catch {
    return undefined;
  }
}

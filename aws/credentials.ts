import { t } from '@vscode/l10n';
import { fromIni, fromNodeProviderChain } from '@aws-sdk/credential-providers';
import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';
import { type Connection, isLocal } from './connection';

/** That credentials could not be had; the cause says why, and may say secrets. */
export class CredentialsError extends Error {}

/** The sandbox’s default. The user’s own credentials have no business with a program on this machine. */
const localCredentials: AwsCredentialIdentity = { accessKeyId: 'sandbox', secretAccessKey: 'sandbox' };

/**
 * The credentials of a connection. A named profile is the only source then: the default chain would go on to other ones,
 * and so perhaps to another account, if there is no such profile.
 */
export function credentialsFor(connection: Connection, region: string): AwsCredentialIdentityProvider {
  const { profile } = connection;
  if (profile === undefined && isLocal(connection)) return () => Promise.resolve(localCredentials);
  const init = { clientConfig: { region }, ignoreCache: true };
  const provide = profile === undefined ? fromNodeProviderChain(init) : fromIni({ ...init, profile });
  return async (properties) => {
    try {
      return await provide(properties);
    } catch (cause) {
      throw new CredentialsError(t('There are no credentials.'), { cause });
    }
  };
}

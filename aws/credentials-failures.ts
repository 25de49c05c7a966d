import { t } from '@vscode/l10n';
import { type Connection, profileOf } from './connection';
import { GatewayError, type GatewayErrorKind } from './gateway-error';
import { codeOf } from './retries';

interface CredentialsFailure {
  /** Of the name and message of an error of the SDK’s credential providers. */
  readonly pattern: RegExp;
  readonly kind: GatewayErrorKind;
  readonly sentence: (who: string, option: string) => string;
}

/** What is wrong with credentials, the first that fits. */
const failures: readonly CredentialsFailure[] = [
  {
    pattern: /using aws login|login_session/,
    kind: 'expired-credentials',
    sentence: (who, option) => t`The session${who} has expired. Run \`aws login${option}\`.`,
  },
  {
    pattern: /aws sso login|SSO session|SSO Token|UnauthorizedException|Token is expired/i,
    kind: 'expired-credentials',
    sentence: (who, option) => t`The SSO session${who} has expired. Run \`aws sso login${option}\`.`,
  },
  {
    pattern: /ExpiredToken|token .*expired/i,
    kind: 'expired-credentials',
    sentence: (who) => t`The credentials${who} have expired. Renew them, and try again.`,
  },
  {
    pattern: /multi-factor/,
    kind: 'no-credentials',
    sentence: (who) =>
      t`The role${who} asks for a multi-factor code, which can only be given in a terminal. Choose a profile with SSO, or one of credentials that are valid already.`,
  },
  {
    pattern: /AccessDenied|ForbiddenException|not authorized/i,
    kind: 'access-denied',
    sentence: (who) =>
      t`The role${who} may not be assumed with the credentials that are there (\`sts:AssumeRole\`). Ask for this permission, or choose another environment.`,
  },
  {
    pattern: /InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClient/,
    kind: 'no-credentials',
    sentence: (who, option) =>
      t`AWS does not accept the credentials${who}. Check them with \`aws sts get-caller-identity${option}\`.`,
  },
  {
    pattern: /Could not (load|resolve) credentials|could not be found|did not contain/i,
    kind: 'no-credentials',
    sentence: (who, option) =>
      t`No AWS credentials found${who.replace(' of ', ' for ')}. Run \`aws configure${option}\`, or choose another environment.`,
  },
];

const unknown: Omit<CredentialsFailure, 'pattern'> = {
  kind: 'no-credentials',
  sentence: (who) =>
    t`The AWS credentials${who} could not be loaded. Check the AWS configuration files, or choose another environment.`,
};

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];

/** Why there are no credentials. Commands, files and answers that the SDK’s own message may show are not repeated. */
export function credentialsFailure(cause: unknown, connection: Connection): GatewayError {
  const profile = profileOf(connection);
  const who = profile === undefined ? '' : t` of profile \`${profile}\``;
  const option = profile === undefined ? '' : t` --profile ${nameForShell(profile)}`;
  if (networkCodes.includes(codeOf(cause) ?? '')) {
    return new GatewayError(
      'network',
      t`The credentials${who} could not be fetched, because AWS cannot be reached. Check the network connection.`,
      { cause },
    );
  }
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : '';
  const { kind, sentence } = failures.find(({ pattern }) => pattern.test(text)) ?? unknown;
  return new GatewayError(kind, sentence(who, option), { cause });
}

export function noRegion(connection: Connection): GatewayError {
  const profile = profileOf(connection);
  return new GatewayError(
    'no-region',
    profile === undefined
      ? t('No AWS region is set. Set `region` in the environment, or run `aws configure set region REGION`.')
      : t`No AWS region is set for profile \`${profile}\`. Set \`region\` in the environment, or run \`aws configure set region REGION --profile ${nameForShell(profile)}\`.`,
  );
}

/** A profile’s name as an argument of a command. */
export function nameForShell(profile: string): string {
  return /^[\w.@+:/-]+$/.test(profile) ? profile : `"${profile.replace(/["\\$`]/g, '\\$&')}"`;
}

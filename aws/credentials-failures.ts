import { t } from '@vscode/l10n';
import { type Connection, profileOf } from './connection';
import { GatewayError, type GatewayErrorKind } from './gateway-error';
import { codeOf } from './retries';

interface CredentialsFailure {
  /** Of the name and message of an error of the SDK’s credential providers. */
  readonly pattern: RegExp;
  readonly kind: GatewayErrorKind;
  /** About the default credentials. */
  readonly sentence: string;
  /** About those of a profile; `option` names it for a command. */
  readonly ofProfile: (profile: string, option: string) => string;
}

/** What is wrong with credentials, the first that fits. */
const failures: readonly CredentialsFailure[] = [
  {
    pattern: /using aws login|login_session/,
    kind: 'expired-credentials',
    sentence: t('The session has expired. Run `aws login`.'),
    ofProfile: (profile, option) =>
      t`The session of profile \`${profile}\` has expired. Run \`aws login ${option}\`.`,
  },
  {
    pattern: /aws sso login|SSO session|SSO Token|UnauthorizedException|Token is expired/i,
    kind: 'expired-credentials',
    sentence: t('The SSO session has expired. Run `aws sso login`.'),
    ofProfile: (profile, option) =>
      t`The SSO session of profile \`${profile}\` has expired. Run \`aws sso login ${option}\`.`,
  },
  {
    pattern: /ExpiredToken|token .*expired/i,
    kind: 'expired-credentials',
    sentence: t('The credentials have expired. Renew them, and try again.'),
    ofProfile: (profile) =>
      t`The credentials of profile \`${profile}\` have expired. Renew them, and try again.`,
  },
  {
    pattern: /multi-factor/,
    kind: 'no-credentials',
    sentence: t(
      'The role asks for a multi-factor code, which can only be given in a terminal. Choose a profile with SSO, or one of credentials that are valid already.',
    ),
    ofProfile: (profile) =>
      t`The role of profile \`${profile}\` asks for a multi-factor code, which can only be given in a terminal. Choose a profile with SSO, or one of credentials that are valid already.`,
  },
  {
    pattern: /AccessDenied|ForbiddenException|not authorized/i,
    kind: 'access-denied',
    sentence: t(
      'The role may not be assumed with the credentials that are there (`sts:AssumeRole`). Ask for this permission, or choose another environment.',
    ),
    ofProfile: (profile) =>
      t`The role of profile \`${profile}\` may not be assumed with the credentials that are there (\`sts:AssumeRole\`). Ask for this permission, or choose another environment.`,
  },
  {
    pattern: /InvalidClientTokenId|SignatureDoesNotMatch|UnrecognizedClient/,
    kind: 'no-credentials',
    sentence: t('AWS does not accept the credentials. Check them with `aws sts get-caller-identity`.'),
    ofProfile: (profile, option) =>
      t`AWS does not accept the credentials of profile \`${profile}\`. Check them with \`aws sts get-caller-identity ${option}\`.`,
  },
  {
    pattern: /Could not (load|resolve) credentials|could not be found|did not contain/i,
    kind: 'no-credentials',
    sentence: t('No AWS credentials found. Run `aws configure`, or choose another environment.'),
    ofProfile: (profile, option) =>
      t`No AWS credentials found for profile \`${profile}\`. Run \`aws configure ${option}\`, or choose another environment.`,
  },
];

const unknown: Omit<CredentialsFailure, 'pattern'> = {
  kind: 'no-credentials',
  sentence: t(
    'The AWS credentials could not be loaded. Check the AWS configuration files, or choose another environment.',
  ),
  ofProfile: (profile) =>
    t`The AWS credentials of profile \`${profile}\` could not be loaded. Check the AWS configuration files, or choose another environment.`,
};

const unreachable: Omit<CredentialsFailure, 'pattern'> = {
  kind: 'network',
  sentence: t(
    'The credentials could not be fetched, because AWS cannot be reached. Check the network connection.',
  ),
  ofProfile: (profile) =>
    t`The credentials of profile \`${profile}\` could not be fetched, because AWS cannot be reached. Check the network connection.`,
};

const networkCodes = ['ECONNREFUSED', 'ECONNRESET', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];

/** Why there are no credentials. Commands, files and answers that the SDK’s own message may show are not repeated. */
export function credentialsFailure(cause: unknown, connection: Connection): GatewayError {
  const { kind, sentence, ofProfile } = failureOf(cause);
  const profile = profileOf(connection);
  return new GatewayError(
    kind,
    profile === undefined ? sentence : ofProfile(profile, `--profile ${nameForShell(profile)}`),
    { cause },
  );
}

function failureOf(cause: unknown): Omit<CredentialsFailure, 'pattern'> {
  if (networkCodes.includes(codeOf(cause) ?? '')) return unreachable;
  const text = cause instanceof Error ? `${cause.name}: ${cause.message}` : '';
  return failures.find(({ pattern }) => pattern.test(text)) ?? unknown;
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

import { t } from '@vscode/l10n';
/** The name of the file at a workspace root in which a team keeps what it agreed on. */
export const configFileName = 'profiletype.config.json';

/** Where definitions are pulled from and pushed to: an account and region, by way of a profile of the AWS configuration files, and a domain. */
export interface Environment {
  readonly name: string;
  readonly domain: string;
  /** Without it that of the profile. */
  readonly region?: string;
  /** A profile of the AWS configuration files; without it the default credentials. */
  readonly profile?: string;
  /** Another address of the service, such as that of a sandbox. */
  readonly endpoint?: string;
  /** Whether a change asks for the domain's name to be typed. */
  readonly protected: boolean;
}

/** Where an environment leads: the same for two that lead to one domain. */
export function placeOf({ endpoint, region, profile, domain }: Environment): string {
  return JSON.stringify([endpoint ?? null, region ?? null, profile ?? null, domain]);
}

/** What a text of the configuration must be; `rule` completes the sentence "It …". */
export interface TextFormat {
  readonly pattern: RegExp;
  readonly rule: string;
}

/** The name of an environment, which can be an argument of a command. */
export const environmentName: TextFormat = {
  pattern: /^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}$/,
  rule: t('must be 1 to 64 letters, digits, `_`, `.` and `-`, and start with a letter or digit'),
};

export const environmentTexts = {
  domain: {
    pattern: /^[a-zA-Z0-9_-]{1,64}$/,
    rule: t('must be the name of a domain: 1 to 64 letters, digits, `_` and `-`'),
  },
  region: {
    pattern: /^[a-z]{2,4}(-[a-z]+)+-[0-9]{1,2}$/,
    rule: t('must be a region such as `us-east-1`'),
  },
  profile: {
    pattern: /^[^\s[\]]([^[\]\r\n\t]*[^\s[\]])?$/,
    rule: t('must be the name of a profile in the AWS configuration files, without brackets'),
  },
  endpoint: {
    pattern: /^https?:\/\/([a-zA-Z0-9.-]+|\[[0-9a-fA-F:.]+\])(:[0-9]{1,5})?(\/[^\s?#]*)?$/,
    rule: t('must be an address such as `https://example.com` or `http://127.0.0.1:8787`'),
  },
} as const satisfies Record<string, TextFormat>;

/** An address to which requests go encrypted, or which is on this machine. */
export const privateEndpoint =
  /^(https:|http:\/\/(localhost|[a-zA-Z0-9.-]+\.localhost|127(\.[0-9]{1,3}){3}|\[::1\])(:|\/|$))/;

/** Where the gateway goes: an account and region, by way of a profile of the AWS configuration files, and one domain. */
export interface Connection {
  /** Without it that of the profile. */
  readonly region?: string | undefined;
  /** Without it the SDK’s default credentials. */
  readonly profile?: string | undefined;
  readonly domain: string;
  /** Another address of the service, such as that of a sandbox. */
  readonly endpoint?: string | undefined;
}

/** The profile that counts for a connection, if one was named. */
export function profileOf({ profile }: Connection): string | undefined {
  const { AWS_PROFILE = '' } = process.env;
  return profile ?? (AWS_PROFILE === '' ? undefined : AWS_PROFILE);
}

/** Whether requests stay on this machine. */
export function isLocal({ endpoint }: Connection): boolean {
  if (endpoint === undefined || !URL.canParse(endpoint)) return false;
  const { hostname } = new URL(endpoint);
  return /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}

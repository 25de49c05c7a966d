import type { Environment } from './environments';

/** Where a sandbox listens unless it was told otherwise. */
export const defaultSandboxPort = 8787;

const domain = 'sandbox';

/** Whether an address is on this machine. */
export function isLoopback(endpoint: string | undefined): boolean {
  return /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?(\/|$)/.test(endpoint ?? '');
}

/**
 * Whether what is sent to an environment stays on this machine. One with a profile could lead on to AWS, by way of something that
 * passes requests on: it is signed for with the user's own key, where others are signed for with the sandbox's.
 */
export function staysHere({ endpoint, profile }: Environment): boolean {
  return profile === undefined && isLoopback(endpoint);
}

/** The port of an environment that a sandbox can be started for; undefined for any other. */
export function sandboxPort(environment: Environment): number | undefined {
  const [whole, port] =
    /^http:\/\/(?:localhost|127\.0\.0\.1)(?::(\d+))?\/?$/.exec(environment.endpoint ?? '') ?? [];
  if (whole === undefined || !staysHere(environment)) return undefined;
  const number = Number(port ?? 80);
  return number > 0 && number < 65_536 ? number : undefined;
}

/** The environment that a sandbox is started for: the current one or, where that leads elsewhere, the first that can be. */
export function sandboxEnvironment(
  all: readonly Environment[],
  current: Environment | undefined,
): Environment | undefined {
  const candidates = current ? [current, ...all] : all;
  return candidates.find((environment) => sandboxPort(environment) !== undefined);
}

/** An environment for a sandbox, with a name that none of the others has. */
export function newSandboxEnvironment(others: readonly Environment[], endpoint: string): Environment {
  const names = new Set(others.map(({ name }) => name));
  let name = domain;
  for (let number = 2; names.has(name); number++) name = `${domain}-${number}`;
  return { name, domain, region: 'us-east-1', endpoint, protected: false };
}

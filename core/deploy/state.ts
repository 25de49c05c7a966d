import type { Definition } from './definition';
import { fingerprint } from './fingerprint';

/** How a type on this machine stands to the deployed one. */
export type DeployState =
  'in-sync' | 'local-changes' | 'changed-in-aws' | 'changed-in-both' | 'only-local' | 'only-in-aws';

/**
 * How a local type stands to the deployed one. `lastSeen` is the fingerprint of what was deployed at the last pull or push;
 * without it nobody knows who changed what, so that both may have changed.
 */
export function stateOf(
  local: Definition | undefined,
  deployed: Definition | undefined,
  lastSeen?: string,
): DeployState {
  if (!local) return deployed ? 'only-in-aws' : 'in-sync';
  if (!deployed) return 'only-local';
  const [here, there] = [fingerprint(local), fingerprint(deployed)];
  if (here === there) return 'in-sync';
  if (there === lastSeen) return 'local-changes';
  return here === lastSeen ? 'changed-in-aws' : 'changed-in-both';
}

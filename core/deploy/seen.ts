import type { Definition } from './definition';
import { fingerprint } from './fingerprint';

/** A deployed type as the service answers it. */
export interface DeployedType {
  readonly definition: Definition;
  readonly lastUpdatedAt?: Date | undefined;
}

/** What is remembered of a deployed type that somebody looked at: nothing of its content. */
export interface Seen {
  readonly fingerprint: string;
  /** The service's time, in milliseconds since 1970. */
  readonly lastUpdatedAt?: number;
}

export function seen({ definition, lastUpdatedAt }: DeployedType): Seen {
  return {
    fingerprint: fingerprint(definition),
    ...(lastUpdatedAt && { lastUpdatedAt: lastUpdatedAt.getTime() }),
  };
}

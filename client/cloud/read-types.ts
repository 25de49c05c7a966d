import type { DeployedType } from '../../core/deploy';
import type { Session } from './session';

/** How many types are read or sent at a time; the gateway slows down where the service asks for it. */
export const atOnce = 6;

export interface ReadType {
  readonly name: string;
  /** Undefined where it is not deployed. */
  readonly type: DeployedType | undefined;
}

/** Reads types one beside the other, with what came of each. */
export function readTypes(
  { aws, gateway, signal, report }: Session,
  names: readonly string[],
): Promise<PromiseSettledResult<ReadType>[]> {
  return aws.concurrently(
    names,
    atOnce,
    async (name) => {
      const type = await gateway.getObjectType(name, signal);
      report(name, 100 / names.length);
      return { name, type };
    },
    signal,
  );
}

/** The results, where half of them would not do. Throws the first failure. */
export function valuesOf<Result>(outcomes: readonly PromiseSettledResult<Result>[]): Result[] {
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

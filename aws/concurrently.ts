import { setMaxListeners } from 'node:events';
import { cancelled, GatewayError, type GatewayErrorKind } from './gateway-error';

/** What would happen to every other item as well. */
const general: readonly GatewayErrorKind[] = [
  'no-credentials',
  'expired-credentials',
  'no-region',
  'cancelled',
];

/**
 * Does a task for each item, at most `limit` at a time, and tells for each, in the order of the items, what came of it. Once
 * it is cancelled, or has no credentials, the items that were not begun have that error.
 */
export async function concurrently<Item, Result>(
  items: readonly Item[],
  limit: number,
  task: (item: Item) => Promise<Result>,
  signal?: AbortSignal,
): Promise<PromiseSettledResult<Result>[]> {
  // Every request listens to it, and there are many of them by intention.
  if (signal) setMaxListeners(0, signal);
  const outcomes: PromiseSettledResult<Result>[] = [];
  const queue = items.entries();
  let obstacle: GatewayError | undefined;
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) {
      try {
        if (signal?.aborted) throw cancelled();
        if (obstacle) throw obstacle;
        outcomes[index] = { status: 'fulfilled', value: await task(item) };
      } catch (reason) {
        if (reason instanceof GatewayError && general.includes(reason.kind)) obstacle = reason;
        outcomes[index] = { status: 'rejected', reason };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
  return outcomes;
}

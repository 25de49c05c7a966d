import type { Store } from '../store';
import { domainOf } from './operation';

/** The service sends them to a queue; the sandbox lists them, with the service's way to name members. */
export function deadLettersOf(store: Store, domain: string): object[] {
  return domainOf(store, domain).state.deadLetters.map(({ type, uniqueKey, text, reason }) => ({
    ObjectTypeName: type,
    ProfileObjectUniqueKey: uniqueKey,
    Object: text,
    Reason: reason,
  }));
}

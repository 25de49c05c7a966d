import type * as aws from '../../aws';
import type { CustomerProfilesGateway } from '../../aws';
import type { Call, ExitCode, Terminal } from '../command';
import { type Destination, destinationOf } from './destination';
import { printable } from '../printable';

/** What a command that talks to the service works with. */
export interface Service {
  readonly aws: typeof aws;
  readonly gateway: CustomerProfilesGateway;
  readonly destination: Destination;
}

/** How many types are read or sent at a time; the gateway slows down where the service asks for it. */
export const atOnce = 6;

/** Does a task with the service that the options name, and tells its failures. Nothing is loaded before. */
export async function withService(
  call: Call,
  terminal: Terminal,
  task: (service: Service) => Promise<ExitCode>,
  domainIsNeeded = true,
): Promise<ExitCode> {
  const destination = destinationOf(call, terminal, domainIsNeeded);
  // The SDK is a part of the program: what its next versions will need is nothing for its user to act on.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const module = await import('../../aws');
  const gateway = module.createGateway(destination);
  try {
    return await task({ aws: module, gateway, destination });
  } catch (error) {
    if (!(error instanceof module.GatewayError)) throw error;
    terminal.error(`${printable(sentenceOf(error))}\n`);
    return error.kind === 'rejected' ? 1 : 2;
  } finally {
    gateway.close();
  }
}

/** A failure in a sentence, with the service's own words where it rejected something. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const isRejected = error instanceof Error && 'kind' in error && error.kind === 'rejected';
  return isRejected && 'serviceMessage' in error && typeof error.serviceMessage === 'string'
    ? `${message} ${error.serviceMessage}`
    : message;
}

/** Whether a failure is only what a user asked for. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && 'kind' in error && error.kind === 'cancelled';
}

/** The results, where half of them would not do. Throws the first failure. */
export function valuesOf<Result>(outcomes: readonly PromiseSettledResult<Result>[]): Result[] {
  return outcomes.map((outcome) => {
    if (outcome.status === 'rejected') throw outcome.reason;
    return outcome.value;
  });
}

import { t } from '@vscode/l10n';
/** What went wrong, by what a user can do about it. */
export type GatewayErrorKind =
  | 'no-credentials'
  | 'expired-credentials'
  | 'no-region'
  | 'access-denied'
  | 'not-found'
  | 'rejected'
  | 'throttled'
  | 'server'
  | 'network'
  | 'timeout'
  | 'cancelled'
  | 'unexpected';

interface GatewayErrorDetails {
  readonly serviceMessage?: string | undefined;
  readonly attempts?: number | undefined;
  readonly cause?: unknown;
}

/** The message tells a user what happened and what to do next. It has no secrets and no data of customers. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly kind: GatewayErrorKind;
  /** The service’s own words, without control characters. They may repeat what was sent. */
  readonly serviceMessage: string | undefined;
  /** How often the request was sent. */
  readonly attempts: number;

  constructor(kind: GatewayErrorKind, message: string, details: GatewayErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.kind = kind;
    this.serviceMessage = details.serviceMessage;
    this.attempts = details.attempts ?? 1;
  }
}

export function cancelled(): GatewayError {
  return new GatewayError('cancelled', t('The request was cancelled. Run the command again to go on.'));
}

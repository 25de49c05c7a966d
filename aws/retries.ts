import { AdaptiveRetryStrategy, DefaultRateLimiter } from '@smithy/core/retry';
import type { RetryErrorInfo, RetryStrategyV2, RetryToken, StandardRetryToken } from '@smithy/types';

/** How often a request is sent at most, by what happened to it last. */
const attempts = { throttled: 8, timeout: 2, unreachable: 3, failed: 5 };

/** The rate below which throttling does not push us. The SDK’s half a request a second takes minutes to recover from. */
const minRequestsPerSecond = 2;

/**
 * The SDK’s adaptive retries: backoff with jitter, and fewer requests after throttling. It knows one number of attempts,
 * but waiting for a slow answer again and again costs a user minutes where being throttled costs seconds.
 */
export function createRetryStrategy(maxAttempts = attempts.throttled): RetryStrategyV2 {
  const adaptive = new AdaptiveRetryStrategy(maxAttempts, {
    maxAttempts,
    rateLimiter: new DefaultRateLimiter({ minFillRate: minRequestsPerSecond }),
  });
  return {
    acquireInitialRetryToken: (scope) => adaptive.acquireInitialRetryToken(scope),
    refreshRetryTokenForRetry: (token: StandardRetryToken, failure): Promise<RetryToken> => {
      if (token.getRetryCount() + 1 >= attempts[failureOf(failure)])
        throw new Error('These were all attempts.');
      return adaptive.refreshRetryTokenForRetry(token, failure);
    },
    recordSuccess: (token: StandardRetryToken) => {
      adaptive.recordSuccess(token);
    },
  };
}

const unreachable = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN'];

function failureOf({ error, errorType }: RetryErrorInfo): keyof typeof attempts {
  if (errorType === 'THROTTLING') return 'throttled';
  if (isTimeout(error)) return 'timeout';
  return unreachable.includes(codeOf(error) ?? '') ? 'unreachable' : 'failed';
}

/** Whether there was no answer in time. The SDK gives broken connections the same name, but leaves them their code. */
export function isTimeout(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'TimeoutError') return false;
  const code = codeOf(error);
  return code === undefined || code === 'ETIMEDOUT';
}

/** What Node.js calls the failure, such as `ECONNRESET`. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

import type { RestFault } from '../faults.js';

/** The response that a fault gives in place of the right one, in the form that Discord gives it. */
export interface FaultResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly message: string; readonly code: number } & Readonly<Record<string, unknown>>;
}

const SAID: Readonly<Record<number, readonly [message: string, code: number]>> = {
  400: ['400: Bad Request', 0],
  401: ['401: Unauthorized', 0],
  403: ['Missing Access', 50001],
  404: ['404: Not Found', 0],
  429: ['You are being rate limited.', 0],
  500: ['500: Internal Server Error', 0],
  502: ['502: Bad Gateway', 0],
  503: ['upstream connect error or disconnect/reset before headers', 0],
};

export function faultResponse({ retryAfter = 1, global = false }: RestFault, status: number): FaultResponse {
  const [message, code] = SAID[status] ?? [`${status}: Fault`, 0];
  if (status !== 429) return { status, headers: {}, body: { message, code } };
  return {
    status,
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message, code, retry_after: retryAfter, global },
  };
}

import type { LocalFile } from '../act.js';
import type { Inside } from '../inside.js';
import type { SentKind } from '../sent.js';

/** A request as a route sees it. */
export interface RestRequest {
  /** A part of the path by its name in the route. @throws Error for a name that the route has not */
  readonly param: (name: string) => string;
  readonly has: (name: string) => boolean;
  readonly query: URLSearchParams;
  /** JSON; undefined where there was none. */
  readonly body: unknown;
  readonly files: readonly LocalFile[];
}

export interface Answered {
  readonly status: number;
  readonly body?: unknown;
  /** The message that was made or changed. */
  readonly messageId?: string;
}

/** What a call says to a person, whether it is then accepted or not. */
export interface Saying {
  readonly kind: SentKind;
  readonly channelId: string | null;
  readonly interactionId: string | null;
  /** The message of the body. */
  readonly said: unknown;
  /** Mentions that fire where the body does not say. */
  readonly unsaid: 'all' | 'users';
  /** Author of the message that is replied to. */
  readonly repliedTo: string | null;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Parts with a colon are names: `/channels/:channel/messages`. */
  readonly path: string;
  /** The path holds its own token, or there is nothing to protect. */
  readonly open?: boolean;
  readonly says?: (request: RestRequest, inside: Inside) => Saying;
  readonly handle: (request: RestRequest, inside: Inside) => Answered;
}

export interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

/** Finds the route of a path; where several fit, the first. */
export function matchRoute(routes: readonly Route[], method: string, path: string): Match | undefined {
  const steps = path.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = paramsOf(route.path.split('/'), steps);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

function paramsOf(pattern: readonly string[], steps: readonly string[]): Map<string, string> | undefined {
  if (pattern.length !== steps.length) return undefined;
  const params = new Map<string, string>();
  for (const [at, part] of pattern.entries()) {
    const step = decode(steps[at] ?? '');
    if (part.startsWith(':')) params.set(part.slice(1), step);
    else if (part !== step) return undefined;
  }
  return params;
}

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

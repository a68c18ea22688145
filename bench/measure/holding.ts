import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** For how long the event loop of this thread was held up at a time, in milliseconds. */
export interface Holding {
  /** The longest, whoever held it: also other programs, where there are more than processors. */
  readonly longest: number;
  /** The longest, without what the thread waited for a processor that others had; null where the system does not tell. */
  readonly blocked: number | null;
  /** The most that the thread computed at a time; null likewise. */
  readonly own: number | null;
  /** What 999 of 1,000 are below, whoever held it. */
  readonly p999: number;
}

/** Milliseconds between two looks. */
const EVERY = 1;
const NANOSECONDS = 1e6;

/** Begins to watch; what it gives back ends that. */
export function watchHolding(): () => Holding {
  const loop = monitorEventLoopDelay({ resolution: EVERY });
  let own: number | null = null;
  let blocked: number | null = null;
  let before = { at: performance.now(), times: scheduled() };
  const look = setInterval(() => {
    const now = { at: performance.now(), times: scheduled() };
    if (now.times !== null && before.times !== null) {
      own = Math.max(own ?? 0, now.times.computed - before.times.computed);
      const waited = now.times.waited - before.times.waited;
      blocked = Math.max(blocked ?? 0, now.at - before.at - waited - EVERY);
    }
    before = now;
  }, EVERY);
  loop.enable();
  return () => {
    loop.disable();
    clearInterval(look);
    const held = (nanoseconds: number): number => Math.max(0, nanoseconds / NANOSECONDS - EVERY);
    return { longest: held(loop.max), blocked, own, p999: held(loop.percentile(99.9)) };
  };
}

/**
 * For how long this thread has had a processor, and waited for one, in milliseconds: the first figures of Linux's
 * schedstat (Documentation/scheduler/sched-stats). Null on other systems.
 */
function scheduled(): { readonly computed: number; readonly waited: number } | null {
  try {
    const [computed, waited] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ').map(Number);
    if (computed === undefined || waited === undefined) return null;
    return { computed: computed / NANOSECONDS, waited: waited / NANOSECONDS };
  } catch {
    return null;
  }
}

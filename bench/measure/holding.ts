import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** For how long the event loop of this thread was held up at a time, in milliseconds. */
export interface Holding {
  /** The longest, whoever held it: also other programs, where there are more than processors. */
  readonly longest: number;
  /** The longest without what the thread only waited for a processor; null where the system does not tell. */
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
  let before = { at: performance.now(), waited: waitedForProcessor() };
  const look = setInterval(() => {
    const now = { at: performance.now(), waited: waitedForProcessor() };
    if (now.waited !== null && before.waited !== null)
      own = Math.max(own ?? 0, now.at - before.at - (now.waited - before.waited) - EVERY);
    before = now;
  }, EVERY);
  loop.enable();
  return () => {
    loop.disable();
    clearInterval(look);
    const held = (nanoseconds: number): number => Math.max(0, nanoseconds / NANOSECONDS - EVERY);
    return { longest: held(loop.max), own, p999: held(loop.percentile(99.9)) };
  };
}

/**
 * For how long this thread was ready to run while no processor was free, in milliseconds: the second figure of
 * Linux's schedstat (Documentation/scheduler/sched-stats). Null on other systems.
 */
function waitedForProcessor(): number | null {
  try {
    const [, waited] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return waited === undefined ? null : Number(waited) / NANOSECONDS;
  } catch {
    return null;
  }
}

import { readFileSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';

/** For how long the event loop of this thread was held up at a time, in milliseconds. */
export interface Holding {
  /** The longest, whoever held it: also other programs, where there are more than processors. */
  readonly longest: number;
  /** The most that the thread computed at a time; null where the system does not tell. */
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
  let before = computed();
  const look = setInterval(() => {
    const now = computed();
    if (now !== null && before !== null) own = Math.max(own ?? 0, now - before);
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
 * For how long this thread has had a processor, in milliseconds: the first figure of Linux's schedstat
 * (Documentation/scheduler/sched-stats). Null on other systems.
 */
function computed(): number | null {
  try {
    const [ran] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ');
    return ran === undefined ? null : Number(ran) / NANOSECONDS;
  } catch {
    return null;
  }
}

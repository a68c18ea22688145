/** Milliseconds since some moment. */
export type Clock = () => number;

/**
 * `wall`: what somebody who asks waits. `cpu`: what the process computed, its collector's and compiler's threads
 * included: for a machine that has other work to do at the same time.
 */
export const CLOCKS = {
  wall: () => performance.now(),
  cpu: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
} as const satisfies Readonly<Record<string, Clock>>;
export type ClockName = keyof typeof CLOCKS;
export const isClockName = (text: string): text is ClockName => Object.hasOwn(CLOCKS, text);

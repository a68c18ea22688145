import { setTimeout as pause } from 'node:timers/promises';

/** Waits until something holds. @throws Error after `within` milliseconds */
export async function until(holds: () => boolean, within = 15_000): Promise<void> {
  const end = performance.now() + within;
  while (!holds()) {
    if (performance.now() > end) throw new Error(`It did not come to hold within ${within} ms: ${holds}`);
    await pause(10);
  }
}

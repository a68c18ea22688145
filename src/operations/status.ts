import type { Config } from '../config.js';
import type { Observe } from './happening.js';
import { healthOf } from './health.js';
import type { Observed } from './metrics.js';

/** Counts what happens, and tells it to supervisors and Prometheus. */
export interface Status {
  readonly observe: Observe;
  /**
   * Begins to tell it.
   * @param look asked anew for each request
   * @throws Fatal where it cannot be served at the address that is configured
   */
  serve(look: () => Observed): Promise<Served>;
}

export interface Served {
  close(): Promise<void>;
}

/** Where nobody can ask nothing is counted, and what counts is not even read. */
const UNTOLD: Status = {
  observe: () => undefined,
  serve: async () => ({ close: async () => undefined }),
};

/** @param address where health and metrics are served; null for nowhere */
export async function openStatus(address: Config['metrics'], clock: () => Date): Promise<Status> {
  if (address === null) return UNTOLD;
  const [{ createMetrics }, { serveStatus }] = await Promise.all([
    import('./metrics.js'),
    import('./status-server.js'),
  ]);
  const { observe, render, contentType } = createMetrics(clock);
  return {
    observe,
    serve: (look) =>
      serveStatus(
        { health: () => healthOf(look().connection, clock()), metrics: () => render(look()), contentType },
        address,
      ),
  };
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { EXIT, Fatal } from '../exit-code.js';
import type { Health } from './health.js';

/** What is served: each is asked anew for each request. */
export interface Served {
  readonly health: () => Health;
  readonly metrics: () => Promise<string>;
  /** Media type of the metrics. */
  readonly contentType: string;
}

export interface StatusServer {
  readonly port: number;
  close(): Promise<void>;
}

const PLAIN = 'text/plain; charset=utf-8';
/** Milliseconds for a request to arrive: these are short, and come from near. */
const REQUEST_WITHIN = 5_000;

interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

const verdict = (good: boolean, yes: string, no: string): Page => ({
  status: good ? 200 : 503,
  type: PLAIN,
  body: `${good ? yes : no}\n`,
});

/**
 * Serves `/healthz` (restart the process where it says 503), `/readyz` (whether questions are answered now) and
 * `/metrics` to supervisors and Prometheus.
 * @throws Fatal where it cannot listen there
 */
export async function serveStatus(
  served: Served,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<StatusServer> {
  const pages = new Map<string, () => Page | Promise<Page>>([
    ['/healthz', () => verdict(served.health().alive, 'alive', 'no connection to Discord')],
    ['/readyz', () => verdict(served.health().ready, 'ready', 'not ready')],
    ['/metrics', async () => ({ status: 200, type: served.contentType, body: await served.metrics() })],
  ]);
  const server = createServer(
    { requestTimeout: REQUEST_WITHIN, headersTimeout: REQUEST_WITHIN },
    (request, response) => {
      const { method = 'GET', url = '/' } = request;
      const page = pages.get(url.split('?', 1)[0] ?? '');
      const give = ({ status, type, body }: Page) => {
        response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
        response.end(method === 'HEAD' ? undefined : body);
      };
      if (page === undefined) {
        give({ status: 404, type: PLAIN, body: 'not found\n' });
        return;
      }
      if (method !== 'GET' && method !== 'HEAD') {
        response.setHeader('allow', 'GET, HEAD');
        give({ status: 405, type: PLAIN, body: 'method not allowed\n' });
        return;
      }
      Promise.resolve()
        .then(page)
        .then(give)
        .catch(() => give({ status: 500, type: PLAIN, body: 'failed\n' }));
    },
  );
  await listen(server, host, port);
  return {
    port: portOf(server) ?? port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  try {
    server.listen(port, host);
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const why =
      code === 'EADDRINUSE'
        ? 'another program listens there; choose another METRICS_PORT'
        : code === 'EACCES'
          ? 'that takes more rights than the bot should have; choose a METRICS_PORT above 1023'
          : 'METRICS_HOST must be an address of this machine';
    throw new Fatal(`Health and metrics cannot be served on ${host}, port ${port}: ${why}.`, EXIT.config);
  }
}

function portOf(server: Server): number | undefined {
  const address = server.address();
  return address === null || typeof address === 'string' ? undefined : address.port;
}

import { createServer } from 'node:net';
import { expect, it } from 'vitest';
import type { Observed } from '../../src/operations/metrics.js';
import { openStatus } from '../../src/operations/status.js';

const NOW = new Date('2025-10-01T12:00:00Z');
const observed: Observed = {
  connection: { state: 'ready' },
  version: '0123456789ab',
  articles: 3,
  facts: 101,
  loadedAt: NOW,
};

/** A port of this machine that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

it('where it is served, what happened is counted, and told with how the bot is at that moment', async () => {
  const port = await freePort();
  const status = await openStatus({ host: '127.0.0.1', port }, () => NOW);
  status.observe({ kind: 'engine-lost' });
  let connection: Observed['connection'] = { state: 'ready' };
  const serving = await status.serve(() => ({ ...observed, connection }));
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  try {
    expect((await get('/readyz')).status).toBe(200);
    connection = { state: 'stopping' };
    expect((await get('/readyz')).status).toBe(503);
    expect(await (await get('/metrics')).text()).toContain('depeche_engine_losses_total 1\n');
  } finally {
    await serving.close();
  }
});

it('where it is served nowhere, nothing is opened and what happens is let go', async () => {
  const status = await openStatus(null, () => NOW);
  status.observe({ kind: 'engine-lost' });
  const serving = await status.serve(() => {
    throw new Error('nobody can ask');
  });
  await serving.close();
});

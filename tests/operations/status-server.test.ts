import { afterEach, describe, expect, it } from 'vitest';
import { EXIT, Fatal } from '../../src/exit-code.js';
import type { Health } from '../../src/operations/health.js';
import { type StatusServer, serveStatus } from '../../src/operations/status-server.js';

let server: StatusServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function serve(health: Health, metrics: () => Promise<string> = async () => 'a 1\n') {
  server = await serveStatus(
    { health: () => health, metrics, contentType: 'text/plain; version=0.0.4' },
    {
      host: '127.0.0.1',
      port: 0,
    },
  );
  const { port } = server;
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port}${path}`, init);
}

describe('what is served to supervisors', () => {
  it.each([
    [{ alive: true, ready: true }, 200, 200],
    [{ alive: true, ready: false }, 200, 503],
    [{ alive: false, ready: false }, 503, 503],
  ])('says %j with %i and %i', async (health, alive, ready) => {
    const get = await serve(health);
    expect((await get('/healthz')).status).toBe(alive);
    expect((await get('/readyz?verbose')).status).toBe(ready);
  });

  it('holds the metrics, with their media type', async () => {
    const get = await serve({ alive: true, ready: true });
    const response = await get('/metrics');
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4');
    expect(await response.text()).toBe('a 1\n');
    expect(await (await get('/metrics', { method: 'HEAD' })).text()).toBe('');
  });

  it('is nothing else, and cannot be written to', async () => {
    const get = await serve({ alive: true, ready: true });
    for (const path of ['/', '/metrics/', '/../package.json', '/healthz%00'])
      expect((await get(path)).status).toBe(404);
    const posted = await get('/metrics', { method: 'POST', body: 'x' });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });

  it('says no more than that it failed where it fails', async () => {
    const get = await serve({ alive: true, ready: true }, () => Promise.reject(new Error('a secret')));
    const response = await get('/metrics');
    expect([response.status, await response.text()]).toEqual([500, 'failed\n']);
  });

  it('is not served where another program listens, and the line says so', async () => {
    await serve({ alive: true, ready: true });
    const port = server?.port ?? 0;
    const again = serveStatus(
      { health: () => ({ alive: true, ready: true }), metrics: async () => '', contentType: 'text/plain' },
      { host: '127.0.0.1', port },
    );
    const failure: unknown = await again.catch((error: unknown) => error);
    if (!(failure instanceof Fatal)) throw new Error('it was served twice');
    expect(failure.exitCode).toBe(EXIT.config);
    expect(failure.message).toContain(`127.0.0.1, port ${port}: another program listens there`);
  });

  it('is not served on an address of another machine', async () => {
    const elsewhere = serveStatus(
      { health: () => ({ alive: true, ready: true }), metrics: async () => '', contentType: 'text/plain' },
      { host: '192.0.2.1', port: 0 },
    );
    await expect(elsewhere).rejects.toThrow('METRICS_HOST must be an address of this machine');
  });
});

import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/sandbox/start.js';
import { TOWN } from '../knowledge/town.js';
import { compile, runProgram } from '../support/compiled.js';
import { freePort, settingsFor, withProgram } from '../support/program-on-local-discord.js';
import { until } from '../support/until.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';
/** A process takes its time to start, more so on a machine that is busy. */
const TIMEOUT = 60_000;

let knowledge: WrittenKnowledge;
beforeAll(async () => {
  knowledge = await writtenKnowledge(TOWN);
  await compile();
}, TIMEOUT);
afterAll(() => knowledge[Symbol.asyncDispose]());

describe('the compiled program', { timeout: TIMEOUT }, () => {
  it('that is told to stop finishes what is in flight, and ends with 0', async () => {
    await withProgram(knowledge, async (program, discord) => {
      discord.faults.rest({ route: CALLBACK, delay: 600 });
      const asked = discord.slash('help');
      await until(() => discord.calls.some(({ path }) => path.endsWith('/callback')));
      program.kill('SIGTERM');
      expect((await asked).answered).toBe(true);
      expect(await program.exitCode).toBe(0);
      expect(program.stderr()).toContain('"msg":"stopped"');
      expect(discord.gateway.connected).toBe(false);
    });
  });

  it('that is told so twice ends at once, whatever is in flight', async () => {
    await withProgram(knowledge, async (program, discord) => {
      discord.faults.rest({ route: CALLBACK, delay: 10_000 });
      await discord.slash('help', {}, { timeout: 100 });
      program.kill('SIGTERM');
      await pause(200);
      const began = performance.now();
      program.kill('SIGINT');
      // What a shell makes of a process that was interrupted.
      expect(await program.exitCode).toBe(130);
      expect(performance.now() - began).toBeLessThan(3_000);
    });
  });

  it('that cannot start says why in one readable line, and ends with the code for it', async () => {
    const discord = await startLocalDiscord();
    const program = runProgram({ ...settingsFor(discord, knowledge.folder), DISCORD_TOKEN: 'wrong' });
    expect(await program.exitCode).toBe(78);
    expect(program.stderr()).toMatch(/^Discord refuses the token in DISCORD_TOKEN: .+\n$/);
    expect(program.stdout()).toBe('');
    await discord.close();
  });

  it('tells its health by the gateway, not the traffic, and counts what happened', async () => {
    const port = await freePort();
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}`);
      return { status: response.status, body: await response.text() };
    };
    const untilReady = async (status: number) => {
      while ((await get('/readyz')).status !== status) await pause(50);
    };
    const env = { METRICS_PORT: String(port) };
    await withProgram({ ...knowledge, env }, async (program, discord) => {
      expect(await get('/healthz')).toEqual({ status: 200, body: 'alive\n' });
      expect(await get('/readyz')).toEqual({ status: 200, body: 'ready\n' });
      await discord.slash('ask', { question: 'When did Ada Morel meet Jean Roux?' });
      await discord.message(`<@${discord.botUserId}> Who met Emmanuel Macron?`);
      const reload = await discord.slash('admin reload', {}, { user: discord.owner });
      await reload.until(({ answered }) => answered, 15_000);
      await pause(50);
      const { body } = await get('/metrics');
      for (const line of [
        'depeche_requests_total{surface="slash",outcome="answered"} 1',
        'depeche_requests_total{surface="mention",outcome="refused"} 1',
        'depeche_refusals_total{reason="unknown-name"} 1',
        'depeche_reloads_total{result="replaced"} 1',
        'depeche_answer_seconds_count{surface="slash"} 2',
        'depeche_engine_seconds_count 2',
        'depeche_gateway_state{state="ready"} 1',
        'depeche_coverage_articles 2',
      ])
        expect(body).toContain(`${line}\n`);
      expect(body).toMatch(/depeche_coverage_info\{version="[0-9a-f]{12}"\} 1\n/);
      expect(body).toMatch(/depeche_coverage_age_seconds [\d.]+\n/);

      discord.faults.goAway();
      await untilReady(503);
      expect((await get('/healthz')).status).toBe(200);
      expect((await get('/metrics')).body).toContain('depeche_gateway_state{state="connecting"} 1\n');
      await discord.faults.comeBack();
      await untilReady(200);
      program.kill('SIGINT');
      expect(await program.exitCode).toBe(0);
    });
  });
});

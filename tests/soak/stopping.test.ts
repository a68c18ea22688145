import { afterAll, beforeAll, expect, it } from 'vitest';
import { TOWN } from '../knowledge/town.js';
import { compile } from '../support/compiled.js';
import { withProgram } from '../support/program-on-local-discord.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';

const CALLBACK = 'POST /interactions/:interaction/:token/callback';

let knowledge: WrittenKnowledge;
beforeAll(async () => {
  knowledge = await writtenKnowledge(TOWN);
  await compile();
});
afterAll(() => knowledge[Symbol.asyncDispose]());

it('a program told to stop waits five seconds for what does not end, and no longer', async () => {
  await withProgram(knowledge, async (program, discord) => {
    discord.faults.rest({ route: CALLBACK, status: 429, retryAfter: 2.9, times: Number.POSITIVE_INFINITY });
    await discord.slash('help', {}, { timeout: 100 });
    const began = performance.now();
    program.kill('SIGTERM');
    expect(await program.exitCode).toBe(0);
    expect(performance.now() - began).toBeGreaterThan(4_500);
    expect(performance.now() - began).toBeLessThan(8_000);
    expect(program.stderr()).toContain('stopped with answers unfinished');
  });
});

it('a program told to stop while Discord is gone ends, too', async () => {
  await withProgram(knowledge, async (program, discord) => {
    discord.faults.goAway();
    await program.writes('the connection is lost');
    program.kill('SIGTERM');
    expect(await program.exitCode).toBe(0);
    await discord.faults.comeBack();
  });
});

it('a program from which Discord is gone for a minute answers the next question once it is back', async () => {
  await withProgram(knowledge, async (program, discord) => {
    discord.faults.goAway();
    await program.writes('the connection is lost');
    await new Promise((resolve) => setTimeout(resolve, 60_000));
    await discord.faults.comeBack();
    await discord.ready();
    const exchange = await discord.slash('ask', { question: 'When did Ada Morel meet Jean Roux?' });
    expect(exchange.text).toContain('1 March 2030');
    expect(exchange.messages).toHaveLength(1);
    const mention = await discord.message(`<@${discord.botUserId}> When did Ada Morel meet Jean Roux?`);
    expect(mention.messages).toHaveLength(1);
  });
});

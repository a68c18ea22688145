import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompiledThreads, OpenDesk } from '../../src/open-desk.js';
import { LATER, TOWN } from '../knowledge/town.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { compileThreads, withCompiledForm } from '../support/compiled-threads.js';
import type { Contents } from '../support/damage.js';
import { expectGoodManners } from '../support/good-manners.js';
import { openThreadedDesk, overheardLog, watchThreads } from '../support/threaded-desk.js';
import { until } from '../support/until.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';
import { expectNothingTwice } from './fault-bench.js';

const QUESTION = 'When did Ada Morel meet Jean Roux?';
const ANSWER = '1 March 2030';

let compiled: CompiledThreads;
let town: Contents;
beforeAll(async () => {
  compiled = await compileThreads();
  town = await withCompiledForm('town', TOWN);
});

let knowledge: WrittenKnowledge;
let desk: OpenDesk;
let running: BotOnLocalDiscord;
let watch: ReturnType<typeof watchThreads>;
const { log, written } = overheardLog();
beforeEach(async () => {
  knowledge = await writtenKnowledge(town);
  watch = watchThreads();
  desk = await openThreadedDesk(knowledge.folder, compiled, { log });
  // What is drawn is another thread's business.
  running = await startOnLocalDiscord({ opened: { ...desk, studio: null } });
});
afterEach(async () => {
  watch.close();
  expectNothingTwice(running);
  expectGoodManners(running.discord);
  await running.close();
  await desk.close();
  await knowledge[Symbol.asyncDispose]();
});

const ask = async () => (await running.discord.slash('ask', { question: QUESTION })).text;
const reload = async () => {
  const { discord } = running;
  const exchange = await discord.slash('admin reload', {}, { user: discord.owner });
  // A thread reads the YAML files for it: on a busy machine that takes its time.
  await exchange.until(({ answered }) => answered, 15_000);
  return exchange.text;
};

describe('a bot whose engine lives in a thread', () => {
  it('gives the same answers as one that has it to itself', async () => {
    const direct = await startOnLocalDiscord({ folder: knowledge.folder });
    for (const [name, options] of [
      ['ask', { question: QUESTION }],
      ['ask', { question: 'Who met Macron?' }],
      ['meetings', {}],
      ['timeline', { subject: 'Valmont' }],
      ['who', { name: 'Ada Morel' }],
      ['compare', {}],
      ['sources', {}],
      ['sources', { article: 'pont' }],
      ['help', {}],
    ] as const) {
      const answers = await Promise.all(
        [running, direct].map(async ({ discord }) => (await discord.slash(name, options)).text),
      );
      expect(answers[0], `/${name} ${JSON.stringify(options)}`).toBe(answers[1]);
    }
    await direct.close();
  });

  it('loses no question to a reload: each is answered once, by the old coverage or the new', async () => {
    const { discord } = running;
    const asking = Array.from({ length: 100 }, (_, index) =>
      index % 2 === 0
        ? discord.slash('ask', { question: QUESTION }, { timeout: 15_000 })
        : discord.message(`<@${discord.botUserId}> ${QUESTION}`, { timeout: 15_000 }),
    );
    await knowledge.rewrite({ ...TOWN, 'articles/2030-03-05-later.yaml': LATER });
    const reports = await Promise.all([reload(), reload(), reload()]);
    for (const report of reports) expect(report).toContain('Articles: 1 added');
    // Two reloads at once are one.
    expect(watch.started).toHaveLength(2);
    for (const exchange of await Promise.all(asking)) {
      await exchange.settled(1);
      expect(exchange.messages).toHaveLength(1);
      expect(exchange.text).toContain(ANSWER);
    }
    expect((await discord.slash('sources')).text).toContain('3 articles');
  });

  it('refuses damaged data and answers as before, byte for byte, also with a new thread', async () => {
    const before = await ask();
    expect(before).toContain(ANSWER);
    await knowledge.rewrite({ 'articles/2030-03-05-wrong.yaml': 'title: [' });
    expect(await reload()).toMatch(/Reload refused: \d+ mistakes/);
    expect(await ask()).toBe(before);
    await watch.started[0]?.terminate();
    await until(() => watch.started.length === 3);
    await expect.poll(ask, { timeout: 10_000, interval: 200 }).toBe(before);
  });

  it('whose thread is killed answers the next question, and apologises to who was waiting', async () => {
    const { discord } = running;
    const before = await ask();
    const asking = Array.from({ length: 20 }, () =>
      discord.slash('ask', { question: QUESTION }, { timeout: 15_000 }),
    );
    const killing = watch.started[0]?.terminate();
    for (const exchange of await Promise.all(asking)) {
      expect(exchange.messages).toHaveLength(1);
      if (!exchange.text.includes('went wrong')) expect(exchange.text).toBe(before);
    }
    await killing;
    await expect.poll(ask, { timeout: 10_000, interval: 200 }).toBe(before);
    expect(written()).toContain('the thread of the engine ended; another takes its place');
  });
});

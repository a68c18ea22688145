import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/exit-code.js';
import type { CompiledThreads } from '../../src/open-desk.js';
import { startLocalDiscord } from '../../src/sandbox/start.js';
import { start } from '../../src/start.js';
import { LATER, TOWN } from '../knowledge/town.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { compileThreads } from '../support/compiled-threads.js';
import { damages } from '../support/damage.js';
import { expectGoodManners } from '../support/good-manners.js';
import { fc } from '../support/properties.js';
import { NOW } from '../support/real-desk.js';
import { type SmallKnowledge, smallKnowledge } from '../support/small-knowledge.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';

const QUESTION = 'When did Ada Morel meet Jean Roux?';

describe('a reload of a damaged knowledge base, over the wire', () => {
  let running: BotOnLocalDiscord;
  let knowledge: WrittenKnowledge;
  beforeEach(async () => {
    knowledge = await writtenKnowledge(TOWN);
    running = await startOnLocalDiscord({ folder: knowledge.folder });
  });
  afterEach(async () => {
    expectGoodManners(running.discord);
    await running.close();
    await knowledge[Symbol.asyncDispose]();
  });

  const ask = async () => (await running.discord.slash('ask', { question: QUESTION })).text;
  const reload = async () => {
    const { discord } = running;
    const exchange = await discord.slash('admin reload', {}, { user: discord.owner });
    await exchange.until(({ answered }) => answered, 15_000);
    return exchange.text;
  };

  it('is refused with the reason, and the old coverage answers, byte for byte', async () => {
    const before = await ask();
    expect(before).toContain('1 March 2030');
    for (const { what, contents } of fc.sample(damages(TOWN), { numRuns: 40, seed: 5 })) {
      await knowledge.rewrite(contents);
      const reloading = reload();
      expect(await ask(), what).toBe(before);
      expect(await reloading, what).toMatch(/Reload refused: \d+ mistakes? in the knowledge base/);
      expect(await ask(), what).toBe(before);
    }
    await knowledge.rewrite(TOWN);
    expect(await reload()).toContain('nothing has changed');
  });

  it('under load loses no question: each is answered once, by the old coverage or the new', async () => {
    const { discord } = running;
    const asking = Array.from({ length: 60 }, (_, index) =>
      index % 2 === 0
        ? discord.slash('ask', { question: QUESTION }, { timeout: 15_000 })
        : discord.message(`<@${discord.botUserId}> ${QUESTION}`, { timeout: 15_000 }),
    );
    await knowledge.rewrite({ ...TOWN, 'articles/2030-03-05-later.yaml': LATER });
    const reports = await Promise.all([reload(), reload(), reload()]);
    for (const report of reports) expect(report).toContain('1 added');
    const exchanges = await Promise.all(asking);
    for (const exchange of exchanges) {
      await exchange.settled(1);
      expect(exchange.messages).toHaveLength(1);
      expect(exchange.text).toContain('1 March 2030');
    }
  });
});

describe('KNOWLEDGE_WATCH=1', () => {
  let threads: CompiledThreads;
  beforeAll(async () => {
    threads = await compileThreads();
  });

  let knowledge: SmallKnowledge;
  beforeEach(async () => {
    knowledge = await smallKnowledge();
  });
  afterEach(() => knowledge[Symbol.asyncDispose]());

  it('takes a change in by itself, refuses a mistake with its place, and then takes in what mends it', async () => {
    const discord = await startLocalDiscord();
    const log: string[] = [];
    let stop: () => void = () => undefined;
    const stopped = new Promise<void>((resolve) => {
      stop = resolve;
    });
    const ended = start({
      env: {
        DISCORD_TOKEN: discord.token,
        DISCORD_API: discord.api,
        KNOWLEDGE_DIR: knowledge.folder,
        KNOWLEDGE_WATCH: '1',
        QUESTIONS_PER_MINUTE: '0',
      },
      input: new PassThrough(),
      output: new PassThrough(),
      complain: (line) => log.push(line),
      logTo: { write: (line) => log.push(line) },
      stopped,
      crashed: new Promise(() => undefined),
      clock: NOW,
      threads,
    });
    await discord.ready();
    await expect.poll(() => discord.registered.global.length).toBeGreaterThan(0);
    const sources = async () => (await discord.slash('sources')).text;
    expect(await sources()).toContain('1 article');

    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh met Bo Lind for the vote.']);
    await expect.poll(sources, { timeout: 15_000 }).toContain('2 articles');
    const before = await sources();

    await writeFile(join(knowledge.folder, 'articles/2025-03-03-wrong.yaml'), 'title: Wrong\n');
    await expect.poll(() => log.join(''), { timeout: 15_000 }).toContain('was not reloaded');
    expect(log.join('')).toContain('articles/2025-03-03-wrong.yaml:1:1');
    expect(await sources()).toBe(before);

    await knowledge.article('2025-03-03-wrong', 'Right', ['Ada Marsh met Bo Lind again.']);
    await expect.poll(sources, { timeout: 15_000 }).toContain('3 articles');
    stop();
    expect(await ended).toBe(EXIT.ok);
    expectGoodManners(discord);
    await discord.close();
    // Three reloads, each in a thread of its own: on a busy machine that takes its time.
  }, 60_000);
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consultable } from '../../src/command/consultation.js';
import type { BotOptions } from '../../src/discord/bot.js';
import { startBot } from '../../src/discord/bot.js';
import type { Desk } from '../../src/discord/respond.js';
import { EXIT, Fatal } from '../../src/exit-code.js';
import { createLog } from '../../src/log.js';
import { startLocalDiscord } from '../../src/sandbox/start.js';
import { type BotOnLocalDiscord, openDesk, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';

const SECRET = 'zanzibar';
let broken: boolean;

/** An engine with a mistake in it, which shows while `broken`. */
function withMistake(desk: Desk): Desk {
  const failing = (engine: Consultable): Consultable => ({
    ...engine,
    ask: async (question, languages) => {
      if (broken) throw new TypeError(`cannot read ${question}`);
      return await engine.ask(question, languages);
    },
  });
  return { ...desk, coverage: { ...desk.coverage, engine: () => failing(desk.coverage.engine()) } };
}

let running: BotOnLocalDiscord;
beforeEach(async () => {
  broken = false;
  running = await startOnLocalDiscord({ desk: withMistake });
});
afterEach(() => running.close());

const askBroken = (locale: 'fr' | 'en-US') =>
  running.discord.slash('ask', { question: `who met ${SECRET}?` }, { locale });

describe('an error that nobody foresaw', () => {
  it('is answered with an apology in the reader’s language and a reference that is in the log', async () => {
    broken = true;
    for (const [locale, apology] of [
      ['en-US', 'Sorry, something unexpected went wrong'],
      ['fr', 'Désolé, une erreur inattendue'],
    ] as const) {
      const { text, answer } = await askBroken(locale);
      expect(text).toContain(apology);
      expect(Number(answer.flags) & 64).toBe(64);
      const reference = /[0-9a-f]{8}/.exec(text)?.[0] ?? 'none';
      expect(running.log()).toContain(`"reference":"${reference}"`);
    }
    const mentioned = await running.discord.message(`<@${running.discord.botUserId}> who met ${SECRET}?`);
    expect(mentioned.text).toContain('went wrong');
    expectGoodManners(running.discord);
  });

  it('leaves no word of the question, no token and no address in the log', async () => {
    broken = true;
    const exchange = await askBroken('en-US');
    await running.discord.message(`<@${running.discord.botUserId}> who met ${SECRET}?`);
    running.discord.faults.rest({
      route: 'POST /interactions/:interaction/:token/callback',
      status: 500,
      times: 9,
    });
    const failed = await running.discord.slash('ask', { question: SECRET }, { timeout: 1_500 });
    running.discord.faults.clear();
    const log = running.log();
    expect(log).toContain('an answer failed');
    expect(log).not.toContain(SECRET);
    expect(log).not.toContain(running.discord.token);
    for (const { interaction } of [exchange, failed]) expect(log).not.toContain(interaction?.token);
    expect(log).not.toContain('/interactions/');
  });

  it('does not keep the next question from being answered', async () => {
    broken = true;
    await askBroken('en-US');
    broken = false;
    expect((await running.discord.slash('ask', { question: 'Who met Xi?' })).text).toContain('Xi Jinping');
  });
});

describe('an interaction that comes too late', () => {
  it('is dropped and counted, and no answer is tried', async () => {
    const late = await running.discord.slash('help', {}, { age: 4_000, timeout: 300 });
    expect(late.sent).toEqual([]);
    expect(running.desk.activity.dropped()).toBe(1);
    expect((await running.discord.slash('help')).answered).toBe(true);
    const { discord } = running;
    expect((await discord.slash('admin status', {}, { user: discord.owner })).text).toContain(
      '1 interaction that came too late',
    );
  });
});

describe('a token that is refused while the bot runs', () => {
  it('ends it with a line that says what to do', async () => {
    running.discord.faults.rest({ route: 'POST /channels/:channel/messages', status: 401 });
    await running.discord.message(`<@${running.discord.botUserId}> who met Xi?`, { timeout: 300 });
    const failure = await running.bot.failed;
    expect(failure.message).toContain('DISCORD_TOKEN');
    expect(failure.exitCode).toBe(EXIT.config);
  });

  it('ends it too where the gateway refuses it', async () => {
    running.discord.faults.closeGateway(4004);
    expect((await running.bot.failed).exitCode).toBe(EXIT.config);
  });
});

describe('a connection that breaks', () => {
  it('is taken up again, and the next question is answered', async () => {
    running.discord.faults.closeGateway(4000);
    await running.discord.ready();
    expect((await running.discord.slash('ask', { question: 'Who met Xi?' })).text).toContain('Xi Jinping');
  });
});

describe('a stop', () => {
  it('finishes what is in flight', async () => {
    running.discord.faults.rest({ route: 'POST /interactions/:interaction/:token/callback', delay: 300 });
    const exchange = running.discord.slash('help');
    await new Promise((resolve) => setTimeout(resolve, 100));
    await running.bot.stop();
    expect((await exchange).answered).toBe(true);
  });

  it('accepts nothing more', async () => {
    await running.bot.stop();
    expect(running.discord.gateway.connected).toBe(false);
  });
});

describe('a start', () => {
  const options = async (change: Partial<BotOptions>): Promise<BotOptions> => ({
    token: 'wrong.token',
    api: null,
    guildId: null,
    adminIds: [],
    defaultLanguage: 'en',
    desk: await openDesk(),
    log: createLog('silent'),
    ...change,
  });

  async function failure(change: Partial<BotOptions>): Promise<Fatal> {
    try {
      await startBot(await options(change));
    } catch (error) {
      if (error instanceof Fatal) return error;
      throw error;
    }
    throw new Error('it started');
  }

  it('with a wrong token says so in one line, and what to do', async () => {
    const { message, exitCode } = await failure({ api: running.discord.api });
    expect(message).toMatch(/^Discord refuses the token in DISCORD_TOKEN: .+ Reset Token/);
    expect(message).not.toContain('\n');
    expect(exitCode).toBe(EXIT.config);
  });

  it('with a server that the bot is not in says so', async () => {
    const { api, token } = running.discord;
    const { message, exitCode } = await failure({ api, token, guildId: '123456789012345678' });
    expect(message).toContain('DISCORD_GUILD_ID');
    expect(exitCode).toBe(EXIT.config);
  });

  it('without a Discord says that it cannot be reached', async () => {
    const gone = await startLocalDiscord();
    await gone.close();
    const { message, exitCode } = await failure({ api: gone.api, token: gone.token });
    expect(message).toContain('cannot be reached');
    expect(exitCode).toBe(EXIT.unavailable);
  });

  it('goes on where Discord is too unwell to register commands', async () => {
    const { discord } = running;
    await running.bot.stop();
    discord.faults.rest({ route: 'GET /applications/:application/commands', status: 500, times: 4 });
    const bot = await startBot(await options({ api: discord.api, token: discord.token }));
    discord.faults.clear();
    expect((await discord.slash('help')).answered).toBe(true);
    await bot.stop();
  });
});

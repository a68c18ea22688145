import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/exit-code.js';
import type { Exchange } from '../../src/sandbox/exchange.js';
import type { BotOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { until } from '../support/until.js';
import {
  ANSWER,
  askByMention,
  askBySlash,
  CALLBACK,
  expectNothingTwice,
  expectToGoOn,
  MESSAGES,
  withBot,
} from './fault-bench.js';

type Ask = (running: BotOnLocalDiscord, timeout?: number) => Promise<Exchange>;

/** Every way an answer goes out by, with the route it takes. */
const WAYS: readonly (readonly [string, string, Ask])[] = [
  ['a callback', CALLBACK, askBySlash],
  ['a message', MESSAGES, askByMention],
];

const DEFERRED = 'PATCH /webhooks/:application/:token/messages/:message';
const reload: Ask = async ({ discord }, timeout) => {
  const exchange = await discord.slash(
    'admin reload',
    {},
    { user: discord.owner, ...(timeout === undefined ? {} : { timeout }) },
  );
  await exchange.until(({ answered }) => answered, timeout);
  return exchange;
};

describe.concurrent.each(WAYS)('%s', (_, route, ask) => {
  it('that Discord slows down (429) goes out after the time it says, once', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, status: 429, retryAfter: 0.3 });
      const exchange = await ask(running);
      expect(exchange.text).toContain(ANSWER);
      expect(exchange.answeredAfter).toBeGreaterThan(295);
      expect(exchange.sent.map(({ refusal }) => refusal?.status)).toEqual([429, undefined]);
      await expectToGoOn(running);
    });
  });

  it('goes out after Discord has slowed down everything', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, status: 429, retryAfter: 0.3, global: true });
      expect((await ask(running)).text).toContain(ANSWER);
      await expectToGoOn(running);
    });
  });

  it.each([500, 502, 503])('that Discord fails to take once (%i) is sent again', async (status) => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, status });
      expect((await ask(running)).text).toContain(ANSWER);
      await expectToGoOn(running);
    });
  });

  it('that Discord fails to take again and again is given up, with a reference in the log', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, status: 500, times: Number.POSITIVE_INFINITY });
      const exchange = await ask(running, 600);
      await until(() => running.log().includes('the apology failed too'));
      expect(exchange.answered).toBe(false);
      expect(running.happened.filter(({ kind }) => kind === 'failed')).toHaveLength(1);
      await expectToGoOn(running);
    });
  });

  it('that hangs is sent again, and the answer still comes in time', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, hang: true });
      const exchange = await ask(running);
      expect(exchange.text).toContain(ANSWER);
      expect(exchange.answeredAfter).toBeLessThan(3_000);
      await expectToGoOn(running);
    });
  });

  it('that was taken, but whose answer is lost, is not said twice', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, cut: true });
      const exchange = await ask(running);
      await until(() => running.happened.some(({ kind }) => kind === 'failed' || kind === 'answered'));
      await exchange.settled(200);
      expect(exchange.text).toContain(ANSWER);
      expect(exchange.messages).toHaveLength(1);
      await expectToGoOn(running);
    });
  });

  it('that takes long holds up no other', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, delay: 1_000 });
      const slow = ask(running);
      const other = await (ask === askBySlash ? askByMention : askBySlash)(running);
      expect(other.answeredAfter).toBeLessThan(900);
      expect((await slow).text).toContain(ANSWER);
      await expectToGoOn(running);
    });
  });
});

describe.concurrent('an answer to an interaction', () => {
  it('is given up where Discord asks to wait for longer than a person waits', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route: CALLBACK, status: 429, retryAfter: 30, times: 2 });
      const exchange = await askBySlash(running, 500);
      await until(() => running.log().includes('the apology failed too'));
      expect(exchange.answered).toBe(false);
      await expectToGoOn(running);
    });
  });

  it('that Discord does not know any more (404) is let go: no apology, no second try', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route: CALLBACK, status: 404 });
      const exchange = await askBySlash(running, 0);
      await until(() => exchange.sent.length > 0);
      await exchange.settled(300);
      expect(exchange.sent).toHaveLength(1);
      await expectToGoOn(running);
    });
  });

  it('whose own token Discord refuses (401) is no reason to end', async () => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route: CALLBACK, status: 401, times: 2 });
      await askBySlash(running, 300);
      await expectToGoOn(running);
    });
  });

  it('that was promised arrives through 429, 5xx and a call that hangs', async () => {
    await withBot(async (running) => {
      for (const fault of [{ status: 429, retryAfter: 0.2 }, { status: 502 }, { hang: true }]) {
        running.discord.faults.rest({ route: DEFERRED, ...fault });
        expect((await reload(running, 5_000)).text).toContain('reloaded');
      }
      await expectToGoOn(running);
    });
  });
});

describe.concurrent('a channel in which the bot may not speak', () => {
  it('although it seemed so (403), makes it apologise to the person alone', async () => {
    await withBot(async (running) => {
      const { discord } = running;
      discord.faults.rest({ route: MESSAGES, status: 403 });
      const exchange = await askByMention(running, 1_000);
      expect(exchange.messages.every(({ channel_id }) => channel_id !== discord.channelId)).toBe(true);
      expect(exchange.text).toContain('went wrong');
      await expectToGoOn(running);
    });
  });

  it('is told by direct message; where that is closed too, the log says so', async () => {
    await withBot(async (running) => {
      const { discord } = running;
      const mute = discord.addChannel(discord.guild.id, 'mute');
      // View Channel alone.
      discord.setBotPermissions(mute, 1n << 10n);
      const closed = discord.addUser('Closed', { closedDms: true });
      const place = { channelId: mute };
      const told = await discord.message(`<@${discord.botUserId}> who?`, { place });
      expect(told.text).toContain(`<#${mute}>`);
      await discord.message(`<@${discord.botUserId}> who?`, { place, user: closed, timeout: 200 });
      await until(() => running.log().includes('could not tell by direct message either'));
      await expectToGoOn(running);
    });
  });
});

describe.concurrent('a token that Discord refuses (401) after login', () => {
  it.each<readonly [string, (running: BotOnLocalDiscord) => Promise<unknown>]>([
    [MESSAGES, (running) => askByMention(running, 300)],
    [
      'POST /users/@me/channels',
      (running) => {
        const { discord } = running;
        const mute = discord.addChannel(discord.guild.id, 'mute');
        discord.setBotPermissions(mute, 1n << 10n);
        return discord.message(`<@${discord.botUserId}> who?`, { place: { channelId: mute }, timeout: 300 });
      },
    ],
    ['GET /applications/@me', (running) => reload(running, 300).catch(() => undefined)],
  ])('in %s is fatal, in a line that says what to do', async (route, act) => {
    await withBot(async (running) => {
      running.discord.faults.rest({ route, status: 401 });
      await act(running);
      const failure = await running.bot.failed;
      expect(failure.exitCode).toBe(EXIT.config);
      expect(failure.message).toMatch(/^Discord refuses the token in DISCORD_TOKEN: .+\.$/);
      expectNothingTwice(running);
    });
  });
});

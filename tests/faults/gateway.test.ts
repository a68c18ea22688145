import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../../src/exit-code.js';
import type { BotOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { until } from '../support/until.js';
import {
  ANSWER,
  askByMention,
  askBySlash,
  expectToGoOn,
  MESSAGES,
  QUESTION,
  withBot,
} from './fault-bench.js';

/** Waits until the bot has a connection again after losing one. */
async function back({ discord, bot }: BotOnLocalDiscord): Promise<void> {
  await until(() => discord.gateway.connected && bot.connection().state === 'ready');
}

/** Lets a fault happen, and waits until the connection has been taken up again, in either way. */
async function through(running: BotOnLocalDiscord, fault: () => void): Promise<'resumed' | 'identified'> {
  const { discord } = running;
  const { resumes, identifies } = discord.gateway;
  fault();
  await until(() => discord.gateway.resumes + discord.gateway.identifies > resumes + identifies);
  await back(running);
  return discord.gateway.resumes > resumes ? 'resumed' : 'identified';
}

describe.concurrent('a connection that Discord closes', () => {
  it.each([
    [1000, 'identified'],
    [1001, 'resumed'],
    [4000, 'resumed'],
    [4001, 'resumed'],
    [4002, 'resumed'],
    [4003, 'identified'],
    [4005, 'identified'],
    [4007, 'identified'],
    [4008, 'identified'],
    [4009, 'resumed'],
  ] as const)('with %i is taken up again, and the next question is answered', async (code, way) => {
    await withBot(async (running) => {
      // Discord itself takes a session whose code says so for gone.
      expect([way, 'identified']).toContain(
        await through(running, () => running.discord.faults.closeGateway(code)),
      );
      await expectToGoOn(running);
      expect(running.log()).toContain('"the connection is lost; reconnecting"');
    });
  });

  it.each([
    [4004, EXIT.config, 'DISCORD_TOKEN'],
    [4010, EXIT.software, '4010'],
    [4011, EXIT.unavailable, 'Start it again'],
    [4012, EXIT.software, '4012'],
    [4013, EXIT.software, '4013'],
    [4014, EXIT.config, 'Developer Portal'],
  ] as const)(
    'for good with %i ends the bot with a line that says what to do',
    async (code, exitCode, words) => {
      await withBot(async ({ discord, bot }) => {
        discord.faults.closeGateway(code);
        const failure = await bot.failed;
        expect(failure.exitCode).toBe(exitCode);
        expect(failure.message).toContain(words);
        expect(failure.message).not.toContain('\n');
      });
    },
  );
});

describe.concurrent('a connection', () => {
  it('that Discord asks to open anew (op 7) is resumed', async () => {
    await withBot(async (running) => {
      expect(await through(running, () => running.discord.faults.askToReconnect())).toBe('resumed');
      await expectToGoOn(running);
    });
  });

  it('whose session is invalid but can be resumed (op 9) goes on', async () => {
    await withBot(async (running) => {
      expect(await through(running, () => running.discord.faults.invalidateSession(true))).toBe('resumed');
      await expectToGoOn(running);
    });
  });

  it('whose session is invalid for good (op 9) begins a new one', async () => {
    await withBot(async (running) => {
      expect(await through(running, () => running.discord.faults.invalidateSession(false))).toBe(
        'identified',
      );
      await expectToGoOn(running);
    });
  });

  it('whose heartbeats get no ACK is given up and taken up again', async () => {
    await withBot(
      async (running) => {
        const { faults } = running.discord;
        await through(running, () => {
          faults.dropHeartbeatAcks(true);
          setTimeout(() => faults.dropHeartbeatAcks(false), 400);
        });
        await expectToGoOn(running);
      },
      { discord: { heartbeatInterval: 100 } },
    );
  });

  it('that is resumed brings what was asked meanwhile, and it is answered', async () => {
    await withBot(async (running) => {
      const { discord } = running;
      discord.faults.closeGateway(4000);
      const asked = askByMention(running, 10_000);
      await back(running);
      expect((await asked).text).toContain(ANSWER);
      await expectToGoOn(running);
    });
  });
});

describe.concurrent('an event that comes twice', () => {
  it('is answered once, and counted', async () => {
    await withBot(async (running) => {
      const { discord } = running;
      for (const ask of [askBySlash, askByMention]) {
        discord.faults.duplicateEvents(1);
        const exchange = await ask(running);
        await exchange.settled(100);
        expect(exchange.sent).toHaveLength(1);
        expect(exchange.text).toContain(ANSWER);
      }
      expect(running.happened.filter(({ kind }) => kind === 'dropped')).toEqual([
        { kind: 'dropped', reason: 'duplicate' },
        { kind: 'dropped', reason: 'duplicate' },
      ]);
      await expectToGoOn(running);
    });
  });
});

describe.concurrent('an interaction that is already too old', () => {
  it('is dropped and counted, not answered', async () => {
    await withBot(async (running) => {
      const late = await running.discord.slash('ask', { question: QUESTION }, { age: 3_500, timeout: 200 });
      expect(late.sent).toEqual([]);
      expect(running.desk.activity.dropped()).toBeGreaterThan(0);
      expect(running.happened).toContainEqual({ kind: 'dropped', reason: 'late' });
      expect(running.log()).toContain('dropped an interaction that came too late');
      await expectToGoOn(running);
    });
  });
});

describe.concurrent('a server that never arrives', () => {
  it('keeps nobody waiting: the bot starts, and answers in it and elsewhere', async () => {
    let missing = '';
    await withBot(
      async (running) => {
        const { discord } = running;
        await expectToGoOn(running);
        const inIt = await discord.slash('ask', { question: QUESTION }, { place: { channelId: missing } });
        expect(inIt.text).toContain(ANSWER);
        const mention = await discord.message(`<@${discord.botUserId}> ${QUESTION}`, {
          place: { channelId: missing },
        });
        expect(mention.text).toContain(ANSWER);
      },
      {
        prepare: (discord) => {
          const guild = discord.addGuild('Missing');
          missing = guild.channelId;
          discord.faults.holdGuild(guild.id);
        },
      },
    );
  });

  it('is answered in once it arrives after all', async () => {
    let missing = { id: '', channelId: '' };
    await withBot(
      async (running) => {
        const { discord } = running;
        discord.faults.releaseGuild(missing.id);
        await pause(50);
        const mention = await discord.message(`<@${discord.botUserId}> ${QUESTION}`, {
          place: { channelId: missing.channelId },
        });
        expect(mention.text).toContain(ANSWER);
      },
      {
        prepare: (discord) => {
          missing = discord.addGuild('Missing');
          discord.faults.holdGuild(missing.id);
        },
      },
    );
  });
});

describe.concurrent('Discord gone and back', () => {
  it('is waited for; then the next question is answered', async () => {
    await withBot(async (running) => {
      const { discord, bot } = running;
      discord.faults.goAway();
      await until(() => bot.connection().state === 'connecting');
      await pause(1_500);
      await discord.faults.comeBack();
      await back(running);
      await expectToGoOn(running);
    });
  });

  it('while an answer was on its way: what it did not take is not said twice', async () => {
    await withBot(async (running) => {
      const { discord } = running;
      discord.faults.rest({ route: MESSAGES, delay: 200 });
      const asked = askByMention(running, 1_000);
      await pause(100);
      discord.faults.goAway();
      await pause(500);
      await discord.faults.comeBack();
      await back(running);
      await asked;
      await expectToGoOn(running);
    });
  });
});

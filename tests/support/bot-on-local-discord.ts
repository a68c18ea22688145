import { expect } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import { countActivity } from '../../src/command/activity.js';
import { holdCoverage } from '../../src/command/coverage-in-force.js';
import { discoverCommands } from '../../src/command/discovery.js';
import { countTally } from '../../src/command/tally.js';
import { NOTHING_COUNTED } from '../../src/command/tally-file.js';
import { type Bot, type BotOptions, startBot } from '../../src/discord/bot.js';
import type { Desk } from '../../src/discord/respond.js';
import { loadTexts } from '../../src/discord/texts.js';
import { folderSource } from '../../src/knowledge/source.js';
import { createLog } from '../../src/log.js';
import type { Happening } from '../../src/operations/happening.js';
import type { LocalDiscord, LocalDiscordOptions } from '../../src/sandbox/local-discord.js';
import { startLocalDiscord } from '../../src/sandbox/start.js';
import { inProcess, loadInProcess } from './in-process.js';
import { DATA, engineOn, LANGUAGE_DATA, NOW, projectLanguage } from './real-desk.js';
import { overhear } from './secrets.js';

/** The real bot, logged in to a local Discord. */
export interface BotOnLocalDiscord {
  readonly discord: LocalDiscord;
  readonly bot: Bot;
  readonly desk: Desk;
  /** Every line logged so far, at any level. */
  readonly log: () => string;
  /** What the bot told whoever counts, in order. */
  readonly happened: readonly Happening[];
  /** Stops the bot and starts it again, as a new process would. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface Setup {
  /** Of the knowledge base; the project's own where left out. */
  readonly folder?: string;
  readonly discord?: LocalDiscordOptions;
  readonly bot?: Partial<BotOptions>;
  /** Before the bot is started. */
  readonly prepare?: (discord: LocalDiscord) => void;
  /** A desk that is open already, in place of the folder. */
  readonly opened?: Desk;
  /** In place of the desk that the folder gives. */
  readonly desk?: (desk: Desk) => Desk;
}

/** What no test changes is read once. */
const unchanging = Promise.all([projectLanguage(), loadTexts(LANGUAGE_DATA), discoverCommands()]);

/** What answering takes, on the knowledge base in a folder. */
export async function openDesk(folder = DATA): Promise<Desk> {
  const [language, texts, commands] = await unchanging;
  const load = () => loadInProcess(folderSource(folder), (coverage) => createEngine(coverage, language, NOW));
  return {
    commands,
    texts,
    coverage: holdCoverage({ engine: inProcess(await engineOn(folder)), load, clock: NOW }),
    activity: countActivity(NOW),
    tally: countTally(NOTHING_COUNTED, NOW),
    studio: null,
    clock: NOW,
  };
}

/** Starts both. */
export async function startOnLocalDiscord(setup: Setup = {}): Promise<BotOnLocalDiscord> {
  const discord = await startLocalDiscord(setup.discord);
  const secrets = overhear(discord);
  const lines: string[] = [];
  const happened: Happening[] = [];
  const log = createLog('trace', { write: (line) => lines.push(line) });
  setup.prepare?.(discord);
  const start = async () => {
    const opened = setup.opened ?? (await openDesk(setup.folder));
    const desk = setup.desk?.(opened) ?? opened;
    const bot = await startBot({
      token: discord.token,
      api: discord.api,
      guildId: null,
      adminIds: [],
      defaultLanguage: 'en',
      desk,
      log,
      observe: (happening) => happened.push(happening),
      ...setup.bot,
    });
    await discord.ready();
    return { bot, desk };
  };
  let running = await start().catch(async (error: unknown) => {
    await discord.close();
    throw error;
  });
  return {
    discord,
    get bot() {
      return running.bot;
    },
    get desk() {
      return running.desk;
    },
    log: () => lines.join(''),
    happened,
    restart: async () => {
      await running.bot.stop();
      running = await start();
    },
    close: async () => {
      await running.bot.stop();
      await discord.close();
      // Whatever a test was about: nothing was logged that must not be.
      expect(secrets.foundIn(lines.join(''))).toEqual([]);
    },
  };
}

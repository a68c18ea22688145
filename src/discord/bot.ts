import { setTimeout as delay } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events, GatewayCloseCodes, RESTEvents } from 'discord.js';
import { EXIT, Fatal } from '../exit-code.js';
import type { Language } from '../knowledge/types.js';
import type { Log } from '../log.js';
import { administrators } from './administrators.js';
import { createClient } from './client.js';
import { readDiscordClock } from './discord-clock.js';
import { answerForFailures, isTokenRefused, TOKEN_REFUSED } from './failure.js';
import { trackInFlight } from './in-flight.js';
import { handleInteraction } from './interactions.js';
import { handleMessage } from './messages.js';
import { type Registration, registerCommands, removeDoubles } from './registration.js';
import type { Desk } from './respond.js';

/** Milliseconds for Discord to say that the bot is ready. */
const READY_WITHIN = 30_000;
/** Milliseconds for what is in flight to be finished when the bot stops. */
const FINISH_WITHIN = 5_000;

export interface BotOptions {
  readonly token: string;
  /** Base URL of the REST API; null for Discord's own. */
  readonly api: string | null;
  /** The one server in which commands are registered; null registers them everywhere. */
  readonly guildId: string | null;
  readonly adminIds: readonly string[];
  readonly defaultLanguage: Language;
  readonly desk: Desk;
  readonly log: Log;
}

/** A bot that is logged in, its commands registered. */
export interface Bot {
  /** Accepts nothing more, finishes what is in flight (5 s at most), leaves. */
  stop(): Promise<void>;
  /** Settled when the bot cannot go on by itself: the token was revoked, the session lost for good. */
  readonly failed: Promise<Fatal>;
}

/**
 * Starts the bot.
 * @throws Fatal with a line for whoever runs it
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, adminIds, defaultLanguage, desk, log } = options;
  const client = createClient(options.api);
  const clock = readDiscordClock(client.rest);
  const inFlight = trackInFlight();
  let fatal: (reason: Fatal) => void = () => undefined;
  const failed = new Promise<Fatal>((resolve) => {
    fatal = resolve;
  });
  const fail = answerForFailures(desk.texts, log, fatal);
  const mayAdminister = administrators(async () => {
    if (client.application === null) throw new Error('the client is not ready');
    return await client.application.fetch();
  }, adminIds);

  client.on(Events.InteractionCreate, (interaction) => {
    inFlight.begin(() =>
      handleInteraction(interaction, { desk, defaultLanguage, mayAdminister, clock, fail, log }),
    );
  });
  client.on(Events.MessageCreate, (message) => {
    inFlight.begin(() => handleMessage(message, { desk, defaultLanguage, fail, log }));
  });
  reportConnection(client, log, fatal);

  try {
    const ready = await logIn(client, token);
    const registration = {
      rest: client.rest,
      applicationId: ready.application.id,
      guildId: options.guildId,
      commands: desk.commands.commands,
      log,
    };
    await register(registration);
    // Tidying up elsewhere must not hold up the first answer.
    inFlight.begin(async () => {
      try {
        await removeDoubles(registration, [...ready.guilds.cache.keys()]);
      } catch (error) {
        log.warn('could not look for commands that show twice', { error });
      }
    });
    const { version, articles, facts } = desk.coverage.engine().coverage;
    log.info('ready', {
      count: ready.guilds.cache.size,
      version,
      articles: articles.length,
      facts: facts.length,
    });
  } catch (error) {
    await client.destroy();
    throw startFailure(error, options, log);
  }
  return {
    failed,
    stop: async () => {
      const undone = await inFlight.finish(FINISH_WITHIN);
      // Leaving looks to discord.js like a connection to take up again.
      client.removeAllListeners(Events.ShardReconnecting);
      if (undone > 0) log.warn('stopped with answers unfinished', { count: undone });
      await client.destroy();
    },
  };
}

/**
 * Registers the commands. Where Discord is unwell at that moment the bot starts all the same, with those that
 * were registered before: a restart would only cost another of the day's logins.
 */
async function register(registration: Registration): Promise<void> {
  try {
    await registerCommands(registration);
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status < 500) throw error;
    registration.log.error('could not register the commands', { error });
  }
}

/** Logs in and waits until Discord has said what the bot is part of. */
async function logIn(client: Client, token: string): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(token);
  const waiting = new AbortController();
  const late = delay(READY_WITHIN, undefined, { signal: waiting.signal }).then(() => {
    throw new Fatal(
      `Discord did not say within ${READY_WITHIN / 1_000} s that the bot is ready.`,
      EXIT.unavailable,
    );
  });
  late.catch(() => undefined);
  try {
    return await Promise.race([ready, late]);
  } finally {
    waiting.abort();
  }
}

/** Follows the connection: what discord.js reports goes to the log, and what it cannot mend is fatal. */
function reportConnection(client: Client, log: Log, fatal: (reason: Fatal) => void): void {
  client.on(Events.Error, (error) => log.error('discord.js reported an error', { error }));
  client.on(Events.ShardError, (error, shard) => log.warn('the connection has an error', { shard, error }));
  client.on(Events.ShardReconnecting, (shard) => log.info('reconnecting', { shard }));
  client.on(Events.ShardResume, (shard) => log.info('resumed', { shard }));
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('disconnected for good', { shard, code });
    fatal(closedForGood(code));
  });
  client.on(Events.Invalidated, () =>
    fatal(new Fatal('Discord has ended the session of the bot. Start it again.', EXIT.unavailable)),
  );
  client.rest.on(RESTEvents.RateLimited, ({ timeToReset, global }) =>
    log.warn('slowed down by Discord', { ms: timeToReset, reason: global ? 'global' : 'route' }),
  );
}

function closedForGood(code: number): Fatal {
  if (code === GatewayCloseCodes.AuthenticationFailed) return TOKEN_REFUSED;
  return new Fatal(`Discord has closed the connection for good (code ${code}).`, EXIT.unavailable);
}

/** What to tell whoever started the bot. */
function startFailure(error: unknown, { api, guildId }: BotOptions, log: Log): Fatal {
  if (error instanceof Fatal) return error;
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  const refused = error instanceof Error && error.message === 'Authentication failed';
  if (isTokenRefused(error) || refused || code === 'TokenInvalid') return TOKEN_REFUSED;
  if (error instanceof DiscordAPIError && guildId !== null && [403, 404].includes(error.status))
    return new Fatal(
      `Discord refuses to register commands in the server of DISCORD_GUILD_ID (${error.status}): the id is wrong, or the bot was not invited there with the scope applications.commands.`,
      EXIT.config,
    );
  if (error instanceof DiscordAPIError && error.status < 500) {
    log.error('Discord refused the start', { error });
    return new Fatal(
      `Discord refuses what the bot needs at start (${error.status}, code ${error.code}).`,
      EXIT.software,
    );
  }
  log.error('the start failed', { error });
  const where = api === null ? 'Discord' : `Discord at DISCORD_API (${new URL(api).host})`;
  return new Fatal(
    `${where} cannot be reached. Check the connection of this machine, then start again.`,
    EXIT.unavailable,
  );
}

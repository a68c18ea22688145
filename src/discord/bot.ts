import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'discord.js';
import { EXIT, Fatal } from '../exit-code.js';
import type { Language } from '../knowledge/types.js';
import type { Log } from '../log.js';
import type { Observe } from '../operations/happening.js';
import type { Connection } from '../operations/health.js';
import { administrators } from './administrators.js';
import { createClient, hurry } from './client.js';
import { followConnection } from './connection.js';
import { createCoolDown } from './cool-down.js';
import { readDiscordClock } from './discord-clock.js';
import { DiscordAPIError, Events, RESTEvents } from './discord-js.js';
import { answerForFailures, isTokenRefused, TOKEN_REFUSED } from './failure.js';
import { rememberFirst } from './first-time.js';
import { trackInFlight } from './in-flight.js';
import { handleInteraction } from './interactions.js';
import { handleMessage } from './messages.js';
import { type Registration, registerCommands, removeDoubles } from './registration.js';
import type { Desk } from './respond.js';
import { openVerdictBook } from './verdicts.js';

/** Milliseconds for Discord to say that the bot is ready. */
const READY_WITHIN = 30_000;
/** Milliseconds for what is in flight to be finished when the bot stops. */
const FINISH_WITHIN = 5_000;
/** Milliseconds for the connection to be closed in an orderly way. */
const LEAVE_WITHIN = 1_000;

export interface BotOptions {
  readonly token: string;
  /** Base URL of the REST API; null for Discord's own. */
  readonly api: string | null;
  /** The one server in which commands are registered; null registers them everywhere. */
  readonly guildId: string | null;
  readonly adminIds: readonly string[];
  readonly defaultLanguage: Language;
  /** Questions that one person may ask in a minute; null, or left out, for as many as they like. */
  readonly questionsPerMinute?: number | null;
  readonly desk: Desk;
  readonly log: Log;
  /** Is told what happens, to count it. */
  readonly observe?: Observe;
}

/** A bot that is logged in, its commands registered. */
export interface Bot {
  /** Accepts nothing more, finishes what is in flight (5 s at most), leaves. */
  stop(): Promise<void>;
  /** Settled when the bot cannot go on by itself: the token was revoked, the session lost for good. */
  readonly failed: Promise<Fatal>;
  /** The connection to Discord, as it is now. */
  connection(): Connection;
}

/**
 * Starts the bot.
 * @throws Fatal with a line for whoever runs it
 */
export async function startBot(options: BotOptions): Promise<Bot> {
  const { token, adminIds, defaultLanguage, desk, log, observe = () => undefined } = options;
  const client = createClient(options.api);
  const clock = readDiscordClock(client.rest);
  const inFlight = trackInFlight((error) => log.error('an error that nobody foresaw', { error }));
  let fatal: (reason: Fatal) => void = () => undefined;
  const failed = new Promise<Fatal>((resolve) => {
    fatal = resolve;
  });
  const fail = answerForFailures(desk.texts, { log, observe, fatal });
  const mayAdminister = administrators(async () => {
    if (client.application === null) throw new Error('the client is not ready');
    return await client.application.fetch();
  }, adminIds);

  const isFirst = rememberFirst();
  /** Begins to handle what came in, unless it came before. */
  const handle = (id: string, work: () => Promise<void>) => {
    if (isFirst(id)) inFlight.begin(work);
    else observe({ kind: 'dropped', reason: 'duplicate' });
  };
  const coolDown = createCoolDown(options.questionsPerMinute ?? null, desk.clock);
  const verdicts = openVerdictBook();

  client.on(Events.InteractionCreate, (interaction) => {
    handle(interaction.id, () =>
      handleInteraction(interaction, {
        desk,
        defaultLanguage,
        mayAdminister,
        coolDown,
        verdicts,
        clock,
        fail,
        observe,
        log,
      }),
    );
  });
  client.on(Events.MessageCreate, (message) => {
    handle(message.id, () => handleMessage(message, { desk, coolDown, defaultLanguage, fail, observe, log }));
  });
  followCalls(client, log, fatal);
  const connection = followConnection(client, { log, fatal, clock: desk.clock });

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
    hurry(client);
    // Tidying up elsewhere must not hold up the first answer.
    inFlight.begin(async () => {
      try {
        await removeDoubles(registration, [...ready.guilds.cache.keys()]);
      } catch (error) {
        log.warn('could not look for commands that show twice', { error });
      }
    });
    const { version, articles, facts } = desk.coverage.engine().summary;
    log.info('ready', {
      count: ready.guilds.cache.size,
      version,
      articles,
      facts,
    });
  } catch (error) {
    await client.destroy();
    throw startFailure(error, options, log);
  }
  let stopping = false;
  return {
    failed,
    connection: () => (stopping ? { state: 'stopping' } : connection()),
    stop: async () => {
      stopping = true;
      const undone = await inFlight.finish(FINISH_WITHIN);
      // Leaving looks to discord.js like a connection to take up again.
      client.removeAllListeners(Events.ShardReconnecting);
      if (undone > 0) log.warn('stopped with answers unfinished', { count: undone });
      // A Discord that is gone does not say goodbye.
      await Promise.race([client.destroy(), delay(LEAVE_WITHIN, undefined, { ref: false })]);
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

/** Follows the calls: what Discord says about them all, whichever they are. */
function followCalls(client: Client, log: Log, fatal: (reason: Fatal) => void): void {
  client.rest.on(RESTEvents.RateLimited, ({ timeToReset, global }) =>
    log.warn('slowed down by Discord', { ms: timeToReset, reason: global ? 'global' : 'route' }),
  );
  client.rest.on(RESTEvents.Response, ({ data }, { status }) => {
    // Here, since the call may be one whose failure is otherwise no reason to end.
    if (status === 401 && data.auth !== false) fatal(TOKEN_REFUSED);
  });
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

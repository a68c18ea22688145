import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { NO_MENTIONS } from './outgoing.js';

/** Milliseconds before a REST call is given up: an interaction waits three seconds, not a minute. */
const REST_TIMEOUT = 5_000;
/** Milliseconds to wait at start for servers that do not arrive; events wait with them. */
const GUILD_WAIT = 1_500;

/**
 * The client, not yet logged in. No privileged intent: the content of messages that mention the bot, and of
 * direct messages, comes without.
 * @param api base URL of the REST API; null for Discord's own
 */
export function createClient(api: string | null): Client {
  return new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    // A direct message comes in a channel that the client has not seen before.
    partials: [Partials.Channel],
    allowedMentions: NO_MENTIONS,
    waitGuildTimeout: GUILD_WAIT,
    rest: { timeout: REST_TIMEOUT, retries: 1, ...(api === null ? {} : { api }) },
    // Nothing is looked up in what was said earlier: messages are not kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildScheduledEventManager: 0,
    }),
  });
}

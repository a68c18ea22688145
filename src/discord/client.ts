import { Client, GatewayIntentBits, Options, Partials } from './discord-js.js';
import { NO_MENTIONS } from './outgoing.js';

/** Milliseconds before a REST call is given up while the bot logs in. */
const PATIENT_TIMEOUT = 15_000;
/**
 * Milliseconds before a REST call is given up, and tried once more, while the bot answers: an interaction waits
 * three seconds, so that a call that hangs leaves time for another.
 */
const ANSWERING_TIMEOUT = 1_400;
/** Milliseconds after which nobody waits for the answer to an interaction any more. */
const INTERACTION_WAITS = 3_000;
/** People kept in memory: whoever speaks comes with what they say, and is not looked up. */
const PEOPLE = 200;
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
    // As many connections as Discord asks for; all in this process.
    shards: 'auto',
    rest: {
      timeout: PATIENT_TIMEOUT,
      retries: 1,
      // After so long the answer would be refused; any other call waits as long as it is told to.
      rejectOnRateLimit: ({ route, timeToReset }) =>
        route.startsWith('/interactions/') && timeToReset >= INTERACTION_WAITS,
      ...(api === null ? {} : { api }),
    },
    // Nothing is looked up in what was said earlier: messages are not kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      UserManager: { maxSize: PEOPLE, keepOverLimit: isSelf },
      GuildMemberManager: { maxSize: PEOPLE, keepOverLimit: isSelf },
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildScheduledEventManager: 0,
    }),
  });
}

/** The bot itself is looked up for what it may do. */
const isSelf = ({ id, client }: { readonly id: string; readonly client: Client<true> }) =>
  id === client.user.id;

/** From now on, calls are made for people who wait. */
export function hurry(client: Client): void {
  client.rest.options.timeout = ANSWERING_TIMEOUT;
}

import type { Client } from 'discord.js';
import { EXIT, Fatal } from '../exit-code.js';
import type { Log } from '../log.js';
import type { Connection } from '../operations/health.js';
import { Events, GatewayCloseCodes, Status } from './discord-js.js';
import { TOKEN_REFUSED } from './failure.js';

/**
 * Follows the connection to the gateway: what becomes of it goes to the log, and what discord.js cannot mend is
 * fatal.
 * @returns the connection as it is now. It is read off the connection itself, not off the events that come in
 */
export function followConnection(
  client: Client,
  { log, fatal, clock }: { log: Log; fatal: (reason: Fatal) => void; clock: () => Date },
): () => Connection {
  let lostAt: Date | null = clock();
  const lost = () => {
    lostAt ??= clock();
  };
  const isReady = () =>
    client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready);

  client.on(Events.Error, (error) => log.error('discord.js reported an error', { error }));
  client.on(Events.ShardError, (error, shard) => log.warn('the connection has an error', { shard, error }));
  client.on(Events.ShardReconnecting, (shard) => {
    // A connection that cannot be taken up is tried again twice a second: that is one loss.
    if (lostAt === null) log.warn('the connection is lost; reconnecting', { shard });
    lost();
  });
  const back = (shard: number) => {
    if (lostAt === null || !isReady()) return;
    log.info('connected', { shard, ms: clock().getTime() - lostAt.getTime() });
    lostAt = null;
  };
  client.on(Events.ShardReady, back);
  client.on(Events.ShardResume, back);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.error('disconnected for good', { shard, code });
    fatal(closedForGood(code));
  });
  client.on(Events.Invalidated, () =>
    fatal(new Fatal('Discord has ended the session of the bot. Start it again.', EXIT.unavailable)),
  );
  return () => {
    if (isReady()) return { state: 'ready' };
    lost();
    return { state: 'connecting', since: lostAt ?? clock() };
  };
}

/** What a code that ends the connection means to whoever runs the bot. */
function closedForGood(code: number): Fatal {
  switch (code) {
    case GatewayCloseCodes.AuthenticationFailed:
      return TOKEN_REFUSED;
    case GatewayCloseCodes.ShardingRequired:
      return new Fatal(
        `Discord wants more connections for the servers the bot is in (code ${code}). Start it again: it then opens as many as Discord asks for.`,
        EXIT.unavailable,
      );
    case GatewayCloseCodes.DisallowedIntents:
      return new Fatal(
        `Discord does not let this application hear messages that mention it (code ${code}). In the Developer Portal, look under your application → Bot.`,
        EXIT.config,
      );
    default:
      return new Fatal(
        `Discord has closed the connection for good (code ${code}): it does not speak with this version of the bot. Update it.`,
        EXIT.software,
      );
  }
}

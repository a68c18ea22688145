import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayReadyDispatchData } from 'discord-api-types/v10';
import { Locale } from './discord-api.js';
import { createFaults, FaultList } from './fault-list.js';
import { deliverGuild } from './gateway/deliver.js';
import { Gateway } from './gateway/gateway.js';
import type { Session } from './gateway/session.js';
import { addGuild, asLocal, createHost, guildWith } from './host.js';
import type { Inside } from './inside.js';
import type { LocalDiscord, LocalDiscordOptions } from './local-discord.js';
import { ExchangeList } from './people/exchange-list.js';
import { createPeople } from './people/people.js';
import { asLocale } from './people/scene.js';
import { CallRecord } from './rest/call-record.js';
import { applicationFlags } from './rest/routes/application-routes.js';
import { createRestServer, FILES } from './rest/server.js';
import { CommandRegistry } from './world/command-registry.js';
import { InteractionBook } from './world/interaction-book.js';
import { MessageStore } from './world/message-store.js';
import { createSnowflakes } from './world/snowflake.js';
import { World } from './world/world.js';

const LOOPBACK = '127.0.0.1';

/** Starts a local Discord. @throws Error where the port is taken */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const now = options.now ?? Date.now;
  const locale = asLocale(options.locale) ?? Locale.EnglishUS;
  const privilegedIntents = options.privilegedIntents ?? 0;
  const snowflakes = createSnowflakes(now);
  const world = new World(snowflakes, options.name ?? 'Bot');
  const { botId } = world;
  const owner = world.addAccount('Owner', { hasApp: true });
  const member = world.addAccount('Member', { hasApp: true });
  const friend = world.addAccount('Friend');
  const mates = Array.from({ length: options.teamMates ?? 0 }, (_, at) =>
    world.addAccount(`Teammate${at + 1}`),
  );
  const team = mates.length === 0 ? [] : [owner, ...mates];
  // As Discord makes them: the bot's id, a time, and a secret.
  const token = [
    Buffer.from(botId).toString('base64url'),
    randomBytes(4).toString('base64url'),
    randomBytes(28).toString('base64url'),
  ].join('.');

  let port = options.port ?? 0;
  const messages = new MessageStore(world, snowflakes, () => `http://${LOOPBACK}:${port}${FILES}`);
  const gateway = new Gateway({
    token,
    privilegedIntents,
    heartbeatInterval: options.heartbeatInterval ?? 41_250,
    now,
    ready: (session) => ready(session, inside),
    afterReady: (session) => {
      for (const guild of world.guilds.values()) if (session.hears(guild.id)) deliverGuild(inside, guild);
    },
  });
  const inside: Inside = {
    token,
    // An application made today has the id of its bot.
    applicationId: botId,
    owner: owner.user,
    team: team.map(({ user }) => user),
    locale,
    privilegedIntents,
    now,
    snowflakes,
    world,
    messages,
    commands: new CommandRegistry(botId, snowflakes),
    interactions: new InteractionBook(now),
    gateway,
    record: new CallRecord(),
    exchanges: new ExchangeList(messages),
    faults: new FaultList(),
    problems: [],
    gatewayUrl: () => `ws://${LOOPBACK}:${port}`,
  };

  const server = createRestServer(inside);
  const listen = async () => {
    server.listen(port, LOOPBACK);
    await once(server, 'listening');
    port = portOf(server);
  };
  const shut = () => {
    server.close();
    gateway.cut();
    server.closeAllConnections();
  };
  await listen();

  const home = addGuild(inside, 'Home', owner, true);
  world.join(home.guild, member.user.id);
  const defaults = { member: asLocal(member), friend: asLocal(friend), channelId: home.local.channelId };

  return {
    api: `http://${LOOPBACK}:${port}/api`,
    token,
    applicationId: inside.applicationId,
    botUserId: botId,
    owner: asLocal(owner),
    ownerId: owner.user.id,
    team: team.map(asLocal),
    member: asLocal(member),
    guild: home.local,
    channelId: home.local.channelId,
    registered: {
      get global() {
        return inside.commands.list(null);
      },
      guild: (guildId) => inside.commands.list(guildId),
      get reads() {
        return inside.commands.reads;
      },
      get writes() {
        return inside.commands.writes;
      },
    },
    get gateway() {
      return gateway.state;
    },
    get calls() {
      return inside.record.calls;
    },
    get sent() {
      return inside.record.sent;
    },
    problems: inside.problems,
    faults: createFaults(inside.faults, gateway, {
      deliverGuild: (guildId) => deliverGuild(inside, guildWith(world, guildId)),
      goAway: shut,
      comeBack: listen,
    }),
    ...createPeople(inside, defaults),
    ...createHost(inside, home.guild, member),

    async ready(timeout = 10_000) {
      const end = performance.now() + timeout;
      while (!gateway.state.connected) {
        if (performance.now() > end) throw new Error(`The bot did not connect within ${timeout} ms.`);
        await pause(5);
      }
    },
    listen: (listener) => inside.record.listen(listener),
    messageById: (id) => messages.get(id)?.message,
    fileOf: ({ id }) => messages.file(id),
    forget() {
      inside.record.clear();
      inside.exchanges.clear();
      inside.interactions.clear();
      messages.clear();
    },
    async close() {
      if (!server.listening) return;
      const closed = once(server, 'close');
      shut();
      await closed;
    },
  };
}

function ready(session: Session, inside: Inside): GatewayReadyDispatchData {
  const { world } = inside;
  return {
    v: 10,
    user: world.bot,
    guilds: [...world.guilds.values()]
      .filter((guild) => guild.members.has(world.botId) && session.hears(guild.id))
      .map(({ id }) => ({ id, unavailable: true })),
    session_id: session.id,
    resume_gateway_url: inside.gatewayUrl(),
    shard: [...session.shard],
    application: {
      id: inside.applicationId,
      flags: applicationFlags(inside.privilegedIntents),
      flags_new: String(applicationFlags(inside.privilegedIntents)),
    },
  };
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local Discord has no port.');
  return address.port;
}

import { Refusal } from '../../check/refusal.js';
import { ApplicationFlags, GatewayIntentBits } from '../../discord-api.js';
import type { Inside } from '../../inside.js';
import { apiApplication } from '../../world/payloads.js';
import type { Route } from '../route.js';

/** What the bot asks about itself, and where the gateway is. */
export const applicationRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/gateway',
    open: true,
    handle: (_, inside) => ({ status: 200, body: { url: inside.gatewayUrl() } }),
  },
  {
    method: 'GET',
    path: '/gateway/bot',
    handle: (_, inside) => ({
      status: 200,
      body: {
        url: inside.gatewayUrl(),
        shards: 1,
        session_start_limit: {
          total: 1000,
          remaining: Math.max(0, 1000 - inside.gateway.state.identifies),
          reset_after: 86_400_000,
          max_concurrency: 1,
        },
      },
    }),
  },
  {
    method: 'GET',
    path: '/applications/@me',
    handle: (_, inside) => ({ status: 200, body: application(inside) }),
  },
  {
    method: 'GET',
    path: '/oauth2/applications/@me',
    handle: (_, inside) => ({ status: 200, body: application(inside) }),
  },
  {
    method: 'GET',
    path: '/users/@me',
    handle: (_, { world }) => ({
      status: 200,
      body: { ...world.bot, verified: true, mfa_enabled: false, email: null },
    }),
  },
  {
    method: 'GET',
    path: '/users/@me/guilds',
    handle: (_, { world }) => ({
      status: 200,
      body: [...world.guilds.values()]
        .filter(({ members }) => members.has(world.botId))
        .map(({ id, name }) => ({ id, name, icon: null, owner: false, features: [] })),
    }),
  },
  {
    method: 'GET',
    path: '/users/:user',
    handle: (request, { world }) => {
      const account = world.accounts.get(request.param('user'));
      if (account === undefined) throw new Refusal(404, 10013, 'Unknown User');
      return { status: 200, body: account.user };
    },
  },
];

function application(inside: Inside) {
  const { world, privilegedIntents } = inside;
  const guilds = [...world.guilds.values()].filter(({ members }) => members.has(world.botId)).length;
  return apiApplication(
    inside.applicationId,
    world.bot,
    inside.owner,
    inside.team,
    applicationFlags(privilegedIntents),
    guilds,
  );
}

/** The flags that say which privileged intents an application in fewer than a hundred servers has. */
export function applicationFlags(privilegedIntents: number): number {
  const pairs = [
    [GatewayIntentBits.GuildPresences, ApplicationFlags.GatewayPresenceLimited],
    [GatewayIntentBits.GuildMembers, ApplicationFlags.GatewayGuildMembersLimited],
    [GatewayIntentBits.MessageContent, ApplicationFlags.GatewayMessageContentLimited],
  ] as const;
  return pairs.reduce(
    (flags, [intent, flag]) => ((privilegedIntents & intent) === 0 ? flags : flags | flag),
    0,
  );
}

import { z } from 'zod';
import { Mistakes } from '../../check/mistakes.js';
import { Refusal } from '../../check/refusal.js';
import { snowflake } from '../../check/terms.js';
import type { Inside } from '../../inside.js';
import { apiDirectChannel, apiGuild, apiMember, apiTextChannel } from '../../world/payloads.js';
import type { Channel, Guild } from '../../world/world.js';
import type { RestRequest, Route } from '../route.js';
import { visibleChannel } from './message-routes.js';

/** Servers, their channels and members, and direct conversations. */
export const placeRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/channels/:channel',
    handle: (request, inside) => ({ status: 200, body: apiChannel(visibleChannel(request, inside), inside) }),
  },
  {
    method: 'POST',
    path: '/users/@me/channels',
    handle: (request, inside) => {
      const mistakes = new Mistakes();
      const asked = mistakes.read(z.object({ recipient_id: snowflake }), request.body ?? {})?.recipient_id;
      mistakes.refuse();
      const { world } = inside;
      const account = world.accounts.get(asked ?? '');
      if (account === undefined) throw new Refusal(404, 10013, 'Unknown User');
      if (account.user.id === world.botId) throw new Refusal(400, 50007, 'Cannot send messages to this user');
      return { status: 200, body: apiChannel(world.directChannel(world.botId, account.user.id), inside) };
    },
  },
  {
    method: 'GET',
    path: '/guilds/:guild',
    handle: (request, inside) => ({ status: 200, body: apiGuild(guildOf(request, inside)) }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (request, inside) => ({
      status: 200,
      body: guildOf(request, inside)
        .channelIds.map((id) => inside.world.channels.get(id))
        .filter((channel) => channel !== undefined)
        .map((channel) => apiChannel(channel, inside)),
    }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    handle: (request, inside) => ({ status: 200, body: [...guildOf(request, inside).roles.values()] }),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/members/:user',
    handle: (request, inside) => {
      const member = guildOf(request, inside).members.get(request.param('user'));
      if (member === undefined) throw new Refusal(404, 10007, 'Unknown Member');
      return { status: 200, body: apiMember(inside.world, member) };
    },
  },
];

function apiChannel(channel: Channel, { world }: Inside) {
  return channel.kind === 'text'
    ? apiTextChannel(world, channel)
    : apiDirectChannel(world, channel, world.botId);
}

function guildOf(request: RestRequest, { world }: Inside): Guild {
  const guild = world.guilds.get(request.param('guild'));
  if (guild === undefined || !guild.members.has(world.botId)) throw new Refusal(404, 10004, 'Unknown Guild');
  return guild;
}

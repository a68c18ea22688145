import type { APIRole } from 'discord-api-types/v10';
import type { LocalGuild, LocalUser } from './act.js';
import { GatewayDispatchEvents } from './discord-api.js';
import { deliverChannel, deliverGuild, deliverRole } from './gateway/deliver.js';
import type { Inside } from './inside.js';
import type { LocalDiscord } from './local-discord.js';
import { ALL_PERMISSIONS } from './world/permissions.js';
import type { Account, Guild, World } from './world/world.js';

export type Host = Pick<
  LocalDiscord,
  'addUser' | 'addGuild' | 'addChannel' | 'addRole' | 'setBotPermissions'
>;

/**
 * Makes people and places, and tells the bot of them.
 * @param home the default server
 * @param member the default member, who joins every server
 */
export function createHost(inside: Inside, home: Guild, member: Account): Host {
  const { world } = inside;
  return {
    addUser(name, traits = {}) {
      const account = world.addAccount(name, traits);
      for (const guildId of traits.guildIds ?? [home.id])
        world.join(guildWith(world, guildId), account.user.id);
      return asLocal(account);
    },
    addGuild(name, traits = {}) {
      const { guild, local } = addGuild(
        inside,
        name,
        accountOf(world, traits.owner) ?? accountOf(world, inside.owner) ?? member,
        traits.bot ?? true,
      );
      if (!guild.members.has(member.user.id)) world.join(guild, member.user.id);
      deliverGuild(inside, guild);
      return local;
    },
    addChannel(guildId, name) {
      const channel = world.addChannel(guildWith(world, guildId), name);
      deliverChannel(inside, channel, GatewayDispatchEvents.ChannelCreate);
      return channel.id;
    },
    addRole(guildId, name, people, permissions = 0n) {
      const guild = guildWith(world, guildId);
      const role = world.addRole(guild, name, permissions);
      for (const { id } of people) world.giveRole(guild, id, role.id);
      deliverRole(inside, guild, role);
      return role.id;
    },
    setBotPermissions(channelId, permissions) {
      const channel = world.channels.get(channelId);
      if (channel?.kind !== 'text') throw new Error(`There is no text channel ${channelId}.`);
      channel.overwrites.set(world.botId, { allow: permissions, deny: ALL_PERMISSIONS & ~permissions });
      deliverChannel(inside, channel, GatewayDispatchEvents.ChannelUpdate);
    },
  };
}

/** Makes a server, with the bot and the role that Discord makes for it, or without. */
export function addGuild(
  inside: Inside,
  name: string,
  owner: Account,
  withBot: boolean,
): { readonly guild: Guild; readonly local: LocalGuild } {
  const { world } = inside;
  const guild = world.addGuild(name, owner.user.id, inside.locale);
  let botRole: APIRole | null = null;
  if (withBot) {
    world.join(guild, world.botId);
    botRole = world.addRole(guild, world.bot.username, 0n, true);
    world.giveRole(guild, world.botId, botRole.id);
  }
  const [channelId = ''] = guild.channelIds;
  return { guild, local: { id: guild.id, channelId, botRoleId: botRole?.id ?? null } };
}

/** @throws Error where there is no such server */
export function guildWith(world: World, guildId: string): Guild {
  const guild = world.guilds.get(guildId);
  if (guild === undefined) throw new Error(`There is no server ${guildId}.`);
  return guild;
}

function accountOf(world: World, user: Pick<LocalUser, 'id'> | undefined): Account | undefined {
  return user === undefined ? undefined : world.accounts.get(user.id);
}

/** Somebody as those who use the local Discord know them. */
export function asLocal({ user }: Account): LocalUser {
  return { id: user.id, name: user.global_name ?? user.username, mention: `<@${user.id}>` };
}

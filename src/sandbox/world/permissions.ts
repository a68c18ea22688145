import { PermissionFlagsBits } from '../discord-api.js';
import type { Channel, Guild, World } from './world.js';

export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What two people may do in their own conversation. */
const IN_A_CONVERSATION =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.UseExternalEmojis;

/** What a member may do in a server, before any channel's overwrites; 0 for somebody who is not a member. */
export function permissionsInGuild(guild: Guild, userId: string): bigint {
  if (guild.ownerId === userId) return ALL_PERMISSIONS;
  const member = guild.members.get(userId);
  if (member === undefined) return 0n;
  const granted = [guild.id, ...member.roleIds]
    .map((id) => BigInt(guild.roles.get(id)?.permissions ?? '0'))
    .reduce((all, permissions) => all | permissions, 0n);
  return (granted & PermissionFlagsBits.Administrator) === 0n ? granted : ALL_PERMISSIONS;
}

/** What somebody may do in a channel. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  if (channel.kind === 'direct') return channel.people.includes(userId) ? IN_A_CONVERSATION : 0n;
  const guild = world.guildOf(channel);
  if (guild === undefined) return 0n;
  const granted = permissionsInGuild(guild, userId);
  if (granted === ALL_PERMISSIONS) return granted;
  const overwrite = channel.overwrites.get(userId);
  return overwrite === undefined ? granted : (granted & ~overwrite.deny) | overwrite.allow;
}

/** Whether somebody has all of these permissions in a channel. */
export function may(world: World, channel: Channel, userId: string, permissions: bigint): boolean {
  return (permissionsIn(world, channel, userId) & permissions) === permissions;
}

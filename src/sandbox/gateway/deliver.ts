import type { APIMessage, APIRole } from 'discord-api-types/v10';
import {
  ChannelType,
  GatewayDispatchEvents,
  GatewayIntentBits,
  PermissionFlagsBits,
} from '../discord-api.js';
import type { Inside } from '../inside.js';
import type { StoredMessage } from '../world/message-store.js';
import { apiGuildCreate, apiPartialMember, apiTextChannel } from '../world/payloads.js';
import { may } from '../world/permissions.js';
import type { Guild, TextChannel } from '../world/world.js';

/** Tells the bot of a message that was posted or changed, where it may see it. */
export function deliverMessage(
  inside: Inside,
  stored: StoredMessage,
  event: typeof GatewayDispatchEvents.MessageCreate | typeof GatewayDispatchEvents.MessageUpdate,
): void {
  const { channel, message } = stored;
  if (stored.onlyFor !== null || !hears(inside, stored)) return;
  const guild = inside.world.guildOf(channel);
  const author = guild?.members.get(message.author.id);
  const inGuild = guild === undefined ? {} : { guild_id: guild.id };
  const asMember = author === undefined ? {} : { member: apiPartialMember(author) };
  // Not in Discord's documentation, but in its events: a client knows by it what an unknown channel is.
  const channel_type = guild === undefined ? ChannelType.DM : ChannelType.GuildText;
  const mentions = message.mentions.map((user) => {
    const member = guild?.members.get(user.id);
    return member === undefined ? user : { ...user, member: apiPartialMember(member) };
  });
  inside.gateway.dispatch(
    event,
    (intents) => ({
      ...asSeenByBot(inside, stored, intents),
      ...inGuild,
      ...asMember,
      mentions,
      channel_type,
    }),
    guild?.id ?? null,
    guild === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  );
}

export function deliverDeletion(inside: Inside, stored: StoredMessage): void {
  if (stored.onlyFor !== null || !hears(inside, stored)) return;
  const guild = inside.world.guildOf(stored.channel);
  const { id, channel_id } = stored.message;
  inside.gateway.dispatch(
    GatewayDispatchEvents.MessageDelete,
    () => ({ id, channel_id, ...(guild === undefined ? {} : { guild_id: guild.id }) }),
    guild?.id ?? null,
    guild === undefined ? GatewayIntentBits.DirectMessages : GatewayIntentBits.GuildMessages,
  );
}

export function deliverGuild(inside: Inside, guild: Guild): void {
  if (!guild.members.has(inside.world.botId) || inside.faults.heldGuilds.has(guild.id)) return;
  inside.gateway.dispatch(
    GatewayDispatchEvents.GuildCreate,
    () => apiGuildCreate(inside.world, guild),
    guild.id,
    GatewayIntentBits.Guilds,
  );
}

export function deliverChannel(
  inside: Inside,
  channel: TextChannel,
  event: typeof GatewayDispatchEvents.ChannelCreate | typeof GatewayDispatchEvents.ChannelUpdate,
): void {
  if (!inside.world.guildOf(channel)?.members.has(inside.world.botId)) return;
  inside.gateway.dispatch(
    event,
    () => apiTextChannel(inside.world, channel),
    channel.guildId,
    GatewayIntentBits.Guilds,
  );
}

function hears(inside: Inside, { channel }: StoredMessage): boolean {
  return may(inside.world, channel, inside.world.botId, PermissionFlagsBits.ViewChannel);
}

export function deliverRole(inside: Inside, guild: Guild, role: APIRole): void {
  if (!guild.members.has(inside.world.botId)) return;
  inside.gateway.dispatch(
    GatewayDispatchEvents.GuildRoleCreate,
    () => ({ guild_id: guild.id, role }),
    guild.id,
    GatewayIntentBits.Guilds,
  );
}

/**
 * A message as the bot gets it: without the privileged intent its content is left out, unless it is the bot's
 * own, is addressed to it, or comes in direct messages. The same goes for the message that it replies to.
 */
export function asSeenByBot(
  inside: Inside,
  { message, channel }: StoredMessage,
  intents: number,
): APIMessage {
  if (channel.kind === 'direct' || (intents & GatewayIntentBits.MessageContent) !== 0) return message;
  const { referenced_message: referenced, ...rest } = message;
  const { botId } = inside.world;
  return {
    ...withoutContent(rest, botId),
    ...(referenced === undefined
      ? {}
      : { referenced_message: referenced === null ? null : withoutContent(referenced, botId) }),
  };
}

function withoutContent(message: APIMessage, botId: string): APIMessage {
  const open = message.author.id === botId || message.mentions.some(({ id }) => id === botId);
  return open ? message : { ...message, content: '', embeds: [], attachments: [], components: [] };
}

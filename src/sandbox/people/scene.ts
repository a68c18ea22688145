import type { APIApplicationCommand, APIAuthorizingIntegrationOwnersMap } from 'discord-api-types/v10';
import type { Acting, LocalUser, Place } from '../act.js';
import {
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  PermissionFlagsBits,
} from '../discord-api.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { Inside } from '../inside.js';
import { may, permissionsIn } from '../world/permissions.js';
import type { Account, Channel, Guild } from '../world/world.js';

/** Somebody somewhere, about to do something. */
export interface Scene {
  readonly account: Account;
  readonly locale: Locale;
  readonly channel: Channel;
  readonly guild: Guild | undefined;
  readonly context: InteractionContextType;
}

/** Who acts where nobody is named, and where. */
export interface Defaults {
  readonly member: LocalUser;
  readonly friend: LocalUser;
  readonly channelId: string;
}

/** @throws ImpossibleAct where that person cannot be there */
export function setScene(inside: Inside, defaults: Defaults, acting: Acting): Scene {
  const userId = (acting.user ?? defaults.member).id;
  const account = inside.world.accounts.get(userId);
  if (account === undefined) throw new ImpossibleAct(`Nobody has the id ${userId}.`);
  const channel = channelAt(inside, defaults, acting.place ?? 'guild', userId);
  if (!may(inside.world, channel, userId, PermissionFlagsBits.ViewChannel)) {
    throw new ImpossibleAct(`${account.user.username} does not see that channel.`);
  }
  return {
    account,
    locale: asLocale(acting.locale) ?? inside.locale,
    channel,
    guild: inside.world.guildOf(channel),
    context: contextOf(inside, channel),
  };
}

export function asLocale(tag: string | undefined): Locale | undefined {
  return Object.values(Locale).find((locale) => locale === tag);
}

function channelAt(inside: Inside, defaults: Defaults, place: Place, userId: string): Channel {
  const { world } = inside;
  if (place === 'dm') return world.directChannel(world.botId, userId);
  if (place === 'private') {
    return world.directChannel(
      userId,
      userId === defaults.friend.id ? defaults.member.id : defaults.friend.id,
    );
  }
  const id = place === 'guild' ? defaults.channelId : place.channelId;
  const channel = world.channels.get(id);
  if (channel === undefined) throw new ImpossibleAct(`There is no channel ${id}.`);
  return channel;
}

function contextOf({ world }: Inside, channel: Channel): InteractionContextType {
  if (channel.kind === 'text') return InteractionContextType.Guild;
  return channel.people.includes(world.botId)
    ? InteractionContextType.BotDM
    : InteractionContextType.PrivateChannel;
}

/**
 * Who has installed the application where something happens: the server (0) and the person (1).
 * @param supported the installations a command is for; both for anything else
 */
export function installers(
  inside: Inside,
  { account, guild, context }: Scene,
  supported: readonly ApplicationIntegrationType[] = [
    ApplicationIntegrationType.GuildInstall,
    ApplicationIntegrationType.UserInstall,
  ],
): APIAuthorizingIntegrationOwnersMap {
  const byGuild = context === InteractionContextType.BotDM ? '0' : memberOf(inside, guild)?.id;
  return {
    ...(byGuild !== undefined && supported.includes(ApplicationIntegrationType.GuildInstall)
      ? { [ApplicationIntegrationType.GuildInstall]: byGuild }
      : {}),
    ...(account.hasApp && supported.includes(ApplicationIntegrationType.UserInstall)
      ? { [ApplicationIntegrationType.UserInstall]: account.user.id }
      : {}),
  };
}

/** The server, where the bot is a member of it. */
function memberOf({ world }: Inside, guild: Guild | undefined): Guild | undefined {
  return guild?.members.has(world.botId) ? guild : undefined;
}

/** Commands that the picker shows there, doubles included; those of the server first. */
export function offered(inside: Inside, scene: Scene): readonly APIApplicationCommand[] {
  const ofGuild = memberOf(inside, scene.guild);
  const local = ofGuild === undefined ? [] : inside.commands.list(ofGuild.id);
  const everywhere = inside.commands.list(null).filter((command) => {
    const fits = command.contexts?.includes(scene.context) ?? true;
    const inDms = scene.context !== InteractionContextType.BotDM || command.dm_permission !== false;
    return fits && inDms && Object.keys(installers(inside, scene, command.integration_types)).length > 0;
  });
  return [...local, ...everywhere].filter((command) => isAllowed(inside, scene, command));
}

/** Whether the command's default permissions let somebody use it; nobody's hold outside servers. */
function isAllowed(
  { world }: Inside,
  { account, guild, channel }: Scene,
  command: APIApplicationCommand,
): boolean {
  const needed = command.default_member_permissions;
  if (needed === null || guild === undefined) return true;
  const has = permissionsIn(world, channel, account.user.id);
  if ((has & PermissionFlagsBits.Administrator) !== 0n) return true;
  return needed !== '0' && (has & BigInt(needed)) === BigInt(needed);
}

import type { APIRole, APIUser, Locale } from 'discord-api-types/v10';
import { PermissionFlagsBits } from '../discord-api.js';
import type { Snowflakes } from './snowflake.js';

/** A bit field of any kind with nothing set. */
export const NO_FLAGS: number = 0;

/** A person or a bot, in servers or not. */
export interface Account {
  readonly user: APIUser;
  readonly closedDms: boolean;
  /** Has installed the application for themselves. */
  readonly hasApp: boolean;
}

export interface Member {
  readonly userId: string;
  readonly roleIds: readonly string[];
  /** ISO 8601. */
  readonly joinedAt: string;
}

/** What a channel grants or takes from one person, over their roles. */
export interface Overwrite {
  readonly allow: bigint;
  readonly deny: bigint;
}

export interface TextChannel {
  readonly kind: 'text';
  readonly id: string;
  readonly name: string;
  readonly guildId: string;
  /** By the id of the member. */
  readonly overwrites: Map<string, Overwrite>;
}

/** A conversation of two. */
export interface DirectChannel {
  readonly kind: 'direct';
  readonly id: string;
  readonly people: readonly [string, string];
}

export type Channel = TextChannel | DirectChannel;

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  readonly locale: Locale;
  readonly roles: Map<string, APIRole>;
  readonly members: Map<string, Member>;
  readonly channelIds: string[];
}

/** What @everyone may do in a new server. */
const EVERYBODY =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalApps;

/** Everybody and every place of the local Discord. */
export class World {
  readonly accounts = new Map<string, Account>();
  readonly guilds = new Map<string, Guild>();
  readonly channels = new Map<string, Channel>();
  readonly botId: string;
  readonly #snowflakes: Snowflakes;
  readonly #conversations = new Map<string, DirectChannel>();

  constructor(snowflakes: Snowflakes, botName: string) {
    this.#snowflakes = snowflakes;
    this.botId = this.addAccount(botName, { bot: true }).user.id;
  }

  get bot(): APIUser {
    return this.user(this.botId);
  }

  /** @throws Error for an id that nobody has. */
  user(id: string): APIUser {
    const account = this.accounts.get(id);
    if (account === undefined) throw new Error(`Nobody has the id ${id}.`);
    return account.user;
  }

  addAccount(name: string, traits: { bot?: boolean; closedDms?: boolean; hasApp?: boolean } = {}): Account {
    const account: Account = {
      user: {
        id: this.#snowflakes(),
        // A bot is shown under its user name, which keeps its capitals.
        username: traits.bot ? name : name.toLowerCase(),
        discriminator: traits.bot ? '0001' : '0',
        global_name: traits.bot ? null : name,
        avatar: null,
        public_flags: NO_FLAGS,
        flags: NO_FLAGS,
        ...(traits.bot ? { bot: true } : {}),
      },
      closedDms: traits.closedDms ?? false,
      hasApp: traits.hasApp ?? false,
    };
    this.accounts.set(account.user.id, account);
    return account;
  }

  addGuild(name: string, ownerId: string, locale: Locale): Guild {
    const id = this.#snowflakes();
    const guild: Guild = { id, name, ownerId, locale, roles: new Map(), members: new Map(), channelIds: [] };
    // The role that everybody has carries the id of its server.
    guild.roles.set(id, role(id, '@everyone', EVERYBODY, 0));
    this.guilds.set(id, guild);
    this.join(guild, ownerId);
    this.addChannel(guild, 'general');
    return guild;
  }

  addChannel(guild: Guild, name: string): TextChannel {
    const id = this.#snowflakes();
    const channel: TextChannel = { kind: 'text', id, name, guildId: guild.id, overwrites: new Map() };
    this.channels.set(id, channel);
    guild.channelIds.push(id);
    return channel;
  }

  addRole(guild: Guild, name: string, permissions: bigint, managed = false): APIRole {
    const made = role(this.#snowflakes(), name, permissions, guild.roles.size);
    made.managed = managed;
    if (managed) made.tags = { bot_id: this.botId };
    guild.roles.set(made.id, made);
    return made;
  }

  join(guild: Guild, userId: string): void {
    guild.members.set(userId, { userId, roleIds: [], joinedAt: new Date().toISOString() });
  }

  giveRole(guild: Guild, userId: string, roleId: string): void {
    const member = guild.members.get(userId);
    if (member === undefined) throw new Error(`${userId} is not a member of ${guild.name}.`);
    guild.members.set(userId, { ...member, roleIds: [...member.roleIds, roleId] });
  }

  /** The conversation of two people, opened where there is none yet. */
  directChannel(one: string, other: string): DirectChannel {
    const key = [one, other].sort().join();
    const open = this.#conversations.get(key);
    if (open !== undefined) return open;
    const channel: DirectChannel = { kind: 'direct', id: this.#snowflakes(), people: [one, other] };
    this.#conversations.set(key, channel);
    this.channels.set(channel.id, channel);
    return channel;
  }

  guildOf(channel: Channel): Guild | undefined {
    return channel.kind === 'text' ? this.guilds.get(channel.guildId) : undefined;
  }
}

function role(id: string, name: string, permissions: bigint, position: number): APIRole {
  return {
    id,
    name,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    position,
    permissions: permissions.toString(),
    managed: false,
    mentionable: true,
    flags: NO_FLAGS,
  };
}

import type { Locale } from 'discord-api-types/v10';

/** A person (or another bot) with an account. */
export interface LocalUser {
  readonly id: string;
  readonly name: string;
  /** How to write them in a message: `<@id>`. */
  readonly mention: string;
}

/** A server. */
export interface LocalGuild {
  readonly id: string;
  /** Its first text channel. */
  readonly channelId: string;
  /** The role that Discord made for the bot; null where the bot is not a member. */
  readonly botRoleId: string | null;
}

/**
 * Where a person is when they act: in the default server's text channel, in their direct messages with the
 * bot, in a private conversation with somebody else (where only a user-installed command reaches), or in a
 * channel by its id.
 */
export type Place = 'guild' | 'dm' | 'private' | { readonly channelId: string };

/** Who acts, where, and how long an answer is waited for. */
export interface Acting {
  /** The default member where left out. */
  readonly user?: LocalUser;
  /** `guild` where left out. */
  readonly place?: Place;
  /** Language of this person's client; the one of `LocalDiscordOptions` where left out. */
  readonly locale?: Locale | `${Locale}`;
  /** Milliseconds to wait for an answer before the exchange is given back as it stands; 3,000 by default. */
  readonly timeout?: number;
  /** Milliseconds of quiet to wait for after the answer, so that what follows it is seen too; 0 by default. */
  readonly settle?: number;
}

/** An interaction may reach the bot late: its id is then so many milliseconds old. */
export interface Interacting extends Acting {
  readonly age?: number;
}

/** A file that somebody sends. */
export interface LocalFile {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** A message that a person posts. */
export interface Posting extends Acting {
  /** The message this one replies to; as in Discord's client, the author of that one is mentioned… */
  readonly replyTo?: string;
  /** … unless the "@ on" button was switched off. */
  readonly pingRepliedUser?: boolean;
  /** Posted by a webhook of the channel under the user's name. */
  readonly webhook?: boolean;
  readonly files?: readonly LocalFile[];
}

/** What a person gives for an option. Users, roles and channels by id. */
export type OptionValue = string | number | boolean | LocalFile;

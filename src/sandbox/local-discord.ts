import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIAttachment,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
  Locale,
} from 'discord-api-types/v10';
import type { Faults } from './faults.js';

/** How a local Discord is set up. Everything has a default. */
export interface LocalDiscordOptions {
  /** Port on 127.0.0.1; 0, the default, takes a free one. */
  readonly port?: number;
  /** Name of the application and of its bot user. */
  readonly name?: string;
  /** Language of the default member's client and of the server; `en-US` by default. */
  readonly locale?: Locale | `${Locale}`;
  /** Privileged intents (bits of `GatewayIntentBits`) switched on in the developer portal; none by default. */
  readonly privilegedIntents?: number;
  /** Milliseconds between the client's heartbeats; 41,250 by default, as Discord asks for. */
  readonly heartbeatInterval?: number;
  /** The application belongs to a team: the owner is its first member, and so many accounts more are added. */
  readonly teamMates?: number;
  /** Milliseconds since 1970; the real clock where left out. Deadlines and ids follow it. */
  readonly now?: () => number;
}

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

/** Mentions that a message would fire, as Discord reads its text and `allowed_mentions`. */
export interface FiredMentions {
  /** `@everyone` or `@here`. */
  readonly everyone: boolean;
  readonly users: readonly string[];
  readonly roles: readonly string[];
  /** The author of the message replied to. */
  readonly repliedUser: string | null;
}

/** What kind of thing left the bot. */
export type SentKind =
  /** A response that posts a message (callback types 4 and 7). */
  | 'response'
  /** A response that only promises one (types 5 and 6). */
  | 'deferral'
  /** A list of choices (type 8). */
  | 'autocomplete'
  /** A form (type 9). */
  | 'modal'
  /** The original response edited. */
  | 'response-edit'
  | 'follow-up'
  | 'follow-up-edit'
  /** A message posted in a channel. */
  | 'message'
  | 'message-edit'
  /** A message, response or follow-up deleted. */
  | 'deletion'
  | 'typing';

/** One call that left the bot, accepted or refused. */
export interface Call {
  readonly method: string;
  /** With the names of its parts: `/channels/:channel/messages`; the bare path where no route fits. */
  readonly route: string;
  readonly path: string;
  /** The JSON of the request as it was sent; undefined where there was none. */
  readonly body: unknown;
  readonly files: readonly LocalFile[];
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** HTTP status given back; null while the call is under way or where it was left hanging. */
  readonly status: number | null;
  /** What Discord said against it; null where it was accepted. */
  readonly refusal: DiscordRefusal | null;
}

/** A call that says something to a person. */
export interface Sent extends Call {
  readonly kind: SentKind;
  readonly channelId: string | null;
  /** The message it made or changed; null where refused, or where it makes none. */
  readonly messageId: string | null;
  readonly interactionId: string | null;
  readonly mentions: FiredMentions;
}

/** An error in Discord's own form. */
export interface DiscordRefusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
  /** One line for each mistake: `embeds[0].title: Must be 256 or fewer in length. (BASE_TYPE_MAX_LENGTH)`. */
  readonly mistakes: readonly string[];
}

/**
 * What the bot did about one thing that a person did. Its properties go on following what happens after it was
 * given back.
 */
export interface Exchange {
  /** Null for a message. */
  readonly interaction: {
    readonly id: string;
    readonly token: string;
    readonly type: InteractionType;
  } | null;
  /** The message that the person posted; null for an interaction. */
  readonly message: APIMessage | null;
  /** Type of the callback that was accepted; null where there was none. */
  readonly callback: InteractionResponseType | null;
  /** Everything the bot sent about it, in order, refused calls included. */
  readonly sent: readonly Sent[];
  /** Messages that stand now: the response, follow-ups, replies, in order; deleted ones are gone. */
  readonly messages: readonly APIMessage[];
  /** Whether the person got something to see. */
  readonly answered: boolean;
  /**
   * The first of `messages`.
   * @throws Error that tells what the bot sent, and what of it was refused, where there is none.
   */
  readonly answer: APIMessage;
  /** All that `messages` let a person read. */
  readonly text: string;
  /** The choices of an autocompletion; empty for anything else. */
  readonly choices: readonly APIApplicationCommandOptionChoice[];
  /** The form that was opened; null where none was. */
  readonly modal: APIModalInteractionResponseCallbackData | null;
  /** Milliseconds from the event to the first call accepted about it; null where there was none. */
  readonly latency: number | null;
  /** Milliseconds from the event to the first thing a person could see; null where there was none. */
  readonly answeredAfter: number | null;
  /** Waits until `test` holds. @throws Error after `timeout` milliseconds (3,000 by default). */
  until(test: (exchange: Exchange) => boolean, timeout?: number): Promise<void>;
  /** Waits until the bot has sent nothing about it for so many milliseconds. */
  settled(quiet: number): Promise<void>;
}

/** What was registered, and how often the bot asked for it. */
export interface Registered {
  readonly global: readonly APIApplicationCommand[];
  /** Commands of one server. */
  guild(guildId: string): readonly APIApplicationCommand[];
  /** Calls that read the registered commands. */
  readonly reads: number;
  /** Calls that write: POST, PUT, PATCH and DELETE, refused ones included. */
  readonly writes: number;
}

/** The state of the bot's connection, as Discord sees it. */
export interface GatewayState {
  /** A session is identified and its socket is open. */
  readonly connected: boolean;
  /** Intents of the last Identify. */
  readonly intents: number;
  readonly identifies: number;
  readonly resumes: number;
  /** Codes with which the sockets were closed, in order, by whichever side. */
  readonly closes: readonly number[];
  /** Milliseconds since the epoch of the last heartbeat; null where there was none. */
  readonly lastHeartbeat: number | null;
}

/**
 * A Discord of one's own on 127.0.0.1: the REST API v10 and a gateway for one bot, and the hands of the people
 * who use it. It refuses what Discord refuses, in Discord's words where they are known.
 */
export interface LocalDiscord {
  /** Base URL of the REST API: `new Client({ rest: { api } })`. */
  readonly api: string;
  /** The only token that is accepted. */
  readonly token: string;
  readonly applicationId: string;
  readonly botUserId: string;
  /** Owner of the application (first member of its team where it has one) and of the default server. */
  readonly owner: LocalUser;
  readonly ownerId: string;
  /** Everybody of the application's team; empty where it has none. */
  readonly team: readonly LocalUser[];
  /** The person who acts where nobody is named: a member of the default server, with the app installed. */
  readonly member: LocalUser;
  /** The default server. */
  readonly guild: LocalGuild;
  /** Its text channel. */
  readonly channelId: string;

  readonly registered: Registered;
  readonly gateway: GatewayState;
  /** Every call, in order. */
  readonly calls: readonly Call[];
  /** Those of `calls` that say something to a person. */
  readonly sent: readonly Sent[];
  /** What Discord lets pass but a careful bot avoids (equal names in a list of choices …), a sentence each. */
  readonly problems: readonly string[];
  readonly faults: Faults;

  /** Makes an account: `bot` for another bot, `closedDms` for somebody who takes no direct messages. */
  addUser(
    name: string,
    traits?: {
      readonly bot?: boolean;
      readonly closedDms?: boolean;
      /** Servers joined; the default one where left out. */
      readonly guildIds?: readonly string[];
      /** Has installed the application for themselves. */
      readonly hasApp?: boolean;
    },
  ): LocalUser;
  /** Makes a server; `bot: false` where the bot is not a member and only a user-installed command reaches. */
  addGuild(name: string, traits?: { readonly bot?: boolean; readonly owner?: LocalUser }): LocalGuild;
  /** Makes a text channel and gives its id. */
  addChannel(guildId: string, name: string): string;
  /** Makes a role and gives it to people. */
  addRole(guildId: string, name: string, members: readonly LocalUser[], permissions?: bigint): string;
  /** Exactly what the bot may do in a channel (bits of `PermissionFlagsBits`). */
  setBotPermissions(channelId: string, permissions: bigint): void;

  /** Waits for the bot to be connected with its servers delivered. @throws Error after `timeout` ms (10,000). */
  ready(timeout?: number): Promise<void>;

  /**
   * Uses a slash command: `slash('ask', { question: '…' })`, `slash('admin reload')`. Names of commands and
   * options are the registered ones or, in the person's language, their localizations.
   * @throws ImpossibleAct where Discord's client would not let a person do that: a command that is not
   * registered or not offered there, an unknown or missing option, a value outside its bounds.
   */
  slash(
    name: string,
    options?: Readonly<Record<string, OptionValue>>,
    acting?: Interacting,
  ): Promise<Exchange>;
  /** Types into an option; `others` are the options filled in so far. @throws ImpossibleAct */
  autocomplete(
    name: string,
    typing: { readonly option: string; readonly value: string },
    others?: Readonly<Record<string, OptionValue>>,
    acting?: Interacting,
  ): Promise<Exchange>;
  /** Uses a context-menu command on a message or a person. @throws ImpossibleAct */
  contextMenu(
    name: string,
    target: { readonly messageId: string } | { readonly userId: string },
    acting?: Interacting,
  ): Promise<Exchange>;
  /** Presses a button. The place is that of the message. @throws ImpossibleAct */
  click(messageId: string, customId: string, acting?: Interacting): Promise<Exchange>;
  /** Picks from a select menu. @throws ImpossibleAct */
  select(
    messageId: string,
    customId: string,
    values: readonly string[],
    acting?: Interacting,
  ): Promise<Exchange>;
  /** Fills in and sends the form that `opened` has; texts by `custom_id`. @throws ImpossibleAct */
  submit(opened: Exchange, texts: Readonly<Record<string, string>>, acting?: Interacting): Promise<Exchange>;
  /** Posts a message. Mentions are read from its text, as Discord does. @throws ImpossibleAct */
  message(content: string, posting?: Posting): Promise<Exchange>;

  /** Commands that the picker shows, doubles included. */
  offered(acting?: Acting): readonly APIApplicationCommand[];
  /** A message by its id, as it stands; undefined where it never was or is deleted. */
  messageById(id: string): APIMessage | undefined;
  /** A file the bot has sent. */
  fileOf(attachment: APIAttachment): LocalFile | undefined;

  /** Calls `listener` for everything the bot says from now on. @returns what ends it */
  listen(listener: (sent: Sent) => void): () => void;
  /** Drops what was recorded: calls, messages, interactions. For long runs. */
  forget(): void;
  /** Closes the sockets and the port. */
  close(): Promise<void>;
}

/** Starts a local Discord (`startLocalDiscord` in `start.ts`). @throws Error where the port is taken. */
export type StartLocalDiscord = (options?: LocalDiscordOptions) => Promise<LocalDiscord>;

/** What Discord's own client would not let a person do. The message is in English. */
export class ImpossibleAct extends Error {
  override readonly name = 'ImpossibleAct';
  /** The message in French, for the terminal; in English where only a program can come to it. */
  readonly french: string;

  constructor(english: string, french = english) {
    super(english);
    this.french = french;
  }
}

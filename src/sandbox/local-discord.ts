import type { APIApplicationCommand, APIAttachment, APIMessage, Locale } from 'discord-api-types/v10';
import type { Acting, Interacting, LocalFile, LocalGuild, LocalUser, OptionValue, Posting } from './act.js';
import type { Exchange } from './exchange.js';
import type { Faults } from './faults.js';
import type { Call, Sent } from './sent.js';

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

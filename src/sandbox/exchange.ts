import type {
  APIApplicationCommandOptionChoice,
  APIMessage,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Sent } from './sent.js';

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

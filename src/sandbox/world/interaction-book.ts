import { randomBytes } from 'node:crypto';
import type {
  APIApplicationCommandOptionChoice,
  APIMessageInteractionMetadata,
  APIModalInteractionResponseCallbackData,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { Refusal } from '../check/refusal.js';

/** Milliseconds in which an interaction must get its first response. */
export const RESPONSE_DEADLINE = 3_000;
/** Milliseconds for which its token is good. */
export const TOKEN_LIFETIME = 15 * 60_000;
/** Follow-ups to a command that only its user has installed. */
const FOLLOW_UPS_OF_USER_INSTALL = 5;

/** What an interaction is about; it does not change. */
export interface InteractionFacts {
  readonly id: string;
  readonly type: InteractionType;
  readonly userId: string;
  readonly channelId: string;
  /** Milliseconds since 1970, as its id says. */
  readonly createdAt: number;
  /** The message whose button, menu or form it is; null for a command. */
  readonly onMessageId: string | null;
  /** Only the user has installed the application there. */
  readonly userInstallOnly: boolean;
  /** How messages that answer it name it. */
  readonly metadata: APIMessageInteractionMetadata;
  /** A command of a message's or a person's menu. */
  readonly fromMenu: boolean;
}

/** An interaction and what became of it. */
export interface LiveInteraction extends InteractionFacts {
  readonly token: string;
  /** Type of the response; null until there is one. */
  response: InteractionResponseType | null;
  /** The message that `@original` stands for. */
  originalId: string | null;
  followUps: number;
  choices: readonly APIApplicationCommandOptionChoice[];
  modal: APIModalInteractionResponseCallbackData | null;
}

/** The interactions that were sent to the bot. */
export class InteractionBook {
  readonly #now: () => number;
  readonly #byToken = new Map<string, LiveInteraction>();

  constructor(now: () => number) {
    this.#now = now;
  }

  open(facts: InteractionFacts): LiveInteraction {
    const live: LiveInteraction = {
      ...facts,
      token: `aW50ZXJhY3Rpb246${randomBytes(48).toString('base64url')}`,
      response: null,
      originalId: null,
      followUps: 0,
      choices: [],
      modal: null,
    };
    this.#byToken.set(live.token, live);
    return live;
  }

  byToken(token: string): LiveInteraction | undefined {
    return this.#byToken.get(token);
  }

  /**
   * The interaction that a first response is for.
   * @throws Refusal where there is none, where it has one, or where it comes too late
   */
  toRespond(id: string, token: string): LiveInteraction {
    const live = this.#byToken.get(token);
    if (live === undefined || live.id !== id) throw new Refusal(404, 10062, 'Unknown interaction');
    if (live.response !== null) {
      throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
    }
    if (this.#now() - live.createdAt > RESPONSE_DEADLINE)
      throw new Refusal(404, 10062, 'Unknown interaction');
    return live;
  }

  /**
   * The interaction that a follow-up or an edit is for.
   * @throws Refusal where its token is not good, or where it has had no response yet
   */
  toFollowUp(token: string): LiveInteraction {
    const live = this.#byToken.get(token);
    if (live === undefined || this.#now() - live.createdAt > TOKEN_LIFETIME) {
      throw new Refusal(401, 50027, 'Invalid Webhook Token');
    }
    if (live.response === null) throw new Refusal(404, 10015, 'Unknown Webhook');
    return live;
  }

  /** @throws Refusal where a user-installed command has sent all the follow-ups it may */
  countFollowUp(live: LiveInteraction): void {
    if (live.userInstallOnly && live.followUps >= FOLLOW_UPS_OF_USER_INSTALL) {
      throw new Refusal(400, 40094, 'Maximum number of follow-up messages reached');
    }
    live.followUps += 1;
  }

  /** Drops everything. */
  clear(): void {
    this.#byToken.clear();
  }
}

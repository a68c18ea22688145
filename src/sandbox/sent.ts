import type { LocalFile } from './act.js';

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

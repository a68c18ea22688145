import type { Answer } from '../answer/answer.js';
import type { Engine } from '../answer/engine.js';
import type { SuggestionKind } from '../answer/suggestion.js';
import type { Coverage } from '../knowledge/coverage.js';
import type { Language, Text } from '../knowledge/types.js';

/** An option of a slash command. */
export interface CommandOption {
  readonly name: Text;
  readonly description: Text;
  readonly required?: boolean | undefined;
  /** At most this many characters. */
  readonly maxLength?: number | undefined;
  /** What is suggested while somebody types. Text that was not picked is given all the same. */
  readonly suggests?: SuggestionKind | undefined;
}

/** What a reload did, or why it was refused. */
export type ReloadReport =
  | { readonly ok: true; readonly before: Coverage; readonly after: Coverage }
  | { readonly ok: false; readonly kept: Coverage; readonly mistakes: readonly string[] };

/** What the bot tells about itself to an administrator. */
export interface Status {
  readonly startedAt: Date;
  readonly loadedAt: Date;
  readonly questions: number;
  readonly refusals: number;
  /** Interactions that reached the bot too late to be answered. */
  readonly dropped: number;
}

/** What a command may use. Nothing here knows Discord. */
export interface CommandContext {
  readonly engine: Engine;
  /** The reader's language. */
  readonly language: Language;
  /** Options by their English name, as typed; only those that were given. */
  readonly options: Readonly<Record<string, string>>;
  /** Every command of the bot, for those that speak of the others. */
  readonly commands: readonly Command[];
  readonly clock: () => Date;
  /** For administrators only; the surface has checked who asks. */
  readonly reload: () => Promise<ReloadReport>;
  readonly status: () => Status;
}

/** What a command gives back: an answer of the engine, or a page of text of its own. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /**
   * `title` is plain text. `sections` are Markdown paragraphs written by us, each kept in one piece; text from
   * data in them is escaped by whoever builds it (`literal` and `blockQuote` of markdown.ts).
   */
  | { readonly kind: 'page'; readonly title: string; readonly sections: readonly string[] };

/** A slash command, or one of its subcommands. */
export interface Action {
  readonly description: Text;
  readonly options: readonly CommandOption[];
  /** May take longer than a person waits for a sign of life: the surface tells them first that it is at work. */
  readonly slow?: boolean | undefined;
  readonly run: (context: CommandContext) => Reply | Promise<Reply>;
}

/**
 * A slash command: one file in `commands/`, its default export. Names follow Discord's pattern
 * (lowercase, 1–32 characters).
 */
export type Command = {
  readonly name: Text;
  readonly access: 'everyone' | 'administrators';
} & (
  | Action
  | { readonly description: Text; readonly subcommands: readonly (Action & { readonly name: Text })[] }
);

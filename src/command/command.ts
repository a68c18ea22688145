import type { Answer, Item } from '../answer/answer.js';
import type { SuggestionKind } from '../answer/facts/suggestion.js';
import type { Difference } from '../knowledge/difference.js';
import type { Language, Text } from '../knowledge/types.js';
import type { Consultable } from './consultation.js';
import type { Depiction } from './depiction.js';
import type { Summary } from './summary.js';
import type { TallyReport } from './tally.js';

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
  | {
      readonly ok: true;
      readonly before: Summary;
      readonly after: Summary;
      /** From the one to the other. */
      readonly difference: Difference;
    }
  | { readonly ok: false; readonly kept: Summary; readonly mistakes: Mistakes };

/** What is wrong with a knowledge base, for whoever edits it. */
export interface Mistakes {
  readonly count: number;
  /** A line for each; of very many, the first. */
  readonly lines: readonly string[];
}

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
  /** The coverage in force, as it was when the command was used. */
  readonly engine: Consultable;
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
  /** What the coverage could not answer, and what readers said of its answers. */
  readonly tally: () => TallyReport;
  /** How to have this drawn, for the picture of a reply; nothing where it is as well read as looked at. */
  readonly draw: (depiction: Depiction) => (() => Promise<Picture>) | undefined;
}

/** Something that is asked on from a reply: a command with its options, by their English names, or one fact. */
export type Ask =
  | {
      readonly kind: 'command';
      readonly name: string;
      readonly options: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'fact'; readonly ref: string };

/** What a reader may want next. */
export interface NextStep {
  /** Plain text of any length, in the language of the reply. */
  readonly label: string;
  readonly ask: Ask;
}

/** A picture that shows what a reply says. */
export interface Picture {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** With its ending: `timeline.png`. */
  readonly fileName: string;
  /** What it shows, for those who cannot see it. Plain text. */
  readonly description: string;
}

/** What a command gives back: an answer of the engine, or a page of text of its own. */
export type Reply = {
  /** What is offered under it. Where left out, an answer offers what follows from it by itself. */
  readonly next?: readonly NextStep[] | undefined;
  /** Draws it: only then the reply is deferred. Where drawing fails the text stands without. */
  readonly picture?: (() => Promise<Picture>) | undefined;
} & (
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      /** `days` puts items under their days, as a timeline does; otherwise each says its own. */
      readonly layout?: 'days' | undefined;
    }
  /**
   * `title` is plain text. Paragraphs in `sections` are Markdown written by us, each kept in one piece; text from
   * data in them is escaped by whoever builds it (`literal` and `blockQuote` of markdown.ts).
   */
  | { readonly kind: 'page'; readonly title: string; readonly sections: readonly Section[] }
);

/** A paragraph of Markdown, or an item of the engine, which is shown with its proof. */
export type Section = string | Item;

/** What is done when a command is used. */
export interface Runnable {
  readonly options: readonly CommandOption[];
  /** May take longer than a person waits for a sign of life: the surface tells them first that it is at work. */
  readonly slow?: boolean | undefined;
  readonly run: (context: CommandContext) => Reply | Promise<Reply>;
}

/** A slash command, or one of its subcommands. */
export interface Action extends Runnable {
  readonly description: Text;
}

/** A command in the menu of a message. */
export interface MessageAction extends Omit<Runnable, 'options'> {
  readonly on: 'message';
  /** What a person who does not know the menu is told of it. */
  readonly description: Text;
}

/** The option that holds the text of the message whose menu was used. */
export const MESSAGE_TEXT = 'message';

/**
 * A command: one file in `commands/`, its default export. Names of slash commands follow Discord's pattern
 * (lowercase, 1–32 characters); in the menu of a message, names may have capitals and spaces.
 */
export type Command = {
  readonly name: Text;
  readonly access: 'everyone' | 'administrators';
} & (
  | Action
  | MessageAction
  | { readonly description: Text; readonly subcommands: readonly (Action & { readonly name: Text })[] }
);

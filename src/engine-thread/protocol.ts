import type { Refusal } from '../answer/compiled-file.js';
import type { Mistakes } from '../command/command.js';
import type { Consultation } from '../command/consultation.js';
import type { Summary } from '../command/summary.js';
import type { Difference, Digest } from '../knowledge/difference.js';

/**
 * What the thread of an engine and the one that started it say to each other: plain data. Both ends are ours and
 * compiled together, so what comes through is what the types say.
 */

/** What the thread is started with. */
export interface ThreadStart {
  /** The knowledge base: a folder with the compiled form that was found there, or what was kept of one before. */
  readonly source: { readonly folder: string; readonly found: FoundFile } | { readonly kept: Kept };
  /** Another answers meanwhile: there is time to get warm. */
  readonly unhurried: boolean;
  /** URL of the folder that says how questions are read and answers worded. */
  readonly languageFolder: string;
}

/** A file that is open in the process, or why there is none. */
export type FoundFile =
  | { readonly ok: true; readonly descriptor: number }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * The compiled form from which the same knowledge base is loaded again, whatever has become of its files since: the
 * file that was found, or, where the YAML was read, one in memory that all threads share.
 */
export type Kept = { readonly descriptor: number } | { readonly bytes: Uint8Array<SharedArrayBuffer> };

/** What the thread can be asked. */
export interface ThreadCalls extends Consultation {
  digest(): Promise<Digest>;
  differenceFrom(before: Digest): Difference;
}
export type CallName = keyof ThreadCalls;
/** Whether a call is work for a reload, which takes as long as it takes, and no question. */
export const isWork = (name: CallName): boolean => name === 'digest' || name === 'differenceFrom';
export type Given<Name extends CallName> = Parameters<ThreadCalls[Name]>;
export type Result<Name extends CallName> = Awaited<ReturnType<ThreadCalls[Name]>>;

/** What the thread is sent. */
export interface Call {
  readonly id: number;
  readonly name: CallName;
  readonly given: readonly unknown[];
  /** The present of whoever asks, in milliseconds since 1970: relative dates in questions depend on it. */
  readonly now: number;
}

/** What the thread sends: first how its loading ended, then, where it is ready, an answer to each call. */
export type FromThread =
  | {
      readonly kind: 'ready';
      readonly summary: Summary;
      readonly kept: Kept;
      /** Why a compiled form of the knowledge base is there and was not used. */
      readonly uncompiled: Refusal | null;
    }
  /** Something is wrong with the knowledge base. Nothing follows. */
  | { readonly kind: 'refused'; readonly mistakes: Mistakes }
  | {
      readonly kind: 'answered';
      readonly id: number;
      /** Of the type that the call promises; whoever called knows which. */
      readonly result: never;
      /** What the engine took, in milliseconds. */
      readonly ms: number;
    }
  | { readonly kind: 'failed'; readonly id: number; readonly error: Error };

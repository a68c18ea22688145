import type { Language } from '../../src/knowledge/types.js';

/** Questions that the coverage answers with one happening. */
export const ANSWERABLE = [
  /** Names alone tell what is meant. */
  'exact',
  /** Names fit several happenings; the period tells which. */
  'period',
  /** One letter of a name is wrong. */
  'typo',
  /** Surnames, a noun and a date, without grammar, accents or capitals. */
  'telegraphic',
  /** Another script, another order, an initial. */
  'alias',
  /** "le président valdorien" in place of the name. */
  'office',
] as const;

/** Questions that must be refused. */
export const UNANSWERABLE = [
  /** Nobody of that name: a stranger, or the surname of one with the given name of another. */
  'unknown-person',
  /** Both are known, and never met. */
  'never-met',
  /** They met, in another year. */
  'wrong-year',
] as const;

export type AnswerableKind = (typeof ANSWERABLE)[number];
export type UnanswerableKind = (typeof UNANSWERABLE)[number];
export type Kind = AnswerableKind | UnanswerableKind;
export const KINDS: readonly Kind[] = [...ANSWERABLE, ...UNANSWERABLE];

/** A question with what is right. */
export interface Question {
  readonly ask: string;
  readonly language: Language;
  readonly kind: Kind;
  /** Refs of the facts that tell the one happening asked about; null where it must be refused. */
  readonly facts: ReadonlySet<string> | null;
  /** It names a person and a period: what growth is measured on. */
  readonly timed: boolean;
}

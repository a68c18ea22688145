import { z } from 'zod';
import type { RefusalReason } from '../answer.js';

const plural = z.record(z.enum(['one', 'two', 'few', 'many', 'other', 'zero']), z.string().optional());

const REFUSALS = [
  'empty',
  'too-long',
  'not-a-question',
  'unknown-name',
  'ask-back',
  'unknown-words',
  'no-such-fact',
  'no-such-meeting',
  'period',
  'place',
  'detail',
  'nearest',
  'to-come',
] as const satisfies readonly (RefusalReason | 'ask-back' | 'no-such-meeting' | 'nearest' | 'to-come')[];

export const DETAILS = [
  'when',
  'where',
  'who',
  'why',
  'how',
  'how-many',
  'how-long',
  'since',
  'previous',
  'what-time',
  'exact-time',
  'kind',
  'called',
  'how-old',
  'ordinal',
  'order-of',
  'source',
] as const;

const text = z.string().min(1);

/** The shape of `data/language/answers.fr.yaml` and `answers.en.yaml`. */
export const wordingSchema = z.strictObject({
  led: text,
  yes: text,
  no: text,
  notThatNumber: text,
  notThen: text,
  notThere: text,
  list: plural,
  /** What the coverage is on: how many articles, on whom most. */
  coverage: plural,
  span: text,
  orders: z.strictObject({ before: text, after: text }),
  agree: text,
  agreeOne: text,
  sideBySide: text,
  differ: text,
  profile: text,
  disputes: z.strictObject({ when: text, where: text, number: text }),
  version: text,
  versionJoin: text,
  /** Who says so, and whom they cite; then whom these quote. */
  citing: text,
  quoting: plural,
  and: text,
  unnamedOutlet: text,
  signedOutlet: text,
  /** The same within a sentence. */
  anUnnamedOutlet: text,
  aSignedOutlet: text,
  dates: z.strictObject({
    resolved: text,
    inferred: text,
    around: text,
    aroundMonth: text,
    from: text,
    fromDay: text,
    until: text,
    untilDay: text,
    range: text,
    rangeDays: text,
    rangeYears: text,
    on: text,
    in: text,
    night: text,
    morning: text,
    afternoon: text,
    evening: text,
    nightOf: text,
  }),
  ordinal: plural,
  ordinalOf: text,
  /** The same of an anniversary, which is no time that something happens. */
  anniversary: text,
  /** "How many times" that something has happened, where it was the nth time. */
  times: plural,
  since: text,
  age: plural,
  /** How long ago something was whose anniversary it is. */
  years: plural,
  refusals: z.record(z.enum(REFUSALS), text),
  details: z.record(z.enum(DETAILS), text),
  quoted: text,
});

import type { Answer } from '../../src/answer/answer.js';

/** A question of the evaluation, as it stands in `tests/questions/`. */
export interface Question {
  readonly ask: string;
  readonly language: 'fr' | 'en';
  readonly kind: string;
  /** Refs of facts: the first item must be (an event with) one of them. */
  readonly facts?: readonly string[] | undefined;
  /** Every one of `facts` must be among the items. */
  readonly all?: boolean | undefined;
  /** Any of these must stand in the headline. */
  readonly lead?: readonly string[] | undefined;
  readonly refuse?: boolean | undefined;
  /** A good refusal names it. */
  readonly missing?: string | undefined;
}

export type Verdict =
  /** The right fact, and the headline says what was asked. */
  | 'right'
  /** A right fact leads, but the headline lacks the value, or a list lacks an item. */
  | 'right-other'
  | 'wrong'
  | 'rightly-refused'
  | 'wrongly-refused'
  /** Should have been refused, and was answered. */
  | 'wrongly-answered';

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** Judges an answer of the engine against what the question's author expects. */
export function judge(question: Question, answer: Answer): Verdict {
  if (question.refuse === true) return answer.answered ? 'wrongly-answered' : 'rightly-refused';
  if (!answer.answered) return 'wrongly-refused';
  const factsOf = (item: (typeof answer.items)[number]): string[] =>
    item.sources.map((source) => source.fact);
  const expected = question.facts ?? [];
  const first = answer.items[0];
  if (!expected.some((ref) => factsOf(first).includes(ref))) return 'wrong';
  const shown = new Set(answer.items.flatMap(factsOf));
  if (question.all === true && !expected.every((ref) => shown.has(ref))) return 'right-other';
  const lead = question.lead ?? [];
  const headline = plain(answer.headline);
  return lead.length === 0 || lead.some((part) => headline.includes(plain(part))) ? 'right' : 'right-other';
}

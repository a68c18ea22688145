import type { Answer, Item } from '../../src/answer/answer.js';
import type { Question } from './questions.js';

export const VERDICTS = [
  /** The right fact leads, with the value asked for; or the question was rightly refused. */
  'right',
  'refused',
  /** A right fact leads, but the value is not shown, or a list lacks an item. */
  'incomplete',
  'wrong',
  /** Answerable, and refused. */
  'wrongly-refused',
  /** To be refused, and answered. */
  'wrongly-answered',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Verdicts that count as right. */
export const GOOD: ReadonlySet<Verdict> = new Set<Verdict>(['right', 'refused']);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .toLowerCase();

const factsOf = (item: Item): string[] => [item.fact, ...item.sources.map((source) => source.fact)];

/** Judges an answer of the engine against what the question's author expects. */
export function judge(question: Question, answer: Answer): Verdict {
  if ('refuse' in question) return answer.answered ? 'wrongly-answered' : 'refused';
  if (!answer.answered) return 'wrongly-refused';
  const [first] = answer.items;
  const leading = new Set(factsOf(first));
  if (!question.facts.some((ref) => leading.has(ref))) return 'wrong';
  const shown = new Set(answer.items.flatMap(factsOf));
  if (question.every?.some((group) => !group.some((ref) => shown.has(ref)))) return 'incomplete';
  if (question.lead === undefined) return 'right';
  // A headline that is a mere value must be the right one; one that tells the fact has its quotations beside it.
  const heads = answer.headline.includes(first.statement) || isList(question);
  const told = plain([answer.headline, ...(heads ? first.sources.map(({ quote }) => quote) : [])].join(' '));
  return question.lead.some((part) => tells(told, plain(part))) ? 'right' : 'incomplete';
}

/** The headline of a list says how long it is; what it lists is told by its items. */
const isList = (question: Extract<Question, { readonly facts: readonly string[] }>): boolean =>
  question.every !== undefined || /^(?:list|timeline)/.test(question.kind);

const ANSWERS: ReadonlySet<string> = new Set(['oui', 'non', 'yes', 'no']);

/** Whether a text has the words: "no" as the first of it, 26 not within 1926. */
function tells(text: string, part: string): boolean {
  const at = text.indexOf(part);
  if (at < 0) return false;
  if (ANSWERS.has(part)) return at === 0 && !/[\p{L}\p{N}]/u.test(text.charAt(part.length));
  return !/\d/.test(part) || !/\d/.test(text.charAt(at - 1) + text.charAt(at + part.length));
}

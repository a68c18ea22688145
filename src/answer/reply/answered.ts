import type { Query } from '../../question/query.js';
import type { Answered } from '../answer.js';
import type { Match } from '../match/match.js';
import { disputesOf, type ItemContext, itemOf } from './items.js';

/** An answer with the facts that give it, at least one, and what their sources dispute. */
export function answered(
  question: string,
  query: Query,
  chosen: readonly Pick<Match, 'entry'>[],
  headline: string,
  context: ItemContext,
): Answered {
  const [first, ...rest] = chosen.map((match) => itemOf(match.entry.fact, context));
  if (first === undefined) throw new Error('an answer needs at least one fact');
  return {
    question,
    language: query.language,
    answered: true,
    headline,
    items: [first, ...rest],
    disputes: [...new Set(chosen.map((match) => match.entry.event))].flatMap((event) =>
      disputesOf(event, context),
    ),
    refusal: null,
    nearest: [],
  };
}

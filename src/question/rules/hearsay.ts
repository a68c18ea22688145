import type { Unit } from '../query.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { WordingOf } from '../wording.js';
import { foldedSet } from '../words/folded-set.js';
import { isOneOf } from '../words/says.js';

/** Spans up to the verb of telling: "one of my old colleagues from work told". */
const REACH = 7;

/**
 * Leaves out from whom people have what they ask about ("my grandson says Kim and Xi met", "a colleague tells me that
 * …"), and what they want of it ("I'd be grateful to learn", "I faintly recall", "redites-moi"). It stands at the head,
 * speaks in the first person, names nobody and ends in a verb of telling or knowing. A verb that opens the question
 * is such a head where it tells the one who asks to be told.
 */
export function withoutHearsay(
  units: readonly Unit[],
  { tokens, spans, grammar, words }: WordingOf<'tokens' | 'spans' | 'grammar', 'asides' | 'tellers'>,
): readonly Unit[] {
  const { asides, tellers } = words;
  const first = foldedSet(asides);
  const tells = foldedSet(tellers);
  const wordsOf = ({ start, end }: Span): string[] => tokens.slice(start, end).map(({ folded }) => folded);
  const verb = spans.slice(0, REACH).findIndex((span) => wordsOf(span).some((word) => tells.has(word)));
  if (verb < 0) return units;
  const after = spans[verb + 1];
  const end = after !== undefined && wordsOf(after).every((word) => first.has(word)) ? verb + 2 : verb + 1;
  const head = spans.slice(0, end);
  // "Quote the part on …": nothing stands before the verb by which one asks to be told, and what it is comes after.
  const isOrder =
    spans.slice(0, verb).every(saysLittle) &&
    after !== undefined &&
    isOneOf(after.surface, grammar.determiners);
  const isPersonal = isOrder || head.flatMap(wordsOf).some((word) => first.has(word));
  const kept = units.filter((unit) => unit.at >= end);
  return isPersonal && !head.some((span) => has(span, 'name') || asks(span)) && kept.length > 0
    ? kept
    : units;
}

const asks = (span: Span): boolean => has(span, 'intent');

/** "Please", « veuillez ». */
const saysLittle = (span: Span): boolean => has(span, 'light') && !has(span, 'name') && !asks(span);

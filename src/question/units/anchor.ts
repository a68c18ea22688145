import type { Anchor, Relation, Unit } from '../query.js';
import type { Span } from '../spans/segment.js';
import { fold } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';
import { remembered } from '../words/remembered.js';

type Words = Pick<LanguageData, 'daysFrom' | 'orders'>;

const relationsOf = remembered(({ daysFrom, orders }: Words): ReadonlyMap<string, Relation> => {
  const found = new Map<string, Relation>();
  for (const [days, phrases] of Object.entries(daysFrom))
    for (const phrase of phrases) found.set(fold(phrase), Number(days));
  for (const order of ['before', 'after'] as const)
    for (const phrase of orders[order]) found.set(fold(phrase), order);
  return found;
});

/**
 * The time that a question tells by something that happened; null where it tells none.
 * @param between - it asks which of the two came first: "before or after the parade"
 */
export function anchorOf(
  units: readonly Unit[],
  spans: readonly Span[],
  words: Words,
  between: boolean,
): Anchor | null {
  const relations = relationsOf(words);
  const relationAt = (i: number): Relation | undefined => relations.get(fold(spans[i]?.surface ?? ''));
  const isEvent = (unit: Unit, after: number): boolean =>
    unit.at > after && (unit.setting === true || (unit.kind === 'name' && unit.qualifies === true));
  for (const [at, span] of spans.entries()) {
    const relation = relationAt(at) ?? (between && isBetween(span) ? 'before' : undefined);
    const event = units.filter((unit) => isEvent(unit, at));
    const last = event.at(-1);
    if (relation === undefined || last === undefined) continue;
    return { relation, event, start: span.start, end: spans[last.at]?.end ?? span.end };
  }
  return null;
}

/** "Before or after". */
const isBetween = ({ senses }: Span): boolean =>
  senses.some((sense) => sense.kind === 'intent' && sense.intent === 'order-of');

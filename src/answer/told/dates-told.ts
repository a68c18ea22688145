import type { Event, Fact, When } from '../../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../../knowledge/edtf.js';

/**
 * When a fact was: the most precise date that the articles on its happening give and that its own allows. Where
 * they differ on the date, its own; undefined where it has none.
 */
export function dateTold(fact: Fact, event: Event | undefined): When | undefined {
  if (fact.when === undefined || event === undefined) return fact.when;
  if (event.disputes.some(({ slot }) => slot === 'when')) return fact.when;
  const own = parseEdtf(fact.when.date);
  let told: When = fact.when;
  for (const { when } of event.facts) {
    if (when === undefined) continue;
    const span = parseEdtf(when.date);
    if (overlap(span, own) && vagueness(span) < vagueness(parseEdtf(told.date))) told = when;
  }
  return told;
}

/** When several facts were, each stretch of time once: by an exact date rather than one that is about right. */
export function datesTold(facts: readonly { readonly fact: Fact; readonly event: Event }[]): When[] {
  const told: { readonly when: When; readonly span: DateSpan }[] = [];
  for (const { fact, event } of facts) {
    const when = dateTold(fact, event);
    if (when === undefined) continue;
    const span = parseEdtf(when.date);
    const same = told.findIndex((other) => overlap(other.span, span));
    if (same < 0) told.push({ when, span });
    else if (told[same]?.span.approximate === true && !span.approximate) told[same] = { when, span };
  }
  return told.map(({ when }) => when);
}

const overlap = (a: DateSpan, b: DateSpan): boolean => a.from <= b.to && b.from <= a.to;

/** In days; what is only about right, a day more. */
const vagueness = (span: DateSpan): number => span.to - span.from + (span.approximate ? 1 : 0);

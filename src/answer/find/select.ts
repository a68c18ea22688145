import type { Event } from '../../knowledge/coverage.js';
import type { FactType } from '../../knowledge/types.js';
import type { Query } from '../../question/query.js';
import type { Intent } from '../../question/words/language.js';
import type { Match } from '../match/match.js';
import { isInside } from '../match/time.js';
import { asListed, asTold, isState } from '../tables/order-of-time.js';
import { PLACED, SPOKEN } from '../told/match-name.js';

/** Intents whose answer is everything that fits, in the order of time. */
const LISTS: ReadonlySet<Intent> = new Set<Intent>(['list', 'timeline']);
/** Intents answered by one value: further items only where they fit as well as the first. */
const VALUES: ReadonlySet<Intent> = new Set<Intent>([
  'when',
  'where',
  'how-many',
  'how-old',
  'how-long',
  'since',
  'previous',
  'what-time',
  'exact-time',
  'ordinal',
  'yes-no',
  'why',
]);

/** How much less directly than the best a further item may account for the question. */
const TOLERANCE = 0.35;
const VALUE_TOLERANCE = 0.1;
/** Once, and once more for each part of the question. */
const LIST_TOLERANCE = 0.3;
/** Matches shown at most. */
export const MOST = 25;

/** The matches to show: one per event, those that answer as well as the best; lists whole, by date. */
export function select(full: readonly Match[], query: Query): Match[] {
  const preferred = prefer(datedFirst(full, query), query);
  const best = preferred[0];
  if (best === undefined) return [];
  const margin = marginOf(query);
  const seen = new Set<Event>();
  const chosen: Match[] = [];
  for (const match of preferred) {
    if (best.score - match.score > margin || chosen.length === MOST) break;
    // What only touches on it is no answer beside one that is about it.
    if (query.intent !== 'agreement' && match.weakest < best.weakest - DIRECT) continue;
    if (seen.has(match.entry.event)) continue;
    if (isOneValue(query) && natureOf(match) !== natureOf(best)) continue;
    seen.add(match.entry.event);
    chosen.push(match);
  }
  if (!isListed(query)) return chosen;
  if (query.intent === 'timeline') return inOrder(chosen, asTold);
  if (onlyPeriod(query)) return inOrder(chosen, asListed);
  // What answers best comes first, in its order of time; what is about as near follows in its own.
  const near = (match: Match): boolean => best.score - match.score <= TOLERANCE;
  return [
    ...inOrder(chosen.filter(near), asListed),
    ...inOrder(
      chosen.filter((match) => !near(match)),
      asListed,
    ),
  ];
}

const inOrder = (matches: readonly Match[], order: typeof asListed): Match[] =>
  [...matches].sort((a, b) => order(a.entry, b.entry));

function marginOf(query: Query): number {
  if (onlyPeriod(query)) return Number.POSITIVE_INFINITY;
  if (isListed(query)) return Number.POSITIVE_INFINITY;
  if (query.intent === 'agreement') return LIST_TOLERANCE * (1 + query.units.length);
  return query.intent !== null && VALUES.has(query.intent) ? VALUE_TOLERANCE : TOLERANCE;
}

/** Whether the answer is everything that fits. */
export const isListed = (query: Query): boolean =>
  (query.intent !== null && LISTS.has(query.intent)) || onlyPeriod(query);
const onlyPeriod = (query: Query): boolean => query.units.length === 0 && query.periods.length > 0;

/** A timeline is of what has a date, where that is enough to make one. */
function datedFirst(full: readonly Match[], { intent }: Query): readonly Match[] {
  if (intent !== 'timeline') return full;
  const dated = full.filter(({ entry }) => entry.when !== null);
  return dated.length >= TIMELINE ? dated : full;
}
/** Fewer dates are no timeline. */
const TIMELINE = 3;

/** What the intent puts first, where it does. */
function prefer(full: readonly Match[], query: Query): readonly Match[] {
  switch (query.intent) {
    case 'yes-no':
      return isOfIdentity(query) ? byIntroduction(full, query) : full;
    case 'profile':
      return byIntroduction(full, query);
    // "Which country does he lead?": not all countries of what else leaders do.
    case 'who': {
      const introducing =
        query.nameKind === null ? [] : full.filter((match) => introduces(match, query) >= BY_OFFICE);
      return introducing.length > 0 ? introducing : full;
    }
    case 'agreement': {
      const best = full[0]?.score ?? 0;
      const near = (match: Match): number => (best - match.score <= AS_NEAR ? told(match) : -1);
      return [...full].sort((a, b) => near(b) - near(a) || b.score - a.score);
    }
    default: {
      if (!isListed(query)) return full;
      const directest = Math.max(...full.filter((match) => match.ofType).map((match) => match.weakest));
      const isDirect = (match: Match): boolean => match.ofType && match.weakest >= directest - DIRECT;
      if (query.periods.length === 0) return narrowest(full, [isDirect]);
      return narrowest(full, [
        (match) => isDirect(match) && !isState(match.entry) && isWithin(match, query),
        (match) => isDirect(match) && !isState(match.entry),
        (match) => !isState(match.entry) && isWithin(match, query),
        (match) => !isState(match.entry),
      ]);
    }
  }
}

/** "Xi est bien le chef de l'État chinois ?": one name, told in two ways, and nothing else. */
const isOfIdentity = ({ units: [only, ...others] }: Query): boolean =>
  only?.kind === 'name' && only.apposed === true && others.length === 0;

const byIntroduction = (full: readonly Match[], query: Query): readonly Match[] =>
  [...full].sort((a, b) => introduces(b, query) - introduces(a, query) || b.score - a.score);

/** The first selection that leaves anything. */
function narrowest(full: readonly Match[], tests: readonly ((match: Match) => boolean)[]): readonly Match[] {
  for (const test of tests) {
    const kept = full.filter(test);
    if (kept.length > 0) return kept;
  }
  return full;
}

/** What several articles tell comes first only where it is as near to what is asked. */
const AS_NEAR = 0.12;
/** How much less directly than the best a fact of a list may have its weakest part. */
const DIRECT = 0.3;

const isWithin = ({ entry }: Match, query: Query): boolean =>
  query.periods.every((match) => isInside(entry, match));

/** What a lasting fact on one name, with an office, makes at least. */
const BY_OFFICE = 3;

/** A fact that says who someone is: a lasting one, on that name alone. */
function introduces(match: Match, query: Query): number {
  const { fact } = match.entry;
  const asked = query.units.flatMap((unit) => (unit.kind === 'name' ? unit.names : []));
  const subjects =
    fact.who.length > 0 ? fact.who : fact.about.filter((slug) => match.entry.mentioned.has(slug));
  const alone = subjects.length > 0 && asked.includes(subjects[0] ?? '') && fact.who.length < 2;
  if (!alone) return 0;
  const { offices } = match.entry;
  return (
    1 +
    (fact.type === 'background' ? 1 : 0) +
    (offices.size > 0 ? 1 : 0) +
    (query.offices.some((office) => offices.has(office)) ? 1 : 0) +
    // What is so at no certain time tells more of who somebody is than an age or a stay.
    (fact.when === undefined ? 1 : 0)
  );
}

/** Disputed events first, then those that several articles tell. */
const told = ({ entry }: Match): number =>
  (entry.event.disputes.length > 0 ? 2 : 0) +
  (new Set(entry.event.facts.map((fact) => fact.article.id)).size > 1 ? 1 : 0);

/** What is asked for by a word that stands for one thing, or several alike. */
const isOneValue = ({ intent }: Query): boolean =>
  intent === 'who' || intent === 'when' || intent === 'where';

/** Who said it does not go with who did it, nor where it happened with what lasts there. */
const natureOf = ({ entry: { fact } }: Match): FactType | 'spoken' | 'placed' => {
  if (SPOKEN.has(fact.type)) return 'spoken';
  return PLACED.has(fact.type) ? 'placed' : fact.type;
};

import type { Concept, Coverage } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import type { Query, Unit } from '../../question/query.js';
import type { Refused } from '../answer.js';
import type { Engine } from '../engine.js';
import { latestOf, MOST_TOLD } from '../facts/event-lists.js';
import { eventsFor, type Finding, find, findAmong } from '../find/find.js';
import { aboutItself } from '../find/occasions.js';
import { type ItemContext, labelOf } from '../reply/items.js';
import { groundsOf, nearestItems, refused } from '../reply/refuse.js';
import type { Entry } from '../tables/entry.js';
import type { SearchWording } from '../wording/search-wording.js';
import { type Days, periodInWords } from '../wording/span-words.js';
import { fill, joinList, type Wording } from '../wording/wording.js';
import { comparisonOf, wholeComparison } from './compare.js';
import { profileOf } from './profile.js';
import type { ReadSearch, Wanted } from './search.js';
import { timelineOf, wholeTimeline } from './timeline.js';

/** What overviews are made from. */
export interface Sources extends Finding {
  readonly coverage: Coverage;
  readonly wordings: Readonly<Record<Language, Wording>>;
  readonly searches: Readonly<Record<Language, SearchWording>>;
  readonly read: (wanted: Wanted, language: Language) => ReadSearch;
  /** Why a query has no answer; null where it has one. */
  readonly refusalOf: (query: Query) => Refused | null;
}

const ANY_DAYS: Days = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** What there is on something. */
interface Told {
  readonly entries: readonly Entry[];
  /** There is more than was looked at. */
  readonly atLeast: boolean;
}

const asksForAll = ({ units, unknownNames, periods }: Query): boolean =>
  units.length + unknownNames.length + periods.length === 0;

/** The parts of an engine that tell all there is on something, rather than answer a question on it. */
export function overviews(sources: Sources): Pick<Engine, 'timeline' | 'compare' | 'profile'> {
  const { coverage, index, concepts, wordings, searches, read, refusalOf } = sources;
  const contextIn = (language: Language): ItemContext => ({
    coverage,
    language,
    wording: wordings[language],
  });

  /** Everything on what is asked, best first: of very much, the latest. */
  const told = (query: Query, context: ItemContext): Told | Refused => {
    const refusal = refusalOf(query);
    if (refusal !== null) return refusal;
    const events = eventsFor(query, sources);
    const latest = latestOf(events, index.tables.events.dated, MOST_TOLD);
    const { full } = findAmong(latest, query, sources);
    if (full.length === 0) return nothingFound(query, context);
    return { entries: aboutItself(full), atLeast: latest.length < events.length };
  };
  const nothingFound = (query: Query, context: ItemContext): Refused => {
    const findings = find(query, sources);
    const nearest = nearestItems([...findings.full, ...findings.slotless, ...findings.partial], context);
    return refused('', context.language, groundsOf(query, findings, context, sources), nearest);
  };
  const subjectOf = (query: Query, context: ItemContext): string | null => {
    const labels = query.units.map((unit) => labelOfUnit(unit, context, concepts));
    return labels.length === 0 ? null : joinList([...new Set(labels)], context.wording);
  };

  return {
    timeline({ about, from, to }, language) {
      const context = contextIn(language);
      const { query, ...bounds } = read({ kind: 'about', about, from, to }, language);
      if (asksForAll(query)) {
        const timeline = wholeTimeline(index, context);
        return timeline === null
          ? nothingFound(query, context)
          : { ...timeline, period: null, atLeast: false };
      }
      const found = told(query, context);
      if ('answered' in found) return found;
      const { entries, atLeast } = found;
      const asked = query.periods[0]?.period;
      const days = asked?.kind === 'range' ? asked : ANY_DAYS;
      const timeline = timelineOf(entries.filter(happensIn(days)), subjectOf(query, context), context);
      if (timeline !== null) {
        const time = { ...context, search: searches[language] };
        return { ...timeline, period: periodInWords(bounds.from, bounds.to, time), atLeast };
      }
      const typed = [from, to].filter((text) => text !== undefined).join(' – ');
      const { period } = context.wording.refusals;
      return typed === '' || period === undefined
        ? nothingFound(query, context)
        : refused('', language, {
            reason: 'period',
            missing: [typed],
            headline: fill(period, { missing: fill(context.wording.quoted, { text: typed }) }),
          });
    },
    compare(about, language) {
      const context = contextIn(language);
      const { query } = read({ kind: 'about', about }, language);
      if (asksForAll(query)) return { ...wholeComparison(index, context), atLeast: false };
      const found = told(query, context);
      if ('answered' in found) return found;
      const { entries, atLeast } = found;
      return { ...comparisonOf(entries, subjectOf(query, context), context), atLeast };
    },
    profile(who, language) {
      const context = contextIn(language);
      const { query } = read({ kind: 'about', who }, language);
      const refusal = refusalOf(query);
      if (refusal !== null) return refusal;
      const [name] = query.units
        .flatMap((unit) => (unit.kind === 'name' ? unit.names : []))
        .flatMap((slug) => coverage.names.get(slug) ?? []);
      return name === undefined ? null : profileOf(name, coverage, index, context);
    },
  };
}

/**
 * Whether something happens in some days, or has no date: to speak of them is not enough. What goes on without an
 * end happens when it begins.
 */
const happensIn =
  (days: Days) =>
  ({ when }: Entry): boolean =>
    when === null || ((Number.isFinite(when.to) ? when.to : when.from) >= days.from && when.from <= days.to);

function labelOfUnit(unit: Unit, context: ItemContext, concepts: ReadonlyMap<string, Concept>): string {
  if (unit.kind === 'name') return labelOf(unit.names[0] ?? '', context);
  // A word of several meanings is called as it was written.
  const [concept] = unit.kind === 'concept' && unit.concepts.length === 1 ? unit.concepts : [];
  return (
    (concept === undefined ? undefined : concepts.get(concept)?.label?.[context.language]) ?? unit.surface
  );
}

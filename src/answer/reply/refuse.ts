import type { Event } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import { isPerson } from '../../question/asked/people.js';
import type { NameUnit, Query, Unit } from '../../question/query.js';
import { MEET } from '../../question/shared-concepts.js';
import type { Item, RefusalReason, Refused } from '../answer.js';
import { asksSpeech } from '../find/asks-speech.js';
import { type Finding, type Findings, find, NEAREST } from '../find/find.js';
import type { Match } from '../match/match.js';
import { surfaceOfPeriod } from '../wording/period-surface.js';
import { type Detail, fill, joinList } from '../wording/wording.js';
import { type ItemContext, itemOf, labelOf } from './items.js';

/** Why there is no answer, and how that is said. */
export interface Grounds {
  readonly reason: RefusalReason;
  readonly missing: readonly string[];
  readonly headline: string;
}

/** A refusal, with what is nearest to the question. */
export function refused(
  question: string,
  language: Language,
  grounds: Grounds,
  nearest: readonly Item[] = [],
): Refused {
  const { reason, missing, headline } = grounds;
  return {
    question,
    language,
    answered: false,
    headline,
    items: [],
    disputes: [],
    refusal: { reason, missing },
    nearest,
  };
}

/** The nearest things the coverage has: one per event, best first. */
export function nearestItems(matches: Iterable<Match>, context: ItemContext): Item[] {
  const items: Item[] = [];
  const events = new Set<Event>();
  for (const { entry, score } of matches) {
    if (items.length === NEAREST) break;
    if (events.has(entry.event) || score <= 0) continue;
    events.add(entry.event);
    items.push(itemOf(entry.fact, context));
  }
  return items;
}

/** As the person wrote it, or as the coverage labels it. */
const surfaceOf = (unit: Unit, context: ItemContext): string =>
  unit.kind === 'name' && unit.names.length === 1 ? labelOf(unit.names[0] ?? '', context) : unit.surface;

/** Whether the coverage has a meeting of people, whatever else is asked of it. */
function haveMet(people: readonly NameUnit[], query: Query, finding: Finding): boolean {
  const meet = query.units.find((unit) => unit.kind === 'concept' && unit.concepts.includes(MEET));
  if (meet === undefined) return false;
  const { setting: _, during: __, governed: ___, ...plain } = meet;
  const both = people.map(({ names, surface, at }): NameUnit => {
    return { kind: 'name', names, places: [], role: 'any', surface, at };
  });
  const asked: Query = { ...query, intent: null, future: null, periods: [], units: [plain, ...both] };
  return find(asked, finding).full.some(({ entry, joins }) => joins && entry.fact.type === 'meeting');
}

/** "Moscow's reaction", "between China and Russia": who acts there, and no place. */
const IN_PLACE: ReadonlySet<NameUnit['role']> = new Set<NameUnit['role']>(['in', 'to', 'target', 'any']);

/** Why the findings do not answer, from what the best partial match lacks. */
export function groundsOf(query: Query, findings: Findings, context: ItemContext, finding: Finding): Grounds {
  const { wording, coverage } = context;
  const quote = (text: string): string => fill(wording.quoted, { text });
  if (findings.slotless.length > 0) {
    const detail = wording.details[query.namesAsked > 0 ? 'who' : (query.intent as Detail)];
    if (detail !== undefined)
      return {
        reason: 'detail',
        missing: [detail],
        headline: fill(wording.refusals.detail, { missing: detail }),
      };
  }
  const { partial } = findings;
  const [best] = partial;
  const periods = (best?.missedPeriods ?? [])
    .map((i) => query.periods[i])
    .filter((period) => period !== undefined);
  const missing = best?.missing ?? query.units;
  const periodSurfaces = periods.map((period) => surfaceOfPeriod(query, period));
  if (best !== undefined && missing.length === 0 && periods.length > 0)
    return {
      reason: 'period',
      missing: periodSurfaces,
      headline: fill(wording.refusals.period, { missing: joinList(periodSurfaces.map(quote), wording) }),
    };
  const { future } = query;
  if (future !== null && missing.length === 1 && missing[0] === future && periods.length === 0)
    return {
      reason: 'period',
      missing: [future.surface],
      headline: fill(wording.refusals['to-come'], { missing: quote(future.surface) }),
    };
  // "Did they talk about Ukraine?" asks for no place.
  const isSpokenOf = (unit: NameUnit): boolean => unit.role !== 'in' && asksSpeech(query, finding.concepts);
  const place = missing.find(
    (unit): unit is NameUnit =>
      unit.kind === 'name' &&
      IN_PLACE.has(unit.role) &&
      unit.adjective !== true &&
      !isSpokenOf(unit) &&
      unit.names.some((slug) => coverage.names.get(slug)?.kind === 'place'),
  );
  if (place !== undefined && missing.length === 1) {
    const label = surfaceOf(place, context);
    return { reason: 'place', missing: [label], headline: fill(wording.refusals.place, { missing: label }) };
  }
  const names = query.units.filter((unit): unit is NameUnit => unit.kind === 'name');
  const people = names.filter((unit) => isPerson(unit, coverage.names));
  const aboutMeeting = query.units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(MEET));
  const surfaces = [
    ...new Set([...missing.map((unit) => surfaceOf(unit, context)), ...periodSurfaces]),
  ].filter((surface) => surface !== '');
  // What no word of the question says is not quoted.
  const fallback = query.units.map((unit) => surfaceOf(unit, context)).filter((surface) => surface !== '');
  const named = surfaces.length > 0 ? surfaces : fallback;
  // That they did not shake hands does not mean that they did not meet.
  const [met] = partial.filter(({ entry, joins }) => entry.fact.type === 'meeting' && joins);
  if (aboutMeeting && people.length > 1 && met === undefined && !haveMet(people, query, finding))
    return {
      reason: 'no-such-fact',
      missing: named,
      headline: fill(wording.refusals['no-such-meeting'], {
        names: joinList(
          people.map((unit) => surfaceOf(unit, context)),
          wording,
        ),
      }),
    };
  const all = [
    ...new Set([
      ...fallback.map((surface) =>
        names.some((unit) => surfaceOf(unit, context) === surface) ? surface : quote(surface),
      ),
      ...query.periods.map((period) => quote(surfaceOfPeriod(query, period))),
    ]),
  ];
  return {
    reason: 'no-such-fact',
    missing: named,
    headline:
      all.length === 1
        ? fill(wording.refusals['unknown-words'], { missing: joinList(all, wording) })
        : fill(wording.refusals['no-such-fact'], {
            all: joinList(all, wording),
            missing: joinList(named, wording),
          }),
  };
}

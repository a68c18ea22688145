import type { Coverage } from '../../knowledge/coverage.js';
import { dateOfDay, dayNumber, daysInMonth } from '../../knowledge/edtf.js';
import type { Language } from '../../knowledge/types.js';
import type { PeriodMatch } from '../../question/period/period.js';
import type { NameRole, Query, Unit, UnknownName } from '../../question/query.js';
import { MEET, SAY } from '../../question/shared-concepts.js';
import type { Reader } from '../../question/understand.js';
import { fold, type Token, tokenise } from '../../question/words/fold.js';
import type { Search } from '../engine.js';
import type { SuggestionKind } from '../facts/suggestion.js';
import type { Suggester } from '../suggest/suggest.js';
import type { Days } from '../wording/span-words.js';
import type { Asked } from './search-headline.js';

/** Options of a command; `about` has no verb: whatever is told of it. */
export type Wanted = Omit<Search, 'kind'> & { readonly kind: Search['kind'] | 'about' };

/** What options are read with. */
export interface Searching {
  readonly reader: Reader;
  readonly suggester: Suggester;
  readonly names: Coverage['names'];
  /** Day number of the clock. */
  readonly today: number;
}

/** The options of a command, as they were understood. */
export interface ReadSearch {
  readonly query: Query;
  readonly who?: Asked | undefined;
  readonly with?: Asked | undefined;
  readonly addressee?: Asked | undefined;
  readonly about?: Asked | undefined;
  readonly place?: Asked | undefined;
  readonly from: Days | null;
  readonly to: Days | null;
}

/**
 * The query that a command's options make. What was picked from the suggestions is what it says; anything else
 * is read as a question of its own would be. An option that nothing can be made of counts as a word that the
 * coverage does not have: it is not passed over.
 */
export function readSearch(
  search: Wanted,
  { reader, suggester, names, today }: Searching,
  language: Language,
): ReadSearch {
  const units: Unit[] = [];
  const unknownNames: UnknownName[] = [];
  /** What is typed half, or by a part of its name, where only one thing can be meant. */
  const half = (text: string, kind: SuggestionKind, query: Query): string | null => {
    if (query.unknownNames.length > 0 || query.units.some((unit) => unit.kind !== 'word')) return null;
    const [only, ...others] = suggester.suggest(kind, text, language, 2);
    return only !== undefined && others.length === 0 && query.units.length > 0 ? only.id : null;
  };
  const take = (text: string | undefined, kind: SuggestionKind, role: NameRole): Asked | undefined => {
    if (text === undefined) return undefined;
    const query = reader.read(text, today, { fallback: language });
    const picked = suggester.identify(kind, text) ?? half(text, kind, query);
    if (picked !== null) {
      // "What happened in Beijing" is not all that China does; "Beijing met Pyongyang" is.
      const actor = search.kind === 'about' || role === 'in' ? undefined : reader.graph.actor(picked);
      units.push(unitOf(picked, text, role, actor, names));
      return { text, known: [picked] };
    }
    unknownNames.push(...query.unknownNames);
    for (const unit of query.units) units.push(unit.kind === 'name' ? { ...unit, role } : unit);
    if (query.units.length === 0 && query.unknownNames.length === 0) units.push(unheardOf(text));
    return { text, known: namesOf(query.units) };
  };
  const verb = VERBS[search.kind];
  if (verb !== null) units.push({ kind: 'concept', concepts: [verb], surface: '', at: -1 });
  const asked = {
    who: take(search.who, 'actor', search.kind === 'said' ? 'agent' : 'any'),
    with: take(search.with, 'actor', 'any'),
    addressee: take(search.addressee, 'actor', 'to'),
    about: take(search.about, 'subject', search.kind === 'said' ? 'about' : 'any'),
    place: take(search.place, 'place', 'in'),
  };

  const tokens: Token[] = [];
  const bound = (text: string | undefined): Days | null => {
    if (text === undefined) return null;
    tokens.push(...tokenise(tokens.length === 0 ? text : ` – ${text}`));
    const days = daysOf(reader.read(text, today, { fallback: language }).periods[0]?.period, today);
    if (days === null) units.push(unheardOf(text));
    return days;
  };
  const [from, to] = [bound(search.from), bound(search.to)];
  const period = between(from, to, tokens.length);
  const query: Query = {
    text: '',
    // What a refusal quotes as the period that was asked for.
    tokens,
    language,
    intent: 'list',
    yesNo: false,
    negated: false,
    asksAbsent: false,
    earlier: false,
    prior: false,
    anchor: null,
    doubts: false,
    nameKind: null,
    withinWords: false,
    contrasted: false,
    nounAsked: null,
    plainHow: false,
    placeLevel: null,
    asksAgent: false,
    asksTarget: false,
    present: false,
    future: null,
    namesAsked: 0,
    precision: null,
    intentAt: -1,
    units,
    periods: period === null ? [] : [period],
    published: [],
    quoted: [],
    excluded: [],
    offices: [],
    unknownNames,
    chat: null,
    empty: false,
  };
  return { query, ...asked, from, to };
}

/** The names that some units stand for; null where one is something else, or may stand for several. */
function namesOf(units: readonly Unit[]): readonly string[] | null {
  const known = units.flatMap((unit) => (unit.kind === 'name' && unit.names.length === 1 ? unit.names : []));
  return known.length > 0 && known.length === units.length ? known : null;
}

/** What the people of each command do, as the vocabulary has it. */
const VERBS: Readonly<Record<Wanted['kind'], string | null>> = {
  meetings: MEET,
  said: SAY,
  about: null,
};

function unitOf(
  id: string,
  surface: string,
  role: NameRole,
  actor: string | undefined,
  names: Coverage['names'],
): Unit {
  const kind = names.get(id)?.kind;
  if (kind === undefined) return { kind: 'concept', concepts: [id], surface, at: -1 };
  return {
    kind: 'name',
    names: actor === undefined ? [id] : [id, actor],
    places: kind === 'place' ? [id] : [],
    role,
    surface,
    at: -1,
  };
}

/** A word that no fact has: no word of a text has a space in it. */
function unheardOf(text: string): Unit {
  return { kind: 'word', word: ` ${fold(text)}`, surface: text, at: -1 };
}

/** Years in which each day of the calendar comes up, 29 February around a year like 1900 as well. */
const EVERY_DAY_WITHIN = 9;

/**
 * The days that a date stands for as a bound: without a year, the last ones there were. Null where no year has
 * such a day (31 February).
 */
function daysOf(period: PeriodMatch['period'] | undefined, today: number): Days | null {
  if (period?.kind === 'range') return period;
  if (period?.kind !== 'recurring') return null;
  const { month } = period;
  const { year } = dateOfDay(today);
  for (let of = year; of > year - EVERY_DAY_WITHIN; of -= 1) {
    const length = daysInMonth(of, month);
    if (period.from > length) continue;
    const from = dayNumber(of, month, period.from);
    if (from <= today) return { from, to: dayNumber(of, month, Math.min(period.to, length)) };
  }
  return null;
}

/** From the start of one date to the end of the other; either may be missing. */
function between(from: Days | null, to: Days | null, end: number): PeriodMatch | null {
  if (from === null && to === null) return null;
  const first = from?.from ?? Number.NEGATIVE_INFINITY;
  const last = to?.to ?? Number.POSITIVE_INFINITY;
  // What ends before it begins has no day, not even of what lasts.
  const days =
    first > last
      ? { from: Number.POSITIVE_INFINITY, to: Number.NEGATIVE_INFINITY }
      : { from: first, to: last };
  return { start: 0, end, bound: true, period: { kind: 'range', ...days, unit: 'day' } };
}

import type { Language } from '../knowledge/types.js';
import type { PeriodMatch } from '../question/period.js';
import type { Query, Unit } from '../question/query.js';
import type { Reader } from '../question/understand.js';
import type { Search } from './engine.js';

/** The query that a command's options make. Each option is read as a question of its own would be. */
export function searchQuery(search: Search, reader: Reader, today: number, language: Language): Query {
  const read = (text: string | undefined): Query | null =>
    text === undefined ? null : reader.read(text, today, { fallback: language });
  const units: Unit[] = [];
  const unknownNames: Query['unknownNames'][number][] = [];
  const take = (text: string | undefined, role: 'agent' | 'about' | 'any'): void => {
    const query = read(text);
    if (query === null) return;
    unknownNames.push(...query.unknownNames);
    for (const unit of query.units) units.push(unit.kind === 'name' ? { ...unit, role } : unit);
  };
  take(search.who, search.kind === 'said' ? 'agent' : 'any');
  take(search.with, 'any');
  take(search.about, 'about');
  take(search.place, 'any');
  const verb: Unit = {
    kind: 'concept',
    concepts: [search.kind === 'said' ? 'say' : 'meet'],
    surface: '',
    at: -1,
  };
  const period = between(read(search.from)?.periods[0], read(search.to)?.periods[0]);
  return {
    text: '',
    tokens: [],
    language,
    intent: 'list',
    yesNo: false,
    asksAgent: false,
    intentAt: -1,
    units: [verb, ...units],
    periods: period === null ? [] : [period],
    quoted: [],
    excluded: [],
    unknownNames,
    chat: null,
    empty: false,
  };
}

/** From the start of one date to the end of the other; either may be missing. */
function between(from: PeriodMatch | undefined, to: PeriodMatch | undefined): PeriodMatch | null {
  if (from === undefined && to === undefined) return null;
  const start = from?.period.kind === 'range' ? from.period.from : Number.NEGATIVE_INFINITY;
  const end = to?.period.kind === 'range' ? to.period.to : Number.POSITIVE_INFINITY;
  return { start: 0, end: 0, bound: true, period: { kind: 'range', from: start, to: end, unit: 'day' } };
}

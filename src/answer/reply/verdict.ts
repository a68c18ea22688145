import type { Coverage } from '../../knowledge/coverage.js';
import { parseEdtf } from '../../knowledge/edtf.js';
import type { Query } from '../../question/query.js';
import { COMMEMORATE, END, HOPE, OFTEN, RARE } from '../../question/shared-concepts.js';
import { ABOUT } from '../match/affirming.js';
import { isOnlyClaimed, isTurnedDown } from '../match/claims.js';
import type { Match } from '../match/match.js';
import { isFirst } from '../match/match-unit.js';
import { countsFromAsked } from '../match/preference.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';
import { countedFrom } from '../told/numbers-told.js';

/** What the best fact says to a question put as yes or no; null where it says neither, and only tells. */
export function verdictOf(best: Match, query: Query, names: Coverage['names']): 'yes' | 'no' | null {
  const first = best.entry;
  const chooses = isChoice(query);
  if (best.denies && !(chooses && !query.units.some(isChosenName)))
    // "Did she say that they target nobody?" asks whether she said so.
    return query.negated && best.told ? 'yes' : 'no';
  // "Non" to "Ne se sont-ils pas vus ?" may be heard either way.
  // What the editor remarks on is neither right nor wrong without the remark.
  const remarked = query.doubts && first.fact.note !== undefined;
  // "He had not been there since 2019, had he?": that it is the first time since then says so.
  const denied = query.negated && !countsFromAsked(first, query);
  // "Is he going to visit?": that visits were talked of is neither.
  const spokenOf = SPOKEN.has(first.fact.type) && !best.ofType && !best.told;
  // Of names alone, only what something is can be affirmed.
  const idle =
    !(first.fact.type === 'background' && first.fact.when === undefined) &&
    query.periods.length === 0 &&
    query.units.every(isBareName);
  const isOpen =
    idle ||
    chooses ||
    remarked ||
    denied ||
    spokenOf ||
    best.undecided ||
    best.hearsay ||
    !best.isAbout ||
    isOnlyClaimed(best, query, names) ||
    isTurnedDown(best, query) ||
    isWished(best, query) ||
    isSeldom(first, query) ||
    isAnotherOffice(first, query) ||
    isFirstSince(first, query) ||
    isOver(first, query) ||
    isOfEnd(first, query);
  return isOpen ? null : 'yes';
}

const asksFor = (concept: string, { units }: Query): boolean =>
  units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(concept));

/** "Is the war over?": that somebody marks the end of one is neither yes nor no. */
const isOfEnd = ({ concepts, fact }: Entry, query: Query): boolean =>
  asksFor(END, query) &&
  !asksFor(COMMEMORATE, query) &&
  (fact.type === 'ceremony' || (concepts.get(END) ?? 0) < ABOUT);

/** "Is Kim the president?": that he is the leader is neither yes nor no. */
const isAnotherOffice = ({ offices }: Entry, query: Query): boolean =>
  query.offices.length > 0 && !query.offices.some((office) => offices.has(office));

/** "Was it his first visit ever?": that it was the first since another is neither yes nor no. */
const isFirstSince = (entry: Entry, query: Query): boolean =>
  countedFrom(entry) !== undefined &&
  !countsFromAsked(entry, query) &&
  query.units.some(
    (unit) =>
      (unit.kind === 'concept' && isFirst(unit)) ||
      (unit.kind === 'number' && unit.ordinal && unit.value === 1),
  );

/** "Is North Korea at war?": that it was, in its time, does not say so. */
const isOver = ({ fact, when }: Entry, query: Query): boolean =>
  query.present &&
  query.periods.length === 0 &&
  fact.type === 'background' &&
  when?.interval === true &&
  parseEdtf(fact.article.published.date).from - when.to > A_YEAR;
/** In days. */
const A_YEAR = 365;

/** "Did he go abroad?": that he rarely does is neither yes nor no, unless it is asked how often. */
const isSeldom = ({ concepts }: Entry, query: Query): boolean =>
  (concepts.get(RARE) ?? 0) >= ABOUT && !asksFor(RARE, query) && !asksFor(OFTEN, query);

/** A name that says neither where something was nor what somebody is. */
const isBareName = (unit: Query['units'][number]): boolean =>
  unit.kind === 'name' && unit.role !== 'in' && unit.offices === undefined;

/** "Better or worse?" is neither yes nor no. */
const isChoice = ({ units }: Query): boolean =>
  units.some((unit) => unit.choice !== undefined && unit.kind !== 'number');

/** "Who won?", "did they win?": who hopes to, has not. */
export const isWished = ({ entry, told }: Match, query: Query): boolean =>
  SPOKEN.has(entry.fact.type) && (entry.concepts.get(HOPE) ?? 0) >= ABOUT && !told && !asksFor(HOPE, query);

/** "Did Moscow or Pyongyang …?": of either, it is so or not. */
const isChosenName = (unit: Query['units'][number]): boolean =>
  unit.kind === 'name' && unit.choice !== undefined;

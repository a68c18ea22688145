import type { Query, Unit } from '../../question/query.js';
import { COMMEMORATE, END, isOnly, mayBe } from '../../question/shared-concepts.js';
import type { Entry } from '../tables/entry.js';
import { type Finding, find } from './find.js';
import type { Reading } from './reading.js';

const ENDING: ReadonlySet<string> = new Set([END]);

const isEnd = (unit: Unit): boolean => unit.setting !== true && isOnly(unit, ENDING);

/** Whether a question is whether something is over. */
const asksIfOver = ({ intent, units, periods }: Query): boolean => {
  const end = units.find(isEnd);
  return (
    intent === 'yes-no' &&
    periods.length === 0 &&
    units.length > 1 &&
    end !== undefined &&
    // "The end of which war was marked?"
    units.every(({ kind, at }) => kind !== 'concept' || at <= end.at)
  );
};

/** Whether a fact tells what goes on, with no end of it. */
const goesOn = ({ fact: { type, when } }: Entry): boolean =>
  type === 'background' && when?.date.endsWith('/..') === true;

/**
 * "Is the war over?": that it has gone on since some day is what there is to tell, and neither yes nor no; null where
 * nothing of what is asked about goes on.
 */
export function goingOn(query: Query, finding: Finding): Reading | null {
  if (!asksIfOver(query)) return null;
  const read: Query = { ...query, intent: null, units: query.units.filter((unit) => !isEnd(unit)) };
  const matches = find(read, finding).full.filter(({ entry }) => goesOn(entry));
  return matches.length === 0 ? null : { query: read, matches };
}

/** "Is the parade over?": not that it marks the end of something else. */
export const isEndOfAnother = ({ concepts }: Entry, query: Query): boolean =>
  asksIfOver(query) &&
  (concepts.get(COMMEMORATE) ?? 0) > 0 &&
  !query.units.some((unit) => mayBe(unit, MARKING));

const MARKING: ReadonlySet<string> = new Set([COMMEMORATE]);

import type { Query, Unit } from '../../question/query.js';
import { BEGIN, END } from '../../question/shared-concepts.js';
import type { Entry } from '../tables/entry.js';
import { SHARED, SPOKEN } from './match-name.js';

const isEnd = (unit: Unit, end: string): boolean =>
  unit.kind === 'concept' &&
  unit.setting !== true &&
  // "The ceremony for the end of the war" is another thing.
  unit.governed !== true &&
  unit.concepts.includes(end);

/** Whether a question asks when something ended, and this part of it says so. */
export const asksWhenEnded = (unit: Unit, { intent }: Query): boolean =>
  intent === 'when' && isEnd(unit, END);

/** The last day, month or year (EDTF) of what a fact says lasted; undefined where none is known. */
export const lastOf = (entry: Entry): string | undefined => stretchOf(entry)?.[1];

/** Whether what a fact tells may itself have been the end of something: not words on it, nor who met at it. */
export const mayEnd = ({ fact: { type } }: Entry): boolean => !SPOKEN.has(type) && !SHARED.has(type);

/** Which day, month or year (EDTF) of what lasted answers when it began or ended; undefined where neither is asked. */
export function endTold(entry: Entry, query: Query): string | undefined {
  if (query.units.some((unit) => asksWhenEnded(unit, query))) return stretchOf(entry)?.[1];
  return query.units.some((unit) => isEnd(unit, BEGIN))
    ? (stretchOf(entry)?.[0] ?? goingOnSince(entry))
    : undefined;
}

/** The ends of a stretch of time; what is said, and what is only known to be of a night, takes no such stretch. */
function stretchOf({ fact: { when, type } }: Entry): readonly [string, string] | undefined {
  const [first, last] = when?.date.split('/') ?? [];
  if (when?.time !== undefined || SPOKEN.has(type) || first === undefined || last === undefined) return;
  return first === OPEN || last === OPEN ? undefined : [first, last];
}
const OPEN = '..';

/** Since when something lasts that goes on; undefined where that is not known. */
function goingOnSince({ fact: { when, type } }: Entry): string | undefined {
  const [first, last] = when?.date.split('/') ?? [];
  return last === OPEN && first !== OPEN && !SPOKEN.has(type) ? first : undefined;
}

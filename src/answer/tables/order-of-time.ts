import type { FactType } from '../../knowledge/types.js';
import type { Entry } from './entry.js';

/** What has its place in time. */
export interface Timed extends Pick<Entry, 'when'> {
  readonly fact: Pick<Entry['fact'], 'type'>;
}

/** Longer than this, in days, something lasts rather than happens. */
const LASTING = 31;
/** Longer than this, in days, something has no place among days. */
const A_YEAR = 366;
const LAST = Number.MAX_SAFE_INTEGER;

/** Happenings before words about them, what lasts at the end. */
const RANK: Readonly<Record<FactType, number>> = {
  meeting: 0,
  ceremony: 1,
  visit: 2,
  agreement: 3,
  message: 4,
  statement: 5,
  accusation: 6,
  aid: 7,
  background: 8,
};

type Key = (timed: Timed) => number;
type Order = (a: Timed, b: Timed) => number;

/** By the first key that tells two apart. */
const by =
  (...keys: readonly Key[]): Order =>
  (a, b) => {
    for (const key of keys) {
      const difference = key(a) - key(b);
      if (difference !== 0) return difference;
    }
    return 0;
  };

const endOf: Key = ({ when }) => (when !== null && Number.isFinite(when.to) ? when.to : LAST);
/** What has no beginning stands at its end; what has no date, last. */
const startOf: Key = (timed) =>
  timed.when !== null && Number.isFinite(timed.when.from) ? timed.when.from : endOf(timed);
/** What took a day comes before what took several from that day on. */
const lengthOf: Key = ({ when }) => {
  const length = when === null ? 0 : when.to - when.from;
  return Number.isFinite(length) ? length : LAST;
};
/** What is only thought to be of a day comes after what is known to be. */
const thought: Key = ({ when }) => Number(when?.approximate ?? false);
/** Of one day, what happened comes before what was said. */
const rankOf: Key = ({ fact }) => RANK[fact.type];

/** Whether something lasts for more than a month, or has no date. */
export const isState = (timed: Timed): boolean => timed.when === null || lengthOf(timed) > LASTING;

const happensAt: Key = (timed) => (isState(timed) ? LAST : startOf(timed));
const toldAt: Key = (timed) => {
  if (timed.when === null || lengthOf(timed) > A_YEAR) return LAST;
  return isState(timed) ? endOf(timed) : startOf(timed);
};

/** As a chronicle goes: by first days, each day standing together. */
export const byTime: Order = by(startOf, lengthOf, thought, rankOf);
/** As a story is told: what took weeks or months stands where it ended, what took years at the end. */
export const asTold: Order = by(toldAt, thought, happensAt, lengthOf, rankOf);
/** As a list goes: what happened, by its days, and then what lasts. */
export const asListed: Order = by(happensAt, lengthOf, rankOf);

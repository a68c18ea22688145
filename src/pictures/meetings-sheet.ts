import type { Item } from '../answer/answer.js';
import { dayInWords } from '../answer/wording/dates.js';
import { type MeetingsDepiction, peopleMeeting } from '../command/depiction.js';
import { say, typeset } from '../command/wording.js';
import { parseEdtf } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';
import { sourcesOf } from './sources.js';
import type { PictureTexts } from './texts.js';

/** What one can still take in at a glance. The text has the others. */
export const MOST_PEOPLE = 9;
const MOST_TIES = 14;
const MOST_DATES = 4;

/** Somebody who met somebody. */
export interface MeetingPerson {
  readonly name: string;
  /** How many others they met. */
  readonly met: string;
}

/** Those who met one another, all together, once or more. */
export interface Tie {
  /** Two or more, as indices of {@link MeetingsSheet.people}, ascending. */
  readonly people: readonly [number, number, ...number[]];
  /** When: a line each, in the order of time. */
  readonly dates: readonly string[];
}

/** Who met whom, in words: plain data, typeset, in the reader's language. */
export interface MeetingsSheet {
  readonly title: string;
  readonly subtitle: string;
  /** Those who met most others first. */
  readonly people: readonly MeetingPerson[];
  readonly ties: readonly Tie[];
  /** What is not in it, and whose reports it draws on. */
  readonly footnotes: readonly string[];
}

/**
 * Words a network of meetings. Facts about the same people make one tie with several dates. A fact that tells of
 * several meetings ("twice in 2024") stands as its date: meetings are not counted, people are.
 */
export function meetingsSheet({ language, items }: MeetingsDepiction, texts: PictureTexts): MeetingsSheet {
  const own = texts[language];
  const meetings = items.filter((item) => peopleMeeting(item).length > 0);
  const met = othersMet(meetings);
  const everyone = [...met].sort(([, a], [, b]) => b.size - a.size).map(([name]) => name);
  const people = everyone.slice(0, MOST_PEOPLE);

  const groups = new Map<string, Item[]>();
  for (const item of meetings) {
    const ids = peopleMeeting(item).map((name) => people.indexOf(name));
    if (ids.includes(-1)) continue;
    const key = ids.sort((a, b) => a - b).join();
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const ties = [...groups].slice(0, MOST_TIES).flatMap(([key, group]): Tie[] => {
    const [first, second, ...others] = key.split(',').map(Number);
    if (first === undefined || second === undefined) return [];
    return [{ people: [first, second, ...others], dates: datesOf(group, language, texts) }];
  });
  const drawn = new Set(ties.flatMap(({ people }) => people));
  const kept = people.filter((_, index) => drawn.has(index));
  const shownItems = [...groups.values()].slice(0, MOST_TIES).flat();
  const furtherPeople = everyone.length - kept.length;
  const furtherMeetings = meetings.length - shownItems.length;
  return {
    title: say(language, own.meetings),
    subtitle: say(language, own.people, { count: everyone.length }),
    people: kept.map((name) => ({
      name: typeset(language, name),
      met: say(language, own.met, { count: met.get(name)?.size ?? 0 }),
    })),
    ties: ties.map(({ people: [first, second, ...others], dates }) => {
      const at = (index: number) => kept.indexOf(people[index] ?? '');
      return { people: [at(first), at(second), ...others.map(at)], dates };
    }),
    footnotes: [
      ...(furtherPeople > 0 ? [say(language, own.furtherPeople, { count: furtherPeople })] : []),
      ...(furtherMeetings > 0 ? [say(language, own.furtherMeetings, { count: furtherMeetings })] : []),
      sourcesOf(shownItems, language, texts),
    ],
  };
}

/** Everyone who met somebody, with whom they met. */
function othersMet(meetings: readonly Item[]): ReadonlyMap<string, ReadonlySet<string>> {
  const met = new Map<string, Set<string>>();
  for (const item of meetings) {
    const together = peopleMeeting(item);
    for (const name of together) {
      const others = met.get(name) ?? new Set();
      for (const other of together) if (other !== name) others.add(other);
      met.set(name, others);
    }
  }
  return met;
}

/** When the same people met, each date once; the first ones, and how many more there are. */
function datesOf(group: readonly Item[], language: Language, texts: PictureTexts): readonly string[] {
  const own = texts[language];
  const dates = new Map(
    group.map((item) => {
      const span = item.when === null ? null : parseEdtf(item.when);
      const start = span === null ? Number.POSITIVE_INFINITY : Math.max(span.from, Number.MIN_SAFE_INTEGER);
      return [dateOf(item, language) ?? say(language, own.noDate), start] as const;
    }),
  );
  const sorted = [...dates].sort(([, a], [, b]) => a - b).map(([text]) => text);
  if (sorted.length <= MOST_DATES) return sorted;
  const shown = sorted.slice(0, MOST_DATES - 1);
  return [...shown, say(language, own.furtherDates, { count: sorted.length - shown.length })];
}

/** A day without its weekday and hour, to be short; any other date as the text has it. */
function dateOf({ when, whenText }: Item, language: Language): string | null {
  if (when === null || whenText === null) return null;
  const { from, precision, interval, approximate } = parseEdtf(when);
  if (precision === 'day' && !interval && !approximate) return dayInWords(from, language);
  return typeset(language, whenText);
}

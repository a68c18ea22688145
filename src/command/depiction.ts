import type { DisputeView, Item } from '../answer/answer.js';
import type { Language } from '../knowledge/types.js';

/** What happened, in the order of time. */
export interface TimelineDepiction {
  readonly kind: 'timeline';
  readonly language: Language;
  /** What it is about; null where it is about everything. */
  readonly subject: string | null;
  /** In any order; the picture puts them in the order of time. */
  readonly items: readonly Item[];
  readonly disputes: readonly DisputeView[];
  /** How many more there are that no article dates, beside those without a date in `items`. */
  readonly undated?: number | undefined;
}

/** Who met whom. */
export interface MeetingsDepiction {
  readonly kind: 'meetings';
  readonly language: Language;
  /** Those that tell of a meeting of two people or more are drawn. None may say that a meeting did not take place. */
  readonly items: readonly Item[];
}

/** What a picture is asked for: plain data. */
export type Depiction = TimelineDepiction | MeetingsDepiction;

/** How few events are as well read as looked at. */
const FEWEST_EVENTS = 2;
const FEWEST_PEOPLE = 3;

/** The people of a meeting that can be drawn; none where one alone is named, or where it is no meeting. */
export const peopleMeeting = ({ type, people }: Item): readonly string[] =>
  type === 'meeting' && people.length > 1 ? [...new Set(people)] : [];

/** Whether there is anything that is better looked at than read: two dated events, or three people who met. */
export function isWorthDrawing(depiction: Depiction): boolean {
  switch (depiction.kind) {
    case 'timeline':
      return depiction.items.filter(({ when }) => when !== null).length >= FEWEST_EVENTS;
    case 'meetings':
      return new Set(depiction.items.flatMap(peopleMeeting)).size >= FEWEST_PEOPLE;
  }
}

import type { DisputeView, Item } from '../answer/answer.js';
import { dayInWords } from '../answer/wording/dates.js';
import type { TimelineDepiction } from '../command/depiction.js';
import { say, typeset } from '../command/wording.js';
import type { DateSpan } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';
import { type Dated, datedInOrder, endOf, groupByDate, mainEvents, startOf } from './dated-events.js';
import { sourcesOf } from './sources.js';
import type { PictureTexts } from './texts.js';

/** Events in one picture at most: what one still looks at on a phone. The text has the others. */
export const MOST_EVENTS = 12;
/** People who have a lane of their own at most. */
export const MOST_LANES = 6;
/** Days between two dates from which on the picture shows that time has passed. */
const LONG_AFTER = 45;

/** How a date stands on the axis: a day that is told; one that is approached or inferred; a month or longer. */
export type DateMark = 'day' | 'approximate' | 'lasting';

export interface TimelineEntry {
  readonly statement: string;
  /** Those of its people who have a lane, as indices of {@link TimelineSheet.lanes}, ascending. */
  readonly lanes: readonly number[];
  /** Time of day, place, where the date comes from: what there is of them, in one line; empty where there is nothing. */
  readonly circumstances: string;
  /** What the sources differ on, a sentence each. */
  readonly disputes: readonly string[];
}

/** What happened on one date. */
export interface TimelineGroup {
  readonly heading: string;
  readonly mark: DateMark;
  /** A long time lies between the group before it and this one. */
  readonly longAfter: boolean;
  readonly entries: readonly TimelineEntry[];
}

/** A timeline in words, as it is to be laid out: plain data, typeset, in the reader's language. */
export interface TimelineSheet {
  readonly title: string;
  /** How many facts, and the time they span. */
  readonly subtitle: string;
  /** Names of the people who are named most, in the order in which they first appear; none where it is one alone. */
  readonly lanes: readonly string[];
  readonly groups: readonly TimelineGroup[];
  /** What the marks mean that need saying; only those that stand in it. */
  readonly legend: readonly { readonly mark: DateMark; readonly text: string }[];
  /** What is not in it, and whose reports it draws on. */
  readonly footnotes: readonly string[];
}

/**
 * Words a timeline: in the order of time, grouped by date.
 * @param most events at most; where there are more, each date keeps what most articles tell of it
 */
export function timelineSheet(
  depiction: TimelineDepiction,
  texts: PictureTexts,
  most = MOST_EVENTS,
): TimelineSheet {
  const { language, items, disputes, subject } = depiction;
  const own = texts[language];
  const dated = datedInOrder(items);
  const shown = mainEvents(dated, most);
  const lanes = lanesOf(shown.map(({ item }) => item.people));
  const groups = groupByDate(shown).map(({ first, previous, members }): TimelineGroup => {
    const heading = capital(headingOf(first, language), language);
    return {
      heading,
      mark: markOf(first),
      longAfter: previous !== null && startOf(first.span) - endOf(previous.span) > LONG_AFTER,
      entries: members.map(({ item, span, inferred }) => ({
        statement: typeset(language, item.statement),
        lanes: lanes.flatMap((name, lane) => (item.people.includes(name) ? [lane] : [])),
        circumstances: capital(
          [
            timeOf(item, heading, language),
            item.where,
            // "Around" says as much already.
            inferred && !span.approximate ? say(language, own.inferred) : null,
          ]
            .filter((part) => part !== null)
            .join(' · '),
          language,
        ),
        disputes: disputesOf(item, disputes).map(({ explanation }) =>
          say(language, own.dispute, { explanation: typeset(language, explanation) }),
        ),
      })),
    };
  });
  const marks = new Set(groups.map(({ mark }) => mark));
  const further = dated.length - shown.length;
  const undated = items.length - dated.length + (depiction.undated ?? 0);
  return {
    title:
      subject === null
        ? say(language, own.timeline)
        : say(language, own.timelineOf, { subject: typeset(language, subject) }),
    subtitle: [say(language, own.facts, { count: dated.length }), spanInWords(dated, language, own.span)]
      .filter((part) => part !== '')
      .join(' · '),
    lanes,
    groups,
    legend: (['approximate', 'lasting'] as const)
      .filter((mark) => marks.has(mark))
      .map((mark) => ({ mark, text: say(language, own[mark]) })),
    footnotes: [
      ...(further > 0 ? [say(language, own.further, { count: further })] : []),
      ...(undated > 0 ? [say(language, own.undated, { count: undated })] : []),
      sourcesOf(
        shown.map(({ item }) => item),
        language,
        texts,
      ),
    ],
  };
}

/** How few people all have a lane, be they named but once. */
const FEW_PEOPLE = 4;

/**
 * Who has a lane: those whom most facts name. One person alone needs none, since every fact is about them; nor do
 * people whom no second fact names, since their lanes would join nothing.
 */
function lanesOf(people: readonly (readonly string[])[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of people.flatMap((names) => [...new Set(names)]))
    counts.set(name, (counts.get(name) ?? 0) + 1);
  const byCount = [...counts].sort(([, a], [, b]) => b - a);
  const wanted = counts.size <= FEW_PEOPLE ? byCount : byCount.filter(([, count]) => count > 1);
  if (wanted.length < 2 || (byCount[0]?.[1] ?? 0) < 2) return [];
  const most = new Set(wanted.slice(0, MOST_LANES).map(([name]) => name));
  return [...counts.keys()].filter((name) => most.has(name));
}

/** A whole day is told as such, and the time of day with each fact; any other date as the facts tell it. */
function headingOf({ item, span }: Dated, language: Language): string {
  if (isDay(span) && !span.approximate) return dayInWords(span.from, language, { weekday: true });
  return typeset(language, item.whenText ?? item.when ?? '');
}

const isDay = ({ precision, interval }: DateSpan) => precision === 'day' && !interval;

function markOf({ span, inferred }: Dated): DateMark {
  if (span.approximate || inferred) return 'approximate';
  // A night is one event, though it lies in two days.
  return span.precision === 'day' && endOf(span) - startOf(span) <= 1 ? 'day' : 'lasting';
}

/** What a fact's date says beyond the heading it stands under. */
function timeOf({ whenText }: Item, heading: string, language: Language): string | null {
  if (whenText === null) return null;
  const text = capital(typeset(language, whenText), language);
  if (text === heading) return null;
  const rest = text.startsWith(heading)
    ? text.slice(heading.length).replace(/^[,\s]+/, '')
    : typeset(language, whenText);
  return rest;
}

function disputesOf({ sources }: Item, disputes: readonly DisputeView[]): readonly DisputeView[] {
  const facts = new Set(sources.map(({ fact }) => fact));
  return disputes.filter(({ versions }) => versions.some(({ source }) => facts.has(source.fact)));
}

/** From the first year to the last. */
function spanInWords(dated: readonly Dated[], language: Language, template: string): string {
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = yearOf(startOf(first.span));
  const to = yearOf(Math.max(...dated.map(({ span }) => endOf(span))));
  return from === to ? from : say(language, template, { from, to });
}

const yearOf = (day: number) => String(new Date(day * 86_400_000).getUTCFullYear());

function capital(text: string, language: Language): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(language) + rest.join('');
}

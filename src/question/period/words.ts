import { fold, type Token, tokenise } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';

/** Phrases that mean the same, as folded words, by their first word; the longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

type PeriodData = LanguageData['period'];
/** The keys of the `period` part of a language file that list phrases, and "or". */
type PhraseKey =
  | Exclude<
      { [K in keyof PeriodData]: PeriodData[K] extends string[] ? K : never }[keyof PeriodData],
      'quarters' | 'decadeEndings'
    >
  | 'or';

/** The words in which a language tells dates, folded. */
export interface DateWords {
  readonly phrases: Readonly<Record<PhraseKey, Phrases>>;
  readonly months: ReadonlyMap<string, number>;
  readonly weekdays: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly ordinals: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, PeriodData['units'][string]>;
  /** A season and its first month. */
  readonly seasons: ReadonlyMap<string, number>;
  /** A part of a year and its months: a quarter has three. */
  readonly partsOfYear: ReadonlyMap<string, number>;
  /** Units of time and way. */
  readonly measures: ReadonlySet<string>;
  /** Decades that are words of their own. */
  readonly decades: ReadonlyMap<string, number>;
  /** Days that have a name. */
  readonly holidays: readonly { readonly month: number; readonly day: number; readonly names: Phrases }[];
  readonly ambiguous: ReadonlySet<string>;
  /** Letters before the number of a quarter, and what follows the digits of a decade. */
  readonly quarters: ReadonlySet<string>;
  readonly decadeEndings: ReadonlySet<string>;
  /** Endings of plurals. */
  readonly plurals: readonly string[];
  readonly ordinalSuffixes: ReadonlySet<string>;
  /** What an expression in words begins with, beyond {@link leading} words: most words of a question are none of these. */
  readonly beginnings: ReadonlySet<string>;
  /** The same, where it is of several words: "the day before yesterday". */
  readonly openings: Phrases;
  /** Words that lead to a date and are none by themselves: "le", "before", "a" of "a week ago". */
  readonly leading: ReadonlySet<string>;
}

/** A question as dates are read from it. */
export interface DateText {
  readonly tokens: readonly Token[];
  /** Day number of the clock. */
  readonly today: number;
  readonly words: DateWords;
}

function phrasesOf(phrases: readonly string[]): Phrases {
  return byFirstWord(phrases.map((phrase) => tokenise(phrase).map((token) => token.folded)));
}

function byFirstWord(phrases: readonly (readonly string[])[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const words of phrases.toSorted((a, b) => b.length - a.length)) {
    const [first] = words;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), words]);
  }
  return byFirst;
}
const tableOf = <T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));

/** Words that lead to a date, and are none themselves. */
const LEADING = [
  'article',
  'inPeriod',
  'early',
  'middle',
  'late',
  'since',
  'after',
  'until',
  'before',
  'between',
  'and',
  'shortYear',
  'wishedFor',
  'one',
] as const;
/** Words with which no date begins. */
const BESIDE: ReadonlySet<string> = new Set([...LEADING, 'or', 'wishes']);

/**
 * The words of a language file that tell dates.
 * @param plurals endings of plurals, where what is counted may be of other languages too
 */
export function dateWords(data: LanguageData, plurals = data.grammar.plurals): DateWords {
  const p = data.period;
  const words = {
    phrases: {
      article: phrasesOf(p.article),
      inPeriod: phrasesOf(p.inPeriod),
      early: phrasesOf(p.early),
      middle: phrasesOf(p.middle),
      late: phrasesOf(p.late),
      since: phrasesOf(p.since),
      after: phrasesOf(p.after),
      until: phrasesOf(p.until),
      before: phrasesOf(p.before),
      between: phrasesOf(p.between),
      and: phrasesOf(p.and),
      or: phrasesOf(data.alternatives),
      today: phrasesOf(p.today),
      yesterday: phrasesOf(p.yesterday),
      dayBeforeYesterday: phrasesOf(p.dayBeforeYesterday),
      tomorrow: phrasesOf(p.tomorrow),
      dayAfterTomorrow: phrasesOf(p.dayAfterTomorrow),
      one: phrasesOf(p.one),
      ago: phrasesOf(p.ago),
      last: phrasesOf(p.last),
      lately: phrasesOf(p.lately),
      soon: phrasesOf(p.soon),
      this: phrasesOf(p.this),
      next: phrasesOf(p.next),
      weekOf: phrasesOf(p.weekOf),
      decade: phrasesOf(p.decade),
      newYear: phrasesOf(p.newYear),
      wishes: phrasesOf(p.wishes),
      wishedFor: phrasesOf(p.wishedFor),
      shortYear: phrasesOf(p.shortYear),
    },
    measures: new Set([...data.measures, ...data.clock.hours].map(fold)),
    months: tableOf(data.months),
    weekdays: tableOf(data.weekdays),
    numbers: tableOf(data.numbers),
    ordinals: tableOf(data.ordinals),
    units: tableOf(p.units),
    seasons: tableOf(p.seasons),
    partsOfYear: tableOf(p.partsOfYear),
    decades: tableOf(p.decades),
    holidays: Object.entries(p.holidays).map(([date, names]) => {
      const [month, day] = date.split('-').map(Number);
      return { month: month ?? 0, day: day ?? 0, names: phrasesOf(names) };
    }),
    ambiguous: new Set(data.ambiguousDates.map(fold)),
    quarters: new Set(p.quarters.map(fold)),
    decadeEndings: new Set(p.decadeEndings.map(fold)),
    plurals,
    ordinalSuffixes: new Set(data.ordinalSuffixes.map(fold)),
  };
  const { months, weekdays, numbers, ordinals, units, seasons, partsOfYear, decades } = words;
  const leading = LEADING.map((kind) => words.phrases[kind]);
  const others = Object.entries(words.phrases).flatMap(([kind, table]) => (BESIDE.has(kind) ? [] : [table]));
  const holidays = words.holidays.map(({ names }) => names);
  const tables = [months, weekdays, numbers, ordinals, units, seasons, partsOfYear, decades];
  const listed = [...others, ...holidays].flatMap((table) => [...table.values()].flat());
  return {
    ...words,
    beginnings: new Set([
      ...tables.flatMap((table) => [...table.keys()]),
      ...listed.flatMap((phrase) => (phrase.length === 1 ? phrase : [])),
    ]),
    openings: byFirstWord(listed.filter((phrase) => phrase.length > 1)),
    leading: new Set(leading.flatMap((phrases) => [...phrases.values()].flat(2))),
  };
}

/** Every word that dates of a language are told in, folded: none of them is a slip for another word. */
export function periodWords(data: LanguageData): string[] {
  const { phrases, holidays, months, weekdays, units, seasons, partsOfYear, decades } = dateWords(data);
  const listed = [...Object.values(phrases), ...holidays.map(({ names }) => names)];
  return [
    ...listed.flatMap((byFirst) => [...byFirst.values()].flat(2)),
    ...[months, weekdays, units, seasons, partsOfYear, decades].flatMap((table) => [...table.keys()]),
  ];
}

/** The index after the first of these phrases that stands at a token; the same index where none does. */
export function skip({ tokens }: DateText, at: number, phrases: Phrases): number {
  for (const phrase of phrases.get(tokens[at]?.folded ?? '') ?? [])
    if (phrase.every((word, i) => tokens[at + i]?.folded === word)) return at + phrase.length;
  return at;
}

/** The folded word at an index; empty beyond the end. */
export const wordAt = ({ tokens }: DateText, at: number): string => tokens[at]?.folded ?? '';

/** Whether a date, or what leads to one, may begin at an index. Cheap, for the many words where none can. */
export function mayBegin(text: DateText, start: number): boolean {
  const { beginnings, openings, leading } = text.words;
  for (let at = start; at < text.tokens.length; at++) {
    const word = wordAt(text, at);
    if (beginnings.has(word) || /\d/.test(word) || skip(text, at, openings) > at) return true;
    if (!leading.has(word)) return false;
  }
  return false;
}

/** "3", "trois", "un", "a". */
export function numberAt(text: DateText, at: number): number | undefined {
  const word = wordAt(text, at);
  if (/^\d{1,4}$/.test(word)) return Number(word);
  return text.words.numbers.get(word) ?? (skip(text, at, text.words.phrases.one) > at ? 1 : undefined);
}

/** A day of the month: "3", "1er", "3rd". */
export function dayAt(text: DateText, at: number): number | undefined {
  const day = figure(text, at);
  return day !== undefined && day >= 1 && day <= 31 ? day : undefined;
}

/** "troisième", "3e", "3rd", "third". */
export const ordinalAt = (text: DateText, at: number): number | undefined =>
  text.words.ordinals.get(wordAt(text, at)) ?? figure(text, at);

/** One or two digits, with or without the ending of an ordinal. */
function figure(text: DateText, at: number): number | undefined {
  const [, digits, suffix] = /^(\d{1,2})([a-z]*)$/.exec(wordAt(text, at)) ?? [];
  if (digits === undefined || suffix === undefined) return undefined;
  return suffix === '' || text.words.ordinalSuffixes.has(suffix) ? Number(digits) : undefined;
}

const YEAR = /^(?:1[5-9]|20|21)\d\d$/;

/** A year from 1500 to 2199. */
export function yearAt(text: DateText, at: number): number | undefined {
  const word = wordAt(text, at);
  return YEAR.test(word) ? Number(word) : undefined;
}

/** The number of a month, 1–12. */
export const monthAt = (text: DateText, at: number): number | undefined =>
  text.words.months.get(wordAt(text, at));

/**
 * A month's whole name where a word before it makes a month of it: "depuis mars", "between March and May". Names in
 * short stay out: "by Jan", "depuis sept ans".
 */
export function wholeMonthAt(text: DateText, at: number): number | undefined {
  const word = wordAt(text, at);
  const month = text.words.months.get(word);
  const longer = [...text.words.months].some(
    ([other, number]) => number === month && other.length > word.length,
  );
  return longer ? undefined : month;
}

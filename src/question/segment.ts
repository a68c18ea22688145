import type { Language } from '../knowledge/types.js';
import type { Token } from './fold.js';
import { keyOf, type Lexicon, type Sense } from './lexicon.js';
import type { PeriodMatch, PeriodReader } from './period.js';
import { stem } from './stem.js';
import { editDistance, type TypoIndex } from './typos.js';

/** A stretch of a question with what it may mean. */
export interface Span {
  readonly start: number;
  /** After its last token. */
  readonly end: number;
  readonly surface: string;
  readonly senses: readonly Sense[];
  readonly period?: PeriodMatch | undefined;
  /** Read through a typing error. */
  readonly mended?: boolean | undefined;
}

/** What reads a question: the words of the coverage and of the languages. */
export interface Reading {
  readonly lexicon: Lexicon;
  readonly periods: PeriodReader;
  /** Words of concepts, for typing errors. */
  readonly words: TypoIndex;
  /** First words of names, for typing errors. */
  readonly names: NameTypos;
}

/** Finds the name that a few mistyped words stand for. */
export interface NameTypos {
  /** The senses of the name nearest to these folded words, if near enough. */
  find(words: readonly string[]): readonly Sense[];
}

const surfaceOf = (text: string, tokens: readonly Token[], start: number, end: number): string =>
  text.slice(tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0);

/** Splits a question into spans: dates, then the longest known phrases, then typing errors, then unknown words. */
export function segment(
  text: string,
  tokens: readonly Token[],
  language: Language,
  today: number,
  reading: Reading,
): Span[] {
  const { lexicon } = reading;
  const stems: Record<Language, string[]> = {
    fr: tokens.map((token) => stem(token.folded, 'fr')),
    en: tokens.map((token) => stem(token.folded, 'en')),
  };
  const spans: Span[] = [];
  let at = 0;
  while (at < tokens.length) {
    const known = longestKnown(tokens, stems, at, language, lexicon);
    const date = reading.periods.at(tokens, at, today);
    if (date !== null && date.end >= (known?.end ?? at)) {
      spans.push({
        start: at,
        end: date.end,
        surface: surfaceOf(text, tokens, at, date.end),
        senses: [],
        period: date,
      });
      at = date.end;
      continue;
    }
    const found =
      gluedName(tokens, at, lexicon, known?.end ?? at) ??
      mendedName(tokens, stems, at, known?.end ?? at, reading) ??
      known ??
      possessive(tokens, at, lexicon) ??
      mendedWord(tokens, at, language, reading);
    if (found !== null) {
      spans.push({ ...found, start: at, surface: surfaceOf(text, tokens, at, found.end) });
      at = found.end;
    } else {
      spans.push({ start: at, end: at + 1, surface: surfaceOf(text, tokens, at, at + 1), senses: [] });
      at += 1;
    }
  }
  return spans;
}

interface Found {
  readonly end: number;
  readonly senses: readonly Sense[];
  readonly mended?: boolean;
}

const isContent = (sense: Sense): boolean =>
  sense.kind === 'name' || sense.kind === 'concept' || sense.kind === 'office';

/** The longest phrase at a token; senses in the question's language before those of the other. */
function longestKnown(
  tokens: readonly Token[],
  stems: Readonly<Record<Language, readonly string[]>>,
  at: number,
  language: Language,
  lexicon: Lexicon,
): Found | null {
  const first = tokens[at];
  if (first !== undefined && first.accented !== first.folded) {
    const kept = lexicon.exact(first.accented);
    if (kept.length > 0) return { end: at + 1, senses: kept };
  }
  for (let length = Math.min(lexicon.longest, tokens.length - at); length > 0; length--) {
    const key = keyOf(tokens.slice(at, at + length));
    const exact = lexicon.exact(key);
    const other: Language = language === 'fr' ? 'en' : 'fr';
    const own = lexicon.stemmed(stems[language].slice(at, at + length).join(' '), language);
    const foreign = lexicon.stemmed(stems[other].slice(at, at + length).join(' '), other);
    const senses = preferred([...exact, ...own], foreign, language);
    if (senses.length > 0) return { end: at + length, senses };
  }
  return null;
}

/** Grammar words of the other language give way to anything of the question's own. */
function preferred(near: readonly Sense[], far: readonly Sense[], language: Language): readonly Sense[] {
  const mine = near.filter((sense) => !('language' in sense) || sense.language === language);
  if (mine.length > 0) return mine;
  return [...near, ...far];
}

/** "jongun", "xijinping": a name whose spaces went astray. */
function gluedName(tokens: readonly Token[], at: number, lexicon: Lexicon, after: number): Found | null {
  for (let length = Math.min(4, tokens.length - at); length > 0; length--) {
    if (at + length <= after) return null;
    const glue = tokens
      .slice(at, at + length)
      .map((token) => token.folded)
      .join('');
    if (glue.length < 5) continue;
    const senses = lexicon.glued(glue);
    if (senses.length > 0) return { end: at + length, senses };
  }
  return null;
}

/** "kims train", "trumps post": the possessive of a name, its apostrophe left out. */
function possessive(tokens: readonly Token[], at: number, lexicon: Lexicon): Found | null {
  const word = tokens[at]?.folded ?? '';
  if (!/.{2,}s$/.test(word)) return null;
  const senses = lexicon.exact(word.slice(0, -1)).filter((sense) => sense.kind === 'name' && !sense.demonym);
  return senses.length > 0 ? { end: at + 1, senses } : null;
}

/** A name through typing errors: only where at least one of the words is otherwise unknown. */
function mendedName(
  tokens: readonly Token[],
  stems: Readonly<Record<Language, readonly string[]>>,
  at: number,
  after: number,
  reading: Reading,
): Found | null {
  for (let length = Math.min(3, tokens.length - at); length > after - at; length--) {
    const window = tokens.slice(at, at + length);
    const unknown = window.some(
      (token, i) =>
        reading.lexicon.exact(token.folded).length === 0 &&
        reading.lexicon.stemmed(stems.fr[at + i] ?? '', 'fr').length === 0 &&
        reading.lexicon.stemmed(stems.en[at + i] ?? '', 'en').length === 0,
    );
    if (!unknown) continue;
    const senses = reading.names.find(window.map((token) => token.folded));
    if (senses.length > 0) return { end: at + length, senses, mended: true };
  }
  return null;
}

/** A word of the vocabulary through a typing error. */
function mendedWord(
  tokens: readonly Token[],
  at: number,
  language: Language,
  reading: Reading,
): Found | null {
  const token = tokens[at];
  if (token === undefined || /\d/.test(token.folded)) return null;
  const near = reading.words.near(token.folded);
  const best = near[0];
  if (best === undefined) return null;
  const senses = near
    .filter((item) => item.edits === best.edits)
    .flatMap((item) => [
      ...reading.lexicon.exact(item.word),
      ...reading.lexicon.stemmed(stem(item.word, language), language),
    ])
    .filter(isContent);
  return senses.length > 0 ? { end: at + 1, senses, mended: true } : null;
}

/** Letters that people confuse in names they have only heard. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/ou|oo/g, 'u'],
  [/ck|qu|c(?=[aou])|q/g, 'k'],
  [/x|sh|c(?=[eiy])/g, 's'],
  [/j|dg/g, 'g'],
  [/y|ee/g, 'i'],
  [/w/g, 'v'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=.{2})e$/g, ''],
];
const sound = (word: string): string =>
  SOUNDS.reduce((heard, [pattern, by]) => heard.replace(pattern, by), word);

/**
 * Names are compared word by word, so that a slip in one word is forgiven and another word is not:
 * "Kim Jong-hun" is Kim Jong-un, "Kim Jong-il" is not.
 */
export function buildNameTypos(lexicon: Lexicon): NameTypos {
  const forms = lexicon.nameForms.map((form) => ({ form, words: form.split(' ') }));
  const bySize = new Map<number, { form: string; words: string[] }[]>();
  for (const item of forms) bySize.set(item.words.length, [...(bySize.get(item.words.length) ?? []), item]);
  return {
    find(words) {
      let best: { form: string; cost: number } | null = null;
      for (const { form, words: known } of bySize.get(words.length) ?? []) {
        let cost = 0;
        for (let i = 0; i < known.length && cost <= 3; i++)
          cost += wordCost(words[i] ?? '', known[i] ?? '', known.length);
        if (
          cost <= Math.min(3, known.length + (known.length === 1 ? 1 : 0)) &&
          (best === null || cost < best.cost)
        )
          best = { form, cost };
      }
      return best === null ? [] : lexicon.exact(best.form).filter((sense) => sense.kind === 'name');
    },
  };
}

/** Edits between a written word and a word of a name; more than 3 where it cannot be meant. */
function wordCost(written: string, known: string, size: number): number {
  const impossible = 9;
  if (written === known) return 0;
  const length = Math.max(written.length, known.length);
  if (size === 1 && length < 5) return impossible;
  if (/\d/.test(written)) return impossible;
  const alike = sound(written) === sound(known);
  if (alike && length >= 2 && (size > 1 || length >= 4)) return 0.5;
  const allowed = length < 4 ? 1 : length < 8 ? 1 : 2;
  if (written[0] !== known[0] && !(size > 1 && length >= 4))
    return written.length > 2 && size > 1 ? impossible : impossible;
  if (length <= 3 && Math.min(written.length, known.length) < 2) return impossible;
  const edits = editDistance(written, known, allowed);
  // A substitution in a word of two or three letters makes another word: only a letter more or less passes.
  if (length <= 3 && written.length === known.length) return impossible;
  return edits <= allowed ? edits : impossible;
}

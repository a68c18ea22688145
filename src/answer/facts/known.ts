import type { Language, Text } from '../../knowledge/types.js';
import { LONGEST_SUGGESTION } from './suggestion.js';

/** Something that a coverage knows and that can be suggested. */
export interface Known {
  readonly id: string;
  /** As it is called in each language. */
  readonly text: Text;
  /** What tells it from another of the same text; each longer than the one before. */
  readonly apart: (language: Language) => readonly string[];
  /** Every other way it is written. */
  readonly forms: readonly string[];
}

/** Makes the same in each language. */
export const inEach = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> => ({
  fr: make('fr'),
  en: make('en'),
});

/** A text of at most as many characters as are shown, with what tells it apart in brackets. */
export function shorten(text: string, apart?: string): string {
  const tail = apart === undefined ? '' : ` (${apart.slice(0, LONGEST_SUGGESTION / 2)})`;
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length + tail.length <= LONGEST_SUGGESTION) return plain + tail;
  const head = plain.slice(0, LONGEST_SUGGESTION - tail.length - 1).replace(/\p{Surrogate}$|\s+$/u, '');
  return `${head}…${tail}`;
}

/** A text as it is offered. @param by which of what tells it apart is needed, from 1; 0 where nothing is */
export const textOf = (
  { text, apart }: Pick<Known, 'text' | 'apart'>,
  by: number,
  language: Language,
): string => shorten(text[language], by === 0 ? undefined : apart(language)[by - 1]);

import type { z } from 'zod';
import type { searchWordingSchema } from './search-wording-schema.js';
import { fill } from './wording.js';

/** The words in which a search is announced, in one language. */
export type SearchWording = z.infer<typeof searchWordingSchema>;

const VOWEL = /^[aeiouàâäæéèêëîïôöœùûü]/i;

/** Fills a template as `fill` does; a word before a place loses its vowel where what is filled in begins with one. */
export function fillElided(
  template: string,
  values: Readonly<Record<string, string>>,
  { elisions }: SearchWording,
): string {
  const elided = template.replace(/(\S+) \{(\w+)\}/g, (whole, word: string, key: string) => {
    const short = Object.hasOwn(elisions, word) ? elisions[word] : undefined;
    return short !== undefined && VOWEL.test(values[key] ?? '') ? `${short}{${key}}` : whole;
  });
  return fill(elided, values);
}

import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Language } from '../knowledge/types.js';

/**
 * The stem of a folded word (Snowball). French questions come without accents as often as with
 * them, and Snowball's French rules rely on accents to see a participle; so the endings that differ
 * by an accent only (-é, -ée, -és, -ées, -èrent), and the silent -ent of verbs, are brought to -e first.
 *
 * @param folded - a word from {@link fold}
 * @example stem('rencontrees', 'fr') === stem('rencontrer', 'fr')
 */
export function stem(folded: string, language: Language): string {
  if (folded.length < 3) return folded;
  if (language === 'en') return english(folded);
  const ending = folded
    .replace(/(?:ees?|es)$/, 'e')
    .replace(/erent$/, 'e')
    .replace(/([^m])ent$/, '$1e');
  return french(ending);
}

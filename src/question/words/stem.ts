import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import type { Language } from '../../knowledge/types.js';
import { EXCEPTIONAL_FORMS } from './exceptional-forms.js';

/**
 * The stem of a folded word (Snowball). French questions come without accents as often as with
 * them, and Snowball's French rules rely on accents to see a participle; so the endings that differ
 * by an accent only (-é, -ée, -és, -ées, -èrent), and the silent -ent of verbs, are brought to -e first.
 * Verbs in -ier and -yer, whose participle looks like a noun in -ie or keeps its y, have rules of their own.
 *
 * @param folded - a word from {@link fold}
 * @example stem('rencontrees', 'fr') === stem('rencontrer', 'fr')
 */
export function stem(folded: string, language: Language): string {
  if (folded.length < 3) return folded;
  const known = stems[language].get(folded);
  if (known !== undefined) return known;
  const stemmed = stemAfresh(folded, language);
  if (stems[language].size === MOST_KEPT) stems[language].clear();
  stems[language].set(folded, stemmed);
  return stemmed;
}

/** The same, for a word that hardly comes again: nothing is kept of it. */
export function stemAfresh(folded: string, language: Language): string {
  if (folded.length < 3) return folded;
  const exceptional = EXCEPTIONAL_FORMS[language].get(folded);
  if (exceptional !== undefined) return exceptional;
  return language === 'en' ? englishStem(folded) : frenchStem(folded);
}

/** Words come again and again, in questions as in texts: those already stemmed, up to so many. */
const MOST_KEPT = 20_000;
const stems: Readonly<Record<Language, Map<string, string>>> = { fr: new Map(), en: new Map() };

/** Porter's rules make "hi" of "his": what ends in -s is no plural where hardly anything is left without it. */
const englishStem = (folded: string): string =>
  folded.length === 3 && folded.endsWith('s') ? folded : english(folded);

function frenchStem(folded: string): string {
  const ending = folded
    .replace(/(?:ees?|es)$/, 'e')
    .replace(/erent$/, 'e')
    .replace(VERB_IN_IER, '$1ie')
    .replace(/aient$/, 'ait')
    .replace(/([^m])ent$/, '$1e');
  // "envoyé", "envoi": Snowball turns the y only of some endings into i.
  return french(ending).replace(/([ou])y$/, '$1i');
}

/**
 * "remercier", "remerciement", "remerciait" → "remercie", as "remercié" is without its accent. Only after the
 * consonants that verbs in -ier mostly have: after others a noun is as likely ("chantier" is not "chanter").
 */
const VERB_IN_IER = /([cdfghlpv])i(?:ere?|ements?|ai(?:t|ent)|a)$/;

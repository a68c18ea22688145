import type { Language } from '../knowledge/types.js';

/**
 * The language to speak to a reader whose client, or whose server, is set to a locale of Discord's: French to
 * `fr`, English to any `en-…`, and the default language to everybody else. A question typed in French or
 * English is answered in its own language whatever this says.
 * @param locale null or undefined where Discord does not tell
 */
export function readerLanguage(locale: string | null | undefined, fallback: Language): Language {
  if (locale?.startsWith('fr')) return 'fr';
  if (locale?.startsWith('en')) return 'en';
  return fallback;
}

/**
 * The same for a server. Every server is set to American English until somebody changes it, so that only
 * another locale says something about its members.
 */
export function serverLanguage(locale: string | null | undefined, fallback: Language): Language {
  return locale === 'en-US' ? fallback : readerLanguage(locale, fallback);
}

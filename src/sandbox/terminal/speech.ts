import { Locale } from '../discord-api.js';
import { TEXTS, type TerminalLanguage, type TerminalTexts } from './texts.js';

const LOCALES: Readonly<Record<TerminalLanguage, Locale>> = { fr: Locale.French, en: Locale.EnglishUS };

/** The language that the person at the terminal speaks at the moment. */
export interface Speech {
  readonly language: () => TerminalLanguage;
  readonly texts: () => TerminalTexts;
  /** As Discord's client names it. */
  readonly locale: () => Locale;
  readonly switchTo: (language: TerminalLanguage) => void;
}

export function createSpeech(first: TerminalLanguage): Speech {
  let language = first;
  return {
    language: () => language,
    texts: () => TEXTS[language],
    locale: () => LOCALES[language],
    switchTo: (to) => {
      language = to;
    },
  };
}

import { checkPage } from '../src/command/check-page.js';
import type { Command } from '../src/command/command.js';

/** The longest text that is checked: that of a long message. */
const LONGEST = 4_000;

export default {
  name: { fr: 'vérifier', en: 'check' },
  access: 'everyone',
  description: {
    fr: 'Compare une citation, mot pour mot, à celles des articles : exacte, modifiée, mal attribuée ?',
    en: 'Compare a quotation, word for word, with those of the articles: verbatim, altered, misattributed?',
  },
  options: [
    {
      name: { fr: 'texte', en: 'text' },
      description: {
        fr: 'La phrase ou la citation, avec son auteur si le texte le nomme',
        en: 'The sentence or quotation, with its author where the text names one',
      },
      required: true,
      maxLength: LONGEST,
    },
  ],
  run: async ({ engine, language, options: { text = '' } }) => checkPage(await engine.check(text, language)),
} satisfies Command;

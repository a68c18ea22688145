import { LANGUAGES, type Language } from '../../knowledge/types.js';
import type { Token } from './fold.js';
import type { Lexicon, Sense } from './lexicon.js';
import { NOWHERE, ROOT } from './phrase-tree.js';

/** Letters that one of the two languages has and the other has not. */
const FRENCH_LETTERS = /[àâçéèêëîïôùûüœ]/;

/** What a sense says about the language: grammar words most. */
const weight = (sense: Sense): number => {
  switch (sense.kind) {
    case 'function':
    case 'intent':
      return 2;
    case 'light':
    case 'preposition':
    case 'concept':
    case 'chat':
      return 1;
    default:
      return 0;
  }
};

/**
 * The language of a question: that of most of its words, where words that both languages have count
 * for neither. `fallback` where they do not tell ("xi kim 2025").
 */
export function detectLanguage(tokens: readonly Token[], lexicon: Lexicon, fallback: Language): Language {
  const score: Record<Language, number> = { fr: 0, en: 0 };
  const inNames = wordsOfNames(tokens, lexicon);
  tokens.forEach((token, i) => {
    if (inNames.has(i)) return;
    const best: Record<Language, number> = { fr: 0, en: 0 };
    const { senses, byStem } = lexicon.word(token.folded);
    for (const sense of senses)
      if ('language' in sense) best[sense.language] = Math.max(best[sense.language], weight(sense));
    // "Parle": another form of a word.
    if (best.fr + best.en === 0)
      for (const language of LANGUAGES) best[language] = byStem[language].length > 0 ? 1 : 0;
    if (FRENCH_LETTERS.test(token.accented)) {
      score.fr += Math.max(1, best.fr);
      return;
    }
    if (best.fr > best.en) score.fr += best.fr;
    else if (best.en > best.fr) score.en += best.en;
  });
  if (score.fr === score.en) return fallback;
  return score.fr > score.en ? 'fr' : 'en';
}

/** Where names of several words stand: the "un" of "Kim Jong-un" is not French. */
function wordsOfNames(tokens: readonly Token[], { word, phrases: { exact } }: Lexicon): ReadonlySet<number> {
  const inside = new Set<number>();
  const words = tokens.map(({ folded }) => word(folded).exact);
  for (let start = 0; start < words.length; ) {
    let end = start + 1;
    let place = ROOT;
    for (let at = start; at < words.length && place !== NOWHERE; at++) {
      place = exact.step(place, words[at] ?? NOWHERE);
      if (at > start && isName(exact.at(place))) end = at + 1;
    }
    if (end > start + 1) for (let i = start; i < end; i++) inside.add(i);
    start = end;
  }
  return inside;
}

/** A name and nothing else: what is also an office or a word of a language tells that language. */
const isName = (senses: readonly Sense[]): boolean =>
  senses.length > 0 && senses.every((sense) => sense.kind === 'name' && !sense.demonym);

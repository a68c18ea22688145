import type { Item } from '../answer/answer.js';
import { say, typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { PictureTexts } from './texts.js';

/** Whose reports a picture draws on: "Sources : AFP ; média non indiqué, signé fc". */
export function sourcesOf(items: readonly Item[], language: Language, texts: PictureTexts): string {
  const outlets = new Set(items.flatMap(({ sources }) => sources.map(({ outlet }) => outlet)));
  return say(language, texts[language].sources, {
    count: outlets.size,
    sources: [...outlets]
      .map((outlet) => typeset(language, outlet))
      .join(typeset(language, texts[language].join)),
  });
}

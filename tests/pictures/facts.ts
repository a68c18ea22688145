import type { DisputeView, Item, Source } from '../../src/answer/answer.js';
import { dateInWords } from '../../src/answer/wording/dates.js';
import type { Language } from '../../src/knowledge/types.js';
import { loadPictureTexts } from '../../src/pictures/texts.js';
import { LANGUAGE_DATA, projectLanguage } from '../support/real-desk.js';

export const texts = await loadPictureTexts(LANGUAGE_DATA);
const { wordings } = await projectLanguage();

/** An item as the engine would give it; what is left out is as plain as can be. */
export function item(
  part: Partial<Item> & { readonly statement: string },
  language: Language = 'en',
  time?: 'morning' | 'evening' | 'night',
): Item {
  const fact = part.fact ?? `article#${part.statement}`;
  const when = part.when ?? null;
  return {
    fact,
    type: 'meeting',
    when,
    whenText:
      when === null
        ? null
        : dateInWords({ date: when, ...(time === undefined ? {} : { time }) }, language, wordings[language]),
    whenBasis: null,
    negated: false,
    where: null,
    people: [],
    note: null,
    sources: [source(fact)],
    ...part,
  };
}

export function source(fact: string, outlet = 'The Gazette'): Source {
  return {
    article: fact.replace(/#.*/, ''),
    title: 'A title',
    outlet,
    published: '2025-01-01',
    publishedText: '1 January 2025',
    publishedDate: '1 January 2025',
    publishedBasis: null,
    quote: 'A quotation.',
    attribution: [outlet],
    attributionText: outlet,
    fact,
    url: null,
  };
}

export function dispute(explanation: string, ...facts: readonly string[]): DisputeView {
  return {
    slot: 'when',
    explanation,
    versions: facts.map((fact) => ({ value: '', statement: '', source: source(fact) })),
  };
}

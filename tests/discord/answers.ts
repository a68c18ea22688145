import type { Answered, Item, Refused, Source } from '../../src/answer/answer.js';

/** A source as an engine gives it. */
export const source = (given: Partial<Source> = {}): Source => ({
  article: '2025-03-01-council',
  title: 'The council meets',
  outlet: 'The Borough',
  published: '2025-03-01',
  publishedText: '1 March 2025',
  publishedDate: '1 March 2025',
  publishedBasis: null,
  quote: 'They "met" at the mill.',
  attribution: ['The Borough', 'Mill Press', 'Ada Marsh'],
  attributionText: 'The Borough, citing Mill Press, which quotes Ada Marsh',
  fact: '2025-03-01-council#meeting',
  url: null,
  ...given,
});

export const item = (given: Partial<Item> = {}): Item => ({
  fact: '2025-03-01-council#meeting',
  type: 'meeting',
  statement: 'Ada Marsh and Bo Lind met.',
  when: '2025-03-01',
  whenText: 'Saturday 1 March 2025',
  whenBasis: { basis: 'resolved', text: 'from “Saturday”' },
  where: 'the mill',
  people: ['Ada Marsh', 'Bo Lind'],
  note: null,
  negated: false,
  sources: [source()],
  ...given,
});

export const answered = (given: Partial<Answered> = {}): Answered => ({
  question: 'Who met?',
  language: 'en',
  headline: 'Ada Marsh and Bo Lind.',
  answered: true,
  items: [item()],
  disputes: [],
  refusal: null,
  nearest: [],
  ...given,
});

export const refused = (given: Partial<Refused> = {}): Refused => ({
  question: 'Who met Cy?',
  language: 'en',
  headline: 'The coverage does not mention Cy.',
  answered: false,
  items: [],
  disputes: [],
  refusal: { reason: 'unknown-name', missing: ['Cy'] },
  nearest: [],
  ...given,
});

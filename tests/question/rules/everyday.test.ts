import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/knowledge/coverage.js';
import type { Unit } from '../../../src/question/query.js';
import { withoutEveryday } from '../../../src/question/rules/everyday.js';

const concept = (id: string, everyday?: boolean): [string, Concept] => [
  id,
  {
    id,
    fr: [],
    en: [],
    broader: [],
    types: [],
    hint: false,
    opposite: [],
    ...(everyday === undefined ? {} : { everyday }),
  },
];
const TOPICS = new Map([concept('neighbours')]);
const CONCEPTS = new Map([
  ...TOPICS,
  concept('near', true),
  concept('cost', true),
  concept('arrive'),
  concept('delivery', true),
]);
const around = { concepts: CONCEPTS, topics: TOPICS };
const word = (surface: string, ...concepts: string[]): Unit => ({
  kind: 'concept',
  concepts,
  surface,
  at: 0,
});

describe('an everyday concept', () => {
  it('gives way to what a coverage means by a word', () => {
    expect(withoutEveryday([word('neighbour', 'neighbours', 'near')], around)).toEqual([
      word('neighbour', 'neighbours'),
    ]);
  });

  it('is what a word means that means nothing else', () => {
    const units = [word('price', 'cost'), word('dear', 'cost', 'near')];
    expect(withoutEveryday(units, around)).toEqual(units);
  });

  it('stays beside what the word means in any coverage', () => {
    const units = [word('turned up', 'arrive', 'delivery')];
    expect(withoutEveryday(units, around)).toEqual(units);
  });
});

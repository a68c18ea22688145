import { describe, expect, it } from 'vitest';
import type { Concept } from '../../src/knowledge/coverage.js';
import { withoutEveryday } from '../../src/question/everyday.js';
import type { Unit } from '../../src/question/query.js';

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
const CONCEPTS = new Map([concept('neighbours'), concept('near', true), concept('cost', true)]);
const word = (surface: string, ...concepts: string[]): Unit => ({
  kind: 'concept',
  concepts,
  surface,
  at: 0,
});

describe('an everyday concept', () => {
  it('gives way to what a word means in particular', () => {
    expect(withoutEveryday([word('neighbour', 'neighbours', 'near')], { concepts: CONCEPTS })).toEqual([
      word('neighbour', 'neighbours'),
    ]);
  });

  it('is what a word means that means nothing else', () => {
    const units = [word('price', 'cost'), word('dear', 'cost', 'near')];
    expect(withoutEveryday(units, { concepts: CONCEPTS })).toEqual(units);
  });
});

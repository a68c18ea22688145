import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../src/question/query.js';
import { withEpithets } from '../../../src/question/rules/epithets.js';
import type { Span } from '../../../src/question/spans/segment.js';

const EPITHETS = { epithetNouns: ['lady', 'monsieur'] };
/** Spans of words, of which those in brackets are a concept. */
const spansOf = (text: string): Span[] =>
  text.split(' ').map((surface, start) => ({
    start,
    end: start + 1,
    surface: surface.replaceAll(/[[\]]/g, ''),
    senses: surface.startsWith('[')
      ? [{ kind: 'concept', id: 'bakery', language: 'en' }]
      : [{ kind: 'function', language: 'en' }],
  }));
const isEpithet = (text: string): boolean => {
  const spans = spansOf(text);
  const at = spans.findIndex(({ senses }) => senses[0]?.kind === 'concept');
  const unit: Unit = { kind: 'concept', concepts: ['bakery'], surface: 'bakery', at };
  return withEpithets([unit], { spans, words: EPITHETS }).some(
    (each) => each.kind === 'concept' && each.epithet === true,
  );
};

describe('what somebody is called by', () => {
  it.each(['the [bakery] lady', 'the lady from the [bakery]', 'le monsieur de la [boulangerie]'])(
    'stands beside a noun for somebody: %s',
    (text) => {
      expect(isEpithet(text)).toBe(true);
    },
  );

  it.each(['the [bakery] closes', 'monsieur [boulangerie]', 'the lady who then saw the [bakery]'])(
    'is a thing elsewhere: %s',
    (text) => {
      expect(isEpithet(text)).toBe(false);
    },
  );
});

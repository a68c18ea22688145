import { describe, expect, it } from 'vitest';
import { PROVIDE } from '../../../src/question/shared-concepts.js';
import { read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const asksTerms = (question: string): boolean =>
  read(reader, question).units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(PROVIDE));

describe('what an agreement says', () => {
  it.each(['Que dit le traité ?', 'il dit quoi le traité', 'What does the treaty say?', "que dit l'accord"])(
    'is what it provides: %s',
    (question) => {
      expect(asksTerms(question)).toBe(true);
    },
  );

  it.each([
    'Que dit Kim du traité ?',
    'What did Kim say about the treaty?',
    'Who said that the treaty is strong?',
  ])('is not what somebody says of it: %s', (question) => {
    expect(asksTerms(question)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { ATTEND } from '../../../src/question/shared-concepts.js';
import { read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const asksPresence = (question: string): boolean =>
  read(reader, question).units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(ATTEND));

describe('being at something', () => {
  it.each(['Was Trump at the parade?', 'Qui était au défilé ?', 'Poutine était-il à la parade ?'])(
    'is to take part in it: %s',
    (question) => {
      expect(asksPresence(question)).toBe(true);
    },
  );

  // One "a" is not both, the verb and the preposition.
  it.each(['Qui a pris les photos ?', 'Was the parade big?'])(
    'is said by a verb and a preposition: %s',
    (question) => {
      expect(asksPresence(question)).toBe(false);
    },
  );
});

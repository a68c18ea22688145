import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

/** The concepts of a question, and the words that nothing is known of. */
const contentOf = (question: string): string[] =>
  read(reader, question).units.flatMap((unit) =>
    unit.kind === 'concept' ? unit.concepts : unit.kind === 'word' ? [unit.word] : [],
  );

describe('an article or an adverb', () => {
  it.each([
    ["Kim's attitude to the Ukraine war", 'war-in-ukraine'],
    ['which surrender stopped the world war', 'second-world-war'],
    ["depuis combien de temps Kim n'était plus sorti de son pays", 'stay-abroad'],
  ])('leaves the next word to a longer phrase: %j', (question, concept) => {
    expect(contentOf(question)).toContain(concept);
  });
});

describe('the subject behind its verb', () => {
  it('does not part a phrase', () => {
    expect(contentOf('De quoi Poutine sait-il gré à Kim ?')).toEqual(['thank']);
    expect(contentOf('Poutine a-t-il remercié Kim ?')).toContain('thank');
  });
});

describe('a word with a capital inside a sentence', () => {
  it('is mended towards the people of a country alone', () => {
    expect(contentOf('when did the Ukranian conflict begin')).toContain('war-in-ukraine');
    expect(contentOf('what did Xi give to Mr Paradde')).not.toContain('parade');
  });
});

describe('a mistyped word', () => {
  it.each([
    // A form that no list has, of a word that one has.
    ['quand kim a-t-il quité pékin', 'leave'],
    ['ki a asisté o défilé', 'attend'],
    ['who atended the parade', 'attend'],
    // Of words as near, the one that begins alike: not "ordination".
    ['Xi pleaded for cordination', 'coordination'],
    // English has "quite".
    ['kim a quite pekin quand', 'leave'],
  ])('of %j means %s', (question, concept) => {
    expect(contentOf(question)).toContain(concept);
  });

  it.each([
    // Two words of English grammar: a question in both languages.
    ["what's the truc about Xi", 'trust'],
    ['le face to face avec Kim', 'fact'],
  ])('is not made of a word of the other language: %j is not about %s', (question, concept) => {
    expect(contentOf(question)).not.toContain(concept);
  });
});

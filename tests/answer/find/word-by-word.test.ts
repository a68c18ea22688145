import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string | undefined => engine.ask(question).items[0]?.fact.split('#')[1];

describe('a phrase that no fact near a question has as one', () => {
  it.each([
    ['Kim, il voyage souvent ?', 'kim-rarely-travels'],
    ['Who is angry at North Korea over its help for Russia?', 'kyiv-allies-criticise-north-korea'],
    ['What big event was on in China during Kim’s stay?', 'kims-visit-coincides-with-parade'],
  ])('is read word by word: %s', (question, expected) => {
    expect(lead(question)).toBe(expected);
  });

  it('is named whole where its words are not told of either', () => {
    expect(engine.ask('Did Kim and Xi play table tennis?')).toMatchObject({ answered: false });
    expect(engine.ask('Kim et Xi ont-ils joué au tennis de table ?')).toMatchObject({ answered: false });
  });
});

describe('a noun with its article', () => {
  it.each([
    'What did Kim give Xi as a present?',
    'Was the picture of Xi and Kim taken inside the Great Hall?',
  ])('is not read without it: %s', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });
});

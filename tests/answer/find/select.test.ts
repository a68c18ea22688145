import { describe, expect, it } from 'vitest';
import { harbourEngine, leadFacts, shown } from '../harbour.js';

const engine = await harbourEngine();

describe('an event that several articles tell', () => {
  it.each(['When did Morel meet Roux?', 'Quand Roux est-il parti ?'])(
    'is one item with all its sources: %s',
    (question) => {
      const answer = engine.ask(question);
      expect(shown(answer)).toHaveLength(1);
      expect(answer.items[0]?.sources.map((source) => source.article)).toHaveLength(2);
    },
  );
});

describe('a question for one value', () => {
  it.each([
    ['Where did Morel meet Roux?', 'mayor-meets-minister'],
    ['When was the festival?', 'festival'],
    ['How many bridges does Valmont have?', 'twelve-bridges'],
    ['Why did Quist write to Morel?', 'harbour-master-writes'],
    ['How old is Morel?', 'age-of-mayor'],
    ['How old is the mayor of Valmont?', 'age-of-mayor'],
    ['Quel âge a la maire ?', 'age-of-mayor'],
    ['Since when have works been going on at the quay?', 'works-on-quay'],
  ])('is answered by the fact that has it, and by no other: %s', (question, fact) => {
    const answer = engine.ask(question);
    expect(leadFacts(answer)).toContain(fact);
    expect(shown(answer)).toEqual([fact]);
  });

  it.each(['How did Roux leave?', 'Comment Roux est-il parti ?'])(
    'is led by the version that gives the value: %s',
    (question) => {
      expect(shown(engine.ask(question))).toEqual(['minister-leaves']);
    },
  );
});

describe('a list', () => {
  it.each([
    'What happened in February 2030?',
    "Que s'est-il passé en février 2030 ?",
    'What happened last month?',
  ])('holds all that happened in its time, in the order of time: %s', (question) => {
    expect(shown(engine.ask(question))).toEqual([
      'festival',
      'harbour-master-writes',
      'crews-did-not-strike',
    ]);
  });

  it('of a day holds that day only', () => {
    expect(shown(engine.ask('What happened on 27 February 2030?'))).toEqual(['harbour-master-writes']);
  });

  it('of one person does not hold what another did', () => {
    expect(shown(engine.ask('List all that Morel said'))).toEqual(['mayor-thanks-minister']);
  });

  it('of a year without a happening gives the states that lasted then', () => {
    expect(shown(engine.ask('What happened in June 2029?'))).toEqual(['works-on-quay']);
  });

  it('of all meetings holds meetings only', () => {
    expect(shown(engine.ask('Who met whom and when?'))).toEqual(['mayor-meets-minister']);
    expect(shown(engine.ask('Qui a rencontré qui et quand ?'))).toEqual(['mayor-meets-minister']);
  });
});

describe('a question about agreement', () => {
  it('is led by the event that the sources tell differently', () => {
    const answer = engine.ask('When did Roux leave, and do the sources agree?');
    expect(leadFacts(answer)).toEqual(expect.arrayContaining(['minister-leaves', 'depart']));
    expect(answer.disputes).toHaveLength(1);
  });

  it('finds the agreement of two sources', () => {
    const answer = engine.ask('Do the sources agree on the meeting of Morel and Roux?');
    expect(leadFacts(answer)).toEqual(expect.arrayContaining(['mayor-meets-minister', 'rencontre']));
    expect(answer.disputes).toEqual([]);
  });
});

describe('those left out', () => {
  it.each(['Who met Roux apart from Morel?', 'Qui a rencontré Roux à part Morel ?'])(
    'do not answer: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );

  it.each([
    ['Who apart from Morel opened the festival?', 'Nora Quist'],
    ['Qui a ouvert la fête à part Quist ?', 'Ada Morel'],
  ])('are not named by the headline: %s', (question, others) => {
    expect(engine.ask(question).headline).toBe(others);
  });
});

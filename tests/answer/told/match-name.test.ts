import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine, leadFacts, shown } from '../harbour.js';

const engine = await harbourEngine();

describe('those who speak and those who are spoken to', () => {
  it.each([
    ['What did Morel say to Roux?', 'mayor-thanks-minister'],
    ["Qu'a dit Morel à Roux ?", 'mayor-thanks-minister'],
    ['What did Roux say to Morel?', 'minister-praises-fishermen'],
    ["Qu'a dit Roux à Morel ?", 'minister-praises-fishermen'],
    ['Who thanked Roux?', 'mayor-thanks-minister'],
    ['Qui a remercié Roux ?', 'mayor-thanks-minister'],
    ['Whom did Morel thank?', 'mayor-thanks-minister'],
    ['What did Quist write to Morel?', 'harbour-master-writes'],
    ["Qu'a écrit Quist à Morel ?", 'harbour-master-writes'],
    ['Who wrote to the mayor?', 'harbour-master-writes'],
    ['What did the mayor of Valmont say?', 'mayor-thanks-minister'],
  ])('are told apart: %s', (question, fact) => {
    const answer = engine.ask(question);
    expect(leadFacts(answer)).toEqual([fact]);
    expect(shown(answer)).toHaveLength(1);
  });

  it.each([
    'What did Morel write to Quist?',
    "Qu'a écrit Morel à Quist ?",
    'Did Roux thank Morel?',
    'Who thanked Morel?',
    'Qui a remercié Morel ?',
    'What did Quist say to Roux?',
    'Whom did Roux thank?',
  ])('do not change places: %s is refused', (question) => {
    expect(engine.ask(question)).toMatchObject({ answered: false, refusal: { reason: 'no-such-fact' } });
  });
});

describe('those who take part', () => {
  it.each([
    'When did Morel meet Roux?',
    'When did Roux meet Morel?',
    'When did Morel and Roux meet?',
    'Quand Morel et Roux se sont-ils rencontrés ?',
    'Quand Roux a-t-il rencontré la maire de Valmont ?',
    'With whom did Morel meet?',
    'Avec qui Roux a-t-il eu un entretien ?',
  ])('are equal, either way round: %s', (question) => {
    expect(leadFacts(engine.ask(question))).toEqual(
      expect.arrayContaining(['mayor-meets-minister', 'rencontre']),
    );
  });

  it.each(['Did Morel meet Quist?', 'When did Roux meet Quist?', 'Quand Quist a-t-elle rencontré Roux ?'])(
    'all have to be there: %s is refused',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );
});

describe('a place', () => {
  it.each([
    ['Who met in the town hall?', 'mayor-meets-minister'],
    ['Who met in Valmont?', 'mayor-meets-minister'],
    ['Qui a rencontré Roux à Valmont ?', 'mayor-meets-minister'],
    ["Qui s'est rencontré à l'hôtel de ville ?", 'mayor-meets-minister'],
  ])('holds what happens in a part of it: %s', (question, fact) => {
    expect(leadFacts(engine.ask(question))).toContain(fact);
  });

  it.each([
    ['Who met Roux in Sorel?', 'Sorel'],
    ['Qui a rencontré Roux à Sorel ?', 'Sorel'],
    ['Did Morel meet Roux at the quay?', 'quay'],
  ])('is not another place: %s', (question, place) => {
    expect(engine.ask(question)).toMatchObject({
      answered: false,
      refusal: { reason: 'place', missing: [place] },
    });
  });
});

describe('the place that somebody visits', () => {
  it.each(['When did Roux visit Sorel?', 'Did Roux visit Sorel?'])(
    'is where the visit goes: %s is refused',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );
});

describe('what is said about somebody', async () => {
  const real = await engineOn();

  it.each([
    'In his New Year message, what did Xi say about North Korea?',
    'What did the Workers’ Party of Korea say about Putin’s thanks?',
    'What does Washington say about the soldiers in South Korea?',
  ])('is not what they say themselves: %s', (question) => {
    expect(real.ask(question).answered).toBe(false);
  });
});

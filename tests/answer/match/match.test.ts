import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const lead = (question: string): string => engine.ask(question).items[0]?.statement ?? '';

describe('the fact that answers best', () => {
  it('counts from the time that the question counts from', () => {
    expect(lead("Is this Kim's first time in China since 2019?")).toMatch(/first since 2019/);
    expect(lead('What was it in 2025 that Kim did for the first time since 2023?')).toMatch(
      /first stay abroad/,
    );
  });

  it('is not the occasion after which something else is asked for', () => {
    expect(lead('What did Kim do right after his summit with Xi?')).toMatch(/left Beijing|leaving Beijing/);
  });

  it('is of whoever said so, where the question says who did', () => {
    expect(
      engine.ask('Who was Kallas talking about when she mentioned ideological prejudice?').answered,
    ).toBe(false);
    expect(engine.ask('Who did Kallas call irresponsible?').answered).toBe(false);
  });

  it('has the other of two where one is asked whom he saw alone', () => {
    expect(engine.ask('Qui Vladimir Poutine a-t-il vu en tête à tête à Pékin ?').headline).toBe(
      'Kim Jong-un',
    );
  });

  it('counts more than those whom it names', () => {
    expect(lead('défilé pékin nombre dirigeants')).toMatch(/26/);
  });

  it('is not the occasion of which the sources tell', () => {
    expect(
      lead(
        'Les deux récits de la rencontre disent-ils que la Chine veut renforcer les liens avec Pyongyang ?',
      ),
    ).not.toMatch(/Palais du Peuple/);
  });

  it('blames whom the question has blamed, whatever carries the blame to them', () => {
    expect(lead('Quelles critiques visent la Corée du Nord ?')).toMatch(/^Les alliés de Kiev critiquent/);
  });

  it('tells of those who act somewhere as well as of what happens there', () => {
    expect(lead('mutual defence clause between Moscow and Pyongyang')).toMatch(/military support/);
  });
});

describe('the rank of a meeting', () => {
  it('is not that of a meeting of more', () => {
    expect(engine.ask('was that the first time kim and xi met one on one?').headline).toMatch(
      /^No: .* sixth/,
    );
  });

  it('is that of the meeting asked about', () => {
    expect(engine.ask('Was it the first time that Xi, Kim and Putin were together?').headline).toMatch(
      /^Yes: /,
    );
  });
});

describe('a verb of several meanings', () => {
  it.each([
    ['On 2 September 2025 Kim turned up in which city?', 'Beijing'],
    ['Which leader got thanked by the Kremlin for sending men?', 'Kim Jong-un'],
  ])('may mean any of their kinds of happening: %j', (question, expected) => {
    expect(engine.ask(question).headline).toBe(expected);
  });
});

describe('a question for a place', () => {
  it.each([
    ['Where did Trump post his message to the Chinese leader?', 'On his network Truth Social'],
    ['Where did Guo reply to Trump?', 'At a regular press briefing'],
  ])('put about what is said is answered with where it is said: %j', (question, expected) => {
    expect(engine.ask(question).headline).toBe(expected);
  });

  it('put about a person is not', () => {
    expect(engine.ask('Where was Trump?').headline).not.toMatch(/network/);
  });
});

describe('whether somebody holds an office', () => {
  it.each([
    ['Is Xi Jinping the Chinese president?', 'Yes: Xi Jinping is the president of China.'],
    ['Is Trump president of the USA?', 'Yes: Donald Trump is the president of the United States.'],
    ['Jade Gao works for AFP, correct?', /^Yes: .* a photographer of AFP/],
    ['Does Truth Social belong to Trump?', /^Yes: /],
  ])('is told by a fact that says so: %j', (question, expected) => {
    expect(engine.ask(question).headline).toMatch(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { read, readerOfCoverage } from '../reading.js';

const reader = await readerOfCoverage();
const roleOfName = (question: string): string | undefined =>
  read(reader, question).units.flatMap((unit) => (unit.kind === 'name' ? [unit.role] : []))[0];

describe('the passive, where nobody is told to act', () => {
  it.each([
    'Was Kim thanked?',
    'Has Kim been thanked?',
    'Kim a-t-il été remercié ?',
    'kim a ete remercie ?',
    'What is Xi accused of?',
    'Xi est-il accusé ?',
  ])('tells to whom it is done: %s', (question) => {
    expect(roleOfName(question)).toBe('target');
  });

  it.each([
    'Who was thanked?',
    'Who got criticised?',
    'Who was invited to dinner?',
    'Qui a été remercié ?',
    'Qui a été invité à dîner ?',
    'Qui est accusé de complot ?',
  ])('asks to whom it is done: %s', (question) => {
    expect(read(reader, question)).toMatchObject({ asksTarget: true, asksAgent: false });
  });

  it.each([
    'Did Kim thank Xi?',
    'Has Kim thanked Xi?',
    'Kim a-t-il remercié Xi ?',
    'Est-ce que Kim a remercié Xi ?',
    'Kim s’est-il félicité de la rencontre ?',
    'Is Kim thanking Xi?',
  ])('is not the active: %s', (question) => {
    expect(roleOfName(question)).toBe('agent');
  });

  it('leaves who acts to "by"', () => {
    expect(read(reader, 'Who was thanked by Putin?')).toMatchObject({ asksTarget: false });
  });
});

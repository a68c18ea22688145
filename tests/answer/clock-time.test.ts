import { describe, expect, it } from 'vitest';
import { clockTimeIn } from '../../src/answer/clock-time.js';

describe('the hour that a sentence gives', () => {
  it.each([
    ['The session began at 7 p.m. in the hall.', '7 p.m.'],
    ['La séance a commencé à 19 heures.', '19 heures'],
    ['Il est parti vers 22 h 30.', '22 h 30'],
    ['They left at 18:05 sharp.', '18:05'],
  ])('%s', (sentence, time) => {
    expect(clockTimeIn(sentence)).toBe(time);
  });

  it.each([
    'La séance a duré 5 heures.',
    'It took 3 hours.',
    'à 26 dirigeants',
    'by 19 votes to 14',
    'En 2025',
  ])('is none: %s', (sentence) => {
    expect(clockTimeIn(sentence)).toBeUndefined();
  });
});

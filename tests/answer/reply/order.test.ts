import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const engine = await engineOn();
const harbour = await harbourEngine();
const headline = (question: string): string =>
  engine.ask(question).headline.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('which of two things came first', () => {
  it.each([
    ['Kim est-il arrivé à Pékin avant le défilé ?', /^Oui : .* arrivé à Pékin/],
    ['Did Kim arrive after the parade?', /^No, Tuesday 2 September 2025: /],
    ['Did Kim meet Putin before Xi?', /^Yes: .* Vladimir Putin met/],
    ['Kim a rencontré Xi avant Poutine ?', /^(?!Oui)/],
    ['did Kim see Putin before or after Xi?', /^Before: .* Vladimir Putin met/],
  ])('is told by the days of both: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it('shows both', () => {
    expect(engine.ask('Did Kim meet Putin before Xi?').items).toHaveLength(2);
  });

  it.each([
    ['Did Kim leave before meeting Xi?', /^No, /],
    ['Le départ de Kim, c’était avant ou après avoir vu Xi ?', /^Après : /],
  ])('is told by a fact that says so, on one day: %s', (question, expected) => {
    expect(headline(question)).toMatch(expected);
  });

  it.each(['Kim a vu Poutine avant ou après le défilé ?', 'Kim est reparti avant le dîner ?'])(
    'is not told of one day, nor of what has no day: %s',
    (question) => {
      expect(engine.ask(question).answered).toBe(false);
    },
  );

  it('is not asked where nothing happens after the word', () => {
    expect(headline("Xi claims China and Russia aren't after any other country, does he?")).toMatch(/^Yes: /);
  });

  it('is told on another coverage as well', () => {
    expect(harbour.ask('Did Quist write to Morel before the meeting of Morel and Roux?').headline).toMatch(
      /^Yes: /,
    );
    expect(harbour.ask('Did Quist write to Morel after the meeting of Morel and Roux?').headline).toMatch(
      /^No, /,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('the options of a command', () => {
  it('may be typed in any way a question may', () => {
    const picked = engine.search({ kind: 'meetings', who: 'Vladimir Poutine' }, 'fr');
    for (const who of ['poutinne', 'le président russe', 'Путин'])
      expect(engine.search({ kind: 'meetings', who }, 'fr').items).toEqual(picked.items);
  });

  it('ask for words that are said to somebody', () => {
    const answer = engine.search({ kind: 'said', who: 'Xi Jinping', addressee: 'Kim Jong-un' }, 'en');
    expect(answer.items.length).toBeGreaterThan(0);
    for (const { people } of answer.items) expect(people).toContain('Kim Jong-un');
  });

  it.each([
    ['somebody unknown', { who: 'Macron' }, 'Macron'],
    ['nothing but signs', { who: '???' }, '???'],
    ['a date that is none', { from: 'soonish' }, 'soonish'],
    ['a name in place of a date', { to: 'Kim' }, 'Kim'],
    ['a day that no year has', { from: '31 février' }, '31 février'],
  ])('are not passed over where they say %s', (_, options, missing) => {
    const answer = engine.search({ kind: 'meetings', ...options }, 'en');
    expect(answer.answered).toBe(false);
    expect(answer.headline).toContain(missing);
  });

  it('name the period for which there is nothing', () => {
    const answer = engine.search({ kind: 'meetings', from: '2030', to: 'mars 2031' }, 'fr');
    expect(answer.refusal?.reason).toBe('period');
    expect(answer.headline).toContain('de 2030 à mars 2031');
    expect(answer.refusal?.missing).toEqual(['2030 – mars 2031']);
    expect(engine.search({ kind: 'meetings', from: '2025', to: '2024' }, 'fr').answered).toBe(false);
  });

  it('take 29 February without a year for the last one there was', () => {
    expect(engine.search({ kind: 'meetings', from: '29 février' }, 'fr').items).toEqual(
      engine.search({ kind: 'meetings', from: '2024-02-29' }, 'fr').items,
    );
  });

  it('take a day without a year for the last one there was', () => {
    const answer = engine.search({ kind: 'meetings', from: '3 septembre', to: '3 septembre' }, 'fr');
    expect(answer.items).toEqual(
      engine.search({ kind: 'meetings', from: '2025-09-03', to: '2025-09-03' }, 'fr').items,
    );
    expect(answer.items.length).toBeGreaterThan(0);
  });
});

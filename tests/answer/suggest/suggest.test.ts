import { describe, expect, it } from 'vitest';
import type { Search } from '../../../src/answer/engine.js';
import {
  LONGEST_SUGGESTION,
  SUGGESTION_KINDS,
  type SuggestionKind,
} from '../../../src/answer/facts/suggestion.js';
import { LANGUAGES, type Language } from '../../../src/knowledge/types.js';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();
const texts = (kind: SuggestionKind, typed: string, language: Language = 'en') =>
  engine.suggest(kind, typed, language).map(({ text }) => text);
const everything = (kind: SuggestionKind, language: Language) =>
  engine.suggest(kind, '', language, Number.POSITIVE_INFINITY);

describe('what is suggested to somebody who types', () => {
  it.each([
    ['the beginning of a name', 'xi', 'Xi Jinping'],
    ['a family name', 'pout', 'Vladimir Putin'],
    ['the name in another language', 'Poutine', 'Vladimir Putin'],
    ['another script', '习', 'Xi Jinping'],
    ['Cyrillic', 'Ким', 'Kim Jong-un'],
    ['another order', 'jinping xi', 'Xi Jinping'],
    ['no spaces', 'xijinp', 'Xi Jinping'],
    ['no accents and capitals', 'XI JINPING', 'Xi Jinping'],
    ['a role', 'président chinois', 'Xi Jinping'],
    ['a role after its article', 'le président chinois', 'Xi Jinping'],
    ['a typing error', 'poutnie', 'Vladimir Putin'],
    ['a typing error in a word that is not finished', 'vladimri', 'Vladimir Putin'],
    ['two typing errors', 'vldimir poutinne', 'Vladimir Putin'],
    ['a nickname', 'rocket m', 'Kim Jong-un'],
  ])('is found by %s', (_, typed, expected) => {
    expect(texts('actor', typed)[0]).toBe(expected);
  });

  it('is what the coverage tells most of, where nothing is typed yet', () => {
    expect(texts('person', '').slice(0, 3).sort()).toEqual(['Kim Jong-un', 'Vladimir Putin', 'Xi Jinping']);
    expect(texts('place', '', 'fr')[0]).toBe('Chine');
  });

  it('is in the reader’s language', () => {
    expect(texts('place', 'pek', 'fr')).toContain('Pékin');
    expect(texts('place', 'pek', 'en')).toContain('Beijing');
    expect(texts('subject', 'military par')[0]).toBe(texts('subject', 'défilé militaire')[0]);
  });

  it('is nothing where the coverage has nothing near', () => {
    expect(texts('person', 'Macron')).toEqual([]);
    expect(texts('article', 'weather')).toEqual([]);
  });

  it('keeps to its kind', () => {
    expect(texts('person', 'pek')).toEqual([]);
    expect(texts('place', 'xi')).toEqual([]);
  });

  it('offers days, months and years, however they are begun', () => {
    expect(texts('date', '', 'fr')[0]).toBe('2025');
    expect(texts('date', '3 sept', 'fr')[0]).toBe('3 septembre 2025');
    expect(texts('date', '2025-09-03', 'en')[0]).toBe('3 September 2025');
    expect(texts('date', '3/9', 'en')[0]).toBe('3 September 2025');
    expect(texts('date', 'decem', 'fr')[0]).toBe('décembre 2024');
  });

  it.each(SUGGESTION_KINDS)('as %s, has texts that fit, are distinct and find themselves', (kind) => {
    for (const language of LANGUAGES) {
      const all = everything(kind, language);
      expect(all.length).toBeGreaterThan(2);
      expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
      for (const { text, id } of all) {
        expect(text.length).toBeGreaterThan(0);
        expect(text.length).toBeLessThanOrEqual(LONGEST_SUGGESTION);
        expect([text, engine.suggest(kind, text, language)[0]?.id]).toEqual([text, id]);
      }
    }
  });

  it('is understood where it is sent as it stands', () => {
    const notUnderstood = (search: Search, language: Language) => {
      const reason = engine.search(search, language).refusal?.reason ?? '';
      return /^(?:unknown|empty|not-a)/.test(reason);
    };
    for (const language of LANGUAGES) {
      const wrong = [
        ...everything('actor', language).filter(({ text }) =>
          notUnderstood({ kind: 'said', who: text }, language),
        ),
        ...everything('subject', language).filter(({ text }) =>
          notUnderstood({ kind: 'said', about: text }, language),
        ),
        ...everything('place', language).filter(({ text }) =>
          notUnderstood({ kind: 'meetings', place: text }, language),
        ),
        ...everything('date', language).filter(({ text }) =>
          notUnderstood({ kind: 'meetings', from: text }, language),
        ),
      ];
      expect(wrong).toEqual([]);
    }
  });

  it('is not changed by what was asked before', () => {
    const before = texts('subject', 'ki');
    texts('subject', 'zzz');
    expect(texts('subject', 'ki')).toEqual(before);
  });

  it('stands whatever is typed', () => {
    for (const typed of ['', ' ', '?!', 'x'.repeat(6_000), '\u0000\u202E', '🤷', `${'a '.repeat(3_000)}`])
      expect(engine.suggest('subject', typed, 'fr').length).toBeLessThanOrEqual(25);
  });
});

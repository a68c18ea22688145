import { describe, expect, it } from 'vitest';
import { fill, joinList, pluralForm } from '../../../src/answer/wording/wording.js';
import { LANGUAGES } from '../../../src/knowledge/types.js';
import { projectLanguage } from '../../support/real-desk.js';

const { wordings } = await projectLanguage();

describe('filling a sentence', () => {
  it.each([
    ['{a} et {b}', { a: 'Xi', b: 'Kim' }, 'Xi et Kim'],
    ['{a}, {a}', { a: 'Xi' }, 'Xi, Xi'],
    ['nothing to fill', { a: 'Xi' }, 'nothing to fill'],
    ['left {out}.', {}, 'left .'],
    ['{a}', { a: '{b} $1 $&', b: 'no' }, '{b} $1 $&'],
    ['{ a } {a-b} {}', { a: 'Xi' }, '{ a } {a-b} {}'],
  ])('%j with %o', (template, values, filled) => {
    expect(fill(template, values)).toBe(filled);
  });
});

describe('a list', () => {
  it.each([
    [[], '', ''],
    [['Xi'], 'Xi', 'Xi'],
    [['Xi', 'Kim'], 'Xi et Kim', 'Xi and Kim'],
    [['Xi', 'Kim', 'Poutine'], 'Xi, Kim et Poutine', 'Xi, Kim and Poutine'],
  ])('of %o', (parts, french, english) => {
    expect(joinList(parts, wordings.fr)).toBe(french);
    expect(joinList(parts, wordings.en)).toBe(english);
  });
});

describe('a plural', () => {
  it.each([
    [1, '1re', '1st'],
    [2, '2e', '2nd'],
    [3, '3e', '3rd'],
    [4, '4e', '4th'],
    [11, '11e', '11th'],
    [12, '12e', '12th'],
    [13, '13e', '13th'],
    [21, '21e', '21st'],
    [22, '22e', '22nd'],
    [78, '78e', '78th'],
    [101, '101e', '101st'],
    [111, '111e', '111th'],
  ])('of the ordinal %i', (n, french, english) => {
    const ordinal = (language: 'fr' | 'en') =>
      fill(pluralForm(wordings[language].ordinal, n, language, 'ordinal'), { n: String(n) });
    expect(ordinal('fr')).toBe(french);
    expect(ordinal('en')).toBe(english);
  });

  it.each([
    [0, '0 an', '0 years old'],
    [1, '1 an', '1 year old'],
    [2, '2 ans', '2 years old'],
    [71, '71 ans', '71 years old'],
  ])('of the age %i: nought is one of a kind in French', (n, french, english) => {
    const age = (language: 'fr' | 'en') =>
      fill(pluralForm(wordings[language].age, n, language), { n: String(n) });
    expect(age('fr')).toBe(french);
    expect(age('en')).toBe(english);
  });

  it('falls back on the form for all others, or on nothing', () => {
    const none = { zero: undefined, one: undefined, two: undefined, few: undefined, many: undefined };
    expect(pluralForm({ ...none, other: 'all' }, 1, 'en')).toBe('all');
    expect(pluralForm({ ...none, other: undefined }, 1, 'en')).toBe('');
  });
});

describe('the words of answers', () => {
  it('have the same places to fill in both languages', () => {
    const places = (value: unknown): unknown =>
      typeof value === 'string'
        ? [...new Set(value.match(/\{\w+\}/g) ?? [])].sort()
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, places(inner)]))
          : undefined;
    // Plural forms differ by language: only what all languages have is compared.
    const { ordinal: _fr, ...french } = wordings.fr;
    const { ordinal: _en, ...english } = wordings.en;
    expect(places(french)).toEqual(places(english));
  });

  it('follow the spacing of French before tall punctuation and within quotation marks', () => {
    const all = JSON.stringify(wordings.fr);
    expect(all).not.toMatch(/[^\s\u00a0\u202f:"/][;?!»]/u);
    expect(all).not.toMatch(/«[^\s\u00a0\u202f]/u);
  });

  it('leave no apostrophe straight', () => {
    for (const language of LANGUAGES) expect(Object.values(wordings[language]).join(' ')).not.toContain("'");
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/question/words/fold.js';
import { stem } from '../../../src/question/words/stem.js';
import { fc } from '../../support/properties.js';

const french = (word: string): string => stem(fold(word), 'fr');
const english = (word: string): string => stem(fold(word), 'en');

describe('French stems', () => {
  it.each([
    ['rencontrer', 'rencontré', 'rencontrée', 'rencontrés', 'rencontrées', 'rencontrèrent', 'rencontre'],
    [
      'remercier',
      'remercié',
      'remerciée',
      'remercie',
      'remerciés',
      'remercièrent',
      'remerciait',
      'remerciement',
    ],
    ['arriver', 'arrivé', 'arrivée', 'arrivées', 'arrivèrent', 'arrivait', 'arrivaient'],
    ['parler', 'parlait', 'parlaient'],
    ['envoyer', 'envoyé', 'envoyés', 'envoyée', 'envoie', 'envoi'],
    ['qualifier', 'qualifié', 'qualifiée', 'qualifiés'],
    ['critiquer', 'critiqué', 'critiquée', 'critiques'],
    ['sanction', 'sanctions', 'sanctionné'],
    ['dirigeant', 'dirigeants'],
  ])('of %s agree with its forms, written with or without accents', (infinitive, ...forms) => {
    for (const form of forms) expect(french(form), form).toBe(french(infinitive));
  });

  it.each([
    ['train', 'traité'],
    ['parade', 'parti'],
    ['visite', 'vie'],
    ['accord', 'accuser'],
    ['chantier', 'chanter'],
    ['pays', 'payer'],
  ])('keep %s and %s apart', (one, other) => {
    expect(french(one)).not.toBe(french(other));
  });
});

describe('English stems', () => {
  it.each([
    ['meet', 'meets', 'meeting', 'meetings'],
    ['thank', 'thanked', 'thanks', 'thanking'],
    ['visit', 'visited', 'visits', 'visiting'],
    ['sanction', 'sanctions', 'sanctioned'],
    ['agree', 'agreed', 'agrees', 'agreeing'],
  ])('of %s agree with its forms', (base, ...forms) => {
    for (const form of forms) expect(english(form), form).toBe(english(base));
  });

  it.each([
    ['train', 'treaty'],
    ['parade', 'party'],
    ['message', 'messenger'],
  ])('keep %s and %s apart', (one, other) => {
    expect(english(one)).not.toBe(english(other));
  });
});

describe('stems', () => {
  it('leave words of one or two letters as they are', () => {
    for (const word of ['', 'a', 'le', 'xi', 'es']) {
      expect(stem(word, 'fr')).toBe(word);
      expect(stem(word, 'en')).toBe(word);
    }
  });

  it('leave "his" apart from "hi": nothing of it is a plural', () => {
    expect(stem('his', 'en')).not.toBe(stem('hi', 'en'));
    expect(stem('cars', 'en')).toBe(stem('car', 'en'));
  });

  it('are never empty and never throw, whatever the word', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aeinrstézly习은п'), minLength: 3, maxLength: 14 }),
        fc.constantFrom('fr' as const, 'en' as const),
        (word, language) => {
          expect(stem(fold(word), language).length).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('words of another meaning', () => {
  it.each([
    ['commun', 'communication', 'fr'],
    ['communiste', 'communiqué', 'fr'],
    ['Amérique', 'amer', 'fr'],
    ['seconde', 'seconder', 'fr'],
    ['political', 'polite', 'en'],
    ['rules', 'ruling', 'en'],
  ] as const)('have no stem in common: %s, %s', (one, other, language) => {
    expect(stem(fold(one), language)).not.toBe(stem(fold(other), language));
  });

  it('keep it in all their forms', () => {
    expect(french('communes')).toBe(french('commun'));
    expect(french('communistes')).toBe(french('communiste'));
    expect(english('politely')).toBe(english('polite'));
  });
});

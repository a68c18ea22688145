import { describe, expect, it } from 'vitest';
import { loadLanguage } from '../../../src/answer/wording/load-language.js';
import { phraseForms, verbForms } from '../../../src/question/words/verb-forms.js';
import { LANGUAGE_DATA } from '../../support/real-desk.js';

describe('the forms of a French verb', () => {
  it.each([
    ['dérouler', ['déroula', 'déroulèrent', 'déroulera', 'déroulées', 'déroulant']],
    ['prendre', ['prit', 'prirent', 'prennent', 'prise', 'prendrait']],
    ['tenir', ['tint', 'tiendra', 'tienne', 'tenues']],
  ])('%s are those of every tense that people ask in', (verb, expected) => {
    expect(verbForms(verb, 'fr')).toEqual(expect.arrayContaining(expected));
  });

  it('are found without its accents, and none for what is no verb', () => {
    expect(verbForms('derouler', 'fr')).toContain('déroula');
    expect(verbForms('table', 'fr')).toEqual([]);
  });

  it('leave out the imperfect subjunctive and "nous prîmes"', () => {
    expect(verbForms('prendre', 'fr')).not.toContain('prissent');
    expect(verbForms('prendre', 'fr')).not.toContain('prîmes');
  });
});

describe('the forms of an English verb', () => {
  it.each([
    ['meet', ['meet', 'meets', 'meeting', 'met']],
    ['happen', ['happen', 'happens', 'happening', 'happened']],
    ['stop', ['stop', 'stops', 'stopping', 'stopped']],
    ['lie', ['lie', 'lies', 'lying', 'lay', 'lain']],
    ['try', ['try', 'tries', 'trying', 'tried']],
    ['span', ['span', 'spans', 'spanning', 'spanned']],
  ])('%s follow the rules, or its own', (verb, expected) => {
    expect(verbForms(verb, 'en')).toEqual(expected);
  });
});

it('every light verb of French is in the table', async () => {
  const { languages } = await loadLanguage(LANGUAGE_DATA);
  expect(languages.fr.lightVerbs.filter((verb) => phraseForms(verb, 'fr').length < 2)).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import type { Search } from '../../../src/answer/engine.js';
import { engineOn } from '../../support/real-desk.js';
import { harbourEngine } from '../harbour.js';

const engine = await engineOn();
const harbour = await harbourEngine();

const french = (search: Search) => engine.search(search, 'fr').headline;
const english = (search: Search) => engine.search(search, 'en').headline;

describe('the headline of a search says what was searched for', () => {
  it.each<[Search, string, string]>([
    [{ kind: 'meetings' }, 'Toutes les rencontres : ', 'All meetings: '],
    [{ kind: 'meetings', who: 'Xi' }, 'Les rencontres de Xi Jinping : ', 'Meetings of Xi Jinping: '],
    [{ kind: 'meetings', with: 'Xi' }, 'Les rencontres de Xi Jinping : ', 'Meetings of Xi Jinping: '],
    [{ kind: 'meetings', who: 'Russie' }, 'Les rencontres de la Russie : ', 'Meetings of Russia: '],
    [
      { kind: 'meetings', who: 'Kim', place: 'Pékin' },
      'Les rencontres de Kim Jong-un à Pékin : ',
      'Meetings of Kim Jong-un in Beijing: ',
    ],
    [{ kind: 'meetings', place: 'Chine' }, 'Les rencontres en Chine : ', 'Meetings in China: '],
    [
      { kind: 'meetings', place: 'Palais du Peuple', from: '2025' },
      'Les rencontres au Palais du Peuple depuis 2025 : ',
      'Meetings in the Great Hall of the People since 2025: ',
    ],
    [
      { kind: 'meetings', from: '3 septembre 2025', to: '4 septembre 2025' },
      'Les rencontres du 3 au 4 septembre 2025 : ',
      'Meetings from 3 to 4 September 2025: ',
    ],
    [
      { kind: 'meetings', from: 'depuis 2024', to: 'avant le 5 septembre 2025' },
      'Les rencontres du 1er janvier 2024 au 4 septembre 2025 : ',
      'Meetings from 1 January 2024 to 4 September 2025: ',
    ],
    [{ kind: 'meetings', to: '2024' }, 'Les rencontres jusqu’en 2024 : ', 'Meetings until 2024: '],
    [{ kind: 'said' }, 'Tout ce qui a été dit : ', 'All that was said: '],
    [
      { kind: 'said', who: 'Xi', addressee: 'Kim' },
      'Ce qu’a dit Xi Jinping à Kim Jong-un : ',
      'What Xi Jinping said to Kim Jong-un: ',
    ],
    [
      { kind: 'said', addressee: 'États-Unis' },
      'Ce qui a été dit aux États-Unis : ',
      'What was said to the United States: ',
    ],
    [
      { kind: 'said', about: 'Ukraine' },
      'Ce qui a été dit sur l’Ukraine : ',
      'What was said about Ukraine: ',
    ],
    [
      { kind: 'said', about: 'paix' },
      'Ce qui a été dit sur le thème « paix » : ',
      'What was said on the topic of “peace”: ',
    ],
    [{ kind: 'said', who: 'UE' }, 'Ce qu’a dit l’Union européenne : ', 'What the European Union said: '],
  ])('%j', (search, fr, en) => {
    expect(french(search).slice(0, fr.length)).toBe(fr);
    expect(english(search).slice(0, en.length)).toBe(en);
  });

  it('elides before a vowel', () => {
    const { headline } = harbour.search({ kind: 'meetings', who: 'Morel' }, 'fr');
    expect(headline).toMatch(/^Les rencontres d’Ada Morel : /);
  });

  it('quotes what is typed where it stands for no single name', () => {
    expect(french({ kind: 'said', about: 'le train blindé' })).toContain('« le train blindé »');
  });
});

describe('the headline of a search says what was found', () => {
  it('counts meetings where each fact is one of a day of its own, and facts otherwise', () => {
    expect(french({ kind: 'meetings', who: 'Xi', with: 'Kim' })).toBe(
      'Les rencontres entre Xi Jinping et Kim Jong-un : 2, les 3 et 4 septembre 2025',
    );
    expect(english({ kind: 'meetings', who: 'Kim', with: 'Putin' })).toBe(
      'Meetings between Kim Jong-un and Vladimir Putin: 3 facts, from 2024 to 3 September 2025',
    );
    expect(english({ kind: 'meetings', who: 'Xi', from: '4 September', to: '4 September' })).toBe(
      'Meetings of Xi Jinping on 4 September 2025: one',
    );
  });

  it('keeps the precision of dates, and tells what has none', () => {
    expect(french({ kind: 'said', who: 'Xi' })).toMatch(
      /: 21 passages, du 31 décembre 2024 environ au 4 septembre 2025$/,
    );
    expect(french({ kind: 'said', who: 'UE' })).toMatch(/: un passage, vers le 3 septembre 2025$/);
    expect(english({ kind: 'said', about: 'Ukraine' })).toMatch(/, one of them undated$/);
  });

  it('says that there is more than it shows', () => {
    expect(english({ kind: 'said' })).toMatch(/^All that was said: 25 passages, .*, among others$/);
  });

  it('leaves the statements to the items', () => {
    const { headline, items } = engine.search({ kind: 'said', who: 'Xi' }, 'fr');
    for (const { statement } of items) expect(headline).not.toContain(statement);
  });

  it('says that there is nothing, where only all parts together have nothing', () => {
    expect(french({ kind: 'meetings', who: 'Trump' })).toBe(
      'Les rencontres de Donald Trump : rien dans la couverture.',
    );
    expect(english({ kind: 'meetings', who: 'Xi', place: 'Moscow' })).toBe(
      'Meetings of Xi Jinping in Moscow: nothing in the coverage.',
    );
    expect(english({ kind: 'meetings', who: 'Macron' })).toContain('Macron');
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/knowledge/edtf.js';
import type { Reader } from '../../src/question/understand.js';
import { inShort, read, readerOfLanguages, TODAY, unexplained } from './reading.js';

// The present of these tests is Wednesday 10 September 2025.

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfLanguages();
});

/** The periods of a question; each of its words is part of them or of grammar. */
function periodsOf(question: string): string[] {
  const query = read(reader, question);
  expect(unexplained(query), 'words outside the date').toEqual([]);
  return query.periods.map(inShort);
}

describe('in French, the time asked for by', () => {
  it.each([
    // A day in full.
    ['le 3 septembre 2025', '2025-09-03'],
    ['3 septembre 2025', '2025-09-03'],
    ['le mercredi 3 septembre 2025', '2025-09-03'],
    ['mercredi 3 septembre 2025', '2025-09-03'],
    ['le 1er janvier 2025', '2025-01-01'],
    ['le 3 sept. 2025', '2025-09-03'],
    ['le 31 dec 2024', '2024-12-31'],
    ['le 29 février 2024', '2024-02-29'],
    ['le 15 aout 2025', '2025-08-15'],
    ['le 03/09/2025', '2025-09-03'],
    ['le 3/9/2025', '2025-09-03'],
    ['le 03.09.2025', '2025-09-03'],
    ['le 03-09-2025', '2025-09-03'],
    ['le 2025-09-03', '2025-09-03'],
    ['vers le 5 septembre 2025', '2025-09-05'],
    // A day of any year.
    ['le 3 septembre', 'each year 9/3'],
    ['mercredi 3 septembre', 'each year 9/3'],
    ['le 1er septembre', 'each year 9/1'],
    ['le 3/9', 'each year 9/3'],
    // Days with a name.
    ['à Noël', 'each year 12/25'],
    ['à Noël 2024', '2024-12-25'],
    ['vers Noël 2024', '2024-12-25'],
    ['la Saint-Sylvestre 2024', '2024-12-31'],
    // Weekdays.
    ['mercredi', 'each weekday 3'],
    ['dimanche', 'each weekday 0'],
    ['mercredi et jeudi', 'each weekday 3, 4'],
    ['entre mercredi et jeudi', 'each weekday 3, 4'],
    ['jeudi dernier', '2025-09-04'],
    ['mercredi dernier', '2025-09-03'],
    ['vendredi prochain', '2025-09-12'],
    // Relative to today.
    ["aujourd'hui", '2025-09-10'],
    ['hier', '2025-09-09'],
    ['avant-hier', '2025-09-08'],
    ['demain', '2025-09-11'],
    ['après-demain', '2025-09-12'],
    ['la semaine dernière', '2025-09-01 – 2025-09-07'],
    ['cette semaine', '2025-09-08 – 2025-09-14'],
    ['la semaine prochaine', '2025-09-15 – 2025-09-21'],
    ['le mois dernier', '2025-08-01 – 2025-08-31'],
    ['ce mois-ci', '2025-09-01 – 2025-09-30'],
    ["l'an dernier", '2024-01-01 – 2024-12-31'],
    ["l'année dernière", '2024-01-01 – 2024-12-31'],
    ["l'année passée", '2024-01-01 – 2024-12-31'],
    ['cette année', '2025-01-01 – 2025-12-31'],
    ["l'année prochaine", '2026-01-01 – 2026-12-31'],
    ['il y a deux jours', '2025-09-08'],
    ['il y a trois semaines', '2025-08-18 – 2025-08-24'],
    ['il y a 3 mois', '2025-06-01 – 2025-06-30'],
    ['il y a un an', '2024-01-01 – 2024-12-31'],
    ['en août dernier', '2025-08-01 – 2025-08-31'],
    ['en décembre dernier', '2024-12-01 – 2024-12-31'],
    ['le 31 décembre dernier', '2024-12-31'],
    ['le 3 septembre dernier', '2025-09-03'],
    ['le 15 septembre prochain', '2025-09-15'],
    ['la semaine du 3 septembre 2025', '2025-09-01 – 2025-09-07'],
    // Months and years.
    ['en septembre 2025', '2025-09-01 – 2025-09-30'],
    ["au mois d'août 2025", '2025-08-01 – 2025-08-31'],
    ['en septembre', 'each year 9/1–9/31'],
    ['en mars', 'each year 3/1–3/31'],
    ['en mai 2024', '2024-05-01 – 2024-05-31'],
    ['en 2024', '2024-01-01 – 2024-12-31'],
    ["pendant l'année 2024", '2024-01-01 – 2024-12-31'],
    ['dans les années 1950', '1950-01-01 – 1959-12-31'],
    ['dans les années 50', '1950-01-01 – 1959-12-31'],
    ['dans les années cinquante', '1950-01-01 – 1959-12-31'],
    ['dans les années 2018 et 2019', '2018-01-01 – 2019-12-31'],
    // Parts of them.
    ['début septembre', 'each year 9/1–9/10'],
    ['début septembre 2025', '2025-09-01 – 2025-09-10'],
    ['à la mi-septembre 2025', '2025-09-11 – 2025-09-20'],
    ['fin décembre', 'each year 12/21–12/31'],
    ['fin décembre 2024', '2024-12-21 – 2024-12-31'],
    ['à la fin de décembre 2024', '2024-12-21 – 2024-12-31'],
    ['fin février 2025', '2025-02-21 – 2025-02-28'],
    ['début 2025', '2025-01-01 – 2025-03-31'],
    ['fin 2024', '2024-10-01 – 2024-12-31'],
    ["à la fin de l'année 2024", '2024-10-01 – 2024-12-31'],
    ["à la fin de l'année dernière", '2024-10-01 – 2024-12-31'],
    ["à la fin de l'été 2025", '2025-08-01 – 2025-08-31'],
    ['à la fin du mois de décembre 2024', '2024-12-21 – 2024-12-31'],
    // Seasons and quarters.
    ["à l'été 2025", '2025-06-01 – 2025-08-31'],
    ['au printemps 2025', '2025-03-01 – 2025-05-31'],
    ["pendant l'hiver 2024", '2024-12-01 – 2025-02-28'],
    ["l'été dernier", '2025-06-01 – 2025-08-31'],
    ['cet été', '2025-06-01 – 2025-08-31'],
    ["l'été prochain", '2026-06-01 – 2026-08-31'],
    ["l'hiver dernier", '2024-12-01 – 2025-02-28'],
    ["pendant l'hiver 2024-2025", '2024-12-01 – 2025-02-28'],
    ['le trimestre dernier', '2025-04-01 – 2025-06-30'],
    ['au dernier trimestre 2024', '2024-10-01 – 2024-12-31'],
    ['au second semestre 2024', '2024-07-01 – 2024-12-31'],
    ['au troisième trimestre 2025', '2025-07-01 – 2025-09-30'],
    ['au 1er trimestre 2025', '2025-01-01 – 2025-03-31'],
    ['au T3 2025', '2025-07-01 – 2025-09-30'],
    // Ranges.
    ['entre le 23 et le 27 décembre 2024', '2024-12-23 – 2024-12-27'],
    ['du 23 au 27 décembre 2024', '2024-12-23 – 2024-12-27'],
    ['du 30 décembre 2024 au 2 janvier 2025', '2024-12-30 – 2025-01-02'],
    ['du 2 au 4 septembre', 'each year 9/2–9/4'],
    ['les 7 et 8 mai 2025', '2025-05-07 – 2025-05-08'],
    ['de juillet à septembre 2025', '2025-07-01 – 2025-09-30'],
    ['de 2018 à 2020', '2018-01-01 – 2020-12-31'],
    ['entre 2018 et 2020', '2018-01-01 – 2020-12-31'],
    ['en 1950-1953', '1950-01-01 – 1953-12-31'],
    ['en 1950-53', '1950-01-01 – 1953-12-31'],
    ['du 23 décembre au 27', 'each year 12/23–12/27'],
    ['du 23 décembre 2024 au 27', '2024-12-23 – 2024-12-27'],
    ['du 30 décembre au 2 janvier 2025', '2024-12-30 – 2025-01-02'],
    ['de mars à mai 2025', '2025-03-01 – 2025-05-31'],
    ['en mars-avril 2025', '2025-03-01 – 2025-04-30'],
    // Open ranges.
    ['depuis 2018', '2018-01-01 –'],
    ['depuis février 2022', '2022-02-01 –'],
    ['depuis le 3 septembre 2025', '2025-09-03 –'],
    ['à partir de 2018', '2018-01-01 –'],
    ['avant 2025', '– 2024-12-31'],
    ['avant le 3 septembre 2025', '– 2025-09-02'],
    ['après 2023', '2024-01-01 –'],
    ['après le 3 septembre 2025', '2025-09-04 –'],
    ["jusqu'en 2024", '– 2024-12-31'],
    ["jusqu'au 3 septembre 2025", '– 2025-09-03'],
    ["jusqu'à fin 2024", '– 2024-12-31'],
    ["jusqu'à hier", '– 2025-09-09'],
    ["d'ici à 2028", '– 2028-12-31'],
    ['avant la fin de 2024', '– 2024-12-31'],
    ['dès 2018', '2018-01-01 –'],
    ['depuis les années 1950', '1950-01-01 –'],
    // Without a year, counted from the last one that has begun.
    ['depuis septembre', '2025-09-01 –'],
    ['depuis mars', '2025-03-01 –'],
    ['depuis octobre', '2024-10-01 –'],
    ['après le 3 septembre', '2025-09-04 –'],
    ['avant le 15 septembre', '– 2024-09-14'],
    ['après mercredi', '2025-09-11 –'],
    ['après jeudi', '2025-09-05 –'],
  ])('%s is %s', (expression, expected) => {
    expect(periodsOf(`Que s'est-il passé ${expression} ?`)).toEqual([expected]);
  });

  it.each([
    ['sept pays ont participé', ['sept']],
    ['les sept trottinettes', ['sept', 'trottinettes']],
    ['Combien de pays, sept ou huit ?', ['sept', 'huit']],
    ['Il y a 26 trottinettes ?', ['26', 'trottinettes']],
    ['Mars est un dieu', undefined],
    ['mais qui a gagné ?', []],
    ['un second sommet', ['second']],
    ['la 2e fois', ['2e']],
    ["l'article 51", ['51']],
    ['Xi a 71 ans', ['Xi', '71']],
    ['le 29 février 2023', undefined],
    ['le 31 septembre 2025', undefined],
  ])('%j is none', (question, rest) => {
    const query = read(reader, question, 'fr');
    const periods = query.periods.map(inShort);
    // A day the calendar does not have may at most leave its month or year.
    if (!/20\d\d/.test(question)) expect(periods).toEqual([]);
    expect(periods.filter((period) => /^\d{4}-\d\d-\d\d$/.test(period))).toEqual([]);
    if (rest !== undefined) expect(unexplained(query)).toEqual(rest);
  });
});

describe('in English, the time asked for by', () => {
  it.each([
    // A day in full.
    ['on September 3, 2025', '2025-09-03'],
    ['on September 3rd, 2025', '2025-09-03'],
    ['on 3 September 2025', '2025-09-03'],
    ['on the 3rd of September 2025', '2025-09-03'],
    ['on Wednesday, September 3, 2025', '2025-09-03'],
    ['on Sept. 3, 2025', '2025-09-03'],
    ['on Dec 31, 2024', '2024-12-31'],
    ['on 2025-09-03', '2025-09-03'],
    // A day of any year, weekdays.
    ['on September 3', 'each year 9/3'],
    ['on the 3rd of September', 'each year 9/3'],
    ['on Wednesday 3 September', 'each year 9/3'],
    ['on Wednesday', 'each weekday 3'],
    ['last Thursday', '2025-09-04'],
    ['last Wednesday', '2025-09-03'],
    ['next Friday', '2025-09-12'],
    // Relative to today.
    ['today', '2025-09-10'],
    ['yesterday', '2025-09-09'],
    ['the day before yesterday', '2025-09-08'],
    ['the day after tomorrow', '2025-09-12'],
    ['last week', '2025-09-01 – 2025-09-07'],
    ['this week', '2025-09-08 – 2025-09-14'],
    ['last month', '2025-08-01 – 2025-08-31'],
    ['this month', '2025-09-01 – 2025-09-30'],
    ['last year', '2024-01-01 – 2024-12-31'],
    ['this year', '2025-01-01 – 2025-12-31'],
    ['two days ago', '2025-09-08'],
    ['three weeks ago', '2025-08-18 – 2025-08-24'],
    ['a year ago', '2024-01-01 – 2024-12-31'],
    ['last December', '2024-12-01 – 2024-12-31'],
    ['last May', '2025-05-01 – 2025-05-31'],
    ['the week of September 3, 2025', '2025-09-01 – 2025-09-07'],
    ['in the 1950s', '1950-01-01 – 1959-12-31'],
    // Months, years, parts of them.
    ['in September 2025', '2025-09-01 – 2025-09-30'],
    ['in September', 'each year 9/1–9/31'],
    ['in May', 'each year 5/1–5/31'],
    ['in March 2025', '2025-03-01 – 2025-03-31'],
    ['in 2024', '2024-01-01 – 2024-12-31'],
    ['throughout 2024', '2024-01-01 – 2024-12-31'],
    ['in early September 2025', '2025-09-01 – 2025-09-10'],
    ['in mid-September 2025', '2025-09-11 – 2025-09-20'],
    ['in late December 2024', '2024-12-21 – 2024-12-31'],
    ['at the end of December 2024', '2024-12-21 – 2024-12-31'],
    ['in early 2025', '2025-01-01 – 2025-03-31'],
    ['at the end of 2024', '2024-10-01 – 2024-12-31'],
    // Seasons and quarters.
    ['in the summer of 2025', '2025-06-01 – 2025-08-31'],
    ['in fall 2025', '2025-09-01 – 2025-11-30'],
    ['in winter 2024', '2024-12-01 – 2025-02-28'],
    ['last summer', '2025-06-01 – 2025-08-31'],
    ['in the last quarter of 2024', '2024-10-01 – 2024-12-31'],
    ['last quarter', '2025-04-01 – 2025-06-30'],
    ['in the second half of 2024', '2024-07-01 – 2024-12-31'],
    ['in the third quarter of 2025', '2025-07-01 – 2025-09-30'],
    ['in Q3 2025', '2025-07-01 – 2025-09-30'],
    // Ranges.
    ['between 23 and 27 December 2024', '2024-12-23 – 2024-12-27'],
    ['from 23 to 27 December 2024', '2024-12-23 – 2024-12-27'],
    ['between December 23 and 27, 2024', '2024-12-23 – 2024-12-27'],
    ['on September 3-5, 2025', '2025-09-03 – 2025-09-05'],
    ['on September 3 and 4', 'each year 9/3–9/4'],
    ['between March and May 2025', '2025-03-01 – 2025-05-31'],
    ['from December 30, 2024 to January 2, 2025', '2024-12-30 – 2025-01-02'],
    ['from July to September 2025', '2025-07-01 – 2025-09-30'],
    ['from 2018 to 2020', '2018-01-01 – 2020-12-31'],
    ['between 2018 and 2020', '2018-01-01 – 2020-12-31'],
    // Open ranges.
    ['since 2018', '2018-01-01 –'],
    ['since September 2025', '2025-09-01 –'],
    ['before 2025', '– 2024-12-31'],
    ['before September 3, 2025', '– 2025-09-02'],
    ['after 2023', '2024-01-01 –'],
    ['until 2024', '– 2024-12-31'],
    ['by the end of 2024', '– 2024-12-31'],
    ['before the end of 2024', '– 2024-12-31'],
    ['by 3 September 2025', '– 2025-09-03'],
    ['not before 2024', '2024-01-01 –'],
    ['since May', '2025-05-01 –'],
    ['after September 3', '2025-09-04 –'],
  ])('%s is %s', (expression, expected) => {
    expect(periodsOf(`What happened ${expression}?`)).toEqual([expected]);
  });

  it.each([
    'May Kim visit China?',
    'May I ask who met Xi?',
    'Who may attend?',
    'Troops march with Russia',
    'When did the troops march?',
    'What did Mar say?',
    'What was said by Jan?',
    'after the march',
    'at the end of the day',
    'the last march',
    'Who is Jan?',
    'Was it the second meeting?',
    'for the second time',
    'the fall of Japan',
    'spring into action',
    'Article 51',
    'Xi is 71 years old',
    '26 leaders and 3 guests',
  ])('%j is none', (question) => {
    expect(read(reader, question, 'en').periods).toEqual([]);
  });
});

describe('a date expression', () => {
  it.each(['03/09/2025', '3/9/2025'])(
    '%s is read day first in both languages, as the coverage is read in Europe',
    (date) => {
      for (const language of ['fr', 'en'] as const)
        expect(read(reader, date, language).periods.map(inShort)).toEqual(['2025-09-03']);
    },
  );

  it('is understood in the middle of a question of the other language', () => {
    expect(read(reader, 'Who said what le 3 septembre 2025', 'en').periods.map(inShort)).toEqual([
      '2025-09-03',
    ]);
    expect(read(reader, 'Qui a dit quoi on September 3, 2025', 'fr').periods.map(inShort)).toEqual([
      '2025-09-03',
    ]);
  });

  it('counts from the day it is asked on', () => {
    const asked = (day: number) =>
      reader.read("Que s'est-il passé l'année dernière ?", day, { fallback: 'fr' }).periods.map(inShort);
    expect(asked(TODAY)).toEqual(['2024-01-01 – 2024-12-31']);
    expect(asked(dayNumber(2031, 1, 1))).toEqual(['2030-01-01 – 2030-12-31']);
  });

  it('reaches back over the turn of the year', () => {
    const newYearsDay = dayNumber(2025, 1, 1);
    const asked = (question: string) =>
      reader.read(question, newYearsDay, { fallback: 'fr' }).periods.map(inShort);
    expect(asked("Que s'est-il passé hier ?")).toEqual(['2024-12-31']);
    expect(asked("Que s'est-il passé le mois dernier ?")).toEqual(['2024-12-01 – 2024-12-31']);
    expect(asked('What happened last week?')).toEqual(['2024-12-23 – 2024-12-29']);
    expect(asked('What happened 13 months ago?')).toEqual(['2023-12-01 – 2023-12-31']);
  });

  it.each([
    ['depuis 2018', true],
    ['since 2018', true],
    ['avant 2025', true],
    ['before 2025', true],
    ['en 2018', false],
    ['from 2018 to 2020', false],
  ])('%j: whether it is a bound is %s', (question, bound) => {
    expect(read(reader, question).periods.map((match) => match.bound)).toEqual([bound]);
  });
});

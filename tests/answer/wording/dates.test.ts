import { afterEach, describe, expect, it, vi } from 'vitest';
import { basisInWords, dateInWords, dayInWords } from '../../../src/answer/wording/dates.js';
import { dayNumber } from '../../../src/knowledge/edtf.js';
import { projectLanguage } from '../../support/real-desk.js';

const { wordings } = await projectLanguage();

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('a date is told as precisely as it is known', () => {
  it.each([
    // A day, a month, a year.
    ['2025-09-04', 'jeudi 4 septembre 2025', 'Thursday 4 September 2025'],
    ['2025-01-01', 'mercredi 1er janvier 2025', 'Wednesday 1 January 2025'],
    ['2024-02-29', 'jeudi 29 février 2024', 'Thursday 29 February 2024'],
    ['1945-08-15', 'mercredi 15 août 1945', 'Wednesday 15 August 1945'],
    ['2024-12', 'décembre 2024', 'December 2024'],
    ['2024', '2024', '2024'],
    // Approximately: no weekday, which would claim too much.
    ['2025-09-05~', 'vers le 5 septembre 2025', 'around 5 September 2025'],
    ['2025-10-01?', 'vers le 1er octobre 2025', 'around 1 October 2025'],
    ['2024-12~', 'vers décembre 2024', 'around December 2024'],
    ['2018~', 'vers 2018', 'around 2018'],
    // Open ends.
    ['2022-02/..', 'depuis février 2022', 'since February 2022'],
    ['2018/..', 'depuis 2018', 'since 2018'],
    ['2025-01-20/..', 'depuis le 20 janvier 2025', 'since 20 January 2025'],
    ['../2018', 'jusqu’à 2018', 'until 2018'],
    ['../2024-12-31', 'jusqu’au 31 décembre 2024', 'until 31 December 2024'],
    // From one to the other: nothing is said twice.
    ['2024-12-23/2024-12-27', 'du 23 au 27 décembre 2024', 'from 23 to 27 December 2024'],
    ['2025-08-30/2025-09-02', 'du 30 août au 2 septembre 2025', 'from 30 August to 2 September 2025'],
    [
      '2024-12-30/2025-01-02',
      'du 30 décembre 2024 au 2 janvier 2025',
      'from 30 December 2024 to 2 January 2025',
    ],
    ['1950/1953', 'de 1950 à 1953', 'from 1950 to 1953'],
    ['2025-03/2025-06', 'mars 2025 – juin 2025', 'March 2025 – June 2025'],
  ])('%s', (date, french, english) => {
    expect(dateInWords({ date }, 'fr', wordings.fr)).toBe(french);
    expect(dateInWords({ date }, 'en', wordings.en)).toBe(english);
  });

  it.each([
    ['2025-09-04', 'morning', 'jeudi 4 septembre 2025 au matin', 'Thursday 4 September 2025, in the morning'],
    [
      '2025-09-04',
      'afternoon',
      'jeudi 4 septembre 2025, l’après-midi',
      'Thursday 4 September 2025, in the afternoon',
    ],
    ['2025-09-04', 'evening', 'jeudi 4 septembre 2025 au soir', 'Thursday 4 September 2025, in the evening'],
    ['2025-09-04', 'night', 'jeudi 4 septembre 2025, de nuit', 'Thursday 4 September 2025, at night'],
    [
      '2025-09-04/2025-09-05',
      'night',
      'dans la nuit du 4 au 5 septembre 2025',
      'in the night from 4 to 5 September 2025',
    ],
    [
      '2024-12-31/2025-01-01',
      'night',
      'dans la nuit du 31 décembre 2024 au 1er janvier 2025',
      'in the night from 31 December 2024 to 1 January 2025',
    ],
  ] as const)('%s, %s', (date, time, french, english) => {
    expect(dateInWords({ date, time }, 'fr', wordings.fr)).toBe(french);
    expect(dateInWords({ date, time }, 'en', wordings.en)).toBe(english);
  });
});

describe('a day', () => {
  it('is told with or without its weekday, month and year', () => {
    const day = dayNumber(2025, 9, 4);
    expect(dayInWords(day, 'fr', { weekday: true })).toBe('jeudi 4 septembre 2025');
    expect(dayInWords(day, 'fr')).toBe('4 septembre 2025');
    expect(dayInWords(day, 'fr', { year: false })).toBe('4 septembre');
    expect(dayInWords(day, 'fr', { year: false, month: false })).toBe('4');
    expect(dayInWords(day, 'en', { year: false })).toBe('4 September');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago'])('is the same in the time zone %s', async (zone) => {
    vi.stubEnv('TZ', zone);
    vi.resetModules();
    const { dayInWords: there } = await import('../../../src/answer/wording/dates.js');
    expect(new Date(0).getTimezoneOffset()).not.toBe(0);
    expect(there(dayNumber(2025, 9, 4), 'en', { weekday: true })).toBe('Thursday 4 September 2025');
  });
});

describe('where a date comes from', () => {
  it('goes without saying where the source states it', () => {
    expect(basisInWords({ date: '2025-09-04', basis: 'stated' }, 'fr', wordings.fr)).toBeNull();
  });

  it('is told with the phrase it was resolved from, or what it was inferred from', () => {
    const resolved = { date: '2025-09-04', basis: 'resolved', phrase: 'jeudi' } as const;
    expect(basisInWords(resolved, 'fr', wordings.fr)).toBe('d’après «\u00a0jeudi\u00a0»');
    expect(basisInWords(resolved, 'en', wordings.en)).toBe('from “jeudi”');
    const inferred = {
      date: '2025-09-05~',
      basis: 'inferred',
      because: { fr: 'd’après le récit', en: 'from the story' },
    } as const;
    expect(basisInWords(inferred, 'fr', wordings.fr)).toBe('date déduite\u00a0: d’après le récit');
    expect(basisInWords(inferred, 'en', wordings.en)).toBe('inferred: from the story');
  });
});

import { describe, expect, it } from 'vitest';
import type { Event } from '../../src/knowledge/coverage.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { memorySource, PLACES, TOWN, VOCABULARY } from './town.js';

/** What a test says of a fact; everything else is the same for all. */
interface Told {
  readonly type?: string;
  readonly who?: readonly string[];
  readonly to?: readonly string[];
  readonly about?: readonly string[];
  readonly where?: readonly string[];
  readonly date?: string;
  readonly time?: string;
  readonly numbers?: readonly object[];
}

const WORDS = ['departure', 'bridge', 'friendship', 'trade', 'unity'];

/** The events of articles that tell these facts; the facts are called a1, a2 … b1, b2 … */
async function events(...articles: readonly (readonly Told[])[]): Promise<readonly Event[]> {
  const files: Record<string, string> = {
    'names/people.yaml': JSON.stringify(names('ada', 'jean', 'lea')),
    'names/places.yaml': TOWN[PLACES] ?? '',
    [VOCABULARY]: JSON.stringify({
      concepts: Object.fromEntries(WORDS.map((word) => [word, { fr: [word], en: [word] }])),
    }),
  };
  articles.forEach((facts, index) => {
    const letter = 'abc'[index] ?? 'z';
    const name = letter === 'z' ? `10-${String(index).padStart(3, '0')}` : `0${index + 1}-${letter}`;
    files[`articles/2030-03-${name}.yaml`] = JSON.stringify({
      title: letter,
      outlet: null,
      agency: null,
      published: { date: '2030-03-09', basis: 'stated' },
      language: 'en',
      url: null,
      facts: facts.map(({ date, time, ...told }, position) => ({
        id: `${letter}${position + 1}`,
        type: 'meeting',
        who: ['ada', 'jean'],
        says: { fr: 'x', en: 'x' },
        quote: { exact: 'x' },
        ...told,
        ...(date === undefined ? {} : { when: { date, basis: 'stated', ...(time && { time }) } }),
      })),
    });
  });
  const loaded = await loadCoverage(memorySource(files));
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return loaded.coverage.events;
}

function names(...slugs: readonly string[]): object {
  return Object.fromEntries(slugs.map((slug) => [slug, { label: { fr: slug, en: slug } }]));
}

/** Facts together, as `a1 b1 | a2`. */
async function grouped(...articles: readonly (readonly Told[])[]): Promise<string> {
  const ids = (await events(...articles)).map(({ facts }) =>
    facts.map(({ ref }) => ref.split('#')[1]).join(' '),
  );
  return ids.join(' | ');
}

async function disputes(a: Told, b: Told): Promise<string> {
  const found = await events([a], [b]);
  expect(found).toHaveLength(1);
  return found.flatMap((event) => event.disputes.map(({ slot }) => slot)).join(' ');
}

const DAY = '2030-03-01';
/** What is held, and told for itself. */
const FEAST: Told = { type: 'ceremony', date: DAY, about: ['bridge', 'unity'], where: ['town-hall'] };

describe('facts of different articles are one event', () => {
  it('where hundreds of articles tell the same', async () => {
    const articles = Array.from({ length: 250 }, (): Told[] => [{ date: DAY }]);
    const [first, ...others] = await events(...articles);
    expect(first?.facts).toHaveLength(250);
    expect(others).toEqual([]);
  });

  it.each<[string, Told, Told]>([
    ['with the same people in any order', { date: DAY }, { date: DAY, who: ['jean', 'ada'] }],
    ['with more people on one side', { date: DAY }, { date: DAY, who: ['ada', 'jean', 'lea'] }],
    ['a day apart', { date: DAY }, { date: '2030-03-02' }],
    ['with a day in a month', { date: DAY }, { date: '2030-03' }],
    ['with an interval that ends the day before', { date: '2030-02-25/2030-02-28' }, { date: DAY }],
    ['with an open date', { date: '2030-02/..' }, { date: DAY }],
    ['with a place in the other', { date: DAY, where: ['town-hall'] }, { date: DAY, where: ['valmont'] }],
    ['with a place in one only', { date: DAY, where: ['town-hall'] }, { date: DAY }],
    ['without any date, where all else is the same', {}, { who: ['jean', 'ada'] }],
    ['with a date in one only, where all else is the same', { date: DAY }, {}],
    [
      'on a common topic',
      { type: 'visit', date: DAY, about: ['departure'] },
      { type: 'visit', date: DAY, about: ['departure', 'trade'] },
    ],
    [
      'said to the same person, or to one and to nobody in particular',
      { type: 'statement', date: DAY, about: ['trade'], to: ['lea'] },
      { type: 'statement', date: DAY, about: ['trade'] },
    ],
    [
      'held for the same at the same place, though one names nobody who was there',
      { ...FEAST, where: ['town-hall'] },
      { ...FEAST, where: ['valmont'], who: [] },
    ],
    [
      'held for the same at the same place, though none names anybody',
      { ...FEAST, who: [] },
      { ...FEAST, who: [] },
    ],
  ])('%s', async (_, a, b) => {
    expect(await grouped([a], [b])).toBe('a1 b1');
  });

  it('also by way of a third', async () => {
    const days = ['2030-03-01', '2030-03-03', '2030-03-02'];
    expect(await grouped(...days.map((date) => [{ date }]))).toBe('a1 b1 c1');
  });

  it('named after the first of them', async () => {
    const [event] = await events([{ date: DAY }], [{ date: DAY }]);
    expect(event?.id).toBe('2030-03-01-a#a1');
  });
});

describe('facts are events of their own', () => {
  it.each<[string, Told, Told]>([
    ['of different types', { date: DAY }, { date: DAY, type: 'ceremony' }],
    ['with different people', { date: DAY }, { date: DAY, who: ['ada', 'lea'] }],
    ['with nobody', { date: DAY, who: [] }, { date: DAY, who: [] }],
    ['held with nobody, on the next day', { ...FEAST, who: [] }, { ...FEAST, date: '2030-03-02', who: [] }],
    [
      'held with nobody, for more than the same',
      { ...FEAST, who: [] },
      { ...FEAST, about: ['bridge', 'trade'], who: [] },
    ],
    ['held with nobody, at no place that is told', { ...FEAST, who: [] }, { ...FEAST, where: [], who: [] }],
    ['two days apart', { date: DAY }, { date: '2030-03-03' }],
    ['in different places', { date: DAY, where: ['town-hall'] }, { date: DAY, where: ['station'] }],
    ['with a date in one only, where something else differs', { date: DAY }, { where: ['valmont'] }],
    ['of background', { type: 'background', about: ['trade'] }, { type: 'background', about: ['trade'] }],
    [
      'of background, dated',
      { type: 'background', about: ['trade'], date: DAY },
      { type: 'background', about: ['trade'], date: DAY },
    ],
    ['without a topic, but for meetings', { type: 'visit', date: DAY }, { type: 'visit', date: DAY }],
    [
      'on different topics',
      { type: 'visit', date: DAY, about: ['departure'] },
      { type: 'visit', date: DAY, about: ['trade'] },
    ],
    [
      'said to different people',
      { type: 'statement', date: DAY, about: ['trade'], who: ['ada'], to: ['lea'] },
      { type: 'statement', date: DAY, about: ['trade'], who: ['ada'], to: ['jean'] },
    ],
    [
      'said on different topics of the same places',
      { type: 'statement', date: DAY, about: ['trade', 'valmont', 'station'] },
      { type: 'statement', date: DAY, about: ['bridge', 'valmont', 'station'] },
    ],
    [
      'said on hardly the same topic',
      { type: 'statement', date: DAY, about: ['trade', 'unity', 'valmont'] },
      { type: 'statement', date: DAY, about: ['bridge', 'friendship', 'valmont'] },
    ],
  ])('%s', async (_, a, b) => {
    expect(await grouped([a], [b])).toBe('a1 | b1');
  });

  it('of one article, unless another article tells both as one', async () => {
    expect(await grouped([{ date: DAY }, { date: DAY }], [{ date: DAY, who: ['lea', 'jean'] }])).toBe(
      'a1 | a2 | b1',
    );
    expect(await grouped([{ date: DAY }, { date: DAY }], [{ date: DAY }])).toBe('a1 a2 b1');
  });
});

describe('where an article has several facts that could be meant', () => {
  it('the one with the same people is, not the one with a third', async () => {
    const threesome = { date: DAY, who: ['ada', 'jean', 'lea'] };
    expect(await grouped([{ date: DAY }], [threesome, { date: DAY }])).toBe('a1 b2 | b1');
  });

  it('the one on the same day is, not the one on the next', async () => {
    expect(await grouped([{ date: '2030-03-02' }], [{ date: DAY }, { date: '2030-03-02' }])).toBe(
      'a1 b2 | b1',
    );
  });

  it('of things said, the one on most of the same topics is', async () => {
    const said = (...about: string[]): Told => ({ type: 'statement', who: ['ada'], date: DAY, about });
    expect(
      await grouped(
        [said('friendship', 'unity', 'valmont'), said('trade', 'valmont')],
        [said('trade', 'bridge', 'valmont'), said('friendship', 'valmont')],
      ),
    ).toBe('a1 b2 | a2 b1');
  });
});

describe('two articles dispute when', () => {
  it.each<[Told, Told]>([
    [{ date: DAY }, { date: '2030-03-02' }],
    [{ date: '2030-03-01/2030-03-03' }, { date: '2030-03-02/2030-03-04' }],
    [
      { date: DAY, time: 'morning' },
      { date: DAY, time: 'evening' },
    ],
    [
      { date: DAY, time: 'evening' },
      { date: '2030-03-01/2030-03-02', time: 'night' },
    ],
  ])('%j against %j', async (a, b) => {
    expect(await disputes(a, b)).toBe('when');
    expect(await disputes(b, a)).toBe('when');
  });

  it.each<[Told, Told]>([
    [{ date: DAY }, { date: '2030-03' }],
    [{ date: DAY, time: 'morning' }, { date: DAY }],
    [{ date: DAY, time: 'morning' }, { date: '2030-02-28/2030-03-02' }],
    [{ date: '2030-03-01~' }, { date: '2030-03-02' }],
    [{ date: '2030-03~' }, { date: '2030-02-28' }],
    [{ date: '2030-02/..' }, { date: DAY }],
    [
      { date: DAY, time: 'night' },
      { date: '2030-03-01/2030-03-02', time: 'night' },
    ],
    [
      { date: '2030-03-01~', time: 'evening' },
      { date: DAY, time: 'morning' },
    ],
  ])('but not %j against %j', async (a, b) => {
    expect(await disputes(a, b)).toBe('');
    expect(await disputes(b, a)).toBe('');
  });
});

describe('two articles dispute where', () => {
  it('by the most precise places they name', async () => {
    const inTownHall = { date: DAY, where: ['valmont', 'town-hall'] };
    const atStation = { date: DAY, where: ['station', 'valmont'] };
    expect(await disputes(inTownHall, atStation)).toBe('where');
    expect(await disputes(inTownHall, { date: DAY, where: ['valmont'] })).toBe('');
    expect(await disputes(inTownHall, { date: DAY })).toBe('');
  });
});

describe('two articles dispute how many', () => {
  const sixth = { ordinal: 6, of: 'bridge', since: '2018' };
  it.each<[string, object, object, string]>([
    ['other counts', { count: 12, of: 'bridge' }, { count: 13, of: 'bridge' }, 'number'],
    ['the same count', { count: 12, of: 'bridge' }, { count: 12, of: 'bridge' }, ''],
    ['counts of other things', { count: 12, of: 'bridge' }, { count: 13, of: 'trade' }, ''],
    ['a count and an age', { count: 12, of: 'ada' }, { age: 71, of: 'ada' }, ''],
    ['other ages', { age: 70, of: 'ada' }, { age: 71, of: 'ada' }, 'number'],
    ['another ordinal', sixth, { ordinal: 7, of: 'bridge' }, 'number'],
    ['an ordinal counted from elsewhere', sixth, { ordinal: 7, of: 'bridge', since: '2011' }, ''],
    [
      'a figure and words',
      { count: 2000, of: 'ada' },
      { count: { fr: 'des milliers', en: 'thousands' }, of: 'ada' },
      '',
    ],
    [
      'other words',
      { count: { fr: 'des centaines', en: 'hundreds' }, of: 'ada' },
      { count: { fr: 'des milliers', en: 'thousands' }, of: 'ada' },
      'number',
    ],
  ])('%s', async (_, one, other, expected) => {
    expect(await disputes({ date: DAY, numbers: [one] }, { date: DAY, numbers: [other] })).toBe(expected);
  });

  it('not where they have one of several numbers in common', async () => {
    const numbers = [
      { count: 12, of: 'bridge' },
      { count: 3, of: 'bridge' },
    ];
    expect(await disputes({ date: DAY, numbers }, { date: DAY, numbers: numbers.slice(1) })).toBe('');
  });
});

describe('a dispute', () => {
  it('is between articles, never within one', async () => {
    const [event] = await events(
      [{ date: DAY }, { date: '2030-03-02' }],
      [{ date: '2030-03-01/2030-03-02' }],
    );
    expect(event?.facts).toHaveLength(3);
    expect(event?.disputes).toEqual([]);
  });

  it('holds the facts that differ, in the order of their articles', async () => {
    const [event] = await events([{ date: '2030-03' }], [{ date: '2030-03-02' }], [{ date: DAY }]);
    expect(event?.disputes.map(({ facts }) => facts.map(({ ref }) => ref))).toEqual([
      ['2030-03-02-b#b1', '2030-03-03-c#c1'],
    ]);
  });
});

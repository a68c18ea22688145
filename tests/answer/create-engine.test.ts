import { describe, expect, it } from 'vitest';
import type { Answer, Source } from '../../src/answer/answer.js';
import type { Engine } from '../../src/answer/engine.js';
import { jsonLine } from '../../src/answer/reply/json.js';
import { LANGUAGES } from '../../src/knowledge/types.js';
import { fc } from '../support/properties.js';
import { engineOn } from '../support/real-desk.js';
import { gazette, harbourEngine, leadFacts, shown } from './harbour.js';

const harbour = await harbourEngine();
const real = await engineOn();

/** Words that reach into the engine, with what people and machines paste between them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'Morel',
      'Roux',
      'Quist',
      'Ada',
      'Valmont',
      'Kim',
      'Jong-un',
      'Xi',
      'Poutine',
      'Trump',
      'Pékin',
      'Russia',
    ],
    ...[
      'qui',
      'who',
      'quand',
      'when',
      'où',
      'combien',
      'why',
      'did',
      'est-ce que',
      'sources',
      'list',
      'à part',
    ],
    ...[
      'rencontré',
      'met',
      'said',
      'écrit',
      'left',
      'treaty',
      'fête',
      'bridges',
      'train',
      'parade',
      'sanctions',
    ],
    ...[
      'le 3 septembre',
      '2025',
      'in 2024',
      'yesterday',
      'depuis',
      'entre',
      'et',
      'and',
      'of',
      '26',
      '6e',
      '-',
      '/',
    ],
    ...[
      '?',
      '!',
      '@everyone',
      '**',
      '[a](https://b.example)',
      '\u202e',
      '\u0000',
      '\ud800',
      '😀',
      '习近平',
      'é\u0301',
    ],
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const question = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', ' ', ' ', '', '\n', '’')), { maxLength: 14 })
  .map((parts) => parts.flat().join(''));
const longText = fc
  .tuple(question, fc.integer({ min: 1, max: 6_000 }))
  .map(([text, length]) => text.repeat(Math.ceil(length / Math.max(1, text.length))).slice(0, length));

const sourcesOf = (answer: Answer): readonly Source[] => [
  ...[...answer.items, ...answer.nearest].flatMap((item) => item.sources),
  ...answer.disputes.flatMap((dispute) => dispute.versions.map((version) => version.source)),
];

/** What holds for every answer. */
function expectSound(engine: Engine, answer: Answer): void {
  expect(answer.headline).not.toBe('');
  expect(answer.headline).not.toMatch(/\{\w+\}|undefined|NaN|\[object/);
  expect(answer.answered).toBe(answer.refusal === null);
  expect(answer.items.length > 0).toBe(answer.answered);
  if (answer.answered) expect(answer.nearest).toEqual([]);
  expect(answer.nearest.length).toBeLessThanOrEqual(3);
  for (const source of sourcesOf(answer)) {
    const fact = engine.coverage.factByRef.get(source.fact);
    expect(source.quote).toBe(fact?.quote.exact);
    expect(source.article).toBe(fact?.article.id);
    expect(source.title).toBe(fact?.article.title);
    expect(source.published).toBe(fact?.article.published.date);
    expect(source.attribution.length).toBeGreaterThan(0);
  }
}

describe('any text', () => {
  it('is answered soundly in both languages, each quotation verbatim', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...LANGUAGES), (text, language) => {
        for (const engine of [harbour, real]) {
          const answer = engine.ask(text, { language });
          expect(answer.language).toBe(language);
          expect(answer.question).toBe(text);
          expectSound(engine, answer);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('up to 6,000 characters is answered soundly', () => {
    fc.assert(
      fc.property(longText, fc.constantFrom(...LANGUAGES), (text, language) => {
        expectSound(harbour, harbour.ask(text, { language }));
      }),
      { numRuns: 40 },
    );
  });

  it.each([
    ['words', 'qui a rencontré '],
    ['a name', 'Kim '],
    ['half a name', 'Jong '],
    ['a date', 'du 3 au 4 septembre '],
    ['a number', '26 '],
    ['a typing error', 'recnontrer '],
    ['one endless word', 'a'],
    ['marks on one letter', '\u0301'],
    ['Han', '习近平'],
  ])('of 6,000 characters, all %s, takes less than a second', (_, part) => {
    const text = part.repeat(Math.ceil(6_000 / part.length)).slice(0, 6_000);
    const start = performance.now();
    for (const cut of [text, text.slice(0, 1_000)]) expectSound(real, real.ask(cut));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('the same question', () => {
  const questions = [
    'When did Morel meet Roux?',
    'Qui a remercié Roux ?',
    "Que s'est-il passé le mois dernier ?",
    'Did Morel meet Macron?',
    'When did Roux leave, and do the sources agree?',
    'Ada Morell',
    'How many bridges?',
    'x'.repeat(2_000),
    '',
  ];

  it('gives the same bytes, whatever was asked before', async () => {
    const other = await harbourEngine();
    const known = new Map(questions.map((text) => [text, jsonLine(other.ask(text))]));
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...questions), question), { maxLength: 6 }),
        fc.constantFrom(...questions),
        (before, text) => {
          for (const earlier of before) harbour.ask(earlier);
          expect(jsonLine(harbour.ask(text))).toBe(known.get(text));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is answered in its own language, in the one asked for, or in that of the reader', () => {
    expect(harbour.ask('Qui a remercié Roux ?').language).toBe('fr');
    expect(harbour.ask('Who thanked Roux?', { fallback: 'fr' }).language).toBe('en');
    expect(harbour.ask('Qui a remercié Roux ?', { language: 'en' }).headline).toBe('Ada Morel');
    expect(harbour.ask('Roux Morel', { fallback: 'fr' }).language).toBe('fr');
    expect(harbour.ask('Roux Morel', { fallback: 'en' }).language).toBe('en');
  });
});

describe('the clock', () => {
  it('is all that an answer depends on beside question and coverage', async () => {
    const later = await harbourEngine(() => new Date('2031-03-10T12:00:00Z'));
    const asked = 'What happened last month?';
    expect(shown(harbour.ask(asked))).toContain('festival');
    expect(shown(later.ask(asked))).not.toContain('festival');
    expect(jsonLine(later.ask('When was the festival?'))).toBe(
      jsonLine(harbour.ask('When was the festival?')),
    );
  });

  it('is read for each question', async () => {
    let now = '2030-03-10T12:00:00Z';
    const engine = await harbourEngine(() => new Date(now));
    expect(shown(engine.ask('What happened last month?'))).toContain('festival');
    now = '2030-05-10T12:00:00Z';
    expect(shown(engine.ask('What happened last month?'))).not.toContain('festival');
  });
});

describe('the options of a command', () => {
  it.each([
    [{ kind: 'meetings' }, ['mayor-meets-minister']],
    [{ kind: 'meetings', who: 'Roux' }, ['mayor-meets-minister']],
    [{ kind: 'meetings', who: 'Roux', with: 'the mayor of Valmont' }, ['mayor-meets-minister']],
    [{ kind: 'meetings', place: 'Valmont' }, ['mayor-meets-minister']],
    [{ kind: 'meetings', from: '2030', to: '2030' }, ['mayor-meets-minister']],
    [{ kind: 'meetings', from: '1 March 2030', to: '1 March 2030' }, ['mayor-meets-minister']],
    [{ kind: 'meetings', to: 'March 2030' }, ['mayor-meets-minister']],
    [{ kind: 'said', who: 'Morel' }, ['mayor-thanks-minister']],
    [{ kind: 'said', who: 'Roux' }, ['minister-praises-fishermen']],
    [{ kind: 'said', about: 'grant' }, ['mayor-thanks-minister']],
  ] as const)('%o find what fits all of them', (search, facts) => {
    const answer = harbour.search(search, 'en');
    expect(shown(answer)).toHaveLength(1);
    expect(leadFacts(answer)).toEqual(expect.arrayContaining([...facts]));
  });

  it.each([
    [{ kind: 'meetings', who: 'Quist' }],
    [{ kind: 'meetings', who: 'Morel', with: 'Quist' }],
    [{ kind: 'meetings', who: 'Morel', place: 'Sorel' }],
    [{ kind: 'meetings', who: 'Macron' }],
    [{ kind: 'meetings', from: '2 March 2030' }],
    [{ kind: 'meetings', to: 'February 2030' }],
    [{ kind: 'meetings', from: '2031', to: '2032' }],
    [{ kind: 'said', who: 'Morel', about: 'fishermen' }],
  ] as const)('%o find nothing', (search) => {
    for (const language of LANGUAGES) {
      const answer = harbour.search(search, language);
      expect(answer).toMatchObject({ answered: false, language });
      expectSound(harbour, answer);
    }
  });

  it('are answered in the language of the reader, whatever they are written in', () => {
    const answer = harbour.search({ kind: 'said', who: 'the mayor of Valmont' }, 'fr');
    expect(answer.language).toBe('fr');
    expect(answer.items[0]).toMatchObject({
      fact: gazette('mayor-thanks-minister'),
      statement: 'Ada Morel a remercié Jean Roux de la subvention.',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answer/answer.js';
import { jsonLine } from '../../../src/answer/reply/json.js';
import { GAZETTE, gazette, harbourEngine } from '../harbour.js';

const engine = await harbourEngine();

const TOP = ['question', 'language', 'answered', 'headline', 'items', 'disputes', 'refusal', 'nearest'];
const ITEM = ['fact', 'type', 'statement', 'when', 'where', 'people', 'note', 'sources'];
const SOURCE = ['article', 'title', 'outlet', 'published', 'quote', 'attribution', 'url'];

/** The keys of an object, in order; fails for anything else. */
function keysOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) throw new Error(`${String(value)} is not an object`);
  return Object.keys(value);
}

const parsed = (answer: Answer) => JSON.parse(jsonLine(answer));

describe('an answer as JSON', () => {
  it.each([
    'When did Morel meet Roux?',
    'When did Roux leave, and do the sources agree?',
    'What happened in February 2030?',
    'Did Morel meet Macron?',
    'hello',
    '',
  ])('always has the same keys in the same order: %j', (question) => {
    const line = parsed(engine.ask(question));
    expect(keysOf(line)).toEqual(TOP);
    for (const item of [...line.items, ...line.nearest]) {
      expect(keysOf(item)).toEqual(ITEM);
      expect(item.sources.length).toBeGreaterThan(0);
      for (const source of item.sources) expect(keysOf(source)).toEqual(SOURCE);
    }
    for (const dispute of line.disputes)
      for (const version of dispute.versions) expect(keysOf(version.source)).toEqual(SOURCE);
  });

  it('is the contract, value by value', () => {
    expect(parsed(engine.ask('Qui a écrit à Morel ?'))).toEqual({
      question: 'Qui a écrit à Morel ?',
      language: 'fr',
      answered: true,
      headline: 'Nora Quist',
      items: [
        {
          fact: gazette('harbour-master-writes'),
          type: 'message',
          statement: 'Nora Quist a écrit à Ada Morel pour réclamer un dragage du port.',
          when: '2030-02-27',
          where: null,
          people: ['Nora Quist', 'Ada Morel'],
          note: null,
          sources: [
            {
              article: GAZETTE,
              title: 'The minister comes to the harbour',
              outlet: 'La Gazette',
              published: '2030-03-02',
              quote: 'wrote to the mayor on 27 February to call for dredging',
              attribution: ['La Gazette', 'Agence Littoral', 'Nora Quist'],
              url: 'https://gazette.example/visit',
            },
          ],
        },
      ],
      disputes: [],
      refusal: null,
      nearest: [],
    });
  });

  it('of a refusal says why, what is missing, and what is nearest', () => {
    const line = parsed(engine.ask('Did Morel meet Macron?'));
    expect(line).toMatchObject({
      answered: false,
      items: [],
      disputes: [],
      refusal: { reason: 'unknown-name', missing: ['Macron'] },
    });
    expect(keysOf(line.refusal)).toEqual(['reason', 'missing']);
    expect(line.nearest.length).toBeGreaterThan(0);
    expect(line.nearest.length).toBeLessThanOrEqual(3);
  });

  it('of a dispute gives each version with its fact and its source', () => {
    const [dispute] = parsed(engine.ask('When did Roux leave, and do the sources agree?')).disputes;
    expect(keysOf(dispute)).toEqual(['slot', 'explanation', 'versions']);
    expect(dispute.slot).toBe('when');
    expect(dispute.versions.map((version: { fact: string }) => version.fact).sort()).toEqual([
      gazette('minister-leaves'),
      '2030-03-03-courier-visit#depart',
    ]);
  });

  it('is one line, whatever the question holds', () => {
    for (const question of ['a\nb', 'a\r\nb', 'a\u2028b', '"\\', '\u0000', '\ud800']) {
      const line = jsonLine(engine.ask(question));
      expect(line.split(/\r?\n/)).toHaveLength(1);
      expect(JSON.parse(line).question).toBe(question);
    }
  });
});

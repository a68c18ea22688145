import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/answer/answer.js';
import type { TimelineDepiction } from '../../src/command/depiction.js';
import { LONGEST_ALT, timelineAlt } from '../../src/pictures/alt-text.js';
import { fittingTimeline } from '../../src/pictures/draw.js';
import { createPainter } from '../../src/pictures/paint.js';
import { MOST_EVENTS, timelineSheet } from '../../src/pictures/timeline-sheet.js';
import { engineOn } from '../support/real-desk.js';
import { dispute, item, texts } from './facts.js';
import { outside, overlaps, textOf } from './looking.js';

const { measure } = createPainter();
const engine = await engineOn();

const timeline = (items: readonly Item[], change: Partial<TimelineDepiction> = {}): TimelineDepiction => ({
  kind: 'timeline',
  language: 'en',
  subject: 'Somebody',
  items,
  disputes: [],
  ...change,
});

/** As many facts as asked for, on days that follow one another. */
const days = (count: number): Item[] =>
  Array.from({ length: count }, (_, day) =>
    item({
      statement: `What happened, as far as anybody told us, on the day that is number ${day + 1} of them.`,
      when: `2025-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`,
      people: ['Xi Jinping', 'Владимир Путин', '김정은', '习近平', 'A. B.', 'C. D.', 'E. F.'].slice(
        0,
        1 + (day % 7),
      ),
      where: 'Beijing',
    }),
  );

describe('a timeline', () => {
  it('says what the text says: each statement, date and place, and what the sources differ on', () => {
    for (const language of ['fr', 'en'] as const) {
      const told = engine.timeline({ about: 'Xi Jinping', from: '2025-09-03', to: '2025-09-04' }, language);
      if ('answered' in told) throw new Error('the coverage tells of Xi Jinping');
      const { sheet, scene } = fittingTimeline(
        timeline(told.items, { language, subject: told.subject, disputes: told.disputes }),
        texts,
        measure,
      );
      const read = textOf(scene);
      const entries = sheet.groups.flatMap((group) => group.entries);
      expect(entries.length).toBeGreaterThan(2);
      const statements = new Map(told.items.map((each) => [each.statement.replace(/\s/g, ' '), each]));
      for (const { statement, circumstances, disputes } of entries) {
        for (const text of [circumstances, ...disputes]) expect(read).toContain(text.replace(/\s/g, ' '));
        expect(statements.has(statement.replace(/\s/g, ' '))).toBe(true);
        expect(read).toContain(statement.replace(/\s/g, ' '));
      }
      expect(entries.some(({ disputes }) => disputes.length > 0)).toBe(true);
      for (const { heading } of sheet.groups) expect(read).toContain(heading.replace(/\s/g, ' '));
    }
  });

  it('is in the order of time, under the dates as precisely as they are known', () => {
    const sheet = timelineSheet(
      timeline([
        item({ statement: 'Third.', when: '2025-09-05~' }),
        item({ statement: 'Second, in the evening.', when: '2025-09-04', where: 'Beijing' }, 'en', 'evening'),
        item({ statement: 'Second.', when: '2025-09-04' }),
        item({ statement: 'First.', when: '2024' }),
      ]),
      texts,
    );
    expect(sheet.groups.map(({ heading, mark, longAfter }) => [heading, mark, longAfter])).toEqual([
      ['2024', 'lasting', false],
      ['Thursday 4 September 2025', 'day', true],
      ['Around 5 September 2025', 'approximate', false],
    ]);
    expect(sheet.groups[1]?.entries.map(({ circumstances }) => circumstances)).toEqual([
      'In the evening · Beijing',
      '',
    ]);
    expect(sheet.legend.map(({ text }) => text)).toEqual([
      'approximate or inferred date',
      'month, year or period',
    ]);
  });

  it('gives a lane to those whom several facts name, in the order in which they appear', () => {
    const told = (statement: string, when: string, ...people: string[]) => item({ statement, when, people });
    const lanes = (...items: Item[]) => timelineSheet(timeline(items), texts);
    const { lanes: names, groups } = lanes(
      told('a', '2025-01-01', 'Xi'),
      told('b', '2025-01-02', 'Kim', 'Xi', 'A', 'B', 'C'),
      told('c', '2025-01-03', 'Kim', 'D'),
    );
    expect(names).toEqual(['Xi', 'Kim']);
    expect(groups.map(({ entries }) => entries[0]?.lanes)).toEqual([[0], [0, 1], [1]]);
    expect(lanes(told('a', '2025-01-01', 'Xi'), told('b', '2025-01-02', 'Xi')).lanes).toEqual([]);
    expect(lanes(told('a', '2025-01-01', 'Xi'), told('b', '2025-01-02', 'Kim')).lanes).toEqual([]);
  });

  it('tells an inferred date from one that an article states', () => {
    const inferred = { basis: 'inferred', text: 'inferred: from the parade' } as const;
    const { groups } = timelineSheet(
      timeline([
        item({ statement: 'Inferred.', when: '2025-09-04', whenBasis: inferred }),
        item({ statement: 'Stated.', when: '2025-09-04' }),
      ]),
      texts,
    );
    expect(
      groups.map(({ mark, entries }) => [mark, entries[0]?.statement, entries[0]?.circumstances]),
    ).toEqual([
      ['day', 'Stated.', ''],
      ['approximate', 'Inferred.', 'Inferred date'],
    ]);
  });

  it('shows what the sources of an event differ on, under that event', () => {
    const left = item({ statement: 'He left.', when: '2025-09-04' });
    const { groups } = timelineSheet(
      timeline([left, item({ statement: 'He came.', when: '2025-09-02' })], {
        disputes: [dispute('Thursday or Friday.', left.fact)],
      }),
      texts,
    );
    expect(groups.flatMap(({ entries }) => entries.map(({ disputes }) => disputes))).toEqual([
      [],
      ['The sources differ: Thursday or Friday.'],
    ]);
  });

  it('counts what it does not show', () => {
    const { sheet, scene } = fittingTimeline(
      timeline([...days(40), item({ statement: 'Once.' })], { undated: 2 }),
      texts,
      measure,
    );
    const shown = sheet.groups.flatMap(({ entries }) => entries).length;
    expect(shown).toBeLessThanOrEqual(MOST_EVENTS);
    expect(shown).toBeGreaterThanOrEqual(6);
    expect(textOf(scene)).toContain(`And ${40 - shown} more facts, in the text.`);
    expect(textOf(scene)).toContain('And 3 facts without a date.');
  });

  it('prefers what several articles tell, and does not forget a date for another', () => {
    const told = (statement: string, when: string, articles: number) =>
      item({
        statement,
        when,
        sources: Array.from({ length: articles }, (_, index) => ({
          ...item({ statement }).sources[0],
          article: `article-${index}`,
        })) as Item['sources'],
      });
    const { groups } = timelineSheet(
      timeline([
        told('A1', '2025-01-01', 1),
        told('A2', '2025-01-01', 3),
        told('A3', '2025-01-01', 2),
        told('B', '2025-01-02', 1),
      ]),
      texts,
      2,
    );
    expect(groups.flatMap(({ entries }) => entries.map(({ statement }) => statement))).toEqual(['A2', 'B']);
  });

  it.each([1, 3, 12, 40])('of %i facts keeps every text on the card, and none over another', (count) => {
    for (const language of ['fr', 'en'] as const) {
      const { scene } = fittingTimeline(timeline(days(count), { language }), texts, measure);
      expect(outside(scene)).toEqual([]);
      expect(overlaps(scene)).toEqual([]);
      expect(scene.height).toBeLessThanOrEqual(1_100);
    }
  });

  it('holds names, titles and statements of any length', () => {
    const endless = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft ';
    const { scene } = fittingTimeline(
      timeline(
        [item({ statement: endless.repeat(30), when: '2025-01-01', people: [endless, 'B'], where: endless })],
        {
          subject: endless.repeat(8),
        },
      ),
      texts,
      measure,
    );
    expect(outside(scene)).toEqual([]);
    expect(overlaps(scene)).toEqual([]);
  });

  it('is told in words within what Discord takes, whole sentences', () => {
    const few = timelineSheet(timeline(days(2)), texts);
    expect(timelineAlt(few, 'en', texts)).toBe(
      'Timeline: Somebody. Wednesday 1 January 2025: What happened, as far as anybody told us, on the day that is number 1 of them. Thursday 2 January 2025: What happened, as far as anybody told us, on the day that is number 2 of them. Source: The Gazette.',
    );
    const many = timelineAlt(timelineSheet(timeline(days(40)), texts), 'en', texts);
    expect(many.length).toBeLessThanOrEqual(LONGEST_ALT);
    expect(many).toMatch(/of them\. …$/);
  });
});

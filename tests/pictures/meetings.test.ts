import { describe, expect, it } from 'vitest';
import type { Item } from '../../src/answer/answer.js';
import { isWorthDrawing, type MeetingsDepiction } from '../../src/command/depiction.js';
import { meetingsAlt } from '../../src/pictures/alt-text.js';
import { meetingsScene } from '../../src/pictures/meetings-scene.js';
import { MOST_PEOPLE, meetingsSheet } from '../../src/pictures/meetings-sheet.js';
import { placeNetwork } from '../../src/pictures/network.js';
import { createPainter } from '../../src/pictures/paint.js';
import { fc } from '../support/properties.js';
import { item, texts } from './facts.js';
import { outside, overlaps, textOf } from './looking.js';

const { measure } = createPainter();

const meetings = (items: readonly Item[]): MeetingsDepiction => ({ kind: 'meetings', language: 'en', items });
const met = (when: string | null, ...people: string[]): Item =>
  item({ statement: `${people.join(' met ')} (${when})`, when, people });

const THREE = [
  met('2025-09-03', 'Kim', 'Putin'),
  met('2024', 'Putin', 'Kim'),
  met('2025-09-04~', 'Xi', 'Kim'),
  met('2025-09-03', 'Xi', 'Kim', 'Putin'),
];

describe('the network of who met whom', () => {
  it('has a box for each person and the dates of those who met, in the order of time', () => {
    const sheet = meetingsSheet(meetings(THREE), texts);
    expect(sheet.people.map(({ name, met }) => [name, met])).toEqual([
      ['Kim', 'met 2 people'],
      ['Putin', 'met 2 people'],
      ['Xi', 'met 2 people'],
    ]);
    expect(sheet.ties).toEqual([
      { people: [0, 1], dates: ['2024', '3 September 2025'] },
      { people: [0, 2], dates: ['around 4 September 2025'] },
      { people: [0, 1, 2], dates: ['3 September 2025'] },
    ]);
  });

  it('shows every name and date, none over another, none beside the card', () => {
    const scene = meetingsScene(meetingsSheet(meetings(THREE), texts), measure);
    for (const text of ['Kim', 'Putin', 'Xi', '2024', '3 September 2025', 'around 4 September 2025'])
      expect(textOf(scene)).toContain(text);
    expect(outside(scene)).toEqual([]);
    expect(overlaps(scene)).toEqual([]);
  });

  it('is drawn from three people on; a fact that names one alone, or is no meeting, is not part of it', () => {
    expect(isWorthDrawing(meetings(THREE))).toBe(true);
    expect(isWorthDrawing(meetings(THREE.slice(0, 2)))).toBe(false);
    const others = [met('2025', 'Guo'), item({ statement: 'x', type: 'message', people: ['Trump', 'Xi'] })];
    expect(isWorthDrawing(meetings([...THREE.slice(0, 2), ...others]))).toBe(false);
    expect(meetingsSheet(meetings([...THREE, ...others]), texts)).toEqual(
      meetingsSheet(meetings(THREE), texts),
    );
  });

  it('counts the people, meetings and dates that it leaves out', () => {
    const crowd = Array.from({ length: MOST_PEOPLE + 3 }, (_, index) =>
      met('2025-01-01', 'Kim', `Guest ${index}`),
    );
    const often = Array.from({ length: 7 }, (_, index) => met(`2024-01-0${index + 1}`, 'Kim', 'Guest 0'));
    const sheet = meetingsSheet(meetings([...crowd, ...often]), texts);
    expect(sheet.people).toHaveLength(MOST_PEOPLE);
    expect(sheet.footnotes).toEqual([
      'And 4 more people, in the text.',
      'And 4 more meetings, in the text.',
      'Source: The Gazette',
    ]);
    expect(sheet.ties[0]?.dates).toEqual([
      '1 January 2024',
      '2 January 2024',
      '3 January 2024',
      'and 5 more dates',
    ]);
  });

  it('of nobody is a card all the same', () => {
    const scene = meetingsScene(meetingsSheet(meetings([]), texts), measure);
    expect(scene.height).toBeGreaterThan(50);
    expect(outside(scene)).toEqual([]);
  });

  it('is told in words', () => {
    expect(meetingsAlt(meetingsSheet(meetings(THREE), texts), 'en', texts)).toBe(
      'Who met whom. Kim and Putin: 2024, 3 September 2025. Kim and Xi: around 4 September 2025. Kim, Putin and Xi: 3 September 2025. Source: The Gazette.',
    );
  });

  it('keeps all texts apart and on the card, whoever met whom', () => {
    const people = [
      'Kim',
      'Xi Jinping',
      'Владимир Владимирович Путин',
      '김정은',
      '习近平国家主席',
      'Ursula von der Leyen-Hohenstauffen',
    ];
    const meeting = fc
      .record({
        when: fc.constantFrom('2024', '2025-09-03', '2025-09-05~', null),
        people: fc.subarray(people, { minLength: 2 }),
      })
      .map(({ when, people }) => met(when, ...people));
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 9 }), (items) => {
        const scene = meetingsScene(meetingsSheet(meetings(items), texts), measure);
        expect(outside(scene)).toEqual([]);
        expect(overlaps(scene)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

describe('placing boxes', () => {
  it('lets none overlap and none leave the width, the same each time', () => {
    const box = fc.record({
      width: fc.integer({ min: 10, max: 190 }),
      height: fc.integer({ min: 10, max: 90 }),
    });
    fc.assert(
      fc.property(fc.array(box, { minLength: 2, maxLength: 12 }), fc.nat(), (boxes, seed) => {
        const joins = boxes.slice(1).map((_, index) => [index + 1, (seed + index) % (index + 1)] as const);
        const { boxes: placed, height } = placeNetwork(boxes, joins, 200);
        expect(placeNetwork(boxes, joins, 200)).toEqual({ boxes: placed, height });
        for (const [index, a] of placed.entries()) {
          expect(a.x - a.width / 2).toBeGreaterThanOrEqual(-1e-6);
          expect(a.x + a.width / 2).toBeLessThanOrEqual(200 + 1e-6);
          expect(a.y + a.height / 2).toBeLessThanOrEqual(height + 1e-6);
          for (const b of placed.slice(index + 1))
            expect(
              Math.abs(a.x - b.x) >= (a.width + b.width) / 2 ||
                Math.abs(a.y - b.y) >= (a.height + b.height) / 2,
            ).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });
});

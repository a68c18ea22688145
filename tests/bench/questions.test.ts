import { describe, expect, it } from 'vitest';
import { misspell } from '../../bench/questions/misspell.js';
import { buildOracle } from '../../bench/questions/oracle.js';
import { ANSWERABLE, KINDS, type Kind } from '../../bench/questions/question.js';
import { buildQuestions } from '../../bench/questions/questions.js';
import { seeded } from '../../bench/random.js';
import { buildWorld } from '../../bench/world/world.js';
import { editDistance } from '../../src/question/words/typos.js';

const world = buildWorld({ facts: 1500, seed: 'tests' });
const questions = buildQuestions(world, 25, 'tests');
const ofKind = (kind: Kind) => questions.filter((question) => question.kind === kind);
const oracle = buildOracle(world);

describe('the questions of the benchmark', () => {
  it('are of every kind and both languages, and the same each time', () => {
    for (const kind of KINDS) expect(ofKind(kind).length, kind).toBeGreaterThan(10);
    expect(new Set(questions.map(({ language }) => language)).size).toBe(2);
    expect(buildQuestions(world, 25, 'tests')).toEqual(questions);
  });

  it('lead to facts of one happening, or to none', () => {
    for (const { facts, kind } of questions) {
      if (facts === null) {
        expect(ANSWERABLE).not.toContain(kind);
        continue;
      }
      const told = world.happenings.filter((happening) => happening.facts.some((ref) => facts.has(ref)));
      expect(told).toHaveLength(1);
      expect([...facts]).toEqual(told[0]?.facts);
    }
  });

  it('leave no slot unfilled', () => {
    for (const { ask } of questions) expect(ask).not.toMatch(/[{}]|undefined| {2}/);
  });

  it('give a period where names alone do not tell', () => {
    for (const { ask } of ofKind('period')) expect(ask).toMatch(/\b(?:19|20)\d\d\b/);
    for (const { ask } of ofKind('exact')) expect(ask).not.toMatch(/\b(?:19|20)\d\d\b/);
  });

  it('ask for people who never met only where nothing joins them', () => {
    const labels = new Map(
      world.people.all.flatMap(
        ({ label, slug }) =>
          [
            [label.fr, slug],
            [label.en, slug],
          ] as const,
      ),
    );
    for (const { ask } of ofKind('never-met')) {
      const named = [...new Set([...labels].flatMap(([label, slug]) => (ask.includes(label) ? [slug] : [])))];
      expect(named.length).toBeGreaterThanOrEqual(2);
      const parties = named.map((slug) => new Set([slug]));
      expect(oracle.meant({ acts: ['meet', 'attend'], parties })).toEqual([]);
    }
  });

  it('name nobody of the coverage where the person is to be unknown', () => {
    for (const { ask } of ofKind('unknown-person')) {
      const named = world.people.all.filter(({ label }) => ask.includes(label.fr) || ask.includes(label.en));
      expect(named.length).toBeLessThan(2);
    }
  });
});

describe('the oracle', () => {
  it('counts a happening that any of its tellings puts in the period', () => {
    const meeting = world.happenings.find(({ act }) => act === 'meet');
    if (meeting === undefined) throw new Error('a world without meetings');
    const parties = meeting.who.map((slug) => new Set([slug]));
    const days = { from: meeting.day - 40, to: meeting.day + 40 };
    expect(oracle.meant({ acts: ['meet'], parties, period: days })).toContain(meeting);
    expect(oracle.isWithin(meeting, days)).toBe(true);
    const later = { from: meeting.day + 400, to: meeting.day + 420 };
    expect(oracle.meant({ acts: ['meet'], parties, period: later })).not.toContain(meeting);
  });

  it('knows everybody who bears a surname', () => {
    const [person] = world.people.all;
    if (person === undefined) throw new Error('a world without people');
    const bearers = world.people.all.filter(({ surname }) => surname.en === person.surname.en);
    for (const { slug } of bearers) expect(oracle.bearers(person.surname.en)).toContain(slug);
  });
});

describe('a misspelt name', () => {
  it('differs by one slip and keeps its first letters', () => {
    const random = seeded('misspell');
    for (let i = 0; i < 200; i++) {
      const wrong = misspell('Winifred Thornwick', random);
      if (wrong === undefined) continue;
      expect(editDistance('Winifred Thornwick', wrong, 3)).toBe(1);
      expect(wrong).toMatch(/(?:^|\s)W.*\bT/);
    }
  });

  it('is not made of short words', () => {
    expect(misspell('Ri Il', seeded('short'))).toBeUndefined();
  });
});

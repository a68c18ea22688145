import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/world/world.js';
import { createEngine } from '../../../src/answer/create-engine.js';
import { MOST_SHOWN } from '../../../src/answer/lists/timeline.js';
import { parseEdtf } from '../../../src/knowledge/edtf.js';
import { engineOn, NOW, projectLanguage } from '../../support/real-desk.js';
import { smallKnowledge } from '../../support/small-knowledge.js';

const engine = await engineOn();

function timelineOn(about?: string, from?: string, to?: string) {
  const timeline = engine.timeline({ about, from, to }, 'fr');
  if ('answered' in timeline) throw new Error(timeline.headline);
  return timeline;
}

describe('a timeline', () => {
  it('has nothing that was said before, though it speaks of the time asked for', () => {
    for (const { when } of timelineOn('Poutine', '2025').items) expect(when).toMatch(/2025/);
    for (const { when } of timelineOn(undefined, undefined, '2024').items) expect(when).not.toMatch(/^2025/);
  });

  it('says what time was asked for, and has nothing for one that ends before it begins', () => {
    expect(timelineOn('Kim').period).toBeNull();
    expect(timelineOn('Kim', '2025').period).toBe('depuis 2025');
    expect(timelineOn(undefined, '2 septembre 2025', '4 septembre 2025').period).toBe(
      'du 2 au 4 septembre 2025',
    );
    const backwards = engine.timeline({ from: '4 septembre 2025', to: '3 septembre 2025' }, 'fr');
    expect('answered' in backwards && backwards.refusal.reason).toBe('period');
  });

  it('puts every dated event in the order of time, once', () => {
    const { items, undated } = timelineOn();
    const starts = items.map(({ when }) => {
      const { from, to } = parseEdtf(when ?? '..');
      return Number.isFinite(from) ? from : to;
    });
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(items.length + undated).toBe(engine.coverage.events.length);
    expect(new Set(items.map(({ fact }) => fact)).size).toBe(items.length);
  });

  it('of a person tells what is told of that person', () => {
    const { subject, items } = timelineOn('le dirigeant nord-coréen');
    expect(subject).toBe('Kim Jong-un');
    expect(items.length).toBeGreaterThan(20);
    for (const { statement } of items) expect(statement).toMatch(/Kim|nord-coréen|Corée du Nord/);
  });

  it('of a place is not that of the state that is named after it', () => {
    const places = timelineOn('Pékin').items.map(({ statement }) => statement);
    expect(places.join()).toContain('arrivé à Pékin');
    expect(places.join()).not.toContain('Corée, de 1950 à 1953');
  });

  it('of a topic finds it by any of its words', () => {
    expect(timelineOn('parade').items).toEqual(timelineOn('défilé militaire').items);
  });

  it('keeps to the days asked for', () => {
    const items = timelineOn('Kim Jong-un', '2025-09-02', '2 septembre 2025').items;
    expect(items.map(({ when }) => when)).toContain('2025-09-02');
    for (const { when } of items) {
      const { from, to } = parseEdtf(when ?? '');
      expect(from <= parseEdtf('2025-09-02').to && to >= parseEdtf('2025-09-02').from).toBe(true);
    }
  });

  it('is refused where there is nothing, naming it', () => {
    expect(engine.timeline({ about: 'Macron' }, 'fr')).toMatchObject({ answered: false });
    expect(engine.timeline({ from: '2031' }, 'fr')).toMatchObject({ refusal: { reason: 'period' } });
  });
});

describe('a comparison', () => {
  it('shows every dispute of the coverage, with a quotation for each version', () => {
    const comparison = engine.compare(undefined, 'fr');
    if ('answered' in comparison) throw new Error(comparison.headline);
    const all = engine.coverage.events.flatMap(({ disputes }) => disputes);
    expect(comparison.disputes).toHaveLength(all.length);
    expect(all.length).toBeGreaterThan(0);
    for (const { versions } of comparison.disputes)
      for (const { source } of versions) expect(source.quote).not.toBe('');
  });

  it('shows each event in one place', () => {
    const comparison = engine.compare(undefined, 'en');
    if ('answered' in comparison) throw new Error(comparison.headline);
    const facts = [...comparison.disputed, ...comparison.noted, ...comparison.agreed].map(({ fact }) => fact);
    expect(new Set(facts).size).toBe(facts.length);
    for (const { note } of comparison.noted) expect(note).not.toBeNull();
    for (const { sources } of comparison.agreed)
      expect(new Set(sources.map(({ article }) => article)).size).toBeGreaterThan(1);
  });

  it('keeps to its subject', () => {
    const comparison = engine.compare('Trump', 'en');
    expect(comparison).toMatchObject({ subject: 'Donald Trump', disputed: [], disputes: [] });
  });
});

describe('a profile', () => {
  const profile = (who: string) => {
    const found = engine.profile(who, 'fr');
    if (found === null || 'answered' in found) throw new Error(who);
    return found;
  };

  it('is found by any way to name somebody', () => {
    for (const who of ['Poutine', 'poutinne', 'Путин', 'le président russe', 'Vladimir Putin'])
      expect(profile(who).slug).toBe('vladimir-putin');
  });

  it('gives names in other scripts, roles with their dates, whom they met and where it is told', () => {
    const { alsoWritten, roles, met, said, articles, about } = profile('Xi');
    expect(alsoWritten).toContain('习近平');
    expect(roles).toContainEqual({ title: 'président chinois', during: 'depuis mars 2013' });
    expect(met[0]).toMatchObject({ name: 'Kim Jong-un' });
    expect(met[0]?.dates).toContain('jeudi 4 septembre 2025');
    expect(said.length).toBeGreaterThan(10);
    expect(articles).toHaveLength(3);
    expect(about.length).toBeGreaterThan(0);
  });

  it('is none of a topic, and a refusal for somebody unknown', () => {
    expect(engine.profile('train', 'fr')).toBeNull();
    expect(engine.profile('Macron', 'fr')).toMatchObject({ answered: false });
    expect(engine.profile('Kim Yo-jong', 'fr')).toMatchObject({ answered: false });
  });

  it('of another coverage tells only what that one holds', async () => {
    await using knowledge = await smallKnowledge();
    const small = await engineOn(knowledge.folder);
    expect(small.profile('ada', 'en')).toMatchObject({
      name: 'Ada Marsh',
      roles: [],
      met: [{ name: 'Bo Lind', dates: ['Saturday 1 March 2025'] }],
      said: [],
    });
  });
});

describe('of a large coverage', async () => {
  const language = await projectLanguage();
  const { coverage } = buildWorld({ facts: 6000, seed: 'overviews' });
  const large = createEngine(coverage, language, NOW);
  const first = ({ facts: [fact] }: (typeof coverage.events)[number]) => fact;

  it('the timeline shows the latest and counts all', () => {
    const timeline = large.timeline({}, 'fr');
    if ('answered' in timeline) throw new Error(timeline.headline);
    const dated = coverage.events.filter((event) => first(event)?.when !== undefined);
    expect(timeline).toMatchObject({ atLeast: false, undated: coverage.events.length - dated.length });
    expect(timeline.dated).toBe(dated.length);
    expect(timeline.items).toHaveLength(MOST_SHOWN);
  });

  it('the timeline of a long time shows the latest of it', () => {
    const timeline = large.timeline({ to: '2024' }, 'fr');
    if ('answered' in timeline) throw new Error(timeline.headline);
    expect(timeline.atLeast).toBe(true);
    expect(timeline.dated).toBeGreaterThan(1000);
    expect(timeline.items.at(-1)?.when).toMatch(/^2024-12/);
  });

  it('the comparison counts all that it does not show', () => {
    const comparison = large.compare(undefined, 'en');
    if ('answered' in comparison) throw new Error(comparison.headline);
    const { counts, agreed, atLeast } = comparison;
    const disputed = coverage.events.filter(({ disputes }) => disputes.length > 0);
    expect(counts.disputed).toBe(disputed.length);
    expect(counts.disputes).toBe(disputed.reduce((sum, { disputes }) => sum + disputes.length, 0));
    expect(agreed.length).toBeLessThan(counts.agreed);
    expect(atLeast).toBe(false);
  });
});

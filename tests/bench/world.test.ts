import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../bench/world/world.js';
import { writeYaml } from '../../bench/world/write-yaml.js';
import { loadCoverage, mistakesIn } from '../../src/knowledge/loading.js';
import { folderSource } from '../../src/knowledge/source.js';

const world = buildWorld({ facts: 700, seed: 'tests' });
const { coverage } = world;

describe('a generated coverage', () => {
  it('has as many facts as asked for', () => {
    expect(coverage.facts).toHaveLength(700);
    expect(buildWorld({ facts: 51, seed: 'tests' }).coverage.facts).toHaveLength(51);
  });

  it('is the same for the same seed, and another for another', () => {
    const written = (seed: string): string =>
      JSON.stringify(buildWorld({ facts: 700, seed }).documents.articles.map(({ data }) => data));
    const articles = JSON.stringify(world.documents.articles.map(({ data }) => data));
    expect(written('tests') === articles).toBe(true);
    expect(written('other') === articles).toBe(false);
  });

  it('keeps to the rules of the knowledge base', () => {
    expect(mistakesIn(world.documents)).toEqual([]);
  });

  it('comes back from its YAML files fact by fact', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'depeche-world-'));
    try {
      await writeYaml(world.documents, folder);
      const loaded = await loadCoverage(folderSource(folder));
      expect(loaded.ok ? [] : loaded.mistakes).toEqual([]);
      if (loaded.ok) expect(loaded.coverage.facts).toEqual(coverage.facts);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('has every type of fact, none of them most', () => {
    const counts = new Map<string, number>();
    for (const { type } of coverage.facts) counts.set(type, (counts.get(type) ?? 0) + 1);
    expect(counts.size).toBe(9);
    expect(Math.max(...counts.values())).toBeLessThan(coverage.facts.length / 2);
  });

  it('tells happenings in several articles, which are grouped and now and then differ', () => {
    const { events } = coverage;
    expect(events.filter(({ facts }) => facts.length > 1).length).toBeGreaterThan(50);
    expect(events.filter(({ disputes }) => disputes.length > 0).length).toBeGreaterThan(3);
  });

  it('knows which facts tell each happening, and puts none in two', () => {
    const told = world.happenings.flatMap(({ facts }) => facts);
    expect(told.toSorted()).toEqual([...coverage.factByRef.keys()].toSorted());
  });

  it('groups nearly all that tell one happening on a day, and hardly any that do not', () => {
    const happeningOf = new Map(
      world.happenings.flatMap((told) => told.facts.map((ref) => [ref, told] as const)),
    );
    const happened = coverage.events.filter(({ facts }) => facts.every(({ type }) => type !== 'background'));
    const pure = happened.filter(
      ({ facts }) => new Set(facts.map(({ ref }) => happeningOf.get(ref))).size === 1,
    );
    expect(pure.length / happened.length).toBeGreaterThan(0.97);
  });

  it('has people who share a surname and people whose names differ by one letter', () => {
    const { all } = world.people;
    const surnames = new Set(all.map(({ surname }) => surname.en));
    expect(surnames.size).toBeLessThan(all.length);
    const scripts = all.filter(({ native }) => native !== undefined);
    expect(scripts.length).toBeGreaterThan(10);
    expect(new Set(all.map(({ label }) => label.en)).size).toBe(all.length);
  });
});

import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../../bench/world/world.js';
import { openFactIndex } from '../../../src/answer/facts/fact-index.js';
import { MOST_DAYS, NO_DAY } from '../../../src/answer/tables/fact-tables.js';
import { tabulate } from '../../../src/answer/tables/tabulate.js';
import { listAt } from '../../../src/knowledge/compiled/lists.js';
import { parseEdtf } from '../../../src/knowledge/edtf.js';
import { buildReader } from '../../../src/question/understand.js';
import { projectLanguage } from '../../support/real-desk.js';

const { languages, general } = await projectLanguage();
const { coverage } = buildWorld({ facts: 400, seed: 'tables' });
const concepts = new Map([...general, ...coverage.concepts]);
const { lexicon, graph } = buildReader(coverage, languages, general);
const tables = tabulate(coverage, lexicon, graph, concepts);
const index = openFactIndex(tables, coverage, graph);
const all = coverage.facts.map((_, number) => index.entry(number));

describe('the tables of a coverage', () => {
  it('put every fact under the event it belongs to', () => {
    for (const { number, fact, event } of all) {
      expect(event).toBe(coverage.eventOf.get(fact));
      expect([...listAt(tables.events.facts, tables.facts.event[number] ?? -1)]).toContain(number);
    }
  });

  it('number events in the order of time, what lasts after what is soon over', () => {
    const { from, to, dated } = tables.events;
    for (let event = 0; event < from.length; event++) {
      const length = (to[event] ?? 0) - (from[event] ?? 0);
      expect(length >= 0 && length <= MOST_DAYS, `event ${event}`).toBe(event < dated);
      if (event > 0 && event !== dated) expect(from[event]).toBeGreaterThanOrEqual(from[event - 1] ?? 0);
    }
    for (const { number, when } of all) {
      const event = tables.facts.event[number] ?? -1;
      if (when === null) continue;
      expect(from[event]).toBeLessThanOrEqual(Math.max(when.from, NO_DAY.before));
      expect(to[event]).toBeGreaterThanOrEqual(Math.min(when.to, NO_DAY.after));
    }
  });

  it('list under a name, a concept or a type the events of the facts that have it, and no others', () => {
    const eventsWhere = (has: (entry: (typeof all)[number]) => boolean): number[] =>
      [...new Set(all.filter(has).map(({ number }) => tables.facts.event[number] ?? -1))].sort(
        (a, b) => a - b,
      );
    for (const slug of [...tables.names.slice(0, 40), 'nobody'])
      expect([...index.withName(slug)], slug).toEqual(eventsWhere(({ names }) => names.has(slug)));
    for (const id of [...tables.concepts.slice(0, 40), 'nothing'])
      expect([...index.withConcept(id)], id).toEqual(
        eventsWhere((entry) => (entry.concepts.get(id) ?? 0) > 0),
      );
    expect([...index.withType('meeting')]).toEqual(eventsWhere(({ fact }) => fact.type === 'meeting'));
    for (const stemmed of tables.stems.fr.slice(0, 40))
      expect([...index.withStem(stemmed, 'fr')]).toEqual(eventsWhere(({ stems }) => stems.fr.has(stemmed)));
  });
});

describe('a fact that is read out of the tables', () => {
  it('belongs to all that its people belong to', () => {
    for (const { fact, agents, names, mentioned } of all)
      for (const slug of fact.who) {
        expect(mentioned.has(slug)).toBe(true);
        for (const further of graph.belongsTo(slug)) {
          expect(agents.has(further)).toBe(true);
          expect(names.has(further)).toBe(true);
        }
      }
    expect(all.some(({ agents }) => agents.has('nobody'))).toBe(false);
  });

  it('has the dates, the places and the people that it gives', () => {
    for (const { fact, when, places, people, told } of all) {
      expect(when).toEqual(fact.when === undefined ? null : parseEdtf(fact.when.date));
      expect([...places]).toEqual([...new Set(fact.where.flatMap((slug) => graph.liesIn(slug)))]);
      expect(fact.who.concat(fact.to)).toEqual(expect.arrayContaining([...people]));
      expect(told).toEqual([...new Set([...fact.who, ...fact.to, ...fact.about, ...fact.where])]);
    }
  });

  it('is the same as long as it is in use, and has the others of its event beside it', () => {
    for (const entry of all) {
      expect(index.entry(entry.number)).toBe(entry);
      expect(index.siblings(entry).map(({ fact }) => fact)).toEqual(
        coverage.facts.filter((fact) => fact !== entry.fact && coverage.eventOf.get(fact) === entry.event),
      );
      for (const { fact } of index.scene(entry)) expect(fact.article).toBe(entry.fact.article);
    }
    expect(() => index.entry(coverage.facts.length)).toThrow(RangeError);
  });
});

import { describe, expect, it } from 'vitest';
import { buildQuestions } from '../../../bench/questions/questions.js';
import { buildWorld, TODAY as WORLDS_TODAY } from '../../../bench/world/world.js';
import { openFactIndex } from '../../../src/answer/facts/fact-index.js';
import { buildFigures } from '../../../src/answer/facts/figures.js';
import { buildStatements } from '../../../src/answer/facts/statements.js';
import { type Finding, find, gapOf, NEAREST } from '../../../src/answer/find/find.js';
import { listsOf } from '../../../src/answer/find/posted.js';
import { hasSlot } from '../../../src/answer/find/slots.js';
import type { Match } from '../../../src/answer/match/match.js';
import { buildMatcher } from '../../../src/answer/match/matcher.js';
import { tabulate } from '../../../src/answer/tables/tabulate.js';
import type { Coverage } from '../../../src/knowledge/coverage.js';
import { loadCoverage } from '../../../src/knowledge/loading.js';
import { folderSource } from '../../../src/knowledge/source.js';
import { projectFolder } from '../../../src/project-folder.js';
import type { Query } from '../../../src/question/query.js';
import { buildReader, type Reader } from '../../../src/question/understand.js';
import { readQuestions } from '../../evaluation/questions.js';
import { TODAY } from '../../question/reading.js';
import { DATA, projectLanguage } from '../../support/real-desk.js';

const { languages, general } = await projectLanguage();

interface Searched extends Finding {
  readonly reader: Reader;
  readonly coverage: Coverage;
}

function searched(coverage: Coverage): Searched {
  const concepts = new Map([...general, ...coverage.concepts]);
  const reader = buildReader(coverage, languages, general);
  const tables = tabulate(coverage, reader.lexicon, reader.graph, concepts);
  const index = openFactIndex(tables, coverage, reader.graph);
  const matcher = buildMatcher(index, concepts, coverage.names);
  const figures = buildFigures(languages);
  const statements = buildStatements(languages);
  return { coverage, reader, index, matcher, concepts, figures, statements, names: coverage.names };
}

/** Holds every fact against a question, as slow as it is. */
function holdAll(query: Query, { coverage, index, matcher, ...terms }: Searched) {
  const all = coverage.facts.map((_, number) => matcher.match(index.entry(number), query));
  const isWhole = (match: Match): boolean =>
    match.missing.length === 0 && match.missedPeriods.length === 0 && match.typeFits;
  const whole = all.filter(isWhole);
  // A fact that has nothing of the question is not near it.
  const lists = query.units.flatMap((unit) => listsOf(unit, index, matcher) ?? []);
  const touches = ({ entry }: Match): boolean => {
    const event = index.tables.facts.event[entry.number] ?? -1;
    return lists.length === 0 || lists.some((list) => list.includes(event));
  };
  return {
    full: whole.filter(({ entry }) => hasSlot(entry, query, terms)),
    partial: all
      .filter((match) => !isWhole(match) && touches(match))
      .sort((a, b) => gapOf(a) - gapOf(b) || b.score - a.score),
  };
}

const refs = (matches: readonly Match[]): string[] => matches.map(({ entry }) => entry.fact.ref).sort();

/** How near the nearest events are, and how well they fit. */
function nearest(matches: readonly Match[]): readonly (readonly [gap: number, score: number])[] {
  const events = new Set<string>();
  return matches
    .filter(({ entry, score }) => {
      if (score <= 0 || events.has(entry.event.id)) return false;
      events.add(entry.event.id);
      return true;
    })
    .slice(0, NEAREST)
    .map((match) => [gapOf(match), match.score]);
}

const loaded = await loadCoverage(folderSource(DATA), new Set(general.keys()));
if (!loaded.ok) throw new Error('the knowledge base does not load');
const world = buildWorld({ facts: 300, seed: 'tests' });
const sets = [
  {
    name: 'the coverage of the project',
    on: searched(loaded.coverage),
    today: TODAY,
    asked: (await readQuestions(new URL('tests/questions/development.yaml', projectFolder()))).map(
      ({ ask }) => ask,
    ),
  },
  {
    name: 'a generated coverage',
    on: searched(world.coverage),
    today: WORLDS_TODAY,
    asked: buildQuestions(world, 12, 'tests').map(({ ask }) => ask),
  },
];

describe.each(sets)('on $name', ({ on, today, asked }) => {
  const queries = asked.map((ask) => on.reader.read(ask, today, { fallback: 'fr' }));

  it('the facts that account for a question are those found by holding all facts against it', () => {
    for (const query of queries) {
      const { full } = find(query, on);
      expect(refs(full), query.text).toEqual(refs(holdAll(query, on).full));
    }
  });

  it('no fact is nearer to a question without an answer than those that are found', () => {
    let refused = 0;
    for (const query of queries) {
      const { full, partial } = find(query, on);
      if (full.length > 0 || query.units.length === 0) continue;
      refused += 1;
      expect(nearest([...partial]), query.text).toEqual(nearest(holdAll(query, on).partial));
    }
    expect(refused).toBeGreaterThan(10);
  });
});

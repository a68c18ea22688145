import { expect, it } from 'vitest';
import type { Coverage } from '../../src/knowledge/coverage.js';
import { type Difference, differenceFrom, MOST_NAMED } from '../../src/knowledge/difference.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { digestAtOnce } from '../support/in-process.js';
import { COURIER, edited, type Files, GAZETTE, memorySource, PEOPLE, TOWN, VOCABULARY } from './town.js';

const some = (...ids: string[]) => ({ count: ids.length, ids });
const NONE = { added: some(), changed: some(), removed: some() };

const diffCoverages = (before: Coverage, after: Coverage): Difference =>
  differenceFrom(digestAtOnce(before), after);

async function load(files: Files): Promise<Coverage> {
  const loaded = await loadCoverage(memorySource(files));
  if (!loaded.ok) throw new Error('the files have mistakes');
  return loaded.coverage;
}

it('finds no difference in the same content, however it is written', async () => {
  let rewritten = edited(TOWN, GAZETTE, 'who: [valmont]', 'who:\n      - valmont # the town');
  rewritten = edited(rewritten, GAZETTE, 'outlet: gazette\nagency: null', 'agency: null\noutlet: gazette');
  rewritten = edited(
    rewritten,
    GAZETTE,
    'exact: left in the evening, prefix: and',
    'prefix: and, exact: left in the evening',
  );
  expect(diffCoverages(await load(TOWN), await load(rewritten))).toEqual({
    articles: NONE,
    facts: NONE,
    names: NONE,
    vocabulary: NONE,
  });
});

it('tells facts that came, went and changed', async () => {
  let files = edited(TOWN, GAZETTE, 'id: twelve-bridges', 'id: a-dozen-bridges');
  files = edited(files, GAZETTE, 'exact: left in the evening', 'exact: left late in the evening');
  expect(diffCoverages(await load(TOWN), await load(files))).toMatchObject({
    articles: NONE,
    facts: {
      added: some('2030-03-02-gazette-bridge#a-dozen-bridges'),
      changed: some('2030-03-02-gazette-bridge#minister-leaves'),
      removed: some('2030-03-02-gazette-bridge#twelve-bridges'),
    },
  });
});

it('tells a changed article from its facts', async () => {
  const files = edited(TOWN, COURIER, 'title: Un pont', 'title: Un nouveau pont');
  expect(diffCoverages(await load(TOWN), await load(files))).toMatchObject({
    articles: { ...NONE, changed: some('2030-03-03-courier-bridge') },
    facts: NONE,
  });
});

it('tells an article that goes, with its facts', async () => {
  const { [COURIER]: _, ...rest } = TOWN;
  expect(diffCoverages(await load(TOWN), await load(rest))).toMatchObject({
    articles: { ...NONE, removed: some('2030-03-03-courier-bridge') },
    facts: {
      ...NONE,
      removed: some('2030-03-03-courier-bridge#rencontre', '2030-03-03-courier-bridge#depart'),
    },
  });
});

it('tells names and words that changed', async () => {
  let files = edited(TOWN, PEOPLE, '[Adèle Morel]', '[Adèle Morel, A. Morel]');
  files = edited(files, VOCABULARY, 'fr: [pont]', 'fr: [pont, viaduc]');
  expect(diffCoverages(await load(TOWN), await load(files))).toMatchObject({
    facts: NONE,
    names: { ...NONE, changed: some('ada-morel') },
    vocabulary: { ...NONE, changed: some('bridge') },
  });
});

it('names the first of very many, and counts them all', async () => {
  const coverage = await load(TOWN);
  const [fact] = coverage.facts;
  if (fact === undefined) throw new Error('the town has no fact');
  const many = Array.from({ length: 1_000 }, (_, index) => ({ ...fact, ref: `many#${index}` }));
  const { facts } = diffCoverages(coverage, { ...coverage, facts: [...coverage.facts, ...many] });
  expect(facts.added.count).toBe(1_000);
  expect(facts.added.ids).toEqual(many.slice(0, MOST_NAMED).map(({ ref }) => ref));
  expect(facts.changed.count + facts.removed.count).toBe(0);
});

it('is told from a digest in shared memory, which another thread can read', async () => {
  const { ids, sums } = digestAtOnce(await load(TOWN));
  for (const part of [ids, sums]) expect(part.buffer).toBeInstanceOf(SharedArrayBuffer);
});

import { expect, it } from 'vitest';
import type { Coverage } from '../../src/knowledge/coverage.js';
import { diffCoverages } from '../../src/knowledge/difference.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { COURIER, edited, type Files, GAZETTE, memorySource, PEOPLE, TOWN, VOCABULARY } from './town.js';

const NONE = { added: [], changed: [], removed: [] };

async function load(files: Files): Promise<Coverage> {
  const loaded = await loadCoverage(memorySource(files));
  if (!loaded.ok) throw new Error('the files have mistakes');
  return loaded.coverage;
}

it('finds no difference in the same content, however it is written', async () => {
  const rewritten = edited(TOWN, GAZETTE, 'who: [valmont]', 'who:\n      - valmont # the town');
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
      added: ['2030-03-02-gazette-bridge#a-dozen-bridges'],
      changed: ['2030-03-02-gazette-bridge#minister-leaves'],
      removed: ['2030-03-02-gazette-bridge#twelve-bridges'],
    },
  });
});

it('tells a changed article from its facts', async () => {
  const files = edited(TOWN, COURIER, 'title: Un pont', 'title: Un nouveau pont');
  expect(diffCoverages(await load(TOWN), await load(files))).toMatchObject({
    articles: { ...NONE, changed: ['2030-03-03-courier-bridge'] },
    facts: NONE,
  });
});

it('tells an article that goes, with its facts', async () => {
  const { [COURIER]: _, ...rest } = TOWN;
  expect(diffCoverages(await load(TOWN), await load(rest))).toMatchObject({
    articles: { ...NONE, removed: ['2030-03-03-courier-bridge'] },
    facts: { ...NONE, removed: ['2030-03-03-courier-bridge#rencontre', '2030-03-03-courier-bridge#depart'] },
  });
});

it('tells names and words that changed', async () => {
  let files = edited(TOWN, PEOPLE, '[Adèle Morel]', '[Adèle Morel, A. Morel]');
  files = edited(files, VOCABULARY, 'fr: [pont]', 'fr: [pont, viaduc]');
  expect(diffCoverages(await load(TOWN), await load(files))).toMatchObject({
    facts: NONE,
    names: { ...NONE, changed: ['ada-morel'] },
    vocabulary: { ...NONE, changed: ['bridge'] },
  });
});

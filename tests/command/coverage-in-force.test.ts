import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import { loadLanguage } from '../../src/answer/load-language.js';
import { type CoverageInForce, holdCoverage, type Loading } from '../../src/command/coverage-in-force.js';
import type { Coverage } from '../../src/knowledge/coverage.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource } from '../../src/knowledge/source.js';
import { LANGUAGE_DATA, NOW } from '../support/real-desk.js';
import { type SmallKnowledge, smallKnowledge } from '../support/small-knowledge.js';

const language = await loadLanguage(LANGUAGE_DATA);

let knowledge: SmallKnowledge;
let first: Coverage;
let loads: number;
let held: CoverageInForce;

const load = async (): Promise<Loading> => {
  loads += 1;
  const loaded = await loadCoverage(folderSource(knowledge.folder));
  return loaded.ok ? loaded : { ok: false, mistakes: loaded.mistakes.map(formatMistake) };
};

beforeEach(async () => {
  knowledge = await smallKnowledge();
  const loading = await load();
  if (!loading.ok) throw new Error(loading.mistakes.join('\n'));
  first = loading.coverage;
  loads = 0;
  held = holdCoverage({
    coverage: first,
    load,
    createEngine: (coverage) => createEngine(coverage, language, NOW),
    clock: NOW,
  });
});
afterEach(() => knowledge[Symbol.asyncDispose]());

describe('the coverage in force', () => {
  it('is replaced by a reload', async () => {
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh met Bo Lind again.']);
    const report = await held.reload();
    expect(report).toMatchObject({ ok: true, before: first });
    expect(held.engine().coverage.articles).toHaveLength(2);
    expect(held.engine().coverage.version).not.toBe(first.version);
  });

  it('stays where there is a mistake, and every mistake is told', async () => {
    await knowledge.write('articles/2025-03-02-vote.yaml', 'title: The vote\n');
    const report = await held.reload();
    expect(report).toMatchObject({ ok: false, kept: first });
    expect(report.ok ? [] : report.mistakes.join('\n')).toContain('articles/2025-03-02-vote.yaml');
    expect(held.engine().coverage).toBe(first);
  });

  it('stays where loading fails altogether, and can be reloaded afterwards', async () => {
    let broken = true;
    const holding = holdCoverage({
      coverage: first,
      load: () => (broken ? Promise.reject(new Error('the disk is gone')) : load()),
      createEngine: (coverage) => createEngine(coverage, language, NOW),
      clock: NOW,
    });
    await expect(holding.reload()).rejects.toThrow('the disk is gone');
    expect(holding.engine().coverage).toBe(first);
    broken = false;
    expect(await holding.reload()).toMatchObject({ ok: true });
  });

  it('is loaded once where two ask at the same time, and both get the report', async () => {
    const [one, other] = await Promise.all([held.reload(), held.reload()]);
    expect(one).toBe(other);
    expect(loads).toBe(1);
    await held.reload();
    expect(loads).toBe(2);
  });
});

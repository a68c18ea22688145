import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import {
  type CoverageInForce,
  type Engagement,
  holdCoverage,
  type Loading,
} from '../../src/command/coverage-in-force.js';
import { folderSource } from '../../src/knowledge/source.js';
import { loadInProcess } from '../support/in-process.js';
import { NOW, projectLanguage } from '../support/real-desk.js';
import { type SmallKnowledge, smallKnowledge } from '../support/small-knowledge.js';

const language = await projectLanguage();

let knowledge: SmallKnowledge;
let first: Engagement;
let loads: number;
let retired: string[];
let held: CoverageInForce;

const load = async (): Promise<Loading> => {
  loads += 1;
  const loading = await loadInProcess(folderSource(knowledge.folder), (coverage) =>
    createEngine(coverage, language, NOW),
  );
  if (!loading.ok) return loading;
  const { engine } = loading;
  return { ok: true, engine: { ...engine, retire: () => retired.push(engine.summary.version) } };
};

beforeEach(async () => {
  knowledge = await smallKnowledge();
  retired = [];
  const loading = await load();
  if (!loading.ok) throw new Error(loading.mistakes.lines.join('\n'));
  first = loading.engine;
  loads = 0;
  held = holdCoverage({ engine: first, load, clock: NOW });
});
afterEach(() => knowledge[Symbol.asyncDispose]());

describe('the coverage in force', () => {
  it('is replaced by a reload', async () => {
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh met Bo Lind again.']);
    const report = await held.reload();
    expect(report).toMatchObject({
      ok: true,
      before: first.summary,
      difference: { articles: { added: { ids: ['2025-03-02-vote'] } } },
    });
    expect(held.engine().summary.articles).toBe(2);
    expect(held.engine().summary.version).not.toBe(first.summary.version);
    expect(retired).toEqual([first.summary.version]);
  });

  it('stays where there is a mistake, and every mistake is told', async () => {
    await knowledge.write('articles/2025-03-02-vote.yaml', 'title: The vote\n');
    const report = await held.reload();
    expect(report).toMatchObject({ ok: false, kept: first.summary });
    expect(report.ok ? [] : report.mistakes.lines.join('\n')).toContain('articles/2025-03-02-vote.yaml');
    expect(held.engine()).toBe(first);
    expect(retired).toEqual([]);
  });

  it('stays where loading fails altogether, and can be reloaded afterwards', async () => {
    let broken = true;
    const holding = holdCoverage({
      engine: first,
      load: () => (broken ? Promise.reject(new Error('the disk is gone')) : load()),
      clock: NOW,
    });
    await expect(holding.reload()).rejects.toThrow('the disk is gone');
    expect(holding.engine()).toBe(first);
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

  it('stays where the two cannot be compared, and the new one is let go', async () => {
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh met Bo Lind again.']);
    const holding = holdCoverage({
      engine: { ...first, digest: () => Promise.reject(new Error('the thread is gone')) },
      load,
      clock: NOW,
    });
    await expect(holding.reload()).rejects.toThrow('the thread is gone');
    expect(holding.engine().summary).toEqual(first.summary);
    expect(retired).toHaveLength(1);
    expect(retired).not.toContain(first.summary.version);
  });
});

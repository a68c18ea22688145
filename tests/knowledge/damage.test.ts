import { expect, it } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import { holdCoverage } from '../../src/command/coverage-in-force.js';
import { type Contents, damages } from '../support/damage.js';
import { loadInProcess } from '../support/in-process.js';
import { fc } from '../support/properties.js';
import { NOW, projectLanguage } from '../support/real-desk.js';
import { memorySource, TOWN } from './town.js';

const QUESTIONS = ['When did Ada Morel meet Jean Roux?', 'Combien de ponts à Valmont ?', 'Who met Macron?'];

it('of 1,000 damaged knowledge bases each is refused with its place and reason, and the old one goes on answering, byte for byte', async () => {
  const language = await projectLanguage();
  let contents: Contents = TOWN;
  const load = () =>
    loadInProcess(memorySource(contents), (coverage) => createEngine(coverage, language, NOW));
  const first = await load();
  if (!first.ok) throw new Error(first.mistakes.lines.join('\n'));
  const held = holdCoverage({ engine: first.engine, load, clock: NOW });
  const answer = async (question: string) => JSON.stringify(await held.engine().ask(question));
  const before = await Promise.all(
    QUESTIONS.map(async (question) => [question, await answer(question)] as const),
  );
  const kinds = new Set<string>();

  for (const [index, damage] of fc.sample(damages(TOWN), { numRuns: 1_000, seed: 20_300_301 }).entries()) {
    const [question = '', expected] = before[index % before.length] ?? [];
    ({ contents } = damage);
    kinds.add(damage.what);
    const reloading = held.reload();
    const meanwhile = await answer(question);
    const report = await reloading;
    expect(report.ok, damage.what).toBe(false);
    const mistakes = report.ok ? [] : report.mistakes.lines;
    expect(mistakes.length, damage.what).toBeGreaterThan(0);
    // The file, and after a colon the reason; what lacks a file of names names the file that uses it.
    if (damage.what !== 'a file of names that is gone')
      expect(mistakes.join('\n'), damage.what).toContain(damage.file);
    for (const mistake of mistakes) expect(mistake, damage.what).toMatch(/^[\w./-]+(?::\d+:\d+)?: \S.+; \S/);
    expect([meanwhile, await answer(question)], damage.what).toEqual([expected, expected]);
  }

  expect(kinds.size).toBe(19);
  contents = TOWN;
  expect(await held.reload()).toMatchObject({ ok: true });
});

import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/answer/create-engine.js';
import { projectFolder } from '../../src/project-folder.js';
import { knowledgeIn } from '../support/real-desk.js';
import { evaluate } from './evaluate.js';
import { GOOD } from './judge.js';
import { SETS, TODAY } from './sets.js';

describe.each(SETS)('of the questions of $name', (set) => {
  it('as many are answered or refused rightly as when it was last measured', async () => {
    const folder = fileURLToPath(new URL(set.knowledge, projectFolder()));
    const { coverage, language, tables } = await knowledgeIn(folder);
    const results = await evaluate(
      set,
      createEngine(coverage, language, () => TODAY, tables),
    );
    const good = results.filter(({ verdict }) => GOOD.has(verdict)).length;
    const answered = results.filter(({ verdict }) => verdict === 'wrongly-answered');
    expect(answered.length, answered.map(({ question }) => question.ask).join('\n')).toBeLessThanOrEqual(
      set.floor.wronglyAnswered,
    );
    expect(good / results.length).toBeGreaterThanOrEqual(set.floor.good);
  });
});

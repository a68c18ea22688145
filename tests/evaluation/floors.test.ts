import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.js';
import { GOOD } from './judge.js';
import { SETS } from './sets.js';

describe.each(SETS)('of the questions of $name', (set) => {
  it('as many are answered or refused rightly as when it was last measured', async () => {
    const results = await evaluate(set);
    const good = results.filter(({ verdict }) => GOOD.has(verdict)).length;
    const answered = results.filter(({ verdict }) => verdict === 'wrongly-answered');
    expect(answered.length, answered.map(({ question }) => question.ask).join('\n')).toBeLessThanOrEqual(
      set.floor.wronglyAnswered,
    );
    expect(good / results.length).toBeGreaterThanOrEqual(set.floor.good);
  });
});

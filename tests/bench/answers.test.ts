import { describe, expect, it } from 'vitest';
import { engineOn } from '../../bench/depeche.js';
import { buildQuestions } from '../../bench/questions/questions.js';
import { buildWorld } from '../../bench/world/world.js';
import { projectLanguage } from '../support/real-desk.js';

// Words that every coverage shares are added for one of them: here is seen what another loses by it.
const world = buildWorld({ facts: 1500, seed: 'tests' });
const engine = engineOn(world.coverage, await projectLanguage());

describe('a generated coverage', () => {
  it('answers what it tells, and nothing else', () => {
    const failing = buildQuestions(world, 40, 'tests').filter(({ ask, facts }) => {
      const lead = engine.ask(ask).items[0]?.sources ?? [];
      return facts === null ? lead.length > 0 : !lead.some(({ fact }) => facts.has(fact));
    });
    expect(failing.map(({ kind, ask }) => `${kind}: ${ask}`)).toEqual([]);
  });
});

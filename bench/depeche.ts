import { createEngine } from '../src/answer/create-engine.js';
import type { Engine } from '../src/answer/engine.js';
import type { EngineLanguage } from '../src/answer/engine-language.js';
import type { Coverage } from '../src/knowledge/coverage.js';
import { dateOfDay } from '../src/knowledge/edtf.js';
import type { Contender } from './measure/contender.js';
import { TODAY } from './world/world.js';

/** The engine as the bot runs it, on the day of the benchmark. */
export function engineOn(coverage: Coverage, language: EngineLanguage): Engine {
  const { year, month, day } = dateOfDay(TODAY);
  const now = new Date(Date.UTC(year, month - 1, day));
  return createEngine(coverage, language, () => now);
}

export const asContender = (engine: Engine): Contender => ({
  name: 'Dépêche',
  refuses: true,
  ask(question) {
    const answer = engine.ask(question);
    return { first: answer.answered ? answer.items[0].fact : null };
  },
});

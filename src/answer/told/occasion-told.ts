import type { Fact } from '../../knowledge/coverage.js';
import { PLACED, SPOKEN } from './match-name.js';

/**
 * On what occasion it was, as a fact tells it: what is celebrated by its reason ("to mark the end of the war"), words by
 * how they were said ("at a press briefing"); undefined where the statement alone tells.
 */
export function occasionOf({ type, why, how }: Fact): Fact['why'] {
  if (PLACED.has(type)) return why;
  return SPOKEN.has(type) && type !== 'message' ? how : undefined;
}

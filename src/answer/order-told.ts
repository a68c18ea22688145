import type { Fact } from '../knowledge/coverage.js';

/** What tells that one thing was before or after another, and not only when. */
const IN_ORDER = /\b(?:(before)|after|following)\b/iu;

/** Whether a fact says that what it tells came before or after something else. */
export function orderIn({ says }: Fact): 'before' | 'after' | undefined {
  const said = IN_ORDER.exec(says.en);
  if (said === null) return undefined;
  return said[1] === undefined ? 'after' : 'before';
}

import type { Concept, Coverage } from '../../knowledge/coverage.js';
import type { Figures } from './figures.js';
import type { Statements } from './statements.js';

/** What tells what the words of facts stand for. */
export interface Terms {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly figures: Figures;
  readonly statements: Statements;
  readonly names: Coverage['names'];
}

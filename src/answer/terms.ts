import type { Concept, Coverage } from '../knowledge/coverage.js';
import type { Figures } from './figures.js';

/** What tells what the words of facts stand for. */
export interface Terms {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly figures: Figures;
  readonly names: Coverage['names'];
}

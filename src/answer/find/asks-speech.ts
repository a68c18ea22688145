import type { Concept } from '../../knowledge/coverage.js';
import type { Query } from '../../question/query.js';
import { isSaying, SAY } from '../../question/shared-concepts.js';

/** Whether what a question asks about is said or written. */
export const asksSpeech = ({ units }: Query, concepts: ReadonlyMap<string, Concept>): boolean =>
  units.some(
    (unit) =>
      unit.kind === 'concept' &&
      unit.setting !== true &&
      unit.concepts.some((id) => id === SAY || isSaying(id, concepts)),
  );

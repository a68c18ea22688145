import type { Coverage } from '../knowledge/coverage.js';
import type { NameUnit, Unit } from './query.js';

/** Whether a part of a question may stand for a person. */
export const isPerson = (unit: Unit | undefined, names: Coverage['names']): unit is NameUnit =>
  unit?.kind === 'name' && unit.names.some((slug) => names.get(slug)?.kind === 'person');

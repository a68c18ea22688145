import type { Coverage } from '../../knowledge/coverage.js';
import type { NameUnit, Unit } from '../query.js';

/** Whether a part of a question may stand for a person. */
export const isPerson = (unit: Unit | undefined, names: Coverage['names']): unit is NameUnit =>
  unit?.kind === 'name' && unit.names.some((slug) => names.get(slug)?.kind === 'person');

/** Whether it can stand for nothing but a person: not for a country, for which its leader may stand. */
export const isPersonAlone = (unit: Unit | undefined, names: Coverage['names']): unit is NameUnit =>
  unit?.kind === 'name' && unit.names.every((slug) => names.get(slug)?.kind === 'person');

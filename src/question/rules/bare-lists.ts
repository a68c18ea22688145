import { isPersonAlone } from '../asked/people.js';
import type { NameUnit, Unit } from '../query.js';
import type { Wording } from '../wording.js';

/**
 * Gives all of a list of people one role, where nothing but the last "and" tells that it is one: "did xi putin and kim
 * meet", "mad about xi putin and kim".
 */
export function withBareLists(
  units: readonly Unit[],
  { tokens, spans, names }: Pick<Wording, 'tokens' | 'spans' | 'names'>,
): readonly Unit[] {
  const isBare = (at: number): boolean => tokens[spans[at]?.start ?? -1]?.gap.trim() === '';
  const isAnd = (at: number): boolean =>
    spans[at]?.senses.some(({ kind }) => kind === 'conjunction') === true;
  let role: NameUnit['role'] | null = null;
  return units.map((unit, i) => {
    const [next, last] = [units[i + 1], units[i + 2]];
    const [before, first] = [units[i - 1], units[i - 2]];
    const isList = (a?: Unit, b?: Unit, c?: Unit): boolean =>
      isPersonAlone(a, names) &&
      isPersonAlone(b, names) &&
      isPersonAlone(c, names) &&
      b.at === a.at + 1 &&
      isBare(b.at) &&
      c.at === b.at + 2 &&
      isAnd(b.at + 1);
    if (isList(unit, next, last)) role = unit.kind === 'name' ? unit.role : null;
    else if (!isList(before, unit, next) && !isList(first, before, unit)) role = null;
    return role === null || unit.kind !== 'name' ? unit : { ...unit, role };
  });
}

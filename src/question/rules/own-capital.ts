import type { Coverage } from '../../knowledge/coverage.js';
import type { NameUnit, Unit } from '../query.js';
import type { WordingOf } from '../wording.js';
import { remembered } from '../words/remembered.js';
import { endsIn, says } from '../words/says.js';

/** Puts the capital of whoever a question names for "his capital": of Kim Jong-un, Pyongyang. */
export function withOwnCapital(
  units: readonly Unit[],
  {
    text,
    tokens,
    spans,
    names,
    graph,
    words,
  }: WordingOf<'text' | 'tokens' | 'spans' | 'names' | 'graph', 'ownCapital'>,
): readonly Unit[] {
  if (!says(tokens, words.ownCapital)) return units;
  const isOwn = (unit: Unit): boolean => {
    const last = tokens[(spans[unit.at]?.end ?? 0) - 1];
    return unit.kind === 'concept' && last !== undefined && endsIn(text.slice(0, last.end), words.ownCapital);
  };
  if (!units.some(isOwn)) return units;
  const owners = units.filter((unit): unit is NameUnit => unit.kind === 'name' && unit.places.length === 0);
  const capitals = owners.flatMap(({ names: slugs }) =>
    slugs.flatMap((slug) => [...graph.belongsTo(slug)].flatMap((at) => capitalsOf(names).get(at) ?? [])),
  );
  if (capitals.length === 0) return units;
  return units.map((unit) =>
    isOwn(unit)
      ? { kind: 'name', names: capitals, places: capitals, role: 'in', surface: unit.surface, at: unit.at }
      : unit,
  );
}

/** The capitals of countries: a place right within one for which it stands, as Moscow does and the Kremlin does not. */
const capitalsOf = remembered(
  (names: Coverage['names']): ReadonlyMap<string, string> =>
    new Map(
      [...names.values()].flatMap(({ slug, kind, actsFor, within }) =>
        kind === 'place' && actsFor !== undefined && actsFor === within ? [[actsFor, slug] as const] : [],
      ),
    ),
);

import type { Coverage } from '../../knowledge/coverage.js';

/** What the coverage's names are to each other. */
export interface NameGraph {
  /** The name itself and all it belongs to or acts for: Guo → his ministry → China; Beijing → China. */
  readonly belongsTo: (slug: string) => ReadonlySet<string>;
  /** A place and the places around it. */
  readonly liesIn: (slug: string) => readonly string[];
  /** Names that hold an office at a place or organisation; at any where `at` is not given. */
  readonly holders: (office: string, at?: ReadonlySet<string>) => readonly string[];
  /** The place or organisation that acts: Pyongyang → North Korea. */
  readonly actor: (slug: string) => string | undefined;
}

export function buildNameGraph(coverage: Pick<Coverage, 'names'>): NameGraph {
  const closures = new Map<string, Set<string>>();
  const belongsTo = (slug: string): Set<string> => {
    const known = closures.get(slug);
    if (known !== undefined) return known;
    const closure = new Set([slug]);
    closures.set(slug, closure);
    const name = coverage.names.get(slug);
    if (name !== undefined)
      for (const next of [name.within, name.actsFor, ...name.roles.map((role) => role.at)])
        if (next !== undefined) for (const further of belongsTo(next)) closure.add(further);
    return closure;
  };
  const offices = new Map<string, { holder: string; at: string | undefined }[]>();
  for (const name of coverage.names.values())
    for (const { office, at } of name.roles) {
      if (office === undefined) continue;
      const held = offices.get(office);
      if (held === undefined) offices.set(office, [{ holder: name.slug, at }]);
      else held.push({ holder: name.slug, at });
    }
  return {
    belongsTo,
    liesIn: (slug) => {
      const around = [slug];
      for (
        let next = coverage.names.get(slug)?.within;
        next !== undefined && !around.includes(next);
        next = coverage.names.get(next)?.within
      )
        around.push(next);
      return around;
    },
    holders: (office, at) => {
      const held = offices.get(office) ?? [];
      const fitting =
        at === undefined
          ? held
          : held.filter(
              (entry) => entry.at !== undefined && [...belongsTo(entry.at)].some((slug) => at.has(slug)),
            );
      return [...new Set(fitting.map((entry) => entry.holder))];
    },
    actor: (slug) => coverage.names.get(slug)?.actsFor,
  };
}

import type { Coverage } from '../../knowledge/coverage.js';
import type { NameUnit, Unit } from '../query.js';
import { isOnly, SOURCES_SPEAK } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';

/** Spans from who says something to the verb: an auxiliary may stand between. */
const REACH = 2;

/** Parts that must be left to tell what was reported. */
const LEAST = 2;

/**
 * Takes an organisation that says something for the one who reports it: "what did Yonhap say of Kim's departure",
 * "Yonhap on Kim's departure". Its verb is then no part of what is told, as with any source; whether it speaks for
 * itself in a fact or reports it, the fact says.
 */
export function withReporters(
  units: readonly Unit[],
  { names, asksAgent }: WordingOf<'names' | 'asksAgent'>,
): readonly Unit[] {
  const at = units.findIndex((unit) => isOrganisation(unit, names) && SPEAKS.has(unit.role));
  const reporter = units[at];
  if (asksAgent || reporter?.kind !== 'name') return units;
  const verb = [units[at + 1], units[at - 1]].find(
    (unit) => unit !== undefined && isOnly(unit, SOURCES_SPEAK) && Math.abs(unit.at - reporter.at) <= REACH,
  );
  const next = units[at + 1];
  const isHeading = at === 0 && next?.kind === 'name' && next.role === 'about';
  const rest = units.filter((unit) => unit !== verb);
  if ((verb === undefined && !isHeading && reporter.cited !== true) || rest.length < LEAST) return units;
  return rest.map((unit) => (unit === reporter ? { ...reporter, role: 'agent', reporting: true } : unit));
}

const SPEAKS: ReadonlySet<NameUnit['role']> = new Set<NameUnit['role']>(['agent', 'target', 'any']);

const isOrganisation = (unit: Unit, names: Coverage['names']): unit is NameUnit =>
  unit.kind === 'name' && unit.names.every((slug) => names.get(slug)?.kind === 'organisation');

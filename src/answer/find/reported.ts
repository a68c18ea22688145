import type { Coverage } from '../../knowledge/coverage.js';
import type { NameUnit, Query, Unit } from '../../question/query.js';
import { isOnly, REPORT, SAY } from '../../question/shared-concepts.js';
import type { Match } from '../match/match.js';
import { reports } from '../told/match-name.js';
import { type Finding, find } from './find.js';

/** What an agency does with what others do. */
const REPORTING: ReadonlySet<string> = new Set([SAY, REPORT]);

/** A question without the verb of those who report what it asks about, and the facts that they report. */
export interface Reported {
  readonly query: Query;
  readonly matches: readonly Match[];
}

/**
 * The facts that an agency or outlet reports, though they are no words of its own: "Yonhap said Kim's train left
 * when?", "Yonhap on his departure: time". It is to be among those through whom the fact is known, and nobody's deed
 * becomes its own.
 */
export function reportedFacts(query: Query, names: Coverage['names'], finding: Finding): Reported | null {
  const verb = query.units.find((unit) => unit.setting !== true && isOnly(unit, REPORTING));
  const isReporter = (unit: Unit): unit is NameUnit =>
    unit.kind === 'name' &&
    unit.role === 'agent' &&
    unit.names.every((slug) => names.get(slug)?.kind === 'organisation');
  const reporters = query.units.filter(isReporter);
  // Without a verb, what stands after "on" is what it tells of.
  const isHeading =
    query.intent === null && query.units.some((unit) => unit.kind === 'name' && unit.role === 'about');
  const isCited = reporters.some(({ cited }) => cited);
  if (reporters.length === 0 || (verb === undefined && !isHeading && !isCited)) return null;
  const units = query.units
    .filter((unit) => unit !== verb)
    .map((unit) => (isReporter(unit) ? { ...unit, cited: true } : unit));
  // What an agency is asked to have said at all would be everything it reports.
  if (units.every(isReporter)) return null;
  const again: Query = { ...query, units };
  const matches = find(again, finding).full.filter(({ entry }) =>
    reporters.every((unit) => reports(entry.fact, unit.names)),
  );
  return matches.length > 0 ? { query: again, matches } : null;
}

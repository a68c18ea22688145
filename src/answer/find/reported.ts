import type { NameUnit, Query, Unit } from '../../question/query.js';
import { isOnly, REPORT, SAY } from '../../question/shared-concepts.js';
import type { Terms } from '../facts/terms.js';
import { reports } from '../told/match-name.js';
import { type Finding, find } from './find.js';
import type { LastReading, Reading, Unanswered } from './reading.js';

/** What an agency does with what others do. */
const REPORTING: ReadonlySet<string> = new Set([SAY, REPORT]);

/**
 * The question without the verb of those who report what it asks about, and the facts that an agency or outlet
 * reports, though they are no words of its own: "Yonhap said Kim's train left when?", "Yonhap on his departure: time".
 * It is to be among those through whom the fact is known, and nobody's deed becomes its own.
 */
export const REPORTED: LastReading = { mayRead: asksReporters, read: readAsReported };

function asksReporters({ query }: Unanswered, { names }: Terms): boolean {
  const reporters = reportersIn(query, names);
  if (reporters.length === 0) return false;
  // Without a verb, what stands after "on" is what it tells of.
  const isHeading =
    query.intent === null && query.units.some((unit) => unit.kind === 'name' && unit.role === 'about');
  return isHeading || query.units.some(isReporting) || reporters.some(({ cited }) => cited);
}

function readAsReported({ query }: Unanswered, finding: Finding): Reading | null {
  const reporters = reportersIn(query, finding.names);
  const verb = query.units.find(isReporting);
  // What an agency is asked to have said at all would be everything it reports.
  if (query.units.every((unit) => unit === verb || isReporter(unit, finding.names))) return null;
  const again: Query = {
    ...query,
    units: query.units
      .filter((unit) => unit !== verb)
      .map((unit) => (isReporter(unit, finding.names) ? { ...unit, cited: true } : unit)),
  };
  const matches = find(again, finding).full.filter(({ entry }) =>
    reporters.every((unit) => reports(entry.fact, unit.names)),
  );
  return matches.length > 0 ? { query: again, matches } : null;
}

const isReporting = (unit: Unit): boolean => unit.setting !== true && isOnly(unit, REPORTING);

const isReporter = (unit: Unit, names: Terms['names']): unit is NameUnit =>
  unit.kind === 'name' &&
  unit.role === 'agent' &&
  unit.names.every((slug) => names.get(slug)?.kind === 'organisation');

const reportersIn = ({ units }: Query, names: Terms['names']): readonly NameUnit[] =>
  units.filter((unit) => isReporter(unit, names));

import { listAt } from '../../knowledge/compiled/lists.js';
import type { Query } from '../../question/query.js';
import type { FactIndex } from '../facts/fact-index.js';
import { MOST } from '../find/select.js';
import type { Entry } from '../tables/entry.js';
import { fill } from '../wording/wording.js';
import { disputesOf, type ItemContext } from './items.js';

/** Differences that a headline tells; the items show the others. */
const TOLD = 3;

/** "Where do the sources differ?": asked of nothing in particular. */
export const asksForDifferences = ({ intent, units, periods, unknownNames, chat }: Query): boolean =>
  intent === 'agreement' && units.length + periods.length + unknownNames.length === 0 && chat === null;

/** What articles tell differently, the latest of it: a fact of each such event; empty where nothing is. */
export function differing({ tables, entry }: FactIndex): readonly Entry[] {
  const { disputed, facts } = tables.events;
  return Array.from(disputed.slice(-MOST), (event) => entry(listAt(facts, event)[0] ?? 0));
}

/** "The sources differ: …" */
export function differencesTold(entries: readonly Entry[], context: ItemContext): string {
  const explanations = entries.flatMap(({ event }) =>
    disputesOf(event, context).map(({ explanation }) => explanation),
  );
  return fill(context.wording.differ, { explanation: explanations.slice(0, TOLD).join(' ') });
}

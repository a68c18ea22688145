import type { Event, Fact, Name } from './coverage.js';
import { findDisputes } from './disputes.js';
import { parseEdtf } from './edtf.js';
import { groupBy } from './grouping.js';
import { type Entry, linksOf, tellsHappening } from './links.js';

/**
 * Groups facts of different articles that tell the same happening: the same type (background tells no
 * happening), the same people or more of them on one side, dates that meet, places that agree, a common
 * topic, and for what is said the same addressee. Links are followed on, so that a third article joins.
 *
 * Where an article has several facts that could be meant, the best fitting one is: the meeting of the
 * same two people rather than of the same two and a third, the same day rather than the next, and of
 * things said the one on most of the same topics.
 * @param facts In the order of the coverage, which events and their facts keep.
 */
export function groupEvents(facts: readonly Fact[], names: ReadonlyMap<string, Name>): Event[] {
  const spanOf = memoised(parseEdtf);
  const entries = facts.flatMap((fact, index): Entry[] =>
    tellsHappening(fact)
      ? [{ fact, index, span: fact.when === undefined ? undefined : spanOf(fact.when.date) }]
      : [],
  );
  // Union-find: each fact points towards the first of its group.
  const first = Int32Array.from(facts.keys());
  const root = (index: number): number => {
    let here = index;
    for (let next = first[here] ?? here; next !== here; next = first[here] ?? here) here = next;
    first[index] = here;
    return here;
  };
  for (const { a, b } of linksOf(entries, names)) {
    const [one, other] = [root(a.index), root(b.index)];
    first[Math.max(one, other)] = Math.min(one, other);
  }
  const groups = groupBy(facts.keys(), root);
  return Array.from(groups.values(), (group) => {
    const members = group.flatMap((index) => facts[index] ?? []);
    const disputes = members.length > 1 ? findDisputes(members, names) : [];
    return { id: members[0]?.ref ?? '', facts: members, disputes };
  });
}

function memoised<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = work(text);
    known.set(text, result);
    return result;
  };
}

import type { Coverage } from '../../knowledge/coverage.js';
import { parseEdtf } from '../../knowledge/edtf.js';
import type { Language } from '../../knowledge/types.js';

/** What a coverage is, at large: what it tells of most often, and its articles as a whole. Plain data. */
export interface Outline {
  /** The two people who meet most often; null where none do. Of what comes as often, here and below, the first. */
  readonly pair: readonly [string, string] | null;
  /** Who makes most statements. */
  readonly speaker: string | null;
  /** The day of which most facts tell, as a day number. */
  readonly day: number | null;
  /** The first and the last day on which articles were published; one day where these are the same. */
  readonly published: readonly number[];
  /** The languages of its articles, in the order in which they come. */
  readonly languages: readonly Language[];
}

/** Goes through facts and articles once: in a large coverage that takes its time. */
export function outlineOf({ articles, facts, names }: Coverage): Outline {
  const meetings = new Map<string, number>();
  const speakers = new Map<string, number>();
  const days = new Map<number, number>();
  for (const { type, who, when, negated } of facts) {
    if (negated) continue;
    const people = who.filter((slug) => names.get(slug)?.kind === 'person');
    if (type === 'meeting' && people.length === 2) count(meetings, people.sort().join(' '));
    if (type === 'statement') for (const slug of people) count(speakers, slug);
    if (when === undefined) continue;
    const span = parseEdtf(when.date);
    if (span.from === span.to && !span.approximate) count(days, span.from);
  }
  const [one, other] = most(meetings)?.split(' ') ?? [];
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const languages = new Set<Language>();
  for (const { published, language } of articles) {
    const { from, to } = parseEdtf(published.date);
    first = Math.min(first, from);
    last = Math.max(last, to);
    languages.add(language);
  }
  return {
    pair: one === undefined || other === undefined ? null : [one, other],
    speaker: most(speakers),
    day: most(days),
    published: [...new Set([first, last])].filter(Number.isFinite),
    languages: [...languages],
  };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const most = <Key>(counts: ReadonlyMap<Key, number>): Key | null =>
  [...counts].reduce<readonly [Key | null, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [null, 0],
  )[0];

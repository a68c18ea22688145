import type { Coverage } from '../../src/knowledge/coverage.js';
import { parseEdtf } from '../../src/knowledge/edtf.js';
import { liesIn } from '../../src/knowledge/places.js';
import { fold } from '../../src/question/words/fold.js';
import type { Act } from '../world/happening.js';
import type { Told, World } from '../world/world.js';

/** Days, as day numbers, inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** What a question says of the happening it means. */
export interface Clues {
  readonly acts: readonly Act[];
  /** For each name of the question, the slugs that bear it: one of them must take part. */
  readonly parties: readonly ReadonlySet<string>[];
  readonly topic?: string | undefined;
  readonly place?: string | undefined;
  readonly period?: Days | undefined;
}

/** Knows which happenings a question can mean, from the generated world and not from the engine. */
export interface Oracle {
  /**
   * Every happening that fits, read as widely as anybody could: whatever the side of the verb, and in a
   * period that any of its tellings touches. Where there is one, no reading of the question has another.
   */
  readonly meant: (clues: Clues) => readonly Told[];
  /** Whether every telling of a happening is dated within these days. */
  readonly isWithin: (told: Told, days: Days) => boolean;
  /** Slugs of the names that have this form, in any language. */
  readonly bearers: (form: string) => ReadonlySet<string>;
}

export function buildOracle({ happenings, coverage }: Pick<World, 'happenings' | 'coverage'>): Oracle {
  const byParty = new Map<string, Told[]>();
  const byAct = new Map<Act, Told[]>();
  const post = <K>(table: Map<K, Told[]>, key: K, told: Told): void => {
    const list = table.get(key);
    if (list === undefined) table.set(key, [told]);
    else list.push(told);
  };
  for (const told of happenings) {
    post(byAct, told.act, told);
    for (const slug of new Set([...told.who, ...told.to])) post(byParty, slug, told);
  }
  const bearers = bearersOf(coverage.names);
  const candidates = ({ acts, parties }: Clues): readonly Told[] => {
    const lists = parties.map((party) => [...new Set([...party].flatMap((slug) => byParty.get(slug) ?? []))]);
    return lists.length === 0
      ? acts.flatMap((act) => byAct.get(act) ?? [])
      : lists.reduce((best, list) => (list.length < best.length ? list : best));
  };
  return {
    bearers: (form) => bearers.get(fold(form)) ?? new Set(),
    isWithin: (told, days) =>
      spansOf(told, coverage).every((span) => span !== null && span.from >= days.from && span.to <= days.to),
    meant: (clues) =>
      candidates(clues).filter(
        (told) =>
          clues.acts.includes(told.act) &&
          clues.parties.every(
            (party) => told.who.some((slug) => party.has(slug)) || told.to.some((slug) => party.has(slug)),
          ) &&
          (clues.topic === undefined || told.topics.includes(clues.topic)) &&
          (clues.place === undefined ||
            (told.where !== undefined && liesIn(told.where, clues.place, coverage.names))) &&
          (clues.period === undefined || touches(told, clues.period, coverage)),
      ),
  };
}

function bearersOf(names: Coverage['names']): ReadonlyMap<string, ReadonlySet<string>> {
  const bearers = new Map<string, Set<string>>();
  for (const { slug, label, aliases, roles } of names.values())
    for (const form of [
      label.fr,
      label.en,
      ...aliases,
      ...roles.flatMap(({ title }) => [title.fr, title.en]),
    ]) {
      const known = bearers.get(fold(form));
      if (known === undefined) bearers.set(fold(form), new Set([slug]));
      else known.add(slug);
    }
  return bearers;
}

/** The days that each telling gives; null where one gives none. */
function spansOf(told: Told, { factByRef }: Coverage): (Days | null)[] {
  return told.facts.map((ref) => {
    const when = factByRef.get(ref)?.when;
    return when === undefined ? null : parseEdtf(when.date);
  });
}

const touches = (told: Told, days: Days, coverage: Coverage): boolean =>
  spansOf(told, coverage).some((span) => span === null || (span.from <= days.to && span.to >= days.from));

import { createHash } from 'node:crypto';
import type { Coverage } from '../knowledge/coverage.js';

/** Characters of a ref that leave room for everything else in a button. */
const LONGEST_REF = 60;
/** Hexadecimal digits: enough to tell a million facts apart. */
const DIGITS = 12;

/** How a button names a fact: by its ref or, where that is too long, by a short sum of it, behind `~`. */
export function factToken(ref: string): string {
  return ref.length <= LONGEST_REF
    ? ref
    : `~${createHash('sha256').update(ref).digest('hex').slice(0, DIGITS)}`;
}

const longRefs = new WeakMap<Coverage, ReadonlyMap<string, string>>();

/** The ref of the fact that a button names; null where the coverage has no such fact. */
export function factNamed(token: string, coverage: Coverage): string | null {
  if (!token.startsWith('~')) return coverage.factByRef.has(token) ? token : null;
  let refs = longRefs.get(coverage);
  if (refs === undefined) {
    refs = new Map(
      coverage.facts.flatMap(({ ref }) => (ref.length > LONGEST_REF ? [[factToken(ref), ref] as const] : [])),
    );
    longRefs.set(coverage, refs);
  }
  return refs.get(token) ?? null;
}

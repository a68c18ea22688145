import { createHash } from 'node:crypto';

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

/** Finds what buttons name among the facts of a coverage, by ref; null where it has no such fact any more. */
export function factFinder(facts: ReadonlyMap<string, unknown>): (token: string) => string | null {
  let long: ReadonlyMap<string, string> | undefined;
  return (token) => {
    if (!token.startsWith('~')) return facts.has(token) ? token : null;
    long ??= new Map(
      [...facts.keys()].flatMap((ref) => (ref.length > LONGEST_REF ? [[factToken(ref), ref] as const] : [])),
    );
    return long.get(token) ?? null;
  };
}

import { createHash } from 'node:crypto';
import { TabledFact } from './compiled/tabled-fact.js';
import type { Coverage } from './coverage.js';

/** Some of many: how many there are, and the first of them. */
export interface Some {
  readonly count: number;
  /** At most {@link MOST_NAMED}. */
  readonly ids: readonly string[];
}

/** What came, went and changed, by id, in the order of the coverages. */
export interface Changes {
  readonly added: Some;
  readonly changed: Some;
  readonly removed: Some;
}

/** What a difference tells apart. */
const KINDS = ['articles', 'facts', 'names', 'vocabulary'] as const;
type Kind = (typeof KINDS)[number];

/**
 * What differs between two coverages, for the report of a reload: article ids, refs of facts
 * (`article-id#fact-id`), slugs of names, ids of concepts and offices. An article is changed where what it says of
 * itself is; its facts are told apart.
 */
export type Difference = Readonly<Record<Kind, Changes>>;

/** Ids that are told of each way in which things changed: whoever edits more at once does not read them all. */
export const MOST_NAMED = 100;

/**
 * What a coverage holds, as sums of it: enough to tell what differs in another, which may be in another thread.
 * The memory is shared, so that handing it over copies nothing.
 */
export interface Digest {
  readonly counts: Readonly<Record<Kind, number>>;
  /** The ids of each kind, in the order of `KINDS`, a line each, as UTF-8. No id holds a line's end. */
  readonly ids: Uint8Array<SharedArrayBuffer>;
  /** Two words for each id: the first 64 bits of the SHA-256 of what it stands for. */
  readonly sums: Uint32Array<SharedArrayBuffer>;
}

/** Things by id. Facts come without the article that each points to: its changes are its own. */
function* thingsOf(coverage: Coverage, kind: Kind): Generator<readonly [id: string, thing: unknown]> {
  switch (kind) {
    case 'articles':
      for (const article of coverage.articles) yield [article.id, article];
      return;
    case 'facts':
      for (const fact of coverage.facts) yield [fact.ref, TabledFact.recordOf(fact)];
      return;
    case 'names':
      yield* coverage.names;
      return;
    case 'vocabulary':
      yield* coverage.concepts;
      yield* coverage.offices;
  }
}

/**
 * Sums up a coverage, one thing at a time: whoever has other work may rest between two. Two coverages of the same
 * content have the same digest, however it is written.
 */
export function* digest(coverage: Coverage): Generator<void, Digest> {
  const ids: string[] = [];
  const sums: number[] = [];
  const counts = { articles: 0, facts: 0, names: 0, vocabulary: 0 };
  for (const kind of KINDS)
    for (const [id, thing] of thingsOf(coverage, kind)) {
      counts[kind] += 1;
      ids.push(id);
      sums.push(...sumOf(thing));
      yield;
    }
  const bytes = Buffer.from(ids.join('\n'));
  const shared = {
    ids: new Uint8Array(new SharedArrayBuffer(bytes.length)),
    sums: new Uint32Array(new SharedArrayBuffer(sums.length * Uint32Array.BYTES_PER_ELEMENT)),
  };
  shared.ids.set(bytes);
  shared.sums.set(sums);
  return { counts, ...shared };
}

/** Tells what a coverage holds that another, of which the digest is given, did not, and the other way round. */
export function differenceFrom(before: Digest, coverage: Coverage): Difference {
  const text = Buffer.from(before.ids.buffer).toString('utf8');
  const ids = text === '' ? [] : text.split('\n');
  let start = 0;
  const changesOf = (kind: Kind): Changes => {
    const end = start + before.counts[kind];
    const gone = new Map(ids.slice(start, end).map((id, at) => [id, (start + at) * 2]));
    start = end;
    const added: string[] = [];
    const changed: string[] = [];
    for (const [id, thing] of thingsOf(coverage, kind)) {
      const at = gone.get(id);
      if (at === undefined) {
        added.push(id);
        continue;
      }
      gone.delete(id);
      const [high, low] = sumOf(thing);
      if (before.sums[at] !== high || before.sums[at + 1] !== low) changed.push(id);
    }
    return { added: some(added), changed: some(changed), removed: some([...gone.keys()]) };
  };
  return {
    articles: changesOf('articles'),
    facts: changesOf('facts'),
    names: changesOf('names'),
    vocabulary: changesOf('vocabulary'),
  };
}

const some = (ids: readonly string[]): Some => ({ count: ids.length, ids: ids.slice(0, MOST_NAMED) });

function sumOf(thing: unknown): readonly [number, number] {
  // Whatever order an editor writes keys in, the schema gives them its own.
  const hash = createHash('sha256').update(JSON.stringify(thing)).digest();
  return [hash.readUInt32LE(0), hash.readUInt32LE(4)];
}

import type { Concept, Coverage, Event, Fact } from '../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../knowledge/edtf.js';
import { LANGUAGES, type Language } from '../knowledge/types.js';
import { tokenise } from '../question/fold.js';
import type { Lexicon } from '../question/lexicon.js';
import type { NameGraph } from '../question/names.js';
import { type Scan, scan } from '../question/scan.js';
import { stem } from '../question/stem.js';

/** A fact with everything a question can hold it against. */
export interface Entry {
  readonly fact: Fact;
  readonly event: Event;
  /** Null where the article gives no date. */
  readonly when: DateSpan | null;
  /** The time it speaks of, where that is not when it is said. */
  readonly concerning: DateSpan | null;
  /** Who does it, and all they belong to: Guo, his ministry, China. */
  readonly agents: ReadonlySet<string>;
  /** Whom it is addressed or done to, likewise. */
  readonly targets: ReadonlySet<string>;
  /** The places it happens in, with those around them. */
  readonly places: ReadonlySet<string>;
  /** Names it gives itself, in its slots or its words. */
  readonly mentioned: ReadonlySet<string>;
  /** Those, and all they belong to. */
  readonly names: ReadonlySet<string>;
  /** People who take part or are addressed. */
  readonly people: readonly string[];
  /** The names and concepts of its slots, each once. */
  readonly told: readonly string[];
  /** Concepts, with all wider ones, and how much the fact is about each, 0 to 1. */
  readonly concepts: ReadonlyMap<string, number>;
  /** Concepts that both wordings deny: "sans cibler", "rather than a joint letter". */
  readonly denied: ReadonlySet<string>;
  /** Offices its words name. */
  readonly offices: ReadonlySet<string>;
  /** Its quotation, folded, words joined by a space. */
  readonly quotation: string;
  /** Stems of its words, of each language. */
  readonly stems: Readonly<Record<Language, ReadonlySet<string>>>;
}

/** All facts, and for each key the facts that have it. */
export interface FactIndex {
  readonly entries: readonly Entry[];
  readonly byFact: ReadonlyMap<Fact, Entry>;
  /** Facts of a name, concept, type or stem, in order; empty where none has it. */
  readonly postings: (key: string) => readonly Entry[];
  /** The other facts of its event. */
  readonly siblings: (entry: Entry) => readonly Entry[];
  /** Facts of the same article at about the same time with one of its people: what surrounds it. */
  readonly scene: (entry: Entry) => readonly Entry[];
}

export const nameKey = (slug: string): string => `n:${slug}`;
export const conceptKey = (id: string): string => `c:${id}`;
export const typeKey = (type: string): string => `t:${type}`;
export const stemKey = (stemmed: string, language: Language): string => `${language}:${stemmed}`;

/** How much a fact is about a concept, by where it was found. Ordinal weights, set by hand on the development questions. */
const WEIGHT = { subject: 1.2, listed: 1, bothWordings: 0.95, quotation: 0.75, oneWording: 0.6 } as const;

export function buildFactIndex(
  coverage: Coverage,
  lexicon: Lexicon,
  graph: NameGraph,
  concepts: ReadonlyMap<string, Concept>,
): FactIndex {
  const wider = widening(concepts);
  const entries = coverage.facts.map((fact) => entryOf(fact, coverage, lexicon, graph, wider));
  const byFact = new Map(entries.map((entry) => [entry.fact, entry]));
  const byArticle = new Map<string, Entry[]>();
  for (const entry of entries) {
    const list = byArticle.get(entry.fact.article.id);
    if (list === undefined) byArticle.set(entry.fact.article.id, [entry]);
    else list.push(entry);
  }
  const postings = new Map<string, Entry[]>();
  const post = (key: string, entry: Entry): void => {
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [entry]);
    else if (list.at(-1) !== entry) list.push(entry);
  };
  const others = new Map(
    entries.map((entry) => [
      entry,
      entry.event.facts.flatMap((fact) => {
        const other = byFact.get(fact);
        return other === undefined || other === entry ? [] : [other];
      }),
    ]),
  );
  const siblings = (entry: Entry): readonly Entry[] => others.get(entry) ?? [];
  for (const entry of entries)
    for (const part of [entry, ...siblings(entry)]) {
      for (const slug of part.names) post(nameKey(slug), entry);
      for (const id of part.concepts.keys()) post(conceptKey(id), entry);
      for (const language of LANGUAGES)
        for (const word of part.stems[language]) post(stemKey(word, language), entry);
      post(typeKey(part.fact.type), entry);
    }
  return {
    entries,
    byFact,
    postings: (key) => postings.get(key) ?? [],
    siblings,
    scene: (entry) =>
      (byArticle.get(entry.fact.article.id) ?? []).filter(
        (other) => other !== entry && surrounds(other, entry),
      ),
  };
}

/** Days between two facts of one scene. */
const SCENE_DAYS = 2;

function surrounds(other: Entry, entry: Entry): boolean {
  if (other.when !== null && entry.when !== null) {
    if (other.when.from - entry.when.to > SCENE_DAYS || entry.when.from - other.when.to > SCENE_DAYS)
      return false;
  }
  const people = new Set([...entry.fact.who, ...entry.fact.to]);
  return [...other.fact.who, ...other.fact.to].some((slug) => people.has(slug));
}

/** Each concept with all it is a kind of. */
function widening(concepts: ReadonlyMap<string, Concept>): (id: string) => ReadonlySet<string> {
  const closures = new Map<string, ReadonlySet<string>>();
  const widen = (id: string): ReadonlySet<string> => {
    const known = closures.get(id);
    if (known !== undefined) return known;
    const closure = new Set([id]);
    closures.set(id, closure);
    for (const next of concepts.get(id)?.broader ?? [])
      for (const further of widen(next)) closure.add(further);
    return closure;
  };
  return widen;
}

function entryOf(
  fact: Fact,
  coverage: Coverage,
  lexicon: Lexicon,
  graph: NameGraph,
  wider: (id: string) => ReadonlySet<string>,
): Entry {
  const belonging = (slugs: Iterable<string>): Set<string> =>
    new Set([...slugs].flatMap((slug) => [...graph.belongsTo(slug)]));
  const worded = LANGUAGES.map((language) => scan(wordingOf(fact, language), language, lexicon));
  const quoted = scan(fact.quote.exact, fact.article.language, lexicon);
  const mentioned = new Set([
    ...fact.who,
    ...fact.to,
    ...fact.where,
    ...fact.attribution,
    ...fact.about.filter((slug) => coverage.names.has(slug)),
    ...[...worded, quoted].flatMap(({ names }) => [...names]),
    ...[fact.article.agency, fact.article.outlet].filter((slug) => slug !== null),
  ]);
  const stems = { fr: stemsOf(wordingOf(fact, 'fr'), 'fr'), en: stemsOf(wordingOf(fact, 'en'), 'en') };
  for (const word of stemsOf(fact.quote.exact, fact.article.language)) stems[fact.article.language].add(word);
  const event = coverage.eventOf.get(fact);
  if (event === undefined) throw new Error(`fact ${fact.ref} belongs to no event`);
  return {
    fact,
    event,
    when: fact.when === undefined ? null : parseEdtf(fact.when.date),
    concerning: fact.concerning === undefined ? null : parseEdtf(fact.concerning),
    people: [...fact.who, ...fact.to].filter((slug) => coverage.names.get(slug)?.kind === 'person'),
    told: [...new Set([...fact.who, ...fact.to, ...fact.about, ...fact.where])],
    agents: belonging(fact.who),
    targets: belonging(fact.to),
    places: new Set(fact.where.flatMap((slug) => [...graph.liesIn(slug)])),
    mentioned,
    names: belonging(mentioned),
    concepts: conceptsOf(fact, coverage, worded, quoted, wider),
    denied: sharedBy(worded.map(({ denied }) => denied)),
    offices: sharedBy(worded.map(({ offices }) => offices)),
    quotation: wordsOf(fact.quote.exact),
    stems,
  };
}

const stemsOf = (text: string, language: Language): Set<string> =>
  new Set(tokenise(text).map((token) => stem(token.folded, language)));

/** What every one of some sets has. */
function sharedBy(sets: readonly ReadonlySet<string>[]): Set<string> {
  const [first = new Set<string>(), ...others] = sets;
  return new Set([...first].filter((id) => others.every((other) => other.has(id))));
}

/** Words of a text as they are compared with what a question quotes. */
export const wordsOf = (text: string): string =>
  ` ${tokenise(text)
    .map((token) => token.folded)
    .join(' ')} `;

/** Our own words for a fact in a language: its statement, reason and means. */
const wordingOf = (fact: Fact, language: Language): string =>
  [fact.says[language], fact.why?.[language], fact.how?.[language]]
    .filter((text) => text !== undefined)
    .join(' · ');

/** What a fact is about: what its editor lists, and the concepts whose words it uses. */
function conceptsOf(
  fact: Fact,
  coverage: Coverage,
  worded: readonly Scan[],
  quoted: Scan,
  wider: (id: string) => ReadonlySet<string>,
): Map<string, number> {
  const weights = new Map<string, number>();
  const add = (id: string, weight: number): void => {
    for (const each of wider(id)) weights.set(each, Math.max(weights.get(each) ?? 0, weight));
  };
  const listed = fact.about.filter((slug) => !coverage.names.has(slug));
  for (const [i, id] of listed.entries()) add(id, i === 0 ? WEIGHT.subject : WEIGHT.listed);
  for (const number of fact.numbers) if (!coverage.names.has(number.of)) add(number.of, WEIGHT.listed);
  // A word has several meanings in one language; the meaning that both wordings share is the one meant.
  const shared = sharedBy(worded.map(({ concepts }) => concepts));
  for (const { concepts } of worded)
    for (const id of concepts) add(id, shared.has(id) ? WEIGHT.bothWordings : WEIGHT.oneWording);
  for (const id of quoted.concepts) add(id, WEIGHT.quotation);
  return weights;
}

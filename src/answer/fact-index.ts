import type { Concept, Coverage, Event, Fact } from '../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../knowledge/edtf.js';
import { LANGUAGES } from '../knowledge/types.js';
import { tokenise } from '../question/fold.js';
import type { Lexicon } from '../question/lexicon.js';
import type { NameGraph } from '../question/names.js';
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
  /** Every name of the fact: agents, targets, subjects, places, those its words and its attribution name. */
  readonly names: ReadonlySet<string>;
  /** Concepts of the editor and of our wording, with all wider ones. */
  readonly concepts: ReadonlySet<string>;
  /** Concepts that only the quotation has. */
  readonly quoted: ReadonlySet<string>;
  /** Stems of its words in both languages. */
  readonly stems: ReadonlySet<string>;
}

/** All facts, and for each key the facts that have it. */
export interface FactIndex {
  readonly entries: readonly Entry[];
  readonly byFact: ReadonlyMap<Fact, Entry>;
  /** Facts of a name, concept, type or stem, in order; empty where none has it. */
  readonly postings: (key: string) => readonly Entry[];
  /** The events' own keys: what a sibling fact of the event adds. */
  readonly siblings: (entry: Entry) => readonly Entry[];
}

export const nameKey = (slug: string): string => `n:${slug}`;
export const conceptKey = (id: string): string => `c:${id}`;
export const typeKey = (type: string): string => `t:${type}`;
export const stemKey = (stemmed: string): string => `w:${stemmed}`;

export function buildFactIndex(
  coverage: Coverage,
  lexicon: Lexicon,
  graph: NameGraph,
  concepts: ReadonlyMap<string, Concept>,
): FactIndex {
  const wider = widening(concepts);
  const entries = coverage.facts.map((fact) => entryOf(fact, coverage, lexicon, graph, wider));
  const byFact = new Map(entries.map((entry) => [entry.fact, entry]));
  const postings = new Map<string, Entry[]>();
  const post = (key: string, entry: Entry): void => {
    const list = postings.get(key);
    if (list === undefined) postings.set(key, [entry]);
    else if (list.at(-1) !== entry) list.push(entry);
  };
  const siblings = (entry: Entry): Entry[] =>
    entry.event.facts.flatMap((fact) => {
      const other = byFact.get(fact);
      return other === undefined || other === entry ? [] : [other];
    });
  for (const entry of entries)
    for (const part of [entry, ...siblings(entry)]) {
      for (const slug of part.names) post(nameKey(slug), entry);
      for (const id of part.concepts) post(conceptKey(id), entry);
      for (const id of part.quoted) post(conceptKey(id), entry);
      for (const word of part.stems) post(stemKey(word), entry);
      post(typeKey(part.fact.type), entry);
    }
  return { entries, byFact, postings: (key) => postings.get(key) ?? [], siblings };
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
  const belonging = (slugs: readonly string[]): Set<string> =>
    new Set(slugs.flatMap((slug) => [...graph.belongsTo(slug)]));
  const agents = belonging(fact.who);
  const targets = belonging(fact.to);
  const subjects = fact.about.filter((slug) => coverage.names.has(slug));
  const texts = [
    fact.says.fr,
    fact.says.en,
    fact.why?.fr,
    fact.why?.en,
    fact.how?.fr,
    fact.how?.en,
    fact.quote.exact,
  ].filter((text) => text !== undefined);
  const named = texts.flatMap((text) => [...lexicon.namesIn(text)]);
  const names = new Set([
    ...agents,
    ...targets,
    ...belonging([...subjects, ...fact.where, ...fact.attribution, ...named]),
    ...[fact.article.agency, fact.article.outlet].filter((slug) => slug !== null),
  ]);
  const own = new Set<string>(fact.about.filter((slug) => !coverage.names.has(slug)));
  for (const number of fact.numbers) if (!coverage.names.has(number.of)) own.add(number.of);
  for (const language of LANGUAGES)
    for (const text of [fact.says[language], fact.why?.[language], fact.how?.[language]])
      if (text !== undefined) for (const id of lexicon.conceptsIn(text, language)) own.add(id);
  const concepts = new Set([...own].flatMap((id) => [...wider(id)]));
  const quoted = new Set(
    [...lexicon.conceptsIn(fact.quote.exact, fact.article.language)]
      .flatMap((id) => [...wider(id)])
      .filter((id) => !concepts.has(id)),
  );
  const stems = new Set<string>();
  for (const text of texts)
    for (const token of tokenise(text))
      for (const language of LANGUAGES) stems.add(stem(token.folded, language));
  const event = coverage.eventOf.get(fact);
  if (event === undefined) throw new Error(`fact ${fact.ref} belongs to no event`);
  return {
    fact,
    event,
    when: fact.when === undefined ? null : parseEdtf(fact.when.date),
    concerning: fact.concerning === undefined ? null : parseEdtf(fact.concerning),
    agents,
    targets,
    names,
    concepts,
    quoted,
    stems,
  };
}

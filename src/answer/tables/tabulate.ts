import { GrowingLists, GrowingNumbers, Numbering, turned } from '../../knowledge/compiled/growing.js';
import { type Lists, listAt, narrowLists } from '../../knowledge/compiled/lists.js';
import type { Concept, Coverage, Event, Fact } from '../../knowledge/coverage.js';
import { type DateSpan, parseEdtf } from '../../knowledge/edtf.js';
import { FACT_TYPES, LANGUAGES, type Language } from '../../knowledge/types.js';
import { buildScanner, type Scan } from '../../question/spans/scan.js';
import type { Lexicon } from '../../question/words/lexicon.js';
import type { NameGraph } from '../../question/words/names.js';
import { askedFor } from './asked-for.js';
import { chronicleOf } from './chronicle.js';
import { type EventColumns, type EventPostings, type FactTables, MOST_DAYS, NO_DAY } from './fact-tables.js';

/** How much a fact is about a concept, by where it was found. Ordinal weights, set by hand on the development questions. */
const WEIGHT = {
  subject: 1.2,
  listed: 1,
  bothWordings: 0.95,
  quotation: 0.75,
  beside: 0.7,
  oneWording: 0.6,
} as const;

/** Reads every text of a coverage and puts down what answering looks up. */
export function tabulate(
  coverage: Coverage,
  lexicon: Lexicon,
  graph: NameGraph,
  concepts: ReadonlyMap<string, Concept>,
): FactTables {
  const scan = buildScanner(lexicon);
  const wider = widening(concepts);
  const numbers = {
    names: new Numbering(),
    concepts: new Numbering(),
    offices: new Numbering(),
    dates: new Numbering(),
  };
  const stems = { fr: new Numbering(), en: new Numbering() };
  const mentioned = new GrowingLists();
  const about = new GrowingLists();
  const weights = new GrowingNumbers();
  const denied = new GrowingLists();
  const ahead = new GrowingNumbers();
  const offices = new GrowingLists();
  const words = { fr: new GrowingLists(), en: new GrowingLists() };
  const name = (slug: string): number => numbers.names.of(slug);
  const concept = (id: string): number => numbers.concepts.of(id);

  for (const fact of coverage.facts) {
    const { language } = fact.article;
    const own = { fr: scan(wordingOf(fact, 'fr'), 'fr'), en: scan(wordingOf(fact, 'en'), 'en') };
    const worded = LANGUAGES.map((each) => own[each]);
    const quoted = scan(fact.quote.exact, language);
    mentioned.add(mentionedIn(fact, coverage, [...worded, quoted]).map(name));
    const isMore = fact.why !== undefined || fact.how !== undefined;
    const said = isMore ? LANGUAGES.map((each) => scan(fact.says[each], each)) : worded;
    const weighed = conceptsOf(fact, coverage, { said, worded, quoted }, wider);
    about.add(Array.from(weighed.keys(), concept));
    for (const weight of weighed.values()) weights.push(Math.round(weight * 100));
    denied.add(sharedBy(worded.map((text) => text.denied)).map(concept));
    ahead.push(Number(worded.some((text) => text.ahead)));
    offices.add(sharedBy(worded.map((text) => text.offices)).map((id) => numbers.offices.of(id)));
    for (const each of LANGUAGES) {
      const all = each === language ? new Set([...own[each].stems, ...quoted.stems]) : own[each].stems;
      words[each].add(Array.from(all, (word) => stems[each].of(word)));
    }
  }

  const belonging = belongingOf(numbers.names, graph);
  const order = inOrderOfTime(coverage);
  const facts = {
    event: order.event,
    when: Int32Array.from(coverage.facts, ({ when }) =>
      when === undefined ? -1 : numbers.dates.of(when.date),
    ),
    mentioned: narrowLists(mentioned.finished()),
    concepts: narrowLists(about.finished()),
    weights: Uint8Array.from(weights.finished()),
    denied: narrowLists(denied.finished()),
    ahead: Uint8Array.from(ahead.finished()),
    offices: narrowLists(offices.finished()),
    stems: { fr: narrowLists(words.fr.finished()), en: narrowLists(words.en.finished()) },
  };
  const texts = {
    names: numbers.names.texts(),
    concepts: numbers.concepts.texts(),
    offices: numbers.offices.texts(),
    dates: numbers.dates.texts(),
    types: FACT_TYPES,
    stems: { fr: stems.fr.texts(), en: stems.en.texts() },
  };
  const types = Int32Array.from(coverage.facts, ({ type }) => FACT_TYPES.indexOf(type));
  const perEvent = (listsOf: (fact: number) => readonly ArrayLike<number>[], size: number): Lists =>
    postingsOf(order.events, listsOf, size);
  const stemPostings = (language: Language): Lists =>
    perEvent((fact) => [listAt(facts.stems[language], fact)], texts.stems[language].length);
  const postings: EventPostings = {
    names: perEvent(
      (fact) => Array.from(listAt(facts.mentioned, fact), (slug) => listAt(belonging, slug)),
      texts.names.length,
    ),
    concepts: perEvent((fact) => [listAt(facts.concepts, fact)], texts.concepts.length),
    types: perEvent((fact) => [[types[fact] ?? 0]], texts.types.length),
    stems: { fr: stemPostings('fr'), en: stemPostings('en') },
  };
  return {
    ...texts,
    belonging,
    asked: { fr: askedFor(coverage, 'fr'), en: askedFor(coverage, 'en') },
    facts,
    events: order.events,
    postings,
    chronicle: chronicleOf(coverage, order.events),
  };
}

/** For each number that the facts of events have, the events. */
function postingsOf(
  { facts }: EventColumns,
  listsOf: (fact: number) => readonly ArrayLike<number>[],
  size: number,
): Lists {
  const perEvent = new GrowingLists();
  for (let event = 0; event + 1 < facts.starts.length; event++) {
    const own = new Set<number>();
    for (const fact of listAt(facts, event))
      for (const list of listsOf(fact)) for (let i = 0; i < list.length; i++) own.add(list[i] ?? 0);
    perEvent.add(own);
  }
  return turned(perEvent.finished(), size);
}

/** The names that each name belongs to: those are numbered too, which may give further ones. */
function belongingOf(names: Numbering, graph: NameGraph): Lists {
  const lists = new GrowingLists();
  let done = 0;
  for (let slugs = names.texts(); done < slugs.length; slugs = names.texts())
    for (const slug of slugs.slice(done)) {
      lists.add(Array.from(graph.belongsTo(slug), (each) => names.of(each)));
      done += 1;
    }
  return lists.finished();
}

/** The events, those with a date first. */
function inOrderOfTime(coverage: Coverage): { event: Int32Array; events: EventColumns } {
  const numberOf = new Map(coverage.facts.map((fact, number) => [fact, number]));
  const spans = coverage.events.map((event, place) => ({ place, event, ...daysOf(event) }));
  const isSoonOver = ({ from, to }: { from: number; to: number }): boolean =>
    from <= to && to - from <= MOST_DAYS;
  spans.sort((a, b) => Number(isSoonOver(b)) - Number(isSoonOver(a)) || a.from - b.from || a.place - b.place);
  const facts = new GrowingLists();
  const event = new Int32Array(coverage.facts.length).fill(-1);
  for (const [number, span] of spans.entries()) {
    const own = span.event.facts.flatMap((fact) => numberOf.get(fact) ?? []).sort((a, b) => a - b);
    facts.add(own);
    for (const fact of own) event[fact] = number;
  }
  const astray = coverage.facts[event.indexOf(-1)];
  if (astray !== undefined) throw new Error(`fact ${astray.ref} belongs to no event`);
  return {
    event,
    events: {
      place: Int32Array.from(spans, ({ place }) => place),
      facts: facts.finished(),
      from: Int32Array.from(spans, ({ from }) => from),
      to: Int32Array.from(spans, ({ to }) => to),
      dated: spans.filter(isSoonOver).length,
      disputed: Int32Array.from(
        spans.flatMap(({ event: { disputes } }, number) => (disputes.length > 0 ? [number] : [])),
      ),
    },
  };
}

/** The first and the last day of all that the facts of an event say of time. */
function daysOf(event: Event): { from: number; to: number } {
  let from: number = NO_DAY.after;
  let to: number = NO_DAY.before;
  const cover = (span: Pick<DateSpan, 'from' | 'to'>): void => {
    from = Math.max(NO_DAY.before, Math.min(from, span.from));
    to = Math.min(NO_DAY.after, Math.max(to, span.to));
  };
  for (const { when, concerning, numbers } of event.facts) {
    if (when !== undefined) cover(parseEdtf(when.date));
    if (concerning !== undefined) cover(parseEdtf(concerning));
    // "Since 2018", "before 2019": the bound that a fact counts from, and the day before it.
    for (const number of numbers)
      if ('ordinal' in number && number.since !== undefined) {
        const since = parseEdtf(number.since);
        cover({ from: since.from - 1, to: since.from });
      }
  }
  return { from, to };
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

/** Names in the slots of a fact and in its texts, each once. */
function mentionedIn(fact: Fact, { names }: Coverage, texts: readonly Scan[]): string[] {
  const { agency, outlet } = fact.article;
  return [
    ...new Set([
      ...fact.who,
      ...fact.to,
      ...fact.where,
      ...fact.attribution,
      ...fact.about.filter((slug) => names.has(slug)),
      ...texts.flatMap((text) => [...text.names]),
      ...[agency, outlet].filter((slug) => slug !== null),
    ]),
  ];
}

/** What every one of some sets has. */
function sharedBy(sets: readonly ReadonlySet<string>[]): string[] {
  const [first = new Set<string>(), ...others] = sets;
  return [...first].filter((id) => others.every((other) => other.has(id)));
}

/** Our own words for a fact in a language: its statement, reason and means. */
const wordingOf = (fact: Fact, language: Language): string =>
  [fact.says[language], fact.why?.[language], fact.how?.[language]]
    .filter((text) => text !== undefined)
    .join(' · ');

/** What the texts of a fact name, each in both languages. */
interface Wordings {
  /** Its statement alone, … */
  readonly said: readonly Scan[];
  /** … and with its reason and means. */
  readonly worded: readonly Scan[];
  readonly quoted: Scan;
}

/** What a fact is about: what its editor lists, and the concepts whose words it uses. */
function conceptsOf(
  fact: Fact,
  coverage: Coverage,
  { said, worded, quoted }: Wordings,
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
  const shared = new Set(sharedBy(worded.map(({ concepts }) => concepts)));
  // What only tells why or how is beside what a fact is about.
  const told = new Set(said.flatMap(({ concepts }) => [...concepts]));
  for (const { concepts } of worded)
    for (const id of concepts)
      add(id, !shared.has(id) ? WEIGHT.oneWording : told.has(id) ? WEIGHT.bothWordings : WEIGHT.beside);
  for (const id of quoted.concepts) add(id, WEIGHT.quotation);
  return weights;
}

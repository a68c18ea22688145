import type { Coverage, Name } from '../../knowledge/coverage.js';
import { LANGUAGES } from '../../knowledge/types.js';
import type { Query, Unit } from '../../question/query.js';
import { BLAMING, HANDING_OVER, isOnly, mayBe, PICTURED, REPORT } from '../../question/shared-concepts.js';
import { fold, wordsIn } from '../../question/words/fold.js';
import { remembered } from '../../question/words/remembered.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from './match-name.js';

/** Slugs of the names that a question gives. */
export const namesAsked = (query: Query): ReadonlySet<string> =>
  new Set([...query.units.flatMap((unit) => (unit.kind === 'name' ? unit.names : [])), ...query.excluded]);

/** The same without those who hold one office, "the agency's photographer": which of them it was may be asked. */
function namesGiven(query: Query): ReadonlySet<string> {
  const holders = query.units.flatMap((unit) =>
    unit.kind === 'name' && unit.offices !== undefined && unit.names.length > 1 ? unit.names : [],
  );
  const asked = namesAsked(query);
  return holders.length === 0 ? asked : new Set([...asked].filter((slug) => !holders.includes(slug)));
}

/** "Which Russian was there?": the country of whoever is asked for, as the question word has it after it. */
const countriesAsked = ({ units, intentAt }: Query): readonly string[] =>
  units.flatMap((unit) =>
    unit.kind === 'name' && unit.adjective === true && unit.at === intentAt + 1 ? unit.names : [],
  );

/** Names that answer "who?" or "which country?": the side of the fact that the question leaves open. */
export function whoAnswers(entry: Entry, query: Query, names: Coverage['names']): readonly string[] {
  const { nameKind } = query;
  if (isWithinWords(entry, query))
    return entry.fact.about.filter((slug) => nameKind !== null && names.get(slug)?.kind === nameKind);
  const asked = namesGiven(query);
  const countries = countriesAsked(query);
  const isOfThem = (slug: string): boolean => {
    const country = countries.length === 0 ? undefined : ofKind(slug, 'place', names);
    return country !== undefined && countries.includes(country);
  };
  const open = (slugs: readonly string[]): string[] => {
    const others = slugs.filter((slug) => !asked.has(slug));
    const theirs = others.filter(isOfThem);
    return theirs.length > 0 ? theirs : others;
  };
  if (nameKind === null && asksForPictured(query)) {
    // Of whose a picture is, it is about those who are in it.
    const seen = open(entry.fact.about).filter((slug) => names.get(slug)?.kind === 'person');
    if (seen.length > 0) return seen;
  }
  if (nameKind === null)
    return openSide(entry, query, open, peopleFirst(entry, open(subjectsOf(entry)), names));
  if (nameKind === 'medium') return reporters(entry, query, open, names);
  // "Which country did Kim draw near to?": not his own, unless that is what a fact tells of him.
  const isHis =
    entry.fact.type === 'background' || entry.fact.about.some((slug) => names.get(slug)?.kind === nameKind);
  const own = new Set(isHis ? [] : [...asked].map((slug) => ofKind(slug, nameKind, names)));
  const called = calledSo(names, query);
  const fits = (slug: string): boolean => called.size === 0 || called.has(slug);
  const ofItself = openSide(entry, query, (slugs) =>
    open(slugs).filter((slug) => names.get(slug)?.kind === nameKind && !own.has(slug) && fits(slug)),
  );
  if (ofItself.length > 0) return ofItself;
  // Whoever is only spoken of does not stand for a country in what is told.
  return openSide(
    entry,
    query,
    (slugs) =>
      open(open(slugs).flatMap((slug) => ofKind(slug, nameKind, names) ?? [])).filter(
        (slug) => !own.has(slug) && fits(slug),
      ),
    [],
  );
}

/** "For which ministry?": the names that are called so themselves; none where the noun is in no name. */
const calledSo = (names: Coverage['names'], { nounAsked }: Query): ReadonlySet<string> =>
  (nounAsked === null ? undefined : organisationsCalled(names).get(nounAsked)) ?? NOBODY;
const NOBODY: ReadonlySet<string> = new Set();

/** Organisations by the words of their labels: gone through once, for there are many names. */
const organisationsCalled = remembered(
  (names: Coverage['names']): ReadonlyMap<string, ReadonlySet<string>> => {
    const found = new Map<string, Set<string>>();
    for (const [slug, { kind, label }] of names) {
      if (kind !== 'organisation') continue;
      for (const word of LANGUAGES.flatMap((language) => wordsIn(fold(label[language])))) {
        const called = found.get(word);
        if (called === undefined) found.set(word, new Set([slug]));
        else called.add(slug);
      }
    }
    return found;
  },
);

/** "Who is in the picture?" */
const asksForPictured = ({ units }: Query): boolean =>
  units.some((unit) => unit.kind === 'concept' && unit.concepts.every((id) => id === PICTURED));

/** "Which agency …?": those that report a fact, or that it is about itself; not those for whom somebody acts. */
function reporters(
  entry: Entry,
  query: Query,
  open: (slugs: readonly string[]) => string[],
  names: Coverage['names'],
): string[] {
  const isMedium = (slug: string): boolean => names.get(slug)?.kind === 'organisation';
  const cited = open(entry.fact.attribution).filter(isMedium);
  if (cited.length > 0) return cited;
  const side = entry.fact.type === 'background' ? openSide(entry, query, open) : open(entry.fact.about);
  return side.filter(isMedium);
}

/**
 * Whether the one asked for is told of in what a fact has somebody say: "who gains from it, in Xi's view?" Whom he
 * says so to is not the one; the statement tells, and no name of the fact.
 */
export const isWithinWords = (entry: Entry, query: Query): boolean =>
  query.intent === 'who' &&
  SPOKEN.has(entry.fact.type) &&
  query.units.some(
    (unit) =>
      unit.kind === 'name' &&
      (unit.cited === true || (query.withinWords && unit.role === 'agent')) &&
      unit.names.some((slug) => entry.agents.has(slug)),
  );

/**
 * @param open what of a side is not given by the question
 * @param subjects what is open of those whom the fact is about, who are a side where nobody acts
 */
function openSide(
  entry: Entry,
  query: Query,
  open: (slugs: readonly string[]) => string[],
  subjects: readonly string[] = open(subjectsOf(entry)),
): readonly string[] {
  const { fact } = entry;
  if (isAboutReporting(entry, query)) {
    const reporters = open(fact.attribution);
    if (reporters.length > 0) return reporters;
  }
  // "Who sent them?": neither those who say that somebody did, nor those who do not confirm it.
  const isOthers = SPOKEN.has(fact.type) && fact.type !== 'message' && asksWhoHandsOver(query);
  if (isOthers && fact.negated) return [];
  const agents = isOthers ? [] : open(fact.who);
  const targets = open(fact.to);
  if (query.asksAgent && agents.length > 0) return agents;
  // "Who invited Xi?": not those whom he invited.
  if (query.asksAgent && targets.length > 0 && query.units.some((unit) => isDoneTo(unit, fact.who)))
    return [];
  // "A plot against whom?": neither those who are accused of it nor who accuses.
  if (query.asksTarget && fact.type === 'accusation' && !asksForBlame(query)) {
    const against = open(subjectsOf(entry)).filter(
      (slug) => !fact.who.includes(slug) && !fact.to.includes(slug),
    );
    if (against.length > 0) return against;
  }
  const agentGiven = query.units.some(
    (unit) =>
      unit.kind === 'name' && unit.role === 'agent' && unit.names.some((slug) => entry.agents.has(slug)),
  );
  if ((agentGiven || query.asksTarget) && targets.length > 0) return targets;
  // Those to whom the one named says something did not do it themselves.
  const isSpoken = SPOKEN.has(fact.type) && fact.who.length > 0;
  if (agents.length > 0 || (query.asksAgent && isSpoken && !isOthers)) return agents;
  return targets.length > 0 ? targets : subjects;
}

/** Whether a question has something done to one of some people. */
const isDoneTo = (unit: Unit, people: readonly string[]): boolean =>
  unit.kind === 'name' && unit.role === 'target' && unit.names.some((slug) => people.includes(slug));

const asksForBlame = ({ units }: Query): boolean => units.some((unit) => mayBe(unit, BLAMING));

/** Whether a question asks for something that nobody does by speaking of it. */
function asksWhoHandsOver({ asksAgent, units }: Query): boolean {
  const verb = units.find(({ kind }) => kind === 'concept');
  return asksAgent && verb !== undefined && isOnly(verb, HANDING_OVER);
}

/** Whom a deed is about, and not where or through what; what lasts may tie somebody to an organisation. */
function peopleFirst(
  { fact }: Entry,
  subjects: readonly string[],
  names: Coverage['names'],
): readonly string[] {
  if (fact.type === 'background') return subjects;
  const people = subjects.filter((slug) => names.get(slug)?.kind === 'person');
  return people.length > 0 ? people : subjects;
}

const subjectsOf = ({ fact, names }: Entry): string[] => fact.about.filter((slug) => names.has(slug));

/** A name itself where it is of a kind, or what of that kind it acts for: of a president, the country. */
function ofKind(slug: string, kind: Name['kind'], names: Coverage['names']): string | undefined {
  const reached = new Set([slug]);
  for (const each of reached) {
    const name = names.get(each);
    if (name?.kind === kind) return each;
    for (const next of [name?.actsFor, ...(name?.roles ?? []).map(({ at }) => at)])
      if (next !== undefined) reached.add(next);
  }
  return undefined;
}

/**
 * Whether a question asks who tells it; a word with another meaning too, which the fact is about, does not: "relations".
 */
const isAboutReporting = (entry: Entry, query: Query): boolean =>
  // "Whom did Kim see?"
  (query.asksAgent ||
    !query.units.some(
      (unit) =>
        unit.kind === 'name' && unit.role === 'agent' && unit.names.some((slug) => entry.agents.has(slug)),
    )) &&
  query.units.some(
    (unit) =>
      unit.kind === 'concept' &&
      unit.setting !== true &&
      unit.concepts.includes(REPORT) &&
      !unit.concepts.some((id) => id !== REPORT && entry.fact.about.includes(id)),
  );

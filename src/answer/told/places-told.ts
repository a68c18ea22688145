import type { Coverage } from '../../knowledge/coverage.js';
import { groupBy } from '../../knowledge/grouping.js';
import { LANGUAGES } from '../../knowledge/types.js';
import type { Query } from '../../question/query.js';
import { fold, wordsIn } from '../../question/words/fold.js';
import { keptLately, remembered } from '../../question/words/remembered.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from './match-name.js';
import { namesAsked } from './who-answers.js';

/** Where it is or happens, beyond the places that the question names itself. */
export function placesTold(entry: Entry, query: Query, names: Coverage['names']): readonly string[] {
  const asked = namesAsked(query);
  const [only] = query.units;
  // "Where is the square?": what lies on it does not tell.
  if (query.units.length === 1 && only?.kind === 'name' && only.places.length > 0) {
    const { who: people, about: subjects } = entry.fact;
    const isOfItself = people.length === 0 && only.places.some((slug) => subjects.includes(slug));
    if (!isOfItself || only.places.some((slug) => entry.places.has(slug))) return [];
  }
  // "In which room of the hall?": the city around it does not tell, unless the hall itself is looked for.
  const { who, about } = entry.fact;
  // "In which room of the hall": where a place is named, what is spoken of is elsewhere.
  const isPlaced =
    entry.fact.where.length > 0 || query.units.some((unit) => unit.kind === 'name' && unit.places.length > 0);
  const where = isPlaced ? entry.fact.where : spokenOf(entry, names);
  const around = new Set(
    query.units
      .flatMap((unit) => (unit.kind === 'name' ? unit.places : []))
      .filter((slug) => !who.includes(slug) && !about.includes(slug))
      .flatMap((slug) => surroundingsOf(slug, names)),
  );
  const said = withinPhrases(names)(query);
  return atLevel(
    where.filter((slug) => !asked.has(slug) && !around.has(slug) && !said.has(slug)),
    query,
    names,
  );
}

/**
 * "Where did he *stay in Beijing*?": a longer phrase may have a place in it, which then tells nothing that is asked,
 * nor what that lies in.
 */
const withinPhrases = remembered((names: Coverage['names']) =>
  keptLately(({ units, tokens }: Query): ReadonlySet<string> => {
    if (units.some((unit) => unit.kind === 'name' && unit.places.length > 0)) return new Set();
    const called = placesCalled(names);
    const said = tokens.flatMap((_, start) => {
      const found: string[] = [];
      let phrase = '';
      for (const { folded } of tokens.slice(start, start + LONGEST)) {
        phrase = phrase === '' ? folded : `${phrase} ${folded}`;
        found.push(...(called.get(phrase) ?? []));
      }
      return found;
    });
    return new Set(said.flatMap((slug) => [slug, ...surroundingsOf(slug, names)]));
  }),
);

/** Words of the longest label of a place that is looked for within a phrase. */
const LONGEST = 5;

/** Places by their labels, as the words of a question are folded: gone through once, for there are many names. */
const placesCalled = remembered(
  (names: Coverage['names']): ReadonlyMap<string, readonly string[]> =>
    new Map(
      Array.from(
        groupBy(
          [...names].flatMap(([slug, { kind, label }]) =>
            kind === 'place'
              ? LANGUAGES.map((language) => ({ slug, phrase: wordsIn(fold(label[language])).join(' ') }))
              : [],
          ),
          ({ phrase }) => phrase,
        ),
        ([phrase, found]) => [phrase, [...new Set(found.map(({ slug }) => slug))]],
      ),
    ),
);

/** "Which street is choking, in her words?": the places within others that somebody speaks of, and no country. */
const spokenOf = ({ fact }: Entry, names: Coverage['names']): readonly string[] =>
  SPOKEN.has(fact.type)
    ? fact.about.filter((slug) => names.get(slug)?.kind === 'place' && surroundingsOf(slug, names).length > 0)
    : [];

/**
 * The places as wide as they are asked for: of a hall the city around it as well, or the country alone; no city where
 * a building is asked for.
 */
function atLevel(
  places: readonly string[],
  { placeLevel }: Query,
  names: Coverage['names'],
): readonly string[] {
  if (placeLevel === null) return places;
  const wide = places.flatMap((slug) => {
    const around = [slug, ...surroundingsOf(slug, names)];
    // What lies in nothing is the country.
    if (placeLevel === 'country') return around.slice(-1);
    // What acts for it and has places of its own is its capital; of others the names do not tell which is the city.
    const capital = around.findLast(
      (each) => names.get(each)?.actsFor === around.at(-1) && withPlaces(names).has(each),
    );
    if (placeLevel === 'building') return capital === slug || around.length === 1 ? [] : [slug];
    if (capital !== undefined) return [capital];
    return around.length > 2 ? around.slice(0, -1) : around;
  });
  return [...new Set(wide)];
}

/** What has something within it. */
const withPlaces = remembered(
  (names: Coverage['names']): ReadonlySet<string> =>
    new Set(Array.from(names.values()).flatMap(({ within }) => within ?? [])),
);

/** The places that a place lies in, up to its country. */
function surroundingsOf(slug: string, names: Coverage['names']): string[] {
  const around: string[] = [];
  for (
    let next = names.get(slug)?.within;
    next !== undefined && !around.includes(next) && names.get(next)?.continent !== true;
    next = names.get(next)?.within
  )
    around.push(next);
  return around;
}

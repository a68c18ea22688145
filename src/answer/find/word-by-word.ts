import type { ConceptUnit, Query, Unit } from '../../question/query.js';
import { isTravelling, ONE_ON_ONE } from '../../question/shared-concepts.js';
import { fold, wordsIn } from '../../question/words/fold.js';
import { oppositesIn } from '../match/opposites.js';
import { mayBeAnswered } from './answerable.js';
import { eventsFor, type Finding, find } from './find.js';
import { isUntold } from './posted.js';
import { type Anew, type Apart, isUnaccounted, type LastReading, type Unanswered } from './reading.js';

/**
 * The question with its phrases read word by word that no fact near it has as one: "which ties in his message" is not
 * about what ties in with what.
 */
export const WORD_BY_WORD: LastReading = {
  mayRead: (unanswered) =>
    unanswered.apart !== undefined && unanswered.query.intent !== 'order-of' && isUnaccounted(unanswered),
  read: readApart,
};

function readApart({ query, findings, apart }: Unanswered, finding: Finding): Anew | null {
  const [best] = findings.partial;
  if (best === undefined || apart === undefined) return null;
  const phrases = new Map(
    best.missing.flatMap((unit) => {
      const phrase = phraseOf(unit, query, finding, apart);
      return phrase === null ? [] : [[unit, phrase] as const];
    }),
  );
  // Where the nearest fact lacks much else, no other reading of its phrases makes up for it.
  if (phrases.size === 0 || best.missing.length > phrases.size + 1) return null;
  if (!mayBeHad(query, phrases, apart, finding)) return null;
  const again = apart.reread(new Set(phrases.values()));
  // "Did he invite him to dinner?": what was asked is not to become the occasion.
  if (query.intent === 'yes-no' && occasionsIn(again) > occasionsIn(query)) return null;
  // "Will he go back?": nobody backs anything.
  if (goesIn(query, finding) && !goesIn(again, finding) && hasWordOf(again, phrases)) return null;
  if (!mayBeAnswered(again, finding.index)) return null;
  const found = find(again, finding);
  const mayAnswer = found.full.length > 0 || again.intent === 'yes-no';
  return mayAnswer ? { query: again, findings: found } : null;
}

/** The words of a phrase, folded, that may be read one by one; null where they may not. */
function phraseOf(unit: Unit, { intent }: Query, finding: Finding, { mayPart }: Apart): string | null {
  if (unit.kind !== 'concept') return null;
  // "A bilateral meeting": of two alone, and no meeting of several that is bilateral.
  if (unit.concepts.includes(ONE_ON_ONE)) return null;
  // "Did they shake hands?" is not about hands, nor about what is shaken.
  const words = intent === 'yes-no' && isUntold(unit, finding) ? [] : wordsIn(unit.surface).map(fold);
  return mayPart(words) ? words.join(' ') : null;
}

/** Whether somebody travels in a question. */
const goesIn = ({ units }: Query, { concepts }: Finding): boolean =>
  units.some((unit) => unit.kind === 'concept' && unit.concepts.some((id) => isTravelling(id, concepts)));

/** Whether a question is about a word of some phrases. */
const hasWordOf = ({ units }: Query, phrases: ReadonlyMap<Unit, string>): boolean =>
  units.some(
    ({ kind, surface }) =>
      kind === 'concept' && [...phrases.values()].some((phrase) => phrase.split(' ').includes(fold(surface))),
  );

/** How many parts of a question tell the occasion only. */
const occasionsIn = ({ units }: Query): number => units.filter(({ setting }) => setting === true).length;

/**
 * Whether some event, as far as the tables tell, has all that a question says once phrases of it are read word by
 * word. Cheap: to read the question again takes as long as to read it at first, and seldom finds anything.
 * @param phrases the units that are read word by word, with their words as folded, joined by a space
 */
function mayBeHad(
  query: Query,
  phrases: ReadonlyMap<Unit, string>,
  { conceptsOf }: Apart,
  finding: Finding,
): boolean {
  const opposites = oppositesIn(finding.concepts);
  const kept = query.units.filter((unit) => !phrases.has(unit));
  const words = [...phrases].flatMap(([{ at }, phrase]) =>
    conceptsOf(phrase.split(' ')).flatMap((concepts): ConceptUnit[] => {
      if (concepts === null) return [];
      // "Does he travel often?": that he seldom does is an answer.
      const ruledOut = concepts.flatMap((id) => [...(opposites.get(id) ?? [])]);
      return [{ kind: 'concept', concepts: [...concepts, ...ruledOut], surface: phrase, at }];
    }),
  );
  return words.length === 0 || eventsFor({ ...query, units: [...kept, ...words] }, finding).length > 0;
}

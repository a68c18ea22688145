import { isPerson } from '../asked/people.js';
import type { Unit } from '../query.js';
import { INVITING, isSaying, isTravelling, mayBe, REPLYING, REPORT, TELEPHONE } from '../shared-concepts.js';
import type { WordingOf } from '../wording.js';
import { fold, wordsIn } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';

/** Spans from a verb to what stands right after it: "parle", "-t-il". */
const BESIDE = 2;

/**
 * Settles words of several meanings by what stands beside them: "see Putin" is a meeting, since its
 * object is a person; "see the relationship" is an opinion.
 */
export function disambiguate(
  units: readonly Unit[],
  {
    concepts,
    names,
    intent,
    asksAgent,
    words,
  }: WordingOf<'concepts' | 'names' | 'intent' | 'asksAgent', 'calls' | 'mastering'>,
): readonly Unit[] {
  const { calls, mastering } = words;
  // "Kim a vu qui ?": the question word is a person and the object.
  const asksForPerson = intent === 'who' && !asksAgent;
  const calling = foldedSet(calls);
  const masters = foldedSet(mastering);
  /** "Kim parle chinois", "parle-t-il russe": the language, and not the country; null where the country is meant. */
  const tongue = (unit: Unit, i: number): Unit | null => {
    const [verb, next] = [units[i - 1], units[i + 1]];
    const isOfVerb =
      unit.kind === 'name' &&
      unit.adjective === true &&
      verb?.kind === 'concept' &&
      unit.at - verb.at <= BESIDE &&
      masters.has(fold(wordsIn(verb.surface)[0] ?? '')) &&
      (next === undefined || next.at > unit.at + 1);
    if (!isOfVerb) return null;
    const surface = `${verb.surface} ${unit.surface}`;
    return { kind: 'word', word: fold(surface), surface, at: unit.at };
  };
  const typesOf = (id: string): readonly string[] => concepts.get(id)?.types ?? [];
  const meets = (id: string): boolean => typesOf(id).includes('meeting') && typesOf(id).length === 1;
  const speaks = (id: string): boolean => isSaying(id, concepts) || typesOf(id).includes('statement');
  const [first, second, third] = units;
  const isTwo = intent === 'yes-no' && isPerson(first, names);
  const [verb, object] = isTwo ? [second, third] : [first, second];
  // "Who invited Kim?", "did Xi invite Kim?": nobody who was there as well, nor whoever met him.
  const isInviting =
    (isTwo || (intent === 'who' && asksAgent)) &&
    mayBe(verb, INVITING) &&
    isPerson(object, names) &&
    units.every((unit) => unit === verb || unit.kind === 'name');
  return units.map((unit, i) => {
    const spoken = tongue(unit, i);
    if (spoken !== null) return spoken;
    if (isInviting && unit === verb && unit.kind === 'concept') return { ...unit, concepts: [...INVITING] };
    // "Come back to Beijing" is no answer.
    const next = units[i + 1];
    if (
      unit.kind === 'concept' &&
      mayBe(unit, REPLYING) &&
      unit.concepts.some((id) => isTravelling(id, concepts)) &&
      next?.kind === 'name' &&
      next.places.length > 0
    )
      return { ...unit, concepts: unit.concepts.filter((id) => !REPLYING.has(id)) };
    // "Call Putin" is to ring him up; "call his words irresponsible" tells what they are called.
    const rings =
      unit.kind === 'concept' &&
      isPerson(units[i + 1], names) &&
      !units.slice(i + 1).some(({ kind }) => kind !== 'name') &&
      calling.has(fold(unit.surface));
    if (rings) return { ...unit, concepts: [TELEPHONE] };
    if (unit.kind !== 'concept' || !unit.concepts.some(meets) || !unit.concepts.some(speaks)) return unit;
    const people = units.filter((other) => isPerson(other, names));
    const withPerson =
      asksForPerson ||
      // "after seeing Xi"
      (unit.setting === true && isPerson(next, names)) ||
      (isPerson(next, names) && (next.role === 'target' || next.role === 'with')) ||
      // "Where did they talk, Xi and Kim?"
      (people.length > 1 && people.every((person) => person.at < unit.at || person.role === 'agent'));
    // "Where did they talk about working together?": what is said when they meet.
    const isTopic = (other: Unit): boolean =>
      other !== unit && other.kind === 'concept' && other.governed === true && other.setting !== true;
    if (withPerson && units.some(isTopic)) return unit;
    // Whoever sees a person does not report of one.
    const isOther = (id: string): boolean => speaks(id) || id === REPORT;
    return { ...unit, concepts: unit.concepts.filter((id) => (withPerson ? !isOther(id) : !meets(id))) };
  });
}

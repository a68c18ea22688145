import type { ConceptUnit, Query, WordUnit } from '../../question/query.js';
import { BLAMING, mayBe } from '../../question/shared-concepts.js';
import type { Entry } from '../tables/entry.js';
import { isLiteral } from './literal.js';

/** From this weight on a fact is about a concept, and not only near it. */
export const ABOUT = 0.9;
/** What a fact has no more than this is a word of one of its wordings, mostly in another sense. */
export const TOUCHED = 0.6;

/**
 * Whether a fact has what somebody is asked to be ("is Xi worried?") of somebody or something else.
 * @param own how much the fact is about it
 */
export const isAstray = (unit: ConceptUnit | WordUnit, own: number, entry: Entry, query: Query): boolean =>
  unit.predicate === true && entry.fact.type !== 'background' && (own < ABOUT || !isOfThem(entry, query));

/**
 * Whether a yes, of those whom a question names, would rest on one word that a fact touches on: "does Kim have nukes?"
 * What lasts is told in a few words, and may have it so.
 * @param own how much the fact is about it
 */
export const isSlight = (unit: ConceptUnit, own: number, entry: Entry, query: Query): boolean =>
  own > 0 &&
  own <= TOUCHED &&
  isAllThatIsAsked(unit, query) &&
  entry.fact.type !== 'background' &&
  !isBlame(unit, entry) &&
  !isLiteral(unit, entry);

/** Whether one of those whom a question names acts in a fact; "was Kim thanked?": or it is done to them. */
const isOfThem = ({ agents, targets }: Entry, { units }: Query): boolean =>
  units.some(
    (unit) =>
      unit.kind === 'name' &&
      unit.names.some((slug) => (unit.role === 'target' ? targets.has(slug) : agents.has(slug))),
  );

const isAllThatIsAsked = (unit: ConceptUnit, { intent, units, periods }: Query): boolean =>
  intent === 'yes-no' &&
  periods.length === 0 &&
  units.every((other) => other === unit || other.kind === 'name' || other.setting === true);

/** "Did Trump criticise Xi?": whoever accuses does. */
const isBlame = (unit: ConceptUnit, { fact }: Entry): boolean =>
  fact.type === 'accusation' && mayBe(unit, BLAMING);

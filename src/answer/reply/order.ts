import type { FactType } from '../../knowledge/types.js';
import { isPerson } from '../../question/asked/people.js';
import type { Anchor, NameUnit, Query, Unit } from '../../question/query.js';
import { besides, type Dated, datedEvents, plain } from '../find/anchored.js';
import { type Finding, find } from '../find/find.js';
import { ABOUT } from '../match/affirming.js';
import type { Match } from '../match/match.js';
import { dateInWords } from '../wording/dates.js';
import { fill } from '../wording/wording.js';
import type { ItemContext } from './items.js';

/** Which of two things came first, and the facts that tell. */
export interface OrderTold {
  readonly matches: readonly Match[];
  readonly headline: string;
}

type Order = 'before' | 'after';

/** Kinds of fact that tell what happened, and not what is said or lasts. */
const HAPPENS: ReadonlySet<FactType> = new Set<FactType>(['meeting', 'visit', 'ceremony']);
/** Days from one thing to another that a question may hold against each other. */
const FAR = 366;

/** Whether a question is on the order of two things. */
const anchorAsked = ({ intent, anchor, earlier }: Query): (Anchor & { readonly relation: Order }) | null => {
  if (anchor === null || typeof anchor.relation === 'number') return null;
  // "Had they ever met before the parade?" is not on their last meeting.
  if (intent !== 'order-of' && (intent !== 'yes-no' || earlier)) return null;
  return { ...anchor, relation: anchor.relation };
};

/**
 * Which of two things came first, as a fact says, or as their days do; `untold` where the coverage has both and does
 * not tell, null where it has not, or where a question asks for no such thing.
 */
export function orderOf(query: Query, finding: Finding, context: ItemContext): OrderTold | 'untold' | null {
  const anchor = anchorAsked(query);
  if (anchor === null) return null;
  const { language, wording } = context;
  const answer = (order: Order, { entry }: Match, matches: readonly Match[]): OrderTold => {
    const { fact } = entry;
    const statement = fact.says[language];
    if (query.intent === 'order-of')
      return { matches, headline: fill(wording.led, { lead: wording.orders[order], statement }) };
    if (order === anchor.relation) return { matches, headline: fill(wording.yes, { statement }) };
    // What has happened more than once may have happened before as well.
    const again = entry.event.facts.some(({ numbers }) =>
      numbers.some((number) => 'ordinal' in number && number.ordinal > 1),
    );
    if (again || fact.when === undefined) return { matches, headline: statement };
    const when = dateInWords(fact.when, language, wording);
    return { matches, headline: fill(wording.notThen, { when, statement }) };
  };
  const others = besides(query, anchor);
  const event = eventUnits(anchor, others, finding);
  const both: Query = { ...query, anchor: null, intent: 'what', units: [...others, ...plain(anchor)] };
  for (const match of find(both, finding).full) {
    const order = finding.statements.orderIn(match.entry.fact);
    if (order !== undefined) return answer(order, match, [match]);
  }
  // "They are not after any other country" names nothing that happens.
  const isNamed = event.some((unit) => unit.kind === 'concept' && finding.matcher.types(unit).size > 0);
  const happened = ({ entry, weakest }: Match): boolean =>
    isNamed || (weakest >= ABOUT && HAPPENS.has(entry.fact.type));
  const there = datedEvents(event, query, finding).find(({ match }) => happened(match));
  const here = datedEvents(others, query, finding).filter(
    ({ match }) => there === undefined || match.entry.event !== there.match.entry.event,
  );
  if (here[0] === undefined) return null;
  if (there === undefined) {
    const told = find({ ...both, units: event }, finding).full;
    return told.some(happened) ? 'untold' : null;
  }
  const near = here.find(({ when }) => Math.abs(when.from - there.when.from) <= FAR) ?? here[0];
  const order = compared(near, there);
  return order === undefined ? 'untold' : answer(order, near.match, [near.match, there.match]);
}

function compared({ when }: Dated, there: Dated): Order | undefined {
  if (when.from === there.when.from) return undefined;
  return when.from < there.when.from ? 'before' : 'after';
}

/** What happened as a question of its own: "before Xi", of whom Kim met, is before he met Xi. */
function eventUnits(anchor: Anchor, others: readonly Unit[], { names }: Finding): readonly Unit[] {
  const event = plain(anchor);
  if (event.some(({ kind }) => kind !== 'name')) return event;
  const people = others.filter((unit): unit is NameUnit => isPerson(unit, names));
  // Whom it was done to, or else who did it, is another.
  const replaced = people.find(({ role }) => role !== 'agent') ?? people[0];
  const role = replaced?.role ?? 'any';
  return [
    ...others.filter((unit) => unit !== replaced),
    ...event.map((unit) => (unit.kind === 'name' ? { ...unit, role } : unit)),
  ];
}

import type { NameRole, NameUnit, Query, Unit } from '../../question/query.js';
import { HANDING_OVER, isOnly, mayBe, NEED, SUPPORTING } from '../../question/shared-concepts.js';
import { keptLately } from '../../question/words/remembered.js';
import type { Entry, Having } from '../tables/entry.js';
import { SHARED, type Speech } from '../told/match-name.js';

/** Roles of whom something is done to, given to or felt towards. */
const DONE_TO: ReadonlySet<NameRole> = new Set<NameRole>(['target', 'to', 'with', 'for']);

/**
 * Who is asked whether he hands something over, where a fact only has him speak of it: "does Putin send soldiers?" is
 * not answered by his thanks for soldiers. Null where nobody is.
 */
export function speakerAlone(
  { fact, agents }: Entry,
  { units }: Query,
  speech: Pick<Speech, 'asked'>,
): NameUnit | null {
  if (fact.type !== 'statement' || speech.asked) return null;
  const handsOver = units.some((unit) => unit.setting !== true && isOnly(unit, HANDING_OVER));
  if (!handsOver) return null;
  const isDoer = (unit: Unit): unit is NameUnit =>
    unit.kind === 'name' &&
    unit.role === 'agent' &&
    unit.setting !== true &&
    unit.names.some((slug) => agents.has(slug));
  return units.find(isDoer) ?? null;
}

/**
 * Who acts in a question and is acted upon in a fact, where it is the other way round for somebody else: "what did
 * Russia give North Korea?" is not answered by what North Korea gave Russia. Null where nobody is.
 */
export function exchangedAgent({ fact, agents, targets }: Entry, query: Query): NameUnit | null {
  const { acting, actedUpon } = sidesOf(query);
  if (acting.length === 0 || actedUpon.length === 0) return null;
  // Whoever invites somebody to a ceremony is not the one who is invited.
  if ((SHARED.has(fact.type) && fact.type !== 'ceremony') || fact.who.length === 0 || fact.to.length === 0)
    return null;
  const isOn = ({ names }: NameUnit, side: Having, other: Having): boolean =>
    names.some((slug) => side.has(slug)) && !names.some((slug) => other.has(slug));
  const agent = acting.find((unit) => isOn(unit, targets, agents));
  if (agent === undefined) return null;
  const isActedUpon = ({ role }: NameUnit): boolean => !(role === 'with' && SHARED.has(fact.type));
  return actedUpon.some((unit) => isActedUpon(unit) && isOn(unit, agents, targets)) ? agent : null;
}

/**
 * Whom a question has somebody help, where a fact has them help another: "does North Korea support Ukraine?" is not
 * answered by what it gives Russia, though that is for a war with Ukraine. Null where nobody is.
 */
export function unhelped({ fact, targets }: Entry, query: Query): NameUnit | null {
  if (fact.to.length === 0 || fact.who.length === 0 || SHARED.has(fact.type)) return null;
  return helpedIn(query).find(({ names }) => !names.some((slug) => targets.has(slug))) ?? null;
}

/** Whom somebody helps in a question. */
const helpedIn = keptLately(({ units }: Query): readonly NameUnit[] => {
  const verb = units.find(({ kind, setting }) => kind === 'concept' && setting !== true);
  if (verb === undefined || !mayBe(verb, SUPPORTING)) return [];
  return units.filter(isNamed).filter(({ role, at }) => HELPED.has(role) && at > verb.at);
});

const HELPED: ReadonlySet<NameRole> = new Set<NameRole>(['target', 'to']);

/** Who acts in a question, and who may be acted upon. */
const sidesOf = keptLately(({ units }: Query) => {
  const named = units.filter(isNamed);
  const isNeeded = units.some((unit) => unit.kind === 'concept' && unit.concepts.includes(NEED));
  return {
    acting: named.filter(({ role }) => role === 'agent'),
    actedUpon: named.filter(
      ({ role, owns }) => DONE_TO.has(role) && owns !== true && !(isNeeded && role === 'target'),
    ),
  };
});

/** A name that tells more than the occasion. */
const isNamed = (unit: Unit): unit is NameUnit => unit.kind === 'name' && unit.setting !== true;

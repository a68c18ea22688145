import type { Concept } from '../../knowledge/coverage.js';
import type { ConceptUnit, NameUnit, Unit } from '../query.js';
import { ANNOY } from '../shared-concepts.js';
import type { Span } from '../spans/segment.js';
import type { WordingOf } from '../wording.js';
import { fold, wordsIn } from '../words/fold.js';
import type { Grammar } from '../words/grammar.js';
import type { LanguageData } from '../words/language.js';
import { remembered } from '../words/remembered.js';
import { isOneOf } from '../words/says.js';

/** Whether a concept is a way to be angry or hurt. */
export const isFeeling = (id: string, concepts: ReadonlyMap<string, Concept>): boolean =>
  id === ANNOY || concepts.get(id)?.broader.includes(ANNOY) === true;

/**
 * "What about Kim annoys Beijing?", "Beijing is annoyed by Kim": whoever feels something is the one that a fact on the
 * feeling is told of, though of the verb it is the object; what is felt about is no more than named.
 */
export function withFeelings(
  units: readonly Unit[],
  { concepts, grammar, spans, words }: WordingOf<'concepts' | 'grammar' | 'spans', 'prepositions'>,
): readonly Unit[] {
  const verb = units.find(
    (unit): unit is ConceptUnit =>
      unit.kind === 'concept' &&
      unit.setting !== true &&
      (unit.concepts.some((id) => isFeeling(id, concepts)) || isOneOf(unit.surface, grammar.reactions)),
  );
  const feels =
    verb === undefined ? undefined : (whoReacts(units, verb, spans, grammar) ?? whoFeels(units, verb, words));
  if (feels === undefined) return units;
  return units.map((unit) => {
    if (unit.kind !== 'name' || unit.setting === true) return unit;
    if (unit === feels) return { ...unit, role: 'agent', feels: true };
    return unit.role === 'agent' || unit.role === 'target' ? { ...unit, role: 'about' } : unit;
  });
}

/** "Moscow's reaction", « la réaction de Moscou » */
function whoReacts(
  units: readonly Unit[],
  { at, surface }: ConceptUnit,
  spans: readonly Span[],
  { reactions, genitives }: Grammar,
): NameUnit | undefined {
  if (!isOneOf(surface, reactions)) return undefined;
  return units.find(
    (unit): unit is NameUnit =>
      unit.kind === 'name' &&
      (unit.at === at - 1 || (unit.at === at + 2 && isOneOf(spans[at + 1]?.surface ?? '', genitives))),
  );
}

/** Of two who are named beside a feeling, the one who has it; undefined where no verb tells. */
function whoFeels(
  units: readonly Unit[],
  verb: ConceptUnit,
  { prepositions }: Pick<LanguageData, 'prepositions'>,
): NameUnit | undefined {
  const named = units.filter((unit) => unit.kind === 'name').filter((unit) => unit.setting !== true);
  const agent = named.find((unit) => unit.role === 'agent');
  const target = named.find((unit) => unit.role === 'target');
  const isBefore = ({ at }: NameUnit): boolean => at < verb.at;
  // "Why was Xi angry?"
  if (agent !== undefined && named.length === 1) return agent;
  // "Y is cross with X", "annoyed at X".
  const others = named.filter((unit) => unit !== agent && !isBefore(unit));
  const isTowards =
    prepositionsOf(prepositions).has(fold(wordsIn(verb.surface).at(-1) ?? '')) ||
    others.some(({ role }) => role === 'with');
  if (agent !== undefined && isBefore(agent) && others.length > 0 && isTowards) return agent;
  // "What annoyed Y?", "what about X annoys Y?"
  if (agent !== undefined && target === undefined && !named.some(isBefore)) return agent;
  if (agent === undefined || target === undefined || isBefore(agent) === isBefore(target)) return undefined;
  // "X annoys Y": Y, where nothing stands between; "Y is annoyed by X" has been turned to that already.
  const between = units.some(({ kind, at }) => kind === 'concept' && at > verb.at && at < target.at);
  return between ? undefined : target;
}

const prepositionsOf = remembered(
  (prepositions: LanguageData['prepositions']): ReadonlySet<string> =>
    new Set(Object.values(prepositions).flat().map(fold)),
);

import type { Concept } from '../../knowledge/coverage.js';
import type { FactType } from '../../knowledge/types.js';
import type { ConceptUnit, Query, Unit } from '../../question/query.js';
import { isFeeling } from '../../question/rules/feelings.js';
import {
  ADDRESSING,
  BLAMING,
  DESCRIBE,
  INVITING,
  isOnly,
  isSaying,
  mayBe,
  SAY,
} from '../../question/shared-concepts.js';
import { keptLately } from '../../question/words/remembered.js';
import type { Speech } from '../told/match-name.js';

/** What the words of a question mean as kinds of happening. */
export interface Meaning {
  /** The types of fact that a unit means as the verb of a question. */
  readonly types: (unit: ConceptUnit) => ReadonlySet<FactType>;
  /** Those, or else the types of the wider verbs it is a kind of: to thank is to say. */
  readonly kinds: (unit: ConceptUnit) => ReadonlySet<FactType>;
  /** Whether a fact may lack a unit: it says little by itself. */
  readonly isHint: (unit: Unit) => boolean;
  /** The first verb of a question that means a kind of happening, and is not about the occasion. */
  readonly verb: (query: Query) => ConceptUnit | undefined;
  /** How a question is about what is said and to whom. */
  readonly speech: (query: Query) => Speech;
}

/** Intents of a question that asks whose description something is, or how somebody describes it. */
const SAID: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['who', 'what']);

/** Numbers in letters up to this say little: "les deux pays", "the three men". */
const SAYS_LITTLE = 12;

const isConcept = (unit: Unit): unit is ConceptUnit =>
  unit.kind === 'concept' && unit.office === undefined && unit.concepts.length > 0;

export function buildMeaning(concepts: ReadonlyMap<string, Concept>): Meaning {
  const types = keptLately(
    (unit: ConceptUnit): ReadonlySet<FactType> =>
      new Set(unit.concepts.flatMap((id) => concepts.get(id)?.types ?? [])),
  );
  const kinds = keptLately((unit: ConceptUnit): ReadonlySet<FactType> => {
    const typesOf = (id: string): readonly FactType[] => concepts.get(id)?.types ?? [];
    // Beside another meaning, what says little tells no kind: to invite is not just to ask.
    const others = ({ concepts: all }: ConceptUnit, id: string): boolean => all.some((other) => other !== id);
    // Of each concept a word may stand for: "turned up" is to arrive, a visit, as well as to attend a ceremony.
    return new Set(
      unit.concepts.flatMap((id) => {
        const own = typesOf(id);
        const { broader = [], hint = false } = concepts.get(id) ?? {};
        return own.length > 0 || (hint && others(unit, id)) ? own : broader.flatMap(typesOf);
      }),
    );
  });
  return {
    types,
    kinds,
    isHint: keptLately(
      (unit: Unit): boolean =>
        unit.general === true ||
        (unit.kind === 'number' &&
          unit.spelled &&
          !unit.ordinal &&
          unit.value <= SAYS_LITTLE &&
          unit.bound !== 'exact') ||
        (unit.kind === 'concept' &&
          (unit.office !== undefined ||
            (unit.concepts.length > 0 && unit.concepts.every((id) => concepts.get(id)?.hint ?? false)))),
    ),
    verb: keptLately((query: Query) => {
      // "Was he hurt that they met?": what is felt, and not that they did.
      const felt = query.units.findIndex(
        (unit) =>
          isConcept(unit) && unit.setting !== true && unit.concepts.some((id) => isFeeling(id, concepts)),
      );
      return query.units
        .slice(0, felt < 0 ? undefined : felt + 1)
        .find(
          (unit): unit is ConceptUnit =>
            isConcept(unit) && unit.setting !== true && unit.governed !== true && kinds(unit).size > 0,
        );
    }),
    speech: keptLately((query: Query): Speech => {
      const asks = (id: string): boolean => id === SAY || isSaying(id, concepts);
      const acts = query.units.filter(
        (unit): unit is ConceptUnit => isConcept(unit) && unit.setting !== true,
      );
      const describes = acts.some((unit) => unit.concepts.includes(DESCRIBE));
      return {
        strict: query.intent === 'yes-no',
        cause: query.intent === 'why',
        // "Who did Kallas call irresponsible?": she is to have said so.
        asked: acts.some((unit) => unit.concepts.some(asks)) || (describes && SAID.has(query.intent)),
        worded: describes || acts.some((unit) => unit.concepts.some(asks)),
        agents: query.units.filter((unit) => unit.kind === 'name' && unit.role === 'agent').length,
        reported: query.nameKind === 'medium',
        invites: acts.some((unit) => isOnly(unit, INVITING)),
        directed: acts.some((unit) => mayBe(unit, BLAMING)),
        addressed: acts.some((unit) => isOnly(unit, ADDRESSING)),
      };
    }),
  };
}

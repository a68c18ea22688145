import type { Query, Unit } from '../../question/query.js';
import { BOUNDS, isOnly } from '../../question/shared-concepts.js';
import { keptLately } from '../../question/words/remembered.js';
import type { Meaning } from './meaning.js';

/** A part of a question, whatever it is held against. */
export interface Part {
  readonly unit: Unit;
  /** It says little beside the others. */
  readonly hint: boolean;
  /** A fact may not lack it. */
  readonly needed: boolean;
}

/** A part that is one of several to choose from. */
export interface Choice {
  readonly unit: Unit;
  readonly choice: number;
}

/** Reads what the parts of a question are, once for each question. */
export interface Parts {
  readonly partsOf: (query: Query) => readonly Part[];
  readonly choicesOf: (query: Query) => readonly Choice[];
}

export function buildParts(meaning: Meaning): Parts {
  /** To say yes is to say yes to every word; otherwise a fact may lack what says little. */
  const isNeeded = (unit: Unit, query: Query): boolean =>
    !meaning.isHint(unit) ||
    (query.intent === 'why' && isDeed(unit, query)) ||
    // "Who started the war?"
    (query.intent === 'who' && query.asksAgent && isOnly(unit, BOUNDS)) ||
    (query.intent === 'yes-no' &&
      unit.kind === 'concept' &&
      unit.office === undefined &&
      meaning.types(unit).size === 0);
  return {
    partsOf: keptLately((query: Query) =>
      query.units.map((unit) => ({
        unit,
        hint: meaning.isHint(unit),
        needed: isNeeded(unit, query),
      })),
    ),
    choicesOf: keptLately(({ units }: Query) =>
      units.flatMap((unit) => (unit.choice === undefined ? [] : [{ unit, choice: unit.choice }])),
    ),
  };
}

/** Whether a unit stands between who does it and to whom it is done: "what made Russia *ask* Kim". */
function isDeed(unit: Unit, { units }: Query): boolean {
  const agent = units.find((other) => other.kind === 'name' && other.role === 'agent');
  const target = units.find((other) => other.kind === 'name' && other.role === 'target');
  return (
    unit.kind === 'concept' &&
    unit.office === undefined &&
    agent !== undefined &&
    target !== undefined &&
    agent.at < unit.at &&
    unit.at < target.at
  );
}

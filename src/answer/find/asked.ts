import { listAt } from '../../knowledge/compiled/lists.js';
import { LANGUAGES, type Language } from '../../knowledge/types.js';
import type { ConceptUnit, Query, Unit, WordUnit } from '../../question/query.js';
import { keptLately, remembered } from '../../question/words/remembered.js';
import { stem } from '../../question/words/stem.js';
import type { FactIndex } from '../facts/fact-index.js';
import { type AskedTable, stemsThatTell } from '../tables/asked-for.js';
import type { Entry } from '../tables/entry.js';

/** Words of a question that may stand between two of one phrase: "drop the president a line". */
const MOST_BETWEEN = 4;

/** Whether a part of a question is worded as the editor of a fact says that it is asked for. */
export function isAskedSo(unit: Unit, entry: Entry, query: Query, { tables }: FactIndex): boolean {
  if (!isWorded(unit)) return false;
  return LANGUAGES.some((language) => {
    const table = tables.asked[language];
    const said = phrasesSaid(table, query, language);
    if (said.size === 0) return false;
    const numbers = listAt(table.facts, entry.number);
    const covered = new Set<string>();
    for (let i = 0; i < numbers.length; i++)
      for (const word of said.get(numbers[i] ?? -1) ?? []) covered.add(word);
    return covered.size > 0 && stemsThatTell(unit.surface, language).every((word) => covered.has(word));
  });
}

/** Names and numbers are not worded otherwise. */
const isWorded = (unit: Unit): unit is ConceptUnit | WordUnit =>
  unit.kind === 'word' || (unit.kind === 'concept' && unit.office === undefined);

/** The phrases of a table that a question has, by their numbers, with their stems. */
function phrasesSaid(
  table: AskedTable,
  query: Query,
  language: Language,
): ReadonlyMap<number, readonly string[]> {
  const known = saidIn(query);
  const before = known.get(table);
  if (before !== undefined) return before;
  const words = query.tokens.map(({ folded }) => stem(folded, language));
  const said = new Map<number, readonly string[]>();
  for (const [at, word] of words.entries())
    for (const { number, stems } of beginningWith(table).get(word) ?? [])
      if (isSaidFrom(at, stems, words)) said.set(number, stems);
  known.set(table, said);
  return said;
}

const saidIn = keptLately((_: Query): Map<AskedTable, ReadonlyMap<number, readonly string[]>> => new Map());

interface Phrase {
  readonly number: number;
  readonly stems: readonly string[];
}

/** The phrases of a table by their first stems. */
const beginningWith = remembered(({ phrases }: AskedTable): ReadonlyMap<string, readonly Phrase[]> => {
  const found = new Map<string, Phrase[]>();
  for (const [number, phrase] of phrases.entries()) {
    const stems = phrase.split(' ');
    const own = found.get(stems[0] ?? '');
    if (own === undefined) found.set(stems[0] ?? '', [{ number, stems }]);
    else own.push({ number, stems });
  }
  return found;
});

/** Whether all stems of a phrase follow each other, from the place of the first. */
function isSaidFrom(first: number, stems: readonly string[], words: readonly string[]): boolean {
  let at = first;
  for (const next of stems.slice(1)) {
    const found = words.indexOf(next, at + 1);
    if (found === -1 || found - at > MOST_BETWEEN + 1) return false;
    at = found;
  }
  return true;
}

import { GrowingLists, Numbering } from '../../knowledge/compiled/growing.js';
import { type NarrowLists, narrowLists } from '../../knowledge/compiled/lists.js';
import type { Coverage } from '../../knowledge/coverage.js';
import type { Language } from '../../knowledge/types.js';
import { SHORTEST_CONTENT } from '../../question/words/common-words.js';
import { tokenise } from '../../question/words/fold.js';
import { stem } from '../../question/words/stem.js';

/** The words of one language by which editors say that facts are asked for. */
export interface AskedTable {
  /** Each phrase once: the stems of its words, joined by a space. Its number is its place. */
  readonly phrases: readonly string[];
  /** By fact: the numbers of its phrases. */
  readonly facts: NarrowLists;
}

/** Puts down the words by which the facts of a coverage are asked for. */
export function askedFor({ facts }: Coverage, language: Language): AskedTable {
  const numbers = new Numbering();
  const lists = new GrowingLists();
  for (const { asked } of facts) {
    const own = (asked?.[language] ?? []).map((phrase) =>
      numbers.of(stemsThatTell(phrase, language).join(' ')),
    );
    lists.add(new Set(own));
  }
  return { phrases: numbers.texts(), facts: narrowLists(lists.finished()) };
}

/** The stems of the words of a phrase; without those that are mostly grammar, where it has others. */
export function stemsThatTell(phrase: string, language: Language): readonly string[] {
  const words = tokenise(phrase).map(({ folded }) => folded);
  const telling = words.filter((word) => word.length >= SHORTEST_CONTENT);
  return (telling.length > 0 ? telling : words).map((word) => stem(word, language));
}

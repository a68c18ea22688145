import type { Unit, UnknownName } from '../../question/query.js';
import { fill, joinList } from '../wording/wording.js';
import { type ItemContext, labelOf } from './items.js';
import type { Grounds } from './refuse.js';

/** Of names that the coverage does not have: asks back whether those that they resemble are meant. */
export function namesUnheard(unknown: readonly UnknownName[], context: ItemContext): Grounds {
  const { wording } = context;
  const near = joinList([...new Set(unknown.map((name) => labelOf(name.near, context)))], wording);
  const missing = unknown.map((name) => name.surface);
  return {
    reason: 'unknown-name',
    missing,
    headline: fill(wording.refusals['ask-back'], { missing: joinList(missing, wording), near }),
  };
}

/** Of words that no fact has: names, where each has a capital that no beginning of a sentence gives it. */
export function wordsUnheard(unheard: readonly Unit[], { wording }: ItemContext): Grounds {
  const missing = [...new Set(unheard.map((unit) => unit.surface))];
  const isName = unheard.every((unit) => /^\p{Lu}/u.test(unit.surface) && unit.at > 0);
  const reason = isName ? 'unknown-name' : 'unknown-words';
  const quoted = missing.map((surface) => (isName ? surface : fill(wording.quoted, { text: surface })));
  return {
    reason,
    missing,
    headline: fill(wording.refusals[reason], { missing: joinList(quoted, wording) }),
  };
}

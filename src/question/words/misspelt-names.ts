import { LANGUAGES } from '../../knowledge/types.js';
import { endingOf } from './endings.js';
import type { Token } from './fold.js';
import type { Grammar } from './grammar.js';
import { beginningOf, type Lexicon } from './lexicon.js';
import type { Found } from './longest-known.js';
import type { NameTypos } from './name-typos.js';

/** "jongun", "xijinping": a name whose spaces went astray. */
export function gluedName(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  after: number,
): Found | null {
  const most = Math.min(4, tokens.length - at);
  if (at + most <= after) return null;
  let whole = '';
  for (let i = at; i < at + most; i++) whole += tokens[i]?.folded ?? '';
  if (!lexicon.beginsName(beginningOf(whole))) return null;
  for (let length = most; at + length > after && length > 0; length--) {
    const glue = whole;
    whole = whole.slice(0, whole.length - (tokens[at + length - 1]?.folded.length ?? 0));
    if (glue.length < 5) continue;
    const senses = lexicon.glued(glue);
    if (senses.length > 0) return { end: at + length, senses };
  }
  return null;
}

/** "kims train", "trumps post": the possessive of a name, its apostrophe left out. */
export function possessive(
  tokens: readonly Token[],
  at: number,
  lexicon: Lexicon,
  { possessives }: Pick<Grammar, 'possessives'>,
): Found | null {
  const word = tokens[at]?.folded ?? '';
  const ending = endingOf(word, possessives, SHORTEST_NAME);
  if (ending === undefined) return null;
  const senses = lexicon
    .exact(word.slice(0, -ending.length))
    .filter((sense) => sense.kind === 'name' && !sense.demonym);
  return senses.length > 0 ? { end: at + 1, senses } : null;
}

/** Letters of the shortest name that is read so: "Xis". */
const SHORTEST_NAME = 2;

/** Whether a word means something by itself; "Gao" does not, beside "Jade Gao". */
export function standsAlone({ folded }: Token, lexicon: Lexicon): boolean {
  const { senses, byStem } = lexicon.word(folded);
  return senses.length > 0 || LANGUAGES.some((language) => byStem[language].length > 0);
}

/**
 * A name through typing errors: only where at least one of the words is otherwise unknown.
 * @param unknown which of them do not stand alone
 */
export function mendedName(
  tokens: readonly Token[],
  at: number,
  after: number,
  unknown: readonly boolean[],
  names: NameTypos,
): Found | null {
  for (let length = Math.min(3, tokens.length - at); length > after - at; length--) {
    const first = unknown.indexOf(true, at);
    if (first < 0 || first >= at + length) continue;
    const senses = names.find(tokens.slice(at, at + length).map((token) => token.folded));
    if (senses.length > 0) return { end: at + length, senses };
  }
  return null;
}

import type { Language } from '../knowledge/types.js';
import { type Token, tokenise } from './fold.js';
import { keyOf, type Lexicon, type Sense } from './lexicon.js';
import { stem } from './stem.js';

/** What the words of a text name, in one pass over its phrases. */
export interface Scan {
  /** Names, by slug. */
  readonly names: ReadonlySet<string>;
  /** Concepts whose words stand in it, outside names. */
  readonly concepts: ReadonlySet<string>;
  /** Those among them that stand within a few words of a negation. */
  readonly denied: ReadonlySet<string>;
  /** Kinds of office. */
  readonly offices: ReadonlySet<string>;
}

/** How many words a negation reaches: "sans prendre un pays tiers pour cible". */
const REACH = 6;
/** How many words "nobody" reaches back: "targets no one", "said almost nothing". */
const REACH_BACK = 2;

/**
 * Finds what a text of the knowledge base names, so that an editor need not list it. Every phrase counts, also
 * within a longer one; but the words of a name are not read otherwise: "Parti du travail" is not about leaving.
 */
export function scan(text: string, language: Language, lexicon: Lexicon): Scan {
  const names = new Set<string>();
  const concepts = new Set<string>();
  const denied = new Set<string>();
  const offices = new Set<string>();
  const all = tokenise(text);
  for (const { senses } of phrases(all, lexicon, language))
    for (const sense of senses) {
      if (sense.kind === 'name') names.add(sense.slug);
      // A title is part of many a name: "la maire", "président chinois".
      if (sense.kind === 'office') offices.add(sense.id);
    }
  const kept = withoutNames(all, lexicon);
  const isNobody = ({ folded }: Token, next: Token | undefined): boolean =>
    lexicon.nobody[language].has(folded) || lexicon.nobody[language].has(`${folded} ${next?.folded ?? ''}`);
  const deniedAt = kept.map(() => false);
  kept.forEach((token, i) => {
    if (lexicon.negators[language].has(token.folded)) deniedAt.fill(true, i, i + REACH + 1);
    if (isNobody(token, kept[i + 1])) deniedAt.fill(true, Math.max(0, i - REACH_BACK), i);
  });
  for (const { start, senses } of phrases(kept, lexicon, language))
    for (const sense of senses) {
      if (sense.kind !== 'concept' || sense.language !== language) continue;
      concepts.add(sense.id);
      if (deniedAt[start] === true) denied.add(sense.id);
    }
  return { names, concepts, denied, offices };
}

const longestAt = (tokens: readonly Token[], start: number, lexicon: Lexicon): number =>
  Math.min(lexicon.longestFrom(tokens[start]?.folded ?? ''), tokens.length - start);

function* phrases(
  tokens: readonly Token[],
  lexicon: Lexicon,
  language: Language,
): Generator<{ start: number; senses: readonly Sense[] }> {
  const stems = tokens.map((token) => stem(token.folded, language));
  for (let start = 0; start < tokens.length; start++)
    for (let length = 1; length <= longestAt(tokens, start, lexicon); length++) {
      const senses = [
        ...lexicon.exact(keyOf(tokens.slice(start, start + length))),
        ...lexicon.stemmed(stems.slice(start, start + length).join(' '), language),
      ];
      if (senses.length > 0) yield { start, senses };
    }
}

function withoutNames(tokens: readonly Token[], lexicon: Lexicon): Token[] {
  const isName = (sense: Sense): boolean => sense.kind === 'name' && !sense.demonym;
  const kept: Token[] = [];
  for (let start = 0; start < tokens.length; ) {
    let length = longestAt(tokens, start, lexicon);
    while (length > 0 && !lexicon.exact(keyOf(tokens.slice(start, start + length))).some(isName)) length -= 1;
    const token = tokens[start];
    if (length === 0 && token !== undefined) kept.push(token);
    start += Math.max(1, length);
  }
  return kept;
}

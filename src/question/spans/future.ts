import type { WordUnit } from '../query.js';
import { fold, type Token, tokenise } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';
import { remembered } from '../words/remembered.js';
import { has } from './pieces.js';
import type { Span } from './segment.js';

type Words = LanguageData['future'];

/** Words of a verb in the infinitive stand this near behind "va" or "going to": "va-t-il donc se rendre". */
const REACH = 5;
/** A verb in the future has at least so many letters where only its ending tells; shorter ones are listed. */
const SHORTEST = 5;

/** The phrases that tell of what is to come, folded, worked out once for those of a language. */
const folded = remembered(({ words, going, notAfter, notBefore, endings, verbs, others }: Words) => ({
  phrases: byFirstWord(words),
  going: byFirstWord(going),
  notAfter: new Set(notAfter.map(fold)),
  notBefore: new Set(notBefore.map(fold)),
  verbs: new Set(verbs.filter((verb) => !verb.startsWith('-')).map(fold)),
  infinitives: verbs.flatMap((verb) => (verb.startsWith('-') ? [fold(verb.slice(1))] : [])),
  endings: endings.map(fold),
  others: new Set(others.map(fold)),
}));

type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

function byFirstWord(phrases: readonly string[]): Phrases {
  const found = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = tokenise(phrase).map((token) => token.folded);
    const [first = ''] = words;
    found.set(first, [...(found.get(first) ?? []), words]);
  }
  return found;
}

/** What of a word tells whether it speaks of what is to come. */
type Told = Pick<Token, 'folded' | 'capital'>;

/** The phrase that stands at a place. */
const found = (phrases: Phrases, tokens: readonly Told[], start: number): readonly string[] | undefined =>
  phrases
    .get(tokens[start]?.folded ?? '')
    ?.find((phrase) => phrase.every((word, i) => tokens[start + i]?.folded === word));

/** Whether a text tells from a word on of what is to come: "the line *will* have twelve stops". */
export const tellsAhead = (said: readonly Told[], at: number, words: Words): boolean =>
  said[at]?.capital === false && lengthAt(said, at, folded(words)) > 0;

/** Whether a word can be the first to do so; most words never can. */
export function mayTellAhead(word: Told, words: Words): boolean {
  const { phrases, going } = folded(words);
  return (
    !word.capital && (phrases.has(word.folded) || going.has(word.folded) || isInFuture(word, folded(words)))
  );
}

/**
 * The word by which a question asks for what is to come: "when *will* Xi visit Seoul", "*prochain* sommet", "quand
 * *reviendra*-t-il"; null where it asks for what was or is.
 */
export function futureOf(tokens: readonly Token[], spans: readonly Span[], words: Words): WordUnit | null {
  for (const [at, span] of spans.entries()) {
    if (has(span, 'name') || has(span, 'other')) continue;
    for (let start = span.start; start < span.end; start++) {
      const length = lengthAt(tokens, start, folded(words));
      if (length === 0) continue;
      const phrase = tokens.slice(start, start + length);
      const surface = phrase.map(({ text }) => text).join(' ');
      return { kind: 'word', word: phrase.map((token) => token.folded).join(' '), surface, at };
    }
  }
  return null;
}

/** How many words that tell of what is to come stand at a place; 0 where none does. */
const lengthAt = (tokens: readonly Told[], start: number, words: Folded): number =>
  phraseAt(tokens, start, words) || goingAt(tokens, start, words) || Number(isInFuture(tokens[start], words));

type Folded = ReturnType<typeof folded>;

/** How many words the phrase has that stands at a place and is not part of something else; 0 where none does. */
function phraseAt(tokens: readonly Told[], start: number, words: Folded): number {
  const { phrases, notAfter, notBefore } = words;
  const phrase = found(phrases, tokens, start);
  if (phrase === undefined) return 0;
  const [before, after] = [tokens[start - 1], tokens[start + phrase.length]];
  if (before !== undefined && notAfter.has(before.folded)) return 0;
  return after !== undefined && notBefore.has(after.folded) ? 0 : phrase.length;
}

/** How many words "va …" or "going to …" have before a verb in the infinitive; 0 where there is none. */
function goingAt(tokens: readonly Told[], start: number, words: Folded): number {
  const { going } = words;
  const phrase = found(going, tokens, start);
  if (phrase === undefined) return 0;
  const behind = tokens.slice(start + phrase.length, start + phrase.length + REACH);
  return behind.some((token) => isVerb(token, words)) ? phrase.length : 0;
}

/** Whether a word is a verb in its infinitive, by a list or by its ending. */
export const isInfinitive = (token: Told | undefined, words: Words): boolean =>
  token !== undefined && isVerb(token, folded(words));

const isVerb = (
  { folded: word, capital }: Told,
  { verbs, infinitives, others }: Pick<Folded, 'verbs' | 'infinitives' | 'others'>,
): boolean =>
  !capital &&
  !others.has(word) &&
  (verbs.has(word) || (word.length >= SHORTEST && infinitives.some((ending) => word.endsWith(ending))));

/** "remontera": an ending of the future, on a word that is no thing. */
const isInFuture = (token: Told | undefined, { endings, others }: Folded): boolean =>
  token !== undefined &&
  token.folded.length >= SHORTEST &&
  !others.has(token.folded) &&
  endings.some((ending) => token.folded.endsWith(ending));

import { LANGUAGES } from '../../knowledge/types.js';
import { ANNOY, DONE_TO_SOMEBODY, PICTURED } from '../shared-concepts.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { endsAs } from '../words/endings.js';
import type { Token } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import type { Lexicon, Sense } from '../words/lexicon.js';
import { endsIn } from '../words/says.js';

const isThing = (span: Span | undefined): boolean => has(span, 'concept') && !has(span, 'name');

/** Whether a word, or the first of a phrase ("invited to dinner"), is a verb for what one does to another. */
function isDoneToSomebody({ senses, start, end }: Span, tokens: readonly Token[], lexicon: Lexicon): boolean {
  const isDone = (sense: Sense): boolean => sense.kind === 'concept' && DONE_TO_SOMEBODY.has(sense.id);
  // "Cross with her", "pictured": what may be another thing as well.
  if (senses.some((sense) => sense.kind === 'concept' && (sense.id === ANNOY || sense.id === PICTURED)))
    return false;
  if (senses.some(isDone)) return true;
  const { senses: exact, byStem } = lexicon.word(tokens[start]?.folded ?? '');
  return end - start > 1 && [exact, ...LANGUAGES.map((language) => byStem[language])].flat().some(isDone);
}

/**
 * Whether a question is put in the passive and tells nobody who acts: "who was thanked?", "Kim a-t-il été remercié ?".
 * Only of what one does to another, so that whoever is named or asked for is the other.
 */
export function isBarePassive(
  spans: readonly Span[],
  tokens: readonly Token[],
  { passive, pronouns, adverbs, agents, questions }: Grammar,
  lexicon: Lexicon,
): boolean {
  const verbAt = spans.findIndex((span) => isDoneToSomebody(span, tokens, lexicon));
  const verb = spans[verbAt];
  if (verb === undefined || spans.slice(verbAt).some(({ surface }) => endsIn(surface, agents))) return false;
  const participle = tokens[verb.start]?.folded ?? '';
  const [been, being, reflexive, between] = [
    foldedSet(passive.been),
    foldedSet(passive.being),
    foldedSet(passive.reflexive),
    foldedSet([...pronouns, ...adverbs]),
  ];
  let isNamed = false;
  for (let at = verbAt - 1; at >= 0; at--) {
    const span = spans[at];
    if (span === undefined) break;
    for (let i = span.end - 1; i >= span.start; i--) {
      const word = tokens[i]?.folded ?? '';
      if (been.has(word)) return true;
      // « S'est-il félicité », « c'est », « est-ce »: no passive.
      if (being.has(word))
        return (
          !reflexive.has(tokens[i - 1]?.folded ?? '') &&
          !reflexive.has(tokens[i + 1]?.folded ?? '') &&
          // "Kim's relations get described": a thing, and nobody.
          !isThing(spans[at - 1]) &&
          (endsAs(participle, passive.participles) || (!isNamed && passive.plain.includes(word)))
        );
      if (between.has(word) || has(span, 'name')) continue;
      if (has(span, 'concept') || has(span, 'intent') || questions.relatives.includes(word)) return false;
    }
    isNamed ||= has(span, 'name');
  }
  return false;
}

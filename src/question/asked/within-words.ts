import type { Query } from '../query.js';
import { grammarOnly, has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { LanguageData } from '../words/language.js';
import { remembered } from '../words/remembered.js';
import { startsIn } from '../words/says.js';

/**
 * "Whom did Kim hope the army would beat?", "who does China say is stirring it up?": who is asked for belongs to what
 * somebody says, and is not the one to whom it is said. After the question word stands a name, then a verb for saying
 * or wishing that takes no person as its object, then what is said.
 */
export function asksWithinWords(
  { intent, asksAgent, intentAt }: Pick<Query, 'intent' | 'asksAgent' | 'intentAt'>,
  tokens: readonly Token[],
  spans: readonly Span[],
  { reportingVerbs, prepositions }: Pick<LanguageData, 'reportingVerbs' | 'prepositions'>,
): boolean {
  const asked = spans[intentAt];
  // "To whom", "à qui".
  const isGoverned =
    has(spans[intentAt - 1], 'preposition') || startsIn(asked?.surface ?? '', allOf(prepositions));
  if (intent !== 'who' || asksAgent || asked === undefined || isGoverned) return false;
  const verbs = foldedSet(reportingVerbs);
  const after = spans.slice(intentAt + 1).filter((span) => !grammarOnly(span) && span.period === undefined);
  const [speaker, verb, ...said] = after;
  const isPerson = speaker !== undefined && (has(speaker, 'name') || has(speaker, 'office'));
  return (
    isPerson &&
    verb !== undefined &&
    tokens.slice(verb.start, verb.end).some(({ folded }) => verbs.has(folded)) &&
    verb.end - verb.start < PHRASE &&
    said.some((span) => !has(span, 'name'))
  );
}

/** The prepositions of a language, whatever they tell. */
const allOf = remembered((prepositions: LanguageData['prepositions']) => Object.values(prepositions).flat());
/** "Say hello to" is another verb. */
const PHRASE = 3;

import type { Token } from './fold.js';
import { foldedSet } from './folded-set.js';
import type { LanguageData } from './language.js';
import { grammarOnly, has } from './pieces.js';
import type { Query } from './query.js';
import type { Span } from './segment.js';

/**
 * "Whom did Kim hope the army would beat?", "who does China say is stirring it up?": who is asked for belongs to what
 * somebody says, and is not the one to whom it is said. After the question word stands a name, then a verb for saying
 * or wishing that takes no person as its object, then what is said.
 */
export function asksWithinWords(
  { intent, asksAgent, intentAt }: Pick<Query, 'intent' | 'asksAgent' | 'intentAt'>,
  tokens: readonly Token[],
  spans: readonly Span[],
  { reportingVerbs }: Pick<LanguageData, 'reportingVerbs'>,
): boolean {
  const asked = spans[intentAt];
  const isGoverned = has(spans[intentAt - 1], 'preposition') || GOVERNED.test(asked?.surface ?? '');
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

/** "To whom", "à qui". */
const GOVERNED = /^(?:to|with|from|by|for|of|à|avec|de|par|pour|chez|contre)\s/iu;
/** "Say hello to" is another verb. */
const PHRASE = 3;

import { parseEdtf } from '../../knowledge/edtf.js';
import type { Query } from '../../question/query.js';
import type { Intent } from '../../question/words/language.js';
import type { Entry } from '../tables/entry.js';
import { SPOKEN } from '../told/match-name.js';

/** What is asked for of a happening itself: when somebody spoke of it, and where, does not tell. */
const OF_THE_HAPPENING: ReadonlySet<Intent> = new Set<Intent>([
  'when',
  'where',
  'what-time',
  'exact-time',
  'how-long',
  'since',
  'previous',
  'ordinal',
]);

/**
 * Whether a fact may answer a question on what is to come: it tells of a time after its article appeared, or of what
 * somebody says or promises. What was over by then does not.
 * @param asksSpeech - the question is about what is said: "when did he say that it will rain?"
 */
export function reachesAhead(
  { fact, when, concerning, ahead }: Entry,
  { intent }: Query,
  asksSpeech: boolean,
): boolean {
  if (ahead) return true;
  const appeared = parseEdtf(fact.article.published.date);
  if (concerning !== null && concerning.to > appeared.to) return true;
  if (when !== null && Number.isFinite(when.from) && when.from > appeared.to) return true;
  return SPOKEN.has(fact.type) && (asksSpeech || intent === null || !OF_THE_HAPPENING.has(intent));
}

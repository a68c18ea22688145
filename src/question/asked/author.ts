import type { Query, Unit } from '../query.js';
import { isOnly, WRITING } from '../shared-concepts.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { LanguageData } from '../words/language.js';

/** Words from a verb to its object: "wrote *the article*", "écrit *tous ces articles*". */
const BESIDE = 3;

/** The verb of a question on who wrote an article ("who wrote this piece?"), which its source answers; else undefined. */
export function writingAsked(
  units: readonly Unit[],
  spans: readonly Span[],
  tokens: readonly Token[],
  { intent, asksAgent }: Pick<Query, 'intent' | 'asksAgent'>,
  { documents }: Pick<LanguageData, 'documents'>,
): Unit | undefined {
  if (intent !== 'who' || !asksAgent) return undefined;
  const verb = units.find(({ kind }) => kind === 'concept');
  if (verb === undefined || !isOnly(verb, WRITING)) return undefined;
  const nouns = foldedSet(documents);
  const end = spans[verb.at]?.end ?? tokens.length;
  return tokens.slice(end, end + BESIDE).some(({ folded }) => nouns.has(folded)) ? verb : undefined;
}

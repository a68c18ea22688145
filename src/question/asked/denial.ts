import type { Language } from '../../knowledge/types.js';
import type { Span } from '../spans/segment.js';
import type { Token } from '../words/fold.js';
import type { LanguageData } from '../words/language.js';
import type { Lexicon } from '../words/lexicon.js';
import { says } from '../words/says.js';

/** Words of a tag: "didn’t he?". */
const TAG = 3;

/** Whether a question denies something, beyond its first words and a tag: "Didn't they meet?" asks whether they did. */
export function denies(
  tokens: readonly Token[],
  spans: readonly Span[],
  language: Language,
  lexicon: Lexicon,
): boolean {
  // "…, n'est-ce pas ?", "oui ou non ?"
  const tag = spans.findLast(({ senses }) => senses.length > 0);
  const isTag = tag?.senses.some((sense) => sense.kind === 'intent' && sense.intent === 'yes-no') === true;
  const asked = isTag ? tokens.slice(0, tag.start) : tokens.slice(0, -TAG);
  const [first] = tokens;
  const negators = lexicon.negators[language];
  return (
    first !== undefined &&
    !negators.has(first.folded) &&
    (asked.slice(2).some(({ folded }) => negators.has(folded)) ||
      tokens.slice(2).some(({ folded }) => lexicon.nobody[language].has(folded)))
  );
}

/** "Who wasn't there?", "qui n'était pas au défilé": right after the question word. */
export const deniesDeed = (tokens: readonly Token[], language: Language, lexicon: Lexicon): boolean =>
  tokens
    .slice(1, 1 + DENIED_WITHIN)
    // "Non-alignment" is what it is.
    .some(({ folded }, i) => lexicon.negators[language].has(folded) && tokens[i + 2]?.gap !== '-');

/** Words after "who" within which its verb is denied. */
const DENIED_WITHIN = 4;

/** "S’étaient-ils déjà vus ?", "had they met before?" */
export const asksEarlier = (tokens: readonly Token[], { earlier }: LanguageData): boolean =>
  says(tokens, earlier.had) && says(tokens, earlier.marks);

/** "His *previous* trip", "when *had* he last been there": "the last time" alone may be the one that is told of. */
export const asksPrior = (tokens: readonly Token[], { earlier }: LanguageData): boolean =>
  [earlier.marks, earlier.former].some((words) => says(tokens, words));

/** Without ", right?", ", pas vrai ?". */
export function withoutTag(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findLastIndex(({ gap }) => gap.includes(','));
  return at > 0 && tokens.length - at <= TAG ? tokens.slice(0, at) : tokens;
}

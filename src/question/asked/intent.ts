import type { Query } from '../query.js';
import { fillsClause, has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import { fold, type Token, wordsIn } from '../words/fold.js';
import { accentedSet } from '../words/folded-set.js';
import type { Grammar } from '../words/grammar.js';
import type { Chat, Intent, LanguageData } from '../words/language.js';
import { beginsLike, endsIn, isOneOf, isSaidIn } from '../words/says.js';
import { ranksNext } from './numbering.js';
import { asksHowFar, asksUnaccented, asksWhere, isTheirPlace } from './where-asked.js';
import { askedBy, asksAgent, isCleft, isDoing, isRelativeWho, isThing, standsFor } from './who-asked.js';

/** Intents that hold wherever in the sentence they stand, first the strongest. */
const ANYWHERE: readonly Intent[] = [
  'agreement',
  'order-of',
  'timeline',
  'how-old',
  'exact-time',
  'what-time',
  'previous',
  'since',
  'how-long',
  'ordinal',
  'how-many',
  'kind',
  'called',
  'source',
  'list',
];
/** Intents told by a question word: the first in the sentence counts. */
const QUESTION_WORDS: readonly Intent[] = [
  'when',
  'where',
  'occasion',
  'why',
  'profile',
  'who',
  'how',
  'what',
];
/** Question words that are as often conjunctions or relatives ("a dit que", "which"). */
const WEAK: ReadonlySet<Intent> = new Set<Intent>(['what', 'who', 'profile', 'how']);

/** "Kim and Xi, are they …": the verb before its subject; or a tag, "…, non ?". */
const isInverted = (spans: readonly Span[], index: number, { auxiliaries, pronouns }: Grammar): boolean =>
  (index === spans.length - 1 && !isOneOf(spans[index]?.surface ?? '', auxiliaries)) ||
  endsIn(spans[index]?.surface ?? '', pronouns) ||
  endsIn(spans[index + 1]?.surface ?? '', pronouns);

/** A verb with its particle: "shut down". */
const VERB = 2;

export interface IntentReading
  extends Pick<Query, 'intent' | 'yesNo' | 'asksAgent' | 'intentAt' | 'precision'> {
  /** The question word is one for people, whatever else it may be: "qui est", "who is". */
  readonly asksWho: boolean;
  /** It begins as a question for yes or no does: "is Kim …", not "Kim is …". */
  readonly opensYesNo: boolean;
  /** Small talk or an order; `plain` where the words can be nothing else. */
  readonly chat: { readonly chat: Chat; readonly plain: boolean } | null;
  /** Question words that begin a clause about the occasion: "… when he met Kim". */
  readonly clauses: ReadonlySet<number>;
}

/** The words by which a language asks. */
export interface AskingWords extends Pick<LanguageData, 'persons' | 'indefinites' | 'numbering'> {
  readonly grammar: Grammar;
  readonly period: Pick<LanguageData['period'], 'units'>;
}

/** What a question asks for, from its question words and their places. */
export function readIntent(
  spans: readonly Span[],
  tokens: readonly Token[],
  { persons, indefinites, numbering, grammar, period }: AskingWords,
): IntentReading {
  const { questions } = grammar;
  const at = new Map<Intent, number>();
  const clauses = new Set<number>();
  let chat: IntentReading['chat'] = null;
  let content = 0;
  let whos = 0;
  let namesPerson = false;
  let opensYesNo = false;
  for (const [index, span] of spans.entries()) {
    for (const sense of span.senses) {
      if (sense.kind === 'chat') {
        const words = span.end - span.start;
        // "Why was the pool shut down?": beside what is asked about, a verb is no order.
        if (sense.chat === 'order' && content > 0 && words <= (at.size > 0 ? VERB : 1)) continue;
        // "Help", and nothing else, asks for help.
        const plain = sense.chat === 'order' || words > 2 || spans.length === 1;
        if (chat === null || (plain && !chat.plain)) chat = { chat: sense.chat, plain };
      }
      // "Ou Kim a-t-il parlé …", "ils se sont vus ou ?": at the head and the end, the "ou" of people who leave accents
      // out asks.
      if (sense.kind === 'conjunction' && asksUnaccented(spans, index, grammar) && !at.has('where'))
        at.set('where', index);
      if (
        sense.kind !== 'intent' ||
        // "Tram number three": a rank, and not how many.
        ranksNext(spans, index, { numbering }) ||
        ((sense.intent === 'who' || sense.intent === 'profile') && isCleft(spans, index, grammar))
      )
        continue;
      if (sense.intent === 'who' && !isThing(spans, index, grammar) && !isRelativeWho(spans, index, grammar))
        whos += 1;
      if (sense.intent === 'profile' && isSaidIn(span.surface, questions.persons)) namesPerson = true;
      const begins = span.senses.some((other) => other.kind === 'setting' && other.clause);
      if (begins && content > 0 && at.size > 0 && !at.has(sense.intent) && index < spans.length - 1)
        clauses.add(index);
      else if (
        WEAK.has(sense.intent) &&
        content > 0 &&
        !asks(spans, index, grammar) &&
        !(at.size === 0 && opens(span, spans, tokens, grammar))
      )
        continue;
      // "What did she say about how long they wait?": what is asked of is told by the clause.
      else if (at.has('what') && content > 0 && isOfTopic(spans[index - 1])) continue;
      else if (sense.intent === 'where' && !asksWhere(spans, index, content, tokens, grammar)) continue;
      else if (sense.intent === 'where' && opensYesNo && isTheirPlace(spans, index, grammar)) continue;
      else if (sense.intent === 'where' && asksHowFar(span, tokens, grammar)) at.set('what', index);
      // "Where did Xi remind Kim how much …": a degree, within what is told.
      else if (
        sense.intent === 'how-many' &&
        content > 0 &&
        at.size > 0 &&
        isOneOf(span.surface, questions.degrees)
      )
        continue;
      else {
        const asked = askedBy(sense.intent, spans, index, persons, grammar);
        if (!at.has(asked)) at.set(asked, index);
        if (asked === 'yes-no' && (content === 0 || isInverted(spans, index, grammar))) opensYesNo = true;
      }
    }
    if (fillsClause(span)) content += 1;
  }
  // "What was the parade for?"
  if (at.has('what') && !at.has('why') && isOneOf(spans.at(-1)?.surface ?? '', questions.purposes))
    at.set('why', 0);
  // "Who met whom": everyone.
  if (whos > 1 && !at.has('list')) at.set('list', at.get('who') ?? 0);
  const { intent, intentAt } = choose(at, opensYesNo);
  return {
    intent,
    yesNo: at.has('yes-no'),
    asksWho: whos > 0 || namesPerson,
    opensYesNo,
    asksAgent:
      ((intent === 'who' || (intent === 'profile' && isDoing(spans[intentAt + 1], grammar))) &&
        asksAgent(spans, intentAt, grammar)) ||
      ((intent === 'who' || intent === 'profile') && standsFor(spans, intentAt, indefinites)),
    intentAt,
    precision: intent === 'when' ? precisionOf(spans[intentAt]?.surface ?? '', period) : null,
    chat,
    clauses,
  };
}

/** "About", "on": what stands behind it is what somebody speaks of. */
const isOfTopic = (span: Span | undefined): boolean =>
  span?.senses.some((sense) => sense.kind === 'preposition' && sense.role === 'about') ?? false;

/** "quel mois" asks for a month, "which day" for a day. */
function precisionOf(surface: string, { units }: AskingWords['period']): Query['precision'] {
  const asked = wordsIn(fold(surface)).map((word) => units[word]);
  if (asked.includes('month')) return 'month';
  return asked.includes('day') ? 'day' : null;
}

function choose(
  at: ReadonlyMap<Intent, number>,
  opensYesNo: boolean,
): { intent: Intent | null; intentAt: number } {
  const place = (intent: Intent): number => at.get(intent) ?? Number.POSITIVE_INFINITY;
  const strong = ANYWHERE.find((intent) => at.has(intent));
  if (strong !== undefined) return { intent: strong, intentAt: place(strong) };
  const first = QUESTION_WORDS.filter((intent) => at.has(intent)).sort(
    (a, b) => place(a) - place(b) || QUESTION_WORDS.indexOf(a) - QUESTION_WORDS.indexOf(b),
  )[0];
  // "Est-ce que Xi a dit que …", "Did Kim say what …": the question word is a conjunction. "The firm is led by whom?"
  // asks nothing with its verb.
  if (first === undefined || (WEAK.has(first) && opensYesNo && place('yes-no') < place(first)))
    return at.has('yes-no')
      ? { intent: 'yes-no', intentAt: place('yes-no') }
      : { intent: null, intentAt: -1 };
  return { intent: first, intentAt: place(first) };
}

/** "On Ukraine, what did Kim promise?": after a comma it opens the question; "Xi, qui a reçu Kim" does not. */
const opens = (
  { surface, start }: Span,
  spans: readonly Span[],
  tokens: readonly Token[],
  { questions }: Grammar,
): boolean =>
  ((beginsLike(surface, questions.opening) ||
    (beginsLike(surface, questions.openingAfter) &&
      (has(spans[0], 'preposition') || has(spans[0], 'setting')))) &&
    (tokens[start]?.gap ?? '').includes(',')) ||
  /["”»]/u.test(tokens[start]?.gap ?? '');

/** A question word after content still asks at the end of the sentence or where it cannot be a relative. */
function asks(spans: readonly Span[], index: number, { questions, clauses }: Grammar): boolean {
  const word = spans[index]?.surface.toLowerCase() ?? '';
  // "Quoi", "which day" ask anywhere.
  if (!accentedSet(questions.relatives).has(word)) return true;
  if (accentedSet(clauses.that).has(word)) return false;
  return (
    accentedSet(questions.how).has(word) ||
    !spans.slice(index + 1).some(fillsClause) ||
    nothingButGrammarBefore(spans, index)
  );
}

/** "Kim Jong-un a vu qui à Pékin": the verb's object is the question word itself. */
function nothingButGrammarBefore(spans: readonly Span[], index: number): boolean {
  const before = spans[index - 1];
  const after = spans[index + 1];
  return (
    before?.senses.some((sense) => sense.kind === 'concept') === true &&
    after?.senses.some((sense) => sense.kind === 'preposition' || sense.kind === 'setting') === true
  );
}

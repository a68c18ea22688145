import { fold, type Token } from './fold.js';
import type { Chat, Intent } from './language.js';
import { has } from './pieces.js';
import type { Query } from './query.js';
import type { Span } from './segment.js';

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
/** Those that ask only at the head of a clause; "quoi", "which day" ask anywhere. */
const RELATIVES = /^(?:que|qu|qui|who|whom|whose|which|what|how|comment)$/u;

/** "Kim and Xi, are they …": the verb before its subject; or a tag, "…, non ?". */
const isInverted = (spans: readonly Span[], index: number): boolean =>
  (index === spans.length - 1 && !AUXILIARY.test((spans[index]?.surface ?? '').toLowerCase())) ||
  PRONOUN.test(spans[index]?.surface ?? '') ||
  PRONOUN.test(spans[index + 1]?.surface ?? '');
const PRONOUN = /\b(?:he|she|it|they|you|we|i)$/iu;

const DEGREE = /^how much$/iu;

/** A verb with its particle: "shut down". */
const VERB = 2;

const fillsClause = (span: Span): boolean =>
  span.period !== undefined ||
  span.senses.length === 0 ||
  (span.senses.some(
    (sense) => sense.kind === 'name' || sense.kind === 'concept' || sense.kind === 'office',
  ) &&
    !span.senses.some((sense) => sense.kind === 'chat'));

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

/**
 * What a question asks for, from its question words and their places.
 * @param persons folded nouns for people: "which photographer" asks for a name
 * @param indefinites folded words for somebody who is not named
 */
export function readIntent(
  spans: readonly Span[],
  tokens: readonly Token[],
  persons: ReadonlySet<string> = new Set(),
  indefinites: ReadonlySet<string> = new Set(),
): IntentReading {
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
        const plain = sense.chat === 'order' || words > 2;
        if (chat === null || (plain && !chat.plain)) chat = { chat: sense.chat, plain };
      }
      // "Ou Kim a-t-il parlé …": at the head, the "ou" of people who leave accents out asks.
      if (sense.kind === 'conjunction' && index === 0 && isOr(spans, index) && !at.has('where'))
        at.set('where', index);
      if (
        sense.kind !== 'intent' ||
        ((sense.intent === 'who' || sense.intent === 'profile') && isCleft(spans, index))
      )
        continue;
      if (sense.intent === 'who' && !isThing(spans, index) && !isRelativeWho(spans, index)) whos += 1;
      if (sense.intent === 'profile' && /\b(?:k|q)u?i\b|\bwho/iu.test(span.surface)) namesPerson = true;
      const begins = span.senses.some((other) => other.kind === 'setting' && other.clause);
      if (begins && content > 0 && at.size > 0 && !at.has(sense.intent) && index < spans.length - 1)
        clauses.add(index);
      else if (
        WEAK.has(sense.intent) &&
        content > 0 &&
        !asks(spans, index) &&
        !(at.size === 0 && opens(span, spans, tokens))
      )
        continue;
      else if (sense.intent === 'where' && !asksWhere(spans, index, content, tokens)) continue;
      else if (sense.intent === 'where' && asksHowFar(span, tokens)) at.set('what', index);
      // "Where did Xi remind Kim how much …": a degree, within what is told.
      else if (sense.intent === 'how-many' && content > 0 && at.size > 0 && DEGREE.test(span.surface))
        continue;
      else {
        const asked = askedBy(sense.intent, spans, index, persons);
        if (!at.has(asked)) at.set(asked, index);
        if (asked === 'yes-no' && (content === 0 || isInverted(spans, index))) opensYesNo = true;
      }
    }
    if (fillsClause(span)) content += 1;
  }
  // "What was the parade for?"
  if (at.has('what') && !at.has('why') && /^for$/iu.test(spans.at(-1)?.surface ?? '')) at.set('why', 0);
  // "Who met whom": everyone.
  if (whos > 1 && !at.has('list')) at.set('list', at.get('who') ?? 0);
  const { intent, intentAt } = choose(at, opensYesNo);
  return {
    intent,
    yesNo: at.has('yes-no'),
    asksWho: whos > 0 || namesPerson,
    opensYesNo,
    asksAgent:
      (intent === 'who' && asksAgent(spans, intentAt)) ||
      ((intent === 'who' || intent === 'profile') && standsFor(spans, intentAt, indefinites)),
    intentAt,
    precision: intent === 'when' ? precisionOf(spans[intentAt]?.surface ?? '') : null,
    chat,
    clauses,
  };
}

/** "quel mois" asks for a month, "which day" for a day. */
function precisionOf(surface: string): Query['precision'] {
  if (/\b(?:mois|month)\b/iu.test(surface)) return 'month';
  return /\b(?:jour|day)\b/iu.test(surface) ? 'day' : null;
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
const opens = ({ surface, start }: Span, spans: readonly Span[], tokens: readonly Token[]): boolean =>
  ((/^(?:what|which|how|who)/iu.test(surface) ||
    (/^qui/iu.test(surface) && (has(spans[0], 'preposition') || has(spans[0], 'setting')))) &&
    (tokens[start]?.gap ?? '').includes(',')) ||
  /["”»]/u.test(tokens[start]?.gap ?? '');

/** A question word after content still asks at the end of the sentence or where it cannot be a relative. */
function asks(spans: readonly Span[], index: number): boolean {
  const surface = spans[index]?.surface.toLowerCase() ?? '';
  if (!RELATIVES.test(surface)) return true;
  if (surface === 'que' || surface === 'qu') return false;
  return (
    surface === 'comment' ||
    surface === 'how' ||
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

/** "C'est Kim qui …": a relative, after the one it insists on. */
const isCleft = (spans: readonly Span[], index: number): boolean =>
  CLEFT.test(spans[index]?.surface ?? '') &&
  spans[index - 1]?.senses.some((sense) => sense.kind === 'name') === true &&
  INSISTS.test(spans[index - 2]?.surface ?? '');
const CLEFT = /^(?:qui|who)\b/iu;
const INSISTS = /^(?:c['’ ]?(?:est|était|etait)|est-ce|ce sont|is it|was it|it['’ ]?(?:is|was|s))$/iu;

/** What a question word asks for, by the noun after it. */
function askedBy(
  intent: Intent,
  spans: readonly Span[],
  index: number,
  persons: ReadonlySet<string>,
): Intent {
  if (intent === 'who' && isThing(spans, index)) return 'what';
  // "Which Russian was there?", "what photographer took it?"
  return intent === 'what' && (isOfCountry(spans, index) || isOfPeople(spans, index, persons))
    ? 'who'
    : intent;
}

/** "What photographer", "quel diplomate". */
const isOfPeople = (spans: readonly Span[], index: number, persons: ReadonlySet<string>): boolean =>
  /^(?:wh?ich|wh?at|quel(?:le)?s?)$/iu.test(spans[index]?.surface ?? '') &&
  persons.has(fold(spans[index + (has(spans[index + 1], 'number') ? 2 : 1)]?.surface ?? ''));

/** "Quel Chinois", "which Russian", and no noun after it. */
const isOfCountry = (spans: readonly Span[], index: number): boolean =>
  /^(?:quel(?:le)?s?|which)$/iu.test(spans[index]?.surface ?? '') &&
  spans[index + 1]?.senses.some((sense) => sense.kind === 'name' && sense.demonym) === true &&
  spans[index + 2]?.senses.some((sense) => sense.kind === 'office' || sense.kind === 'document') !== true;

/** "Name the photographer who took it": who is asked for is told already. */
const isRelativeWho = (spans: readonly Span[], index: number): boolean =>
  /^(?:name|which|what|quel)/iu.test(spans[index - 2]?.surface ?? '') &&
  spans.slice(index - 1, index).some(fillsClause);

/** "Which direction does Xi …": a thing is asked for, not a person. */
const isThing = (spans: readonly Span[], index: number): boolean => {
  const next = spans[index + 1]?.senses ?? [];
  return (
    /^which$/iu.test(spans[index]?.surface ?? '') &&
    next.some((sense) => sense.kind === 'concept') &&
    !next.some((sense) => sense.kind === 'office' || sense.kind === 'name' || sense.kind === 'light')
  );
};

/** Whether "où" asks for a place: not "ou" for a choice, nor what takes up a noun, nor how far something has come. */
const asksWhere = (
  spans: readonly Span[],
  index: number,
  content: number,
  tokens: readonly Token[],
): boolean =>
  !(content > 0 && (isOr(spans, index) || isRelative(spans, index))) &&
  !isChoice(spans, index, tokens) &&
  !(index > 0 && PASSAGE.test(spans[index - 1]?.surface ?? ''));

/** "Où en sont les relations", "où Kim en est": how far things have come. */
const asksHowFar = ({ start, surface }: Span, tokens: readonly Token[]): boolean =>
  /(?:^|\s)o[uù]$/iu.test(surface) &&
  tokens.some(({ folded }, i) => i > start && folded === 'en' && FAR.test(tokens[i + 1]?.folded ?? ''));
const FAR = /^(?:est|sont|etait|etaient|serait|arrive|arrivent)$/u;

/** "…, ou c'était une lettre commune ?", "ça change ou Kim continue ?": in a sentence that has its accents elsewhere. */
function isChoice(spans: readonly Span[], index: number, tokens: readonly Token[]): boolean {
  const span = spans[index];
  if (span === undefined || index === 0 || !/^ou(?!\p{L})/iu.test(span.surface)) return false;
  if (!spans.slice(index + 1).some(fillsClause)) return false;
  const gap = tokens[span.start]?.gap ?? '';
  return gap.includes(',') || tokens.some(({ accented, folded }) => accented !== folded);
}

/** "la phrase où", "the part where": what is said there, and not a place. */
const PASSAGE =
  /(?:^|\s)(?:phrases?|passages?|extraits?|paragraphes?|lignes?|citations?|discours|sentences?|parts?|bits?|lines?|quotes?|paragraphs?|cases?|cas)$/iu;

/** "a démenti ou a rien dit": the "ou" of people who leave accents out stands for "où" at the head or the end only. */
const isOr = (spans: readonly Span[], index: number): boolean =>
  /^ou(?: a)?$/iu.test(spans[index]?.surface ?? '') && spans.slice(index + 1).some(fillsClause);

/** "le défilé où était Kim", "the hall where Xi received him": after a noun with its article, before its clause. */
const isRelative = (spans: readonly Span[], index: number): boolean =>
  /^(?:où|ou|where)/iu.test(spans[index]?.surface ?? '') &&
  spans[index - 1]?.senses.some((sense) => sense.kind === 'concept') === true &&
  ARTICLE.test(spans[index - 2]?.surface ?? '') &&
  spans.slice(index + 1).some(fillsClause);
const ARTICLE = /^(?:l[ea]?|les|une?|ce|cet|cette|ces|the|an?|that|this)$/iu;

/** Verbs that say little, in the past: "who called Kim …", "who made …". */
const DID = /^(?:called|named|used|asked|gave|made|put|took|held|brought|got|came|went)\b/iu;

const AUXILIARY = /^(?:did|does|do|has|have|had|will|is|are|was|were)$/u;

const BY = /(?:^|\s)(?:par|by|by the)$/iu;
const isName = (span: Span | undefined): boolean =>
  span?.senses.some((sense) => sense.kind === 'name' || sense.kind === 'office') === true;

/** "Someone told her so, who was that?": the question word at the end stands for the subject of what is told before. */
function standsFor(spans: readonly Span[], at: number, indefinites: ReadonlySet<string>): boolean {
  const isName = (span: Span): boolean => has(span, 'name') || has(span, 'office');
  const subject = spans.findIndex(({ surface }) => indefinites.has(fold(surface)));
  const verb = spans.findIndex((span) => has(span, 'concept') && !isName(span));
  return subject >= 0 && subject < verb && verb < at && !spans.slice(at + 1).some(fillsClause);
}

/** "Qui a remercié Kim", "who called …": the question word is the subject when a verb comes before any name. */
function asksAgent(spans: readonly Span[], at: number): boolean {
  const surface = spans[at]?.surface.toLowerCase() ?? '';
  if (/qui est-ce que|qui est ce que|whom|whose|^(?:à|a|avec|de|to|with|from) /u.test(surface)) return false;
  const before = spans[at - 1];
  if (before?.senses.some((sense) => sense.kind === 'preposition') === true && at > 0) return false;
  // "Which leader was thanked by Putin?": who acts is told.
  if (spans.some((span, i) => i > at && BY.test(span.surface) && isName(spans[i + 1]))) return false;
  // "Guo a traité qui d'irresponsable ?": who acts is named, and the verb stands before the question word.
  const earlier = spans.slice(0, at);
  const named = earlier.findIndex((span) => span.senses.some((sense) => sense.kind === 'name'));
  if (
    named >= 0 &&
    earlier.slice(named).some((span) => span.senses.some((sense) => sense.kind === 'concept'))
  )
    return false;
  if (DID.test(spans[at + 1]?.surface ?? '')) return true;
  for (const [i, span] of spans.entries()) {
    if (i <= at) continue;
    if (span.senses.some((sense) => sense.kind === 'name')) return false;
    if (
      AUXILIARY.test(span.surface.toLowerCase()) &&
      spans[i + 1]?.senses.some((sense) => sense.kind === 'name') === true
    )
      return false;
    if (span.senses.some((sense) => sense.kind === 'concept') || span.senses.length === 0) return true;
  }
  return false;
}

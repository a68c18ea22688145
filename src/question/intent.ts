import type { Language } from '../knowledge/types.js';
import type { Chat, Intent } from './language.js';
import type { Query } from './query.js';
import type { Span } from './segment.js';

/** Intents that hold wherever in the sentence they stand, first the strongest. */
const ANYWHERE: readonly Intent[] = [
  'agreement',
  'order-of',
  'timeline',
  'how-old',
  'how-long',
  'ordinal',
  'how-many',
  'source',
  'list',
];
/** Intents told by a question word: the first in the sentence counts. */
const QUESTION_WORDS: readonly Intent[] = ['when', 'where', 'why', 'who', 'how', 'profile', 'what'];
/** Question words that are as often conjunctions or relatives ("a dit que", "which"): only before the verb. */
const WEAK: ReadonlySet<Intent> = new Set<Intent>(['what', 'who', 'profile', 'how']);

/** Senses that fill a clause: after one of them, a weak question word is a conjunction. */
const isContent = (span: Span): boolean =>
  span.period !== undefined ||
  span.senses.length === 0 ||
  span.senses.some((sense) => sense.kind === 'name' || sense.kind === 'concept' || sense.kind === 'office');

type IntentReading = Pick<Query, 'intent' | 'yesNo' | 'asksAgent' | 'intentAt' | 'chat'>;

/** What a question asks for, from its question words and their places. */
export function readIntent(text: string, spans: readonly Span[], language: Language): IntentReading {
  const at = new Map<Intent, number>();
  let chat: Chat | null = null;
  let content = 0;
  for (const [index, span] of spans.entries()) {
    for (const sense of span.senses) {
      if (sense.kind === 'chat' && (sense.language === language || span.senses.length === 1))
        chat ??= sense.chat;
      if (sense.kind !== 'intent') continue;
      if (WEAK.has(sense.intent) && content > 0 && !standsForQuestion(text, spans, index, sense.intent))
        continue;
      if (!at.has(sense.intent)) at.set(sense.intent, index);
    }
    if (isContent(span)) content += 1;
  }
  const yesNoAt = at.get('yes-no');
  const yesNo = yesNoAt !== undefined;
  const strong = ANYWHERE.find((intent) => at.has(intent));
  const words = QUESTION_WORDS.filter((intent) => at.has(intent)).sort(
    (a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || QUESTION_WORDS.indexOf(a) - QUESTION_WORDS.indexOf(b),
  );
  const first = words[0];
  const intent: Intent | null = strong ?? first ?? (yesNo ? 'yes-no' : null);
  // "Est-ce que … ?", "Did … ?" before any question word: the question word is a conjunction.
  const yesNoFirst =
    yesNoAt !== undefined &&
    first !== undefined &&
    strong === undefined &&
    yesNoAt < (at.get(first) ?? 0) &&
    (WEAK.has(first) || first === 'when');
  const chosen = yesNoFirst ? 'yes-no' : intent;
  const intentAt = chosen === null ? -1 : (at.get(chosen) ?? -1);
  return { intent: chosen, yesNo, asksAgent: chosen === 'who' && asksAgent(spans, intentAt), intentAt, chat };
}

/** A question word after content still asks when it ends the sentence, begins a clause after a comma, or follows a verb directly. */
function standsForQuestion(text: string, spans: readonly Span[], index: number, intent: Intent): boolean {
  const rest = spans.slice(index + 1);
  if (intent === 'what') {
    const surface = spans[index]?.surface.toLowerCase() ?? '';
    // "que", "qu'" and "which" inside a sentence join clauses; "quoi", "what", "quel" ask.
    if (/^(?:que|qu|what)$/u.test(surface)) return false;
    return true;
  }
  if (intent === 'who') {
    const surface = spans[index]?.surface.toLowerCase() ?? '';
    if (/^(?:who|whom|whose|qui|which)$/u.test(surface))
      return (
        rest.every((span) => !isContent(span)) ||
        /[,;:]\s*$/.test(text.slice(0, textOffset(text, spans, index)))
      );
    return true;
  }
  return true;
}

const textOffset = (text: string, spans: readonly Span[], index: number): number => {
  let offset = 0;
  for (let i = 0; i <= index; i++) {
    const found = text.indexOf(spans[i]?.surface ?? '', offset);
    offset = i === index ? found : found + (spans[i]?.surface.length ?? 0);
  }
  return Math.max(0, offset);
};

/** "Qui a remercié Kim", "who called …": the question word is the subject when no name stands before the verb. */
function asksAgent(spans: readonly Span[], at: number): boolean {
  const surface = spans[at]?.surface.toLowerCase() ?? '';
  if (/qui est-ce que|whom|^(?:à|a|avec|de|to|with) /u.test(surface)) return false;
  for (const span of spans.slice(at + 1)) {
    if (span.senses.some((sense) => sense.kind === 'name')) return false;
    if (span.senses.some((sense) => sense.kind === 'concept')) return true;
    if (
      span.senses.some(
        (sense) =>
          sense.kind === 'intent' &&
          sense.intent === 'yes-no' &&
          /^(?:did|does|do|has|have|had|will)$/u.test(span.surface.toLowerCase()),
      )
    ) {
      const next = spans[spans.indexOf(span) + 1];
      if (next?.senses.some((sense) => sense.kind === 'name')) return false;
    }
  }
  return false;
}

import type { Unit, WordUnit } from '../query.js';
import { has } from '../spans/pieces.js';
import type { Span } from '../spans/segment.js';
import type { LanguageData } from '../words/language.js';
import { isOneOf } from '../words/says.js';

/**
 * The word by which a question asks whether those it names agree with each other, and not whether the sources do: "what
 * do Xi and Kim *disagree* about", "des *désaccords* entre Xi et Kim". A fact must have it. Null where the sources are
 * asked about.
 */
export function concordOf(
  units: readonly Unit[],
  spans: readonly Span[],
  { concord, between }: Pick<LanguageData, 'concord' | 'between'>,
): WordUnit | null {
  const asking = spans.flatMap((span, at) => (isAgreement(span) ? [at] : []));
  const [at] = asking;
  const word = spans[at ?? -1];
  // "Do the sources agree …": they are asked about by another word.
  if (at === undefined || word === undefined || asking.length > 1 || !isOneOf(word.surface, concord))
    return null;
  const isAmong = isOneOf(spans[at + 1]?.surface ?? '', between);
  const isOfThem = (unit: Unit): boolean =>
    unit.kind === 'name' &&
    (isAmong ? unit.at > at : unit.role === 'agent' && unit.owns !== true && unit.at < at);
  if (!units.some(isOfThem) || (isAmong && !has(spans[at + 2], 'name') && !has(spans[at + 2], 'office')))
    return null;
  return { kind: 'word', word: word.surface.toLowerCase(), surface: word.surface, at };
}

const isAgreement = ({ senses }: Span): boolean =>
  senses.some((sense) => sense.kind === 'intent' && sense.intent === 'agreement');

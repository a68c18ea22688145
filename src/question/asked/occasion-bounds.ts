import { isUntil, type PeriodMatch } from '../period/period.js';
import type { Query, Unit } from '../query.js';
import type { Span } from '../spans/segment.js';
import { type Token, tokenise } from '../words/fold.js';
import { foldedSet } from '../words/folded-set.js';
import type { LanguageData } from '../words/language.js';
import { remembered } from '../words/remembered.js';
import { says } from '../words/says.js';

type Words = Pick<LanguageData, 'period' | 'grammar' | 'earlier'>;

/** What is asked for of which a bound may tell the last time. */
const ASKED: ReadonlySet<Query['intent']> = new Set<Query['intent']>(['when', 'previous', 'since']);

const PAUSE = /[,;:.!?()]/u;

/**
 * Takes the date of what something else was before as the bound it is: "before his trip of September 2025, when had he
 * gone?", "prior to the 2025 parade". What happened then is told by its date, and is not what is asked about.
 */
export function boundByOccasions(
  units: readonly Unit[],
  periods: readonly PeriodMatch[],
  { intent, spans, tokens, words }: OccasionBounds,
): { readonly units: readonly Unit[]; readonly periods: readonly PeriodMatch[] } {
  if (!ASKED.has(intent)) return { units, periods };
  const determiners = foldedSet([...words.grammar.determiners, ...words.period.article]);
  const isDeterminer = (at: number): boolean => determiners.has(tokens[at]?.folded ?? '');
  /** Where words for "before" begin that end at a token; -1 where none do. */
  const beforeAt = (end: number): number => {
    const phrase = beforeIn(words).find((each) =>
      each.every((word, i) => tokens[end - each.length + i]?.folded === word),
    );
    return phrase === undefined ? -1 : end - phrase.length;
  };
  const spent = new Set<Unit>();
  const bounded = periods.map((match): PeriodMatch => {
    const at = spans.findIndex(({ period }) => period === match);
    const { period, start, end } = match;
    const happening = (span: number): Unit | undefined =>
      units.find((unit) => unit.at === span && unit.kind === 'concept');
    const [inFront, behind] = [
      happening(at - 1),
      PAUSE.test(tokens[end]?.gap ?? '') ? undefined : happening(at + 1),
    ];
    if (period.kind !== 'range' || at < 0) return match;
    if (isUntil(match)) {
      const named = tokens.slice(start, end).some((_, i) => isDeterminer(start + i));
      if (named && behind !== undefined) spent.add(behind);
      return match;
    }
    // "When did he arrive before the parade of September?": perhaps in September.
    if (intent === 'when' && period.unit !== 'day' && !says(tokens, words.earlier.had)) return match;
    const until = (from: number): PeriodMatch => ({
      start: from,
      end,
      bound: true,
      period: { ...period, from: Number.NEGATIVE_INFINITY, to: period.from - 1 },
    });
    // "Before his September 2025 trip".
    const first = isDeterminer(start) ? start : start - 1;
    if (behind !== undefined && isDeterminer(first) && beforeAt(first) >= 0) {
      spent.add(behind);
      return until(beforeAt(first));
    }
    // "Before his trip of September 2025".
    const noun = inFront === undefined ? -1 : (spans[inFront.at]?.start ?? -1);
    const from = noun < 0 ? -1 : beforeAt(isDeterminer(noun - 1) ? noun - 1 : noun);
    if (inFront === undefined || from < 0) return match;
    spent.add(inFront);
    return until(from);
  });
  const kept = units.filter((unit) => !spent.has(unit));
  return kept.length === 0 ? { units, periods } : { units: kept, periods: bounded };
}

interface OccasionBounds {
  readonly intent: Query['intent'];
  readonly spans: readonly Span[];
  readonly tokens: readonly Token[];
  readonly words: Words;
}

/** The words for "before" a date, the longest first. */
const beforeIn = remembered(({ period }: Words): readonly (readonly string[])[] =>
  period.before
    .map((phrase) => tokenise(phrase).map(({ folded }) => folded))
    .sort((a, b) => b.length - a.length),
);

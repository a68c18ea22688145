import type { RefusalReason } from '../answer/answer.js';
import { dayInWords } from '../answer/wording/dates.js';
import { parseEdtf } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';
import type { Gap, Verdicts } from './tally.js';
import { say, type Wording } from './wording.js';

interface Texts {
  readonly reasons: Readonly<Record<RefusalReason, string>>;
  readonly unnamed: string;
  readonly gap: string;
  readonly useful: Wording;
  readonly wrong: Wording;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  fr: {
    reasons: {
      empty: 'question vide',
      'too-long': 'question trop longue',
      'unknown-name': 'nom inconnu',
      'unknown-words': 'mots inconnus',
      'no-such-fact': 'aucun fait',
      period: 'période',
      place: 'lieu',
      detail: 'détail',
      'not-a-question': 'pas une question',
    },
    unnamed: '(rien de nommé)',
    gap: '{count} × {missing} ({reason}, dernière fois le {last})',
    useful: { one: '{count} utile', other: '{count} utiles' },
    wrong: { one: '{count} pas juste', other: '{count} pas justes' },
  },
  en: {
    reasons: {
      empty: 'empty question',
      'too-long': 'question too long',
      'unknown-name': 'unknown name',
      'unknown-words': 'unknown words',
      'no-such-fact': 'no such fact',
      period: 'period',
      place: 'place',
      detail: 'detail',
      'not-a-question': 'not a question',
    },
    unnamed: '(nothing named)',
    gap: '{count} × {missing} ({reason}, last on {last})',
    useful: '{count} useful',
    wrong: '{count} not right',
  },
};

/** A line for each gap: how often, what is missing, why it was refused, when last. Plain text. */
export function gapLines(gaps: readonly Gap[], language: Language): readonly string[] {
  const texts = TEXTS[language];
  return gaps.map(({ count, missing, reason, last }) =>
    say(language, texts.gap, {
      count,
      missing: missing === '' ? texts.unnamed : missing,
      reason: texts.reasons[reason],
      last: dayInWords(parseEdtf(last).from, language),
    }),
  );
}

/** A line for each fact that readers have judged. Plain text. */
export function verdictLines(verdicts: readonly Verdicts[], language: Language): readonly string[] {
  const texts = TEXTS[language];
  return verdicts.map(({ fact, useful, wrong }) => {
    const counts = [
      ...(wrong > 0 ? [say(language, texts.wrong, { count: wrong })] : []),
      ...(useful > 0 ? [say(language, texts.useful, { count: useful })] : []),
    ];
    return `${fact}: ${counts.join(', ')}`;
  });
}

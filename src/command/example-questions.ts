import { dayInWords } from '../answer/dates.js';
import type { Coverage } from '../knowledge/coverage.js';
import { parseEdtf } from '../knowledge/edtf.js';
import type { Language } from '../knowledge/types.js';
import { say } from './wording.js';

/** Questions that can be asked of any coverage. Forms without elision or gender, so that any name fits. */
const FORMS = {
  fr: {
    met: 'Qui a rencontré {who} ?',
    whenMet: 'Quand a eu lieu la rencontre entre {who} et {with} ?',
    said: 'Qu’a dit {who} ?',
    happened: 'Que s’est-il passé le {day} ?',
  },
  en: {
    met: 'Who did {who} meet?',
    whenMet: 'When did {who} and {with} meet?',
    said: 'What did {who} say?',
    happened: 'What happened on {day}?',
  },
} as const;

/** What of a coverage comes most often, the first of what comes as often; null where there is nothing. */
interface Commonest {
  /** Two people who meet. */
  readonly pair: readonly [string, string] | null;
  readonly speaker: string | null;
  /** Day number. */
  readonly day: number | null;
}

/** Goes through the facts once, whichever languages ask: in a large coverage that takes its time. */
function commonestIn({ facts, names }: Coverage): Commonest {
  const meetings = new Map<string, number>();
  const speakers = new Map<string, number>();
  const days = new Map<number, number>();
  for (const { type, who, when, negated } of facts) {
    if (negated) continue;
    const people = who.filter((slug) => names.get(slug)?.kind === 'person');
    if (type === 'meeting' && people.length === 2) count(meetings, people.sort().join(' '));
    if (type === 'statement') for (const slug of people) count(speakers, slug);
    if (when === undefined) continue;
    const span = parseEdtf(when.date);
    if (span.from === span.to && !span.approximate) count(days, span.from);
  }
  const [one, other] = most(meetings)?.split(' ') ?? [];
  return {
    pair: one === undefined || other === undefined ? null : [one, other],
    speaker: most(speakers),
    day: most(days),
  };
}

function count<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const most = <Key>(counts: ReadonlyMap<Key, number>): Key | null =>
  [...counts].reduce<readonly [Key | null, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [null, 0],
  )[0];

/**
 * Questions that the coverage answers, to show what can be asked in each language: on the people, the meetings and
 * the day that it tells most about. Fewer where it has no such facts.
 */
export function exampleQuestions(coverage: Coverage): Readonly<Record<Language, readonly string[]>> {
  const commonest = commonestIn(coverage);
  return { fr: questionsOn(commonest, coverage, 'fr'), en: questionsOn(commonest, coverage, 'en') };
}

function questionsOn(
  { pair, speaker, day }: Commonest,
  { names }: Coverage,
  language: Language,
): readonly string[] {
  const forms = FORMS[language];
  const label = (slug: string) => names.get(slug)?.label[language] ?? slug;
  return [
    ...(pair === null
      ? []
      : [
          say(language, forms.whenMet, { who: label(pair[0]), with: label(pair[1]) }),
          say(language, forms.met, { who: label(pair[0]) }),
        ]),
    ...(speaker === null ? [] : [say(language, forms.said, { who: label(speaker) })]),
    ...(day === null ? [] : [say(language, forms.happened, { day: dayInWords(day, language) })]),
  ];
}

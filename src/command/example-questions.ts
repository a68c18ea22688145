import { dayInWords } from '../answer/dates.js';
import type { Coverage, Fact } from '../knowledge/coverage.js';
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

/** The value that comes most often, the first of those that come as often. */
function commonest<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [T | undefined, number]>(
    (best, entry) => (entry[1] > best[1] ? entry : best),
    [undefined, 0],
  )[0];
}

/**
 * Questions that the coverage answers, to show what can be asked: on the people, the meetings and the day that
 * it tells most about. Fewer where it has no such facts.
 */
export function exampleQuestions(coverage: Coverage, language: Language): readonly string[] {
  const forms = FORMS[language];
  const isPerson = (slug: string) => coverage.names.get(slug)?.kind === 'person';
  const label = (slug: string) => coverage.names.get(slug)?.label[language] ?? slug;
  const told = (test: (fact: Fact) => boolean) =>
    coverage.facts.filter((fact) => !fact.negated && test(fact));

  const meetings = told(({ type, who }) => type === 'meeting' && who.filter(isPerson).length === 2).map(
    ({ who }) => who.filter(isPerson).sort().join(' '),
  );
  const pair = commonest(meetings)?.split(' ') ?? [];
  const [one, other] = pair;
  const speaker = commonest(
    told(({ type }) => type === 'statement')
      .flatMap(({ who }) => who)
      .filter(isPerson),
  );
  const day = commonest(
    told(({ when }) => when !== undefined).flatMap(({ when }) => {
      const span = when === undefined ? undefined : parseEdtf(when.date);
      return span !== undefined && span.from === span.to && !span.approximate ? [span.from] : [];
    }),
  );
  return [
    ...(one !== undefined && other !== undefined
      ? [
          say(language, forms.whenMet, { who: label(one), with: label(other) }),
          say(language, forms.met, { who: label(one) }),
        ]
      : []),
    ...(speaker === undefined ? [] : [say(language, forms.said, { who: label(speaker) })]),
    ...(day === undefined ? [] : [say(language, forms.happened, { day: dayInWords(day, language) })]),
  ];
}

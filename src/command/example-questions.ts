import type { Outline } from '../answer/tables/outline.js';
import { dayInWords } from '../answer/wording/dates.js';
import type { Coverage } from '../knowledge/coverage.js';
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

/**
 * Questions that the coverage answers, to show what can be asked in each language: on the people, the meetings and
 * the day that it tells most about. Fewer where it has no such facts.
 */
export function exampleQuestions(
  outline: Outline,
  names: Coverage['names'],
): Readonly<Record<Language, readonly string[]>> {
  return { fr: questionsOn(outline, names, 'fr'), en: questionsOn(outline, names, 'en') };
}

function questionsOn(
  { pair, speaker, day }: Outline,
  names: Coverage['names'],
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

import type { Answered } from '../src/answer/answer.js';
import type { Timeline } from '../src/answer/lists/timeline.js';
import type { Command } from '../src/command/command.js';
import { FROM, TO } from '../src/command/period-options.js';
import { capitalise, say } from '../src/command/wording.js';
import type { Language } from '../src/knowledge/types.js';

const LONGEST = 100;

const TEXTS = {
  fr: {
    all: {
      one: 'Toute la couverture : {count} fait daté',
      other: 'Toute la couverture : {count} faits datés',
    },
    about: { one: '{subject} : {count} fait daté', other: '{subject} : {count} faits datés' },
    aboutIn: {
      one: '{subject}, {period} : {count} fait daté',
      other: '{subject}, {period} : {count} faits datés',
    },
    in: { one: '{period} : {count} fait daté', other: '{period} : {count} faits datés' },
    undated: { one: ', {count} sans date', other: ', {count} sans date' },
    latest: ' ; voici les {count} derniers',
    atLeast: '{title} au moins',
  },
  en: {
    all: { one: 'The whole coverage: {count} dated fact', other: 'The whole coverage: {count} dated facts' },
    about: { one: '{subject}: {count} dated fact', other: '{subject}: {count} dated facts' },
    aboutIn: {
      one: '{subject}, {period}: {count} dated fact',
      other: '{subject}, {period}: {count} dated facts',
    },
    in: { one: '{period}: {count} dated fact', other: '{period}: {count} dated facts' },
    undated: { one: ', {count} without a date', other: ', {count} without a date' },
    latest: '; these are the latest {count}',
    atLeast: '{title} at least',
  },
} as const;

export default {
  name: { fr: 'chronologie', en: 'timeline' },
  access: 'everyone',
  description: {
    fr: 'Ce qui s’est passé, jour après jour ; sans option : toute la couverture',
    en: 'What happened, day by day; the whole coverage without options',
  },
  options: [
    {
      name: { fr: 'sujet', en: 'subject' },
      description: { fr: 'Une personne, un lieu ou un thème', en: 'A person, a place or a topic' },
      maxLength: LONGEST,
      suggests: 'subject',
    },
    FROM,
    TO,
  ],
  run: async ({ engine, language, options: { subject: about, from, to }, draw }) => {
    const timeline = await engine.timeline({ about, from, to }, language);
    if ('answered' in timeline) return { kind: 'answer', answer: timeline };
    const texts = TEXTS[language];
    const { items, disputes, dated, undated, atLeast } = timeline;
    const title = titleOf(timeline, language);
    const answer: Answered = {
      question: '',
      language,
      headline: [
        atLeast ? say(language, texts.atLeast, { title }) : title,
        ...(undated === 0 ? [] : [say(language, texts.undated, { count: undated })]),
        ...(items.length === dated ? [] : [say(language, texts.latest, { count: items.length })]),
      ].join(''),
      answered: true,
      items,
      disputes,
      refusal: null,
      nearest: [],
    };
    const picture = draw({ kind: 'timeline', language, subject: timeline.subject, items, disputes, undated });
    return { kind: 'answer', answer, layout: 'days', next: [], picture };
  },
} satisfies Command;

function titleOf({ subject, period, dated: count }: Timeline, language: Language): string {
  const texts = TEXTS[language];
  const capital = capitalise(language, subject ?? period ?? '');
  if (subject === null)
    return period === null
      ? say(language, texts.all, { count })
      : say(language, texts.in, { period: capital, count });
  return period === null
    ? say(language, texts.about, { subject: capital, count })
    : say(language, texts.aboutIn, { subject: capital, period, count });
}

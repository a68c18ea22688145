import type { Answer, Answered } from '../answer/answer.js';
import type { Language } from '../knowledge/types.js';
import type { NextStep } from './command.js';
import { say } from './wording.js';

const TEXTS: Readonly<Record<Language, { readonly timeline: string; readonly nearest: string }>> = {
  fr: { timeline: 'Chronologie : {name}', nearest: 'Voir : {statement}' },
  en: { timeline: 'Timeline: {name}', nearest: 'See: {statement}' },
};

/** What follows from an answer: the timeline of the person it is on; from a refusal, what is nearest to the question. */
export function nextSteps(answer: Answer): readonly NextStep[] {
  const { language } = answer;
  const texts = TEXTS[language];
  if (!answer.answered)
    return answer.nearest.map(({ fact, statement }) => ({
      label: say(language, texts.nearest, { statement }),
      ask: { kind: 'fact', ref: fact },
    }));
  const name = mainPerson(answer);
  if (name === null) return [];
  return [
    {
      label: say(language, texts.timeline, { name }),
      ask: { kind: 'command', name: 'timeline', options: { subject: name } },
    },
  ];
}

/** The person of the first item who is in the most items; the first of those. */
function mainPerson({ items }: Answered): string | null {
  let main: string | null = null;
  let most = 0;
  for (const person of items[0].people) {
    const count = items.filter(({ people }) => people.includes(person)).length;
    if (count > most) {
      main = person;
      most = count;
    }
  }
  return main;
}

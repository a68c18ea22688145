import type { Command } from '../src/command/command.js';
import { FROM, TO } from '../src/command/period-options.js';

const LONGEST = 100;

export default {
  name: { fr: 'rencontres', en: 'meetings' },
  access: 'everyone',
  description: {
    fr: 'Qui a rencontré qui, quand et où ; sans option : toutes les rencontres',
    en: 'Who met whom, when and where; all meetings without options',
  },
  options: [
    {
      name: { fr: 'qui', en: 'who' },
      description: { fr: 'L’une des personnes qui se rencontrent', en: 'One of those who meet' },
      maxLength: LONGEST,
      suggests: 'actor',
    },
    {
      name: { fr: 'avec', en: 'with' },
      description: { fr: 'L’autre personne', en: 'The other one' },
      maxLength: LONGEST,
      suggests: 'actor',
    },
    {
      name: { fr: 'lieu', en: 'place' },
      description: { fr: 'Ville, pays ou bâtiment', en: 'City, country or building' },
      maxLength: LONGEST,
      suggests: 'place',
    },
    FROM,
    TO,
  ],
  run: async ({ engine, language, options: { who, with: other, place, from, to }, draw }) => {
    const answer = await engine.search({ kind: 'meetings', who, with: other, place, from, to }, language);
    // A meeting that somebody denies is told, but no line is drawn for it.
    const items = answer.items.filter(({ negated }) => !negated);
    return { kind: 'answer', answer, picture: draw({ kind: 'meetings', language, items }) };
  },
} satisfies Command;

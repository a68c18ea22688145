import type { Command } from '../src/command/command.js';

const LONGEST = 100;

export default {
  name: { fr: 'propos', en: 'said' },
  access: 'everyone',
  description: {
    fr: 'Ce qui a été dit ou écrit, par qui et à qui',
    en: 'What was said or written, by whom and to whom',
  },
  options: [
    {
      name: { fr: 'qui', en: 'who' },
      description: {
        fr: 'La personne ou l’organisation qui parle',
        en: 'The person or organisation that speaks',
      },
      maxLength: LONGEST,
      suggests: 'actor',
    },
    {
      name: { fr: 'à', en: 'to' },
      description: { fr: 'À qui c’est adressé', en: 'Whom it is addressed to' },
      maxLength: LONGEST,
      suggests: 'actor',
    },
    {
      name: { fr: 'sujet', en: 'about' },
      description: { fr: 'De quoi ou de qui', en: 'What or whom it is about' },
      maxLength: LONGEST,
      suggests: 'subject',
    },
  ],
  run: async ({ engine, language, options: { who, to, about } }) => ({
    kind: 'answer',
    answer: await engine.search({ kind: 'said', who, addressee: to, about }, language),
  }),
} satisfies Command;

import type { Command } from '../src/command/command.js';

export default {
  name: { fr: 'demander', en: 'ask' },
  access: 'everyone',
  description: {
    fr: 'Pose une question sur les articles : la réponse vient avec ses citations',
    en: 'Ask about the articles: the answer comes with its quotations',
  },
  options: [
    {
      name: { fr: 'question', en: 'question' },
      description: {
        fr: 'En français ou en anglais, comme vous la diriez',
        en: 'In English or French, in your own words',
      },
      required: true,
    },
  ],
  run: async ({ engine, options: { question = '' }, language }) => ({
    kind: 'answer',
    // A question is answered in the language it is asked in; the reader's serves where it does not tell.
    answer: await engine.ask(question, { fallback: language }),
  }),
} satisfies Command;

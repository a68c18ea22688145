import { type Command, MESSAGE_TEXT } from '../src/command/command.js';

export default {
  name: { fr: 'Poser cette question', en: 'Ask about this' },
  access: 'everyone',
  on: 'message',
  description: {
    fr: 'Répond au message comme à une question, pour vous seul',
    en: 'Answers the message as a question, for you alone',
  },
  run: async ({ engine, options: { [MESSAGE_TEXT]: message = '' }, language }) => ({
    kind: 'answer',
    answer: await engine.ask(message, { fallback: language }),
  }),
} satisfies Command;

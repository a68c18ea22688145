import { checkPage } from '../src/command/check-page.js';
import { type Command, MESSAGE_TEXT } from '../src/command/command.js';

export default {
  name: { fr: 'Vérifier dans la couverture', en: 'Check against the coverage' },
  access: 'everyone',
  on: 'message',
  description: {
    fr: 'Compare le message, mot pour mot, aux citations des articles, pour vous seul',
    en: 'Compares the message, word for word, with the articles’ quotations, for you alone',
  },
  run: async ({ engine, language, options: { [MESSAGE_TEXT]: message = '' } }) =>
    checkPage(await engine.check(message, language)),
} satisfies Command;

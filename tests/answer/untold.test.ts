import { expect, it } from 'vitest';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();
const answered = (question: string): boolean => engine.ask(question).answered;

it.each([
  // Words that are no slips of others, and none of grammar.
  'Il pleuvait pendant la parade à Pékin ?',
  'Quel grade avaient les Nord-Coréens envoyés au front ?',
  'Qui a fondé le Parti communiste chinois ?',
  'Who interpreted for Putin and Kim?',
  // "Visa" is also a French verb.
  'How do I get a visa for China?',
  // "Du coup" is not in "du coup de fil".
  'Contenu du coup de fil entre Kim et Xi',
  'Who will take over from Kim Jong-un?',
  'Is China shipping arms to Russia?',
  // What is called out at the end is not what is asked.
  'My phone says message failed to send, help',
])('a word that carries a question is not lost: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each([
  // Two meetings say nothing of an age, nor the sixth of them of an office.
  'C’est bien Kim qui a 71 ans ?',
  "Isn't it Kim who is 71?",
  'How long has Xi been in power?',
  'Depuis combien de temps Xi est-il au pouvoir ?',
])('a number of something else does not answer: %j', (question) => {
  expect(answered(question)).toBe(false);
});

it.each(['Kim soutient à fond la guerre de Poutine ?', 'Is North Korea giving arms to Russia?'])(
  'and still understood where it is told: %j',
  (question) => {
    expect(answered(question)).toBe(true);
  },
);

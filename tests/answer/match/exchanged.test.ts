import { describe, expect, it } from 'vitest';
import { engineOn } from '../../support/real-desk.js';

const engine = await engineOn();

describe('who does it and to whom it is done are not exchanged', () => {
  it.each([
    'What weapons is Russia giving North Korea?',
    'Quelles armes la Russie fournit-elle à la Corée du Nord ?',
    "North Korea's support is vital to China, right?",
    'La Russie envoie-t-elle des soldats à Kim ?',
    'Les alliés de Kiev sont-ils critiqués par la Corée du Nord ?',
    'Why does Guo Jiakun accuse Xi of conspiring against the US?',
    'Pourquoi Guo Jiakun accuse-t-il Xi de conspirer ?',
  ])('%j', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });

  it.each([
    'What weapons is North Korea giving Russia?',
    'Is North Korea sanctioned by the United Nations?',
    'Does North Korea need China’s support?',
    'Le soutien de la Chine est-il vital pour la Corée du Nord ?',
    'Pourquoi Trump accuse-t-il Xi de conspirer ?',
  ])('as it is told, it is answered: %j', (question) => {
    expect(engine.ask(question).answered).toBe(true);
  });
});

describe('whoever feels something is the one of whom it is told', () => {
  it.each([
    'Pourquoi Poutine a-t-il été vexé par Trump ?',
    "Why was Putin stung by Trump's words?",
    "Why is Pyongyang irritated with China's nuclear race?",
    'La Chine agace-t-elle la Corée du Nord ?',
    'Kallas est-elle fâchée contre Trump ?',
  ])('%j', (question) => {
    expect(engine.ask(question).answered).toBe(false);
  });

  it.each([
    'What about North Korea irritates Beijing?',
    'La Corée du Nord agace-t-elle Pékin ?',
    'Was Trump annoyed by Putin?',
    'Qu’est-ce qui a vexé Trump ?',
    'Was Beijing cross with Kallas?',
  ])('as it is told, it is answered: %j', (question) => {
    expect(engine.ask(question).answered).toBe(true);
  });
});

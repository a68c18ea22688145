import { beforeAll, describe, expect, it } from 'vitest';
import { tellsAhead } from '../../../src/question/spans/future.js';
import type { Reader } from '../../../src/question/understand.js';
import { tokenise } from '../../../src/question/words/fold.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const isToCome = (text: string, words: Parameters<typeof tellsAhead>[2]): boolean => {
  const tokens = tokenise(text);
  return tokens.some((_, at) => tellsAhead(tokens, at, words));
};

const future = (question: string): string | undefined => read(reader, question).future?.surface;

describe('a question on what is to come is known', () => {
  it.each([
    ['When will Xi visit Pyongyang?', 'will'],
    ["Who'll meet Kim?", 'll'],
    ['Are they going to meet again?', 'going to'],
    ['date of the next summit', 'next'],
    ['Quand Kim reviendra-t-il à Pékin ?', 'reviendra'],
    ['Y aura-t-il un autre défilé ?', 'aura'],
    ['Poutine va-t-il se rendre à Pyongyang ?', 'va'],
    ['Les deux hommes vont se revoir ?', 'vont'],
    ['le prochain sommet', 'prochain'],
  ])('%j by %j', (question, word) => {
    expect(future(question)).toBe(word);
  });
});

describe('what only looks so is not', () => {
  it.each([
    'Why did Xi and Kim express their will to strengthen ties?',
    'Will you tell me who met Xi?',
    'What happened next?',
    'Is Kim going to Beijing by train?',
    'Who stood next to Xi?',
    'Quand Kim est-il allé à Pékin ?',
    'Comment va Kim ?',
    'Xi rencontra Kim à Pékin ?',
    'Qui a filmé avec sa caméra ?',
    'Est-ce que Kim était à Ankara ?',
  ])('%j', (question) => {
    expect(future(question)).toBeUndefined();
  });
});

it('a statement tells of what is to come by the same words', () => {
  const words = reader.lexicon.future;
  expect(isToCome('La ligne B aura douze stations.', words.fr)).toBe(true);
  expect(isToCome('Line B will have twelve stops.', words.en)).toBe(true);
  expect(isToCome('La ligne B a douze stations.', words.fr)).toBe(false);
  expect(isToCome('They expressed their will to meet.', words.en)).toBe(false);
});

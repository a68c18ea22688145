import { beforeAll, describe, expect, it } from 'vitest';
import { askingSentence } from '../../../src/question/spans/asking-sentence.js';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});
const asking = (text: string): string | null =>
  askingSentence(text, (sentence) => read(reader, sentence, 'en'))?.text ?? null;

describe('the sentence that asks', () => {
  it('is the one on somebody, where the others only lead to it', () => {
    expect(asking('They looked so relaxed. When did Kim meet Xi?')).toBe('When did Kim meet Xi?');
    expect(asking('When did Kim meet Xi? Was it the cake?')).toBe('When did Kim meet Xi?');
  });

  it.each([
    'When did Kim meet Xi?',
    'When did Kim meet Xi? When did he meet Putin?',
    'Macron was there. When did Kim meet Xi?',
    'It was in 1999. When did Kim meet Xi?',
    'When did Mr. Kim meet Mr. Xi?',
  ])('is none where there is but one sentence, or another tells something of its own: %s', (text) => {
    expect(asking(text)).toBeNull();
  });
});

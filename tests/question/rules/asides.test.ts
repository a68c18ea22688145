import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage, unexplained } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('what people say of themselves beside the question', () => {
  it.each([
    "Ma petite-fille m'assure que Kim et Xi se sont vus, c'est exact ?",
    'Mon prof dit que le Japon a capitulé, vrai ?',
    'Mamie demande : quand était le défilé ?',
    'My granddaughter assures me that Kim met Xi, is it true?',
  ])('is left out: %j', (question) => {
    expect(unexplained(read(reader, question))).toEqual([]);
  });

  it.each(['Qui dit que la nièce de Kim était là ?', 'Who says that his granddaughter was there?'])(
    'is nothing else: %j',
    (question) => {
      expect(unexplained(read(reader, question))).not.toEqual([]);
    },
  );

  it('is no clause that begins as a question does', () => {
    const asked = read(reader, 'Will my taxes rise because of the parade, what does Xi say?');
    expect(asked.units.map(({ surface }) => surface)).toContain('parade');
  });
});

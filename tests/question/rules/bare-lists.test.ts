import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

describe('a list without commas', () => {
  it.each([
    ['did xi putin and kim meet', 'agent'],
    ['was trump mad about xi putin and kim', 'about'],
    ['est-ce que xi poutine et kim se sont vus', 'agent'],
  ])('has one role: %s', (question, role) => {
    const { units } = read(reader, question);
    const listed = units.filter((unit) => unit.kind === 'name' && !unit.names.includes('donald-trump'));
    expect(listed.map((unit) => unit.kind === 'name' && unit.role)).toEqual([role, role, role]);
  });

  it('is none where only two stand side by side', () => {
    const { units } = read(reader, 'did xi thank putin and kim', 'en');
    expect(units.flatMap((unit) => (unit.kind === 'name' ? [unit.role] : []))).toEqual([
      'agent',
      'target',
      'target',
    ]);
  });
});

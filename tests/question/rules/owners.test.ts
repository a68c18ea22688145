import { beforeAll, describe, expect, it } from 'vitest';
import type { Query } from '../../../src/question/query.js';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const people = ({ units }: Query): string[] =>
  units.flatMap((unit) => (unit.kind === 'name' ? [`${unit.names[0]} ${unit.role}`] : []));

describe('a person told by another name', () => {
  it.each([
    ["What did China's Xi tell Kim?", ['xi-jinping agent', 'kim-jong-un target']],
    ['did russias putin meet north koreas kim', ['vladimir-putin agent', 'kim-jong-un target']],
    [
      "What did the North Korean leader's Russian counterpart tell him?",
      ['kim-jong-un any', 'vladimir-putin agent'],
    ],
  ])('is the one who acts: %s', (question, expected) => {
    expect(people(read(reader, question, 'en'))).toEqual(expected);
  });

  it('is not meant where the other is no owner', () => {
    expect(people(read(reader, 'Did Xi tell Kim?', 'en'))).toEqual([
      'xi-jinping agent',
      'kim-jong-un target',
    ]);
  });
});

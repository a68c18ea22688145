import { beforeAll, describe, expect, it } from 'vitest';
import type { Reader } from '../../../src/question/understand.js';
import { read, readerOfCoverage } from '../reading.js';

let reader: Reader;
beforeAll(async () => {
  reader = await readerOfCoverage();
});

const roleOfPutin = (question: string): string | undefined =>
  read(reader, question).units.flatMap((unit) =>
    unit.kind === 'name' && unit.names.includes('vladimir-putin') ? [unit.role] : [],
  )[0];

describe('whoever has words of his own', () => {
  it.each([
    'ressors-moi les mots de Poutine sur la relation Russie Corée du Nord',
    'the words of Putin on North Korea',
  ])('says them: %s', (question) => {
    expect(roleOfPutin(question)).toBe('agent');
  });

  it.each(['Kim a parlé de Poutine ?', 'Que dit Kim de Poutine ?'])(
    'does not where others speak of him: %s',
    (question) => {
      expect(roleOfPutin(question)).not.toBe('agent');
    },
  );
});

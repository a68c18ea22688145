import { describe, expect, it } from 'vitest';
import { buildStatements } from '../../../src/answer/facts/statements.js';
import type { Fact } from '../../../src/knowledge/coverage.js';
import { projectLanguage } from '../../support/real-desk.js';
import { coverageOf, gazette, HARBOUR } from '../harbour.js';

const { languages } = await projectLanguage();
const { isIdentity, isVenue, orderIn } = buildStatements(languages);
const { factByRef } = await coverageOf(HARBOUR);
const some = factByRef.get(gazette('minister-leaves'));
if (some === undefined) throw new Error('the harbour has lost its ferry');
const fact = (given: Pick<Fact, 'says'> | Pick<Fact, 'how'>): Fact => ({ ...some, ...given });

describe('the wording of a fact', () => {
  it.each([
    [{ fr: 'Ferrolia est un constructeur.', en: 'Ferrolia is a rail builder.' }, true],
    [{ fr: 'Ferrolia emploie un constructeur.', en: 'Ferrolia is a rail builder.' }, false],
    [{ fr: 'Ferrolia construit des trams.', en: 'Ferrolia builds trams.' }, false],
  ])('tells what something is: %j', (says, expected) => {
    expect(isIdentity(fact({ says }))).toBe(expected);
  });

  it.each([
    [{ fr: 'Il est parti avant la pluie.', en: 'He left before the rain.' }, 'before'],
    [{ fr: 'Il est parti après le dîner.', en: 'He left following dinner.' }, 'after'],
    [{ fr: 'Il est parti avec le dîner.', en: 'He went after dinner.' }, undefined],
    [{ fr: 'Il est parti.', en: 'He left.' }, undefined],
  ])('tells what came before or after: %j', (says, expected) => {
    expect(orderIn(fact({ says }))).toBe(expected);
  });

  it.each([
    [{ fr: 'lors d’un point-presse', en: 'at a press briefing' }, true],
    [{ fr: 'sur son réseau', en: 'on his own network' }, true],
    [{ fr: 'à dos d’âne', en: 'on a donkey' }, false],
    [{ fr: 'par le ferry', en: 'by ferry' }, false],
  ])('gives a place as the means: %j', (how, expected) => {
    expect(isVenue(fact({ how }))).toBe(expected);
  });
});

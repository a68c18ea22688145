import { describe, expect, it } from 'vitest';
import { stem } from '../../../src/question/words/stem.js';
import { verbRoots } from '../../../src/question/words/verb-roots.js';
import { read, readerOfCoverage, unexplained } from '../reading.js';

const listed = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([of, phrases]) =>
    phrases.map((phrase) => ({ of, words: phrase.split(' ') })),
  );

describe('the root of a verb’s form', () => {
  it('is the stem of the verb that some phrase is made of', () => {
    const roots = verbRoots(listed({ say: ['prendre la parole'] }), 'fr', new Set());
    expect(roots.get('prit')).toBe(stem('prendre', 'fr'));
    expect(roots.get('tint')).toBeUndefined();
  });

  it('is left out where stemming finds it', () => {
    const roots = verbRoots(listed({ meet: ['rencontrer'] }), 'fr', new Set());
    expect(roots.get('rencontra')).toBeUndefined();
  });

  it('is none for a word of grammar, nor for what two verbs share', () => {
    const phrases = listed({
      a: ['pendre'],
      b: ['suivre'],
      c: ['être'.normalize('NFD').replace(/\p{M}/gu, '')],
    });
    const roots = verbRoots(phrases, 'fr', new Set(['pendant']));
    expect(roots.get('pendant')).toBeUndefined();
    expect(roots.get('suis')).toBeUndefined();
  });

  it('is none for what is listed as something else', () => {
    const roots = verbRoots(listed({ tea: ['boire'], will: ['but'] }), 'fr', new Set());
    expect(roots.get('but')).toBeUndefined();
    expect(roots.get('boivent')).toBe(stem('boire', 'fr'));
  });
});

describe('a question', async () => {
  const reader = await readerOfCoverage();

  it.each([
    ['Quand se déroula le défilé ?', 'fr'],
    ['Le défilé se tint où ?', 'fr'],
    ['Qu’est-ce qui rend la Chine importante ?', 'fr'],
    ['Where did the parade take place, and who took part?', 'en'],
  ] as const)('is read whatever the tense: %s', (question, language) => {
    expect(unexplained(read(reader, question, language))).toEqual([]);
  });

  it('finds a phrase whatever the tense of its verb', () => {
    const concepts = (question: string, language: 'fr' | 'en') =>
      read(reader, question, language).units.flatMap((unit) =>
        unit.kind === 'concept' ? unit.concepts : [],
      );
    expect(concepts('Kim prit la parole ?', 'fr')).toContain('say');
    expect(concepts('Elle reprendra la parole ?', 'fr')).not.toEqual([]);
    expect(concepts('Quand Xi reçut-il Kim ?', 'fr')).toContain('receive');
  });

  it('keeps apart what only shares a stem', () => {
    const concepts = (question: string) =>
      read(reader, question, 'fr').units.flatMap((unit) => (unit.kind === 'concept' ? unit.concepts : []));
    expect(concepts('des armes')).toContain('weapons');
    expect(concepts('des armes')).not.toContain('armed-forces');
    expect(concepts('les armées')).toContain('armed-forces');
  });
});

import { describe, expect, it } from 'vitest';
import { partsOf, readPassage } from '../../../src/answer/check/passage.js';
import { sentencesOf } from '../../../src/answer/check/sentences.js';
import { typographyOf } from '../../../src/answer/check/typography.js';
import { keysOf, wordsOf } from '../../../src/answer/check/words.js';

const keys = (text: string) => keysOf(wordsOf(text));

describe('words', () => {
  it.each([
    ['L’amitié', "l'amitie"],
    ['Kim Jong-un', 'KIM JONG UN'],
    ['« Œuvre », dit-il !', 'oeuvre dit il'],
    ['de 1950-1953', 'de 1950–1953'],
  ])('are the same in %s and %s', (a, b) => {
    expect(keys(a)).toEqual(keys(b));
  });

  it.each([
    ['10 %', '10'],
    ['10 €', '10 $'],
    ['−5 degrés', '5 degrés'],
    ['3,5 millions', '35 millions'],
    ['n’ont pas', 'ont pas'],
  ])('differ in %s and %s', (a, b) => {
    expect(keys(a)).not.toEqual(keys(b));
  });

  it('stand where their offsets say', () => {
    const text = 'Près de 10 % des −5 amitiés';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Près',
      'de',
      '10',
      '%',
      'des',
      '−',
      '5',
      'amitiés',
    ]);
  });
});

describe('a passage', () => {
  it.each(['[…]', '[...]', '(…)', '…', '...', '[la Chine]'])('is left open where %s stands', (mark) => {
    const passage = readPassage(`le train ${mark} a quitté Pékin`);
    expect(keysOf(passage.words)).toEqual(['le', 'train', 'a', 'quitte', 'pekin']);
    expect(partsOf(passage)).toEqual([
      [0, 2],
      [2, 5],
    ]);
  });

  it('is one part where something is left out before or after it only', () => {
    expect(partsOf(readPassage('… le train a quitté […]'))).toEqual([[0, 4]]);
  });
});

describe('the typography of the same words', () => {
  const compare = (a: string, b: string) => {
    const [left, right] = [wordsOf(a), wordsOf(b)];
    return typographyOf(
      { text: a, words: left, from: 0, to: left.length },
      { text: b, words: right, from: 0, to: right.length },
    );
  };

  it('is the same whatever the kind of marks and spaces, and the case of the first letter', () => {
    expect(compare('L\u2019amitié\u00A0« immuable »', 'l\u0027amitié "immuable"').same).toBe(true);
  });

  it('names the words that have other accents or another case', () => {
    expect(compare('les Etats UNIS', 'les États Unis')).toEqual({
      same: false,
      respelt: [
        { pasted: 'Etats', printed: 'États' },
        { pasted: 'UNIS', printed: 'Unis' },
      ],
    });
  });

  it('tells punctuation from spelling', () => {
    expect(compare('oui, non', 'oui non')).toEqual({ same: false, respelt: [] });
  });
});

describe('sentences', () => {
  const abbreviations = new Set(['m', 'mm']);
  it('end at full stops, not after titles and initials', () => {
    expect(
      sentencesOf('MM. Xi et Kim ont dîné. M. Guo a parlé ! J. Gao aussi.', abbreviations).map((s) =>
        s.trim(),
      ),
    ).toEqual(['MM. Xi et Kim ont dîné.', 'M. Guo a parlé !', 'J. Gao aussi.']);
  });

  it('keep their signature', () => {
    expect(sentencesOf('Il est parti.\n\n— Xi', abbreviations)).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { clean, fold, tokenise } from '../../../src/question/words/fold.js';
import { fc } from '../../support/properties.js';

const words = (text: string): string[] => tokenise(text).map((token) => token.text);
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
/** Letters of several scripts with what disturbs a comparison: marks, ligatures, invisible characters. */
const textOfLetters = fc.string({
  unit: fc.constantFrom(..."aéÈœÆßøŁ习近金정은Пу́ \u0301\u0308\u200d\u202e’'-.,?!\ud83d😀\t0９²ﬁ"),
  maxLength: 40,
});

describe('folding', () => {
  it.each([
    ['ÉLÉGANTE', 'elegante'],
    ['Œuvre À L’ÉTÉ', 'oeuvre a l’ete'],
    ['e\u0301te\u0301', 'ete'],
    ['cœur, sœur, ex æquo', 'coeur, soeur, ex aequo'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Tromsø', 'tromso'],
    ['ﬁn', 'fin'],
    ['ＫＩＭ', 'kim'],
    ['Xí Jìnpíng', 'xi jinping'],
    ['Z̷͎̈a̸l̵g̶o', 'zalgo'],
    ['', ''],
  ])('brings %j to %j', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it.each([
    ['김정은', '김정은'],
    ['习近平', '习近平'],
    ['シーチンヒン', 'シーチンヒン'],
    ['Путин', 'путин'],
  ])('keeps the letters of other scripts: %s', (written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('does not tell a composed letter from a decomposed one', () => {
    fc.assert(
      fc.property(textOfLetters, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOfLetters), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('splitting into words', () => {
  it.each([
    ["l'amitié d’aujourd'hui", ['l', 'amitié', 'd', 'aujourd', 'hui']],
    ['Kim Jong-un', ['Kim', 'Jong', 'un']],
    ['Que dit-il ?', ['Que', 'dit', 'il']],
    ['le 03/09/2025', ['le', '03', '09', '2025']],
    ['习近平met', ['习近平', 'met']],
    ['김정은이Putin', ['김정은이', 'Putin']],
    ['ウラジーミル・プーチン', ['ウラジーミル', 'プーチン']],
    ['« Xi » (président)…', ['Xi', 'président']],
    ['e\u0301te\u0301', ['e\u0301te\u0301']],
    ['?!… 😀👍🏽', []],
    ['   ', []],
    ['', []],
  ])('finds the words of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('tells "où" from "ou" and a capital from a small letter', () => {
    expect(tokenise('Où ou').map(({ accented, folded, capital }) => ({ accented, folded, capital }))).toEqual(
      [
        { accented: 'où', folded: 'ou', capital: true },
        { accented: 'ou', folded: 'ou', capital: false },
      ],
    );
  });

  it('has no capitals in scripts without them', () => {
    expect(tokenise('习近平 김정은').map((token) => token.capital)).toEqual([false, false]);
  });

  it('gives each word the place where it stands, in order', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOfLetters), (text) => {
        let last = 0;
        for (const token of tokenise(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(text.slice(last, token.start)).toBe(token.gap);
          expect(token.end).toBeGreaterThan(token.start);
          last = token.end;
        }
      }),
    );
  });

  it('leaves no letter or digit between words', () => {
    fc.assert(
      fc.property(textOfLetters, (text) => {
        const tokens = tokenise(text);
        const rest = text.slice(tokens.at(-1)?.end ?? 0);
        for (const between of [...tokens.map((token) => token.gap), rest])
          expect(between).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});

describe('cleaning a question', () => {
  it.each([
    ['  Qui\t a\r\n rencontré\u00a0Xi\u202f? ', 'Qui a rencontré Xi ?'],
    ['Qui\u0000 est\u0007 Xi', 'Qui est Xi'],
    ['\u202eix tse iuQ\u202c', 'ix tse iuQ'],
    ['\u2066Xi\u2069 \u200bJin\u200dping\ufeff', 'Xi Jinping'],
    ['Xi\ud800 Jin\udc00ping', 'Xi Jinping'],
    ['a\u2028b\u2029c', 'a b c'],
    ['\u0000\u200b\u202e', ''],
  ])('reads %j as %j', (written, cleaned) => {
    expect(clean(written)).toBe(cleaned);
  });

  it('leaves whole characters that can be seen, with single spaces between', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, textOfLetters), (text) => {
        const cleaned = clean(text);
        expect(cleaned).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
        expect(cleaned).not.toMatch(/^\s|\s$|\s\s/);
        expect(clean(cleaned)).toBe(cleaned);
      }),
    );
  });

  it('does not touch the letters of any script', () => {
    fc.assert(
      fc.property(textOfLetters, (text) => {
        const letters = (of: string): string => (of.match(/[\p{L}\p{N}\p{M}]/gu) ?? []).join('');
        expect(letters(clean(text))).toBe(letters(text));
      }),
    );
  });
});

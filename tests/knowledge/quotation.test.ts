import { describe, expect, it } from 'vitest';
import { nearestPassage } from '../../src/knowledge/passage.js';
import { comparable, findQuotation, type TextQuote } from '../../src/knowledge/quotation.js';
import { fc } from '../support/properties.js';

const found = (text: string, quote: TextQuote): string[] =>
  findQuotation(comparable(text), quote).map(({ start, end }) => text.slice(start, end));

describe('a quotation is found as it is printed', () => {
  it.each([
    ['l’amitié', "C'est l'amitié", "l'amitié"],
    ["l'amitié", 'C’est l’amitié', 'l’amitié'],
    ['dit "oui" et', 'Il dit « oui » et part', 'dit « oui » et'],
    ['dit « oui »', 'Il dit "oui" et part', 'dit "oui"'],
    ['dit “oui”', 'Il dit «\u00a0oui\u00a0» et part', 'dit «\u00a0oui\u00a0»'],
    ['a b c', 'x a\n  b\u202f c y', 'a\n  b\u202f c'],
    ['prêt à maintenir avec', 'était\n"prêt à maintenir\navec"', 'prêt à maintenir\navec'],
    ['été', 'un e\u0301te\u0301 chaud', 'e\u0301te\u0301'],
    ['e\u0301te\u0301', 'un été chaud', 'été'],
    ['coopération', 'la coo\u00adpé\u200bration va', 'coo\u00adpé\u200bration'],
    ['한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8', '\u1112\u1161\u11ab\u1100\u116e\u11a8'],
    ['习近平', '习近平 说', '习近平'],
    ['fin', 'la fin\u200b', 'fin'],
    ['début', '\ufeffdébut du texte', 'début'],
  ])('%j in %j', (exact, text, printed) => {
    expect(found(text, { exact })).toEqual([printed]);
  });

  it.each([
    ['oui', 'Oui'],
    ['été', 'ete'],
    ['26 dirigeants', '27 dirigeants'],
    ['nord-coréen', 'nord coréen'],
    ['oui, non', 'oui non'],
    ['a b', 'ab'],
    ['', 'anything'],
    [' ', 'any thing'],
  ])('but %j not in %j', (exact, text) => {
    expect(found(text, { exact })).toEqual([]);
  });

  it('as often as it stands there, overlaps included', () => {
    expect(found('a b a b a', { exact: 'a b a' })).toEqual(['a b a', 'a b a']);
  });

  it('only where it does not cut a word', () => {
    expect(found("l'entraînement du train", { exact: 'train' })).toEqual(['train']);
    expect(found('trains et trainées', { exact: 'train' })).toEqual([]);
    expect(found('1950-1953', { exact: '1950' })).toEqual(['1950']);
  });

  it('between what stands before and after it', () => {
    const text = 'Il a dit « oui » lundi. Il a dit « oui » mardi.';
    expect(findQuotation(comparable(text), { exact: '"oui"', suffix: 'mardi' })).toEqual([
      { start: text.lastIndexOf('«'), end: text.lastIndexOf('»') + 1 },
    ]);
    expect(found(text, { exact: 'oui', prefix: 'dit  «' })).toHaveLength(2);
    expect(found(text, { exact: 'oui', prefix: 'lundi. Il a dit «' })).toHaveLength(1);
    expect(found(text, { exact: 'oui', prefix: 'a', suffix: '»' })).toEqual([]);
  });

  it('wherever it is taken from', () => {
    const word = fc.constantFrom(
      "l'été",
      'e\u0301te\u0301',
      '« oui »',
      '"non"',
      'Xi',
      '시',
      '\u1109\u1175',
      '26',
      'a\u00adb',
    );
    const space = fc.constantFrom(' ', '\n', '\u00a0', ' \n ');
    const text = fc.array(fc.tuple(word, space), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (parts, from, length) => {
        const whole = parts.flat().join('');
        const first = from % parts.length;
        const last = first + 1 + (length % (parts.length - first));
        const excerpt = parts.slice(first, last).flat().join('');
        const start = parts.slice(0, first).flat().join('').length;
        const places = findQuotation(comparable(whole), { exact: excerpt });
        expect(places).toContainEqual({ start, end: start + excerpt.trimEnd().length });
      }),
    );
  });
});

describe('making comparable', () => {
  it('changes nothing when done twice, and leads back to the original', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (original) => {
        const { text, offsets } = comparable(original);
        expect(offsets).toHaveLength(text.length + 1);
        expect(offsets.every((offset, index) => index === 0 || offset >= (offsets[index - 1] ?? 0))).toBe(
          true,
        );
        expect(text.normalize('NFC')).toBe(text);
      }),
    );
  });
});

describe('the nearest passage', () => {
  const text = comparable(
    'Le maire a parlé. "Notre amitié restera immuable, quelle que soit l’évolution de la situation", a-t-il\ndit lundi.',
  );

  it('is the same text where it is there', () => {
    expect(nearestPassage(text, 'restera immuable')).toMatchObject({ distance: 0, differences: [] });
  });

  it.each([
    [
      'amitié restera inébranlable, quelle que soit',
      'amitié restera immuable, quelle que soit',
      [{ quoted: 'inébranlable', printed: 'immuable' }],
    ],
    [
      'Notre amitié restera toujours immuable',
      'Notre amitié restera immuable',
      [{ quoted: 'toujours', printed: '' }],
    ],
    [
      'immuable quelle que soit l’évolution la situation',
      'immuable, quelle que soit l’évolution de la situation',
      [
        { quoted: '', printed: ',' },
        { quoted: '', printed: 'de' },
      ],
    ],
    [
      'notre amitie restera immuable',
      'Notre amitié restera immuable',
      [{ quoted: 'notre amitie', printed: 'Notre amitié' }],
    ],
    ['a-t-il dit mardi', 'a-t-il\ndit lundi', [{ quoted: 'mardi', printed: 'lundi' }]],
  ])('to %j is %j', (exact, passage, differences) => {
    expect(nearestPassage(text, exact)).toMatchObject({ text: passage, differences });
  });

  it.each(['La fanfare joue demain sur la place', '', '…'])('to %j is none', (exact) => {
    expect(nearestPassage(text, exact)).toBeUndefined();
  });

  it('is found in an article of many pages in no time', () => {
    const long = comparable(
      `${'Il pleut sur la ville et les toits. '.repeat(3000)}Le pont est fermé au trafic lundi.`,
    );
    const start = performance.now();
    expect(nearestPassage(long, 'Le pont est fermé au public lundi')?.text).toBe(
      'Le pont est fermé au trafic lundi',
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

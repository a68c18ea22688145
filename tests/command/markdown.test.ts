import { describe, expect, it } from 'vitest';
import { blockQuote, link, literal } from '../../src/command/markdown.js';
import { fc } from '../support/properties.js';

/** What a reader of Discord sees of escaped text: a backslash before a mark is not shown. */
const shown = (markdown: string) => markdown.replace(/\\([^\p{L}\p{N}\s])/gu, '$1');

/** Marks that would do something, were they not behind a backslash. */
const live = (markdown: string) =>
  markdown.replace(/\\[^\p{L}\p{N}\s]/gu, '').match(/[*_~`|<>[\]#@\\]|\/|^\s*[-+]|^\s*\d+[.)]/gmu);

describe('text from data and people', () => {
  it.each([
    ['emphasis', '*no* __no__ ~~no~~ ||no||'],
    ['code', '`code` ```block```'],
    ['a heading', '# title'],
    ['a list', '- item'],
    ['a numbered list', '1. item'],
    ['a quote', '> quote'],
    ['small print', '-# small'],
    ['mentions', '@everyone @here <@1> <@&2> <#3> </ask:4> <t:5:R> <:a:6>'],
    ['a masked link', '[click](https://evil.example)'],
    ['an address', 'https://evil.example/path'],
    ['an invitation', 'discord.gg/abcdef'],
    ['backslashes', '\\*not escaped\\* \\'],
  ])('prints %s as it was typed', (_, text) => {
    expect(shown(literal(text))).toBe(text);
    expect(live(literal(text))).toBeNull();
  });

  it('leaves prose alone, hyphens, dates and typographic spaces included', () => {
    const prose = 'Kim Jong-un (71 ans) : « oui »\u202F? Non\u00A0! 4 septembre 2025, à 10:01. 50 % + 3.';
    expect(literal(prose)).toBe(prose);
  });

  it('keeps to one line, without control characters and marks that reorder text', () => {
    expect(literal('a\u0000\u202Eb\n\t c\u2066')).toBe('ab c');
  });

  it('shows every character of any text, and brings none to life', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/\s+/g, ' ').trim();
        fc.pre(!/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u00A0\u202F]/u.test(plain));
        expect(shown(literal(text))).toBe(plain);
        expect(live(literal(text))).toBeNull();
      }),
    );
  });

  it('never holds a lone surrogate, which Discord refuses', () => {
    expect(literal('a\uD800b')).toBe('a\uFFFDb');
  });
});

describe('a block quote', () => {
  it('holds every line of the text behind its mark, verbatim to the reader', () => {
    expect(blockQuote('*un*\ndeux')).toBe('> \\*un\\*\n> deux');
  });

  it('cannot be left by anything in the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        for (const line of blockQuote(text).split(/[\n\r\u2028\u2029]/))
          expect(line.startsWith('> ')).toBe(true);
      }),
    );
  });
});

describe('a link', () => {
  it('is live under a literal text', () => {
    expect(link('A [title]', 'https://example.org/a_(b)')).toBe(
      '[A \\[title\\]](https://example.org/a_%28b%29)',
    );
  });

  it.each([null, 'javascript:alert(1)', 'not an address'])('is not made of %s', (url) => {
    expect(link('title', url)).toBe('title');
  });
});

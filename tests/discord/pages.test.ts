import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/discord/limits.js';
import { paginate } from '../../src/discord/pages.js';
import type { Passage, Sheet } from '../../src/discord/sheet.js';
import { fc } from '../support/properties.js';

const sheet = (passages: readonly Passage[], ruled = true): Sheet => ({
  language: 'en',
  tone: 'answer',
  heading: 'Heading',
  passages,
  ruled,
  next: [],
  cited: [],
  lead: null,
  footnotes: new Map(),
});

const quote = (length: number) => `> ${'q'.repeat(length)}`;
const length = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0);

describe('a sheet cut into pages', () => {
  it('is one page where it is short', () => {
    const pages = paginate(sheet([{ lead: 'Lead', parts: ['> one', '> two'] }]), '(continued)');
    expect(pages).toEqual([{ heading: '### Heading', texts: ['Lead\n> one\n> two'], foot: [] }]);
  });

  it('is one page where there is nothing but the heading', () => {
    expect(paginate(sheet([]), '')).toEqual([{ heading: '### Heading', texts: [], foot: [] }]);
  });

  it('turns the page before a passage that does not fit, rather than parting it', () => {
    const pages = paginate(sheet([1, 2, 3].map(() => ({ lead: 'Lead', parts: [quote(1_000)] }))), '');
    expect(pages.map(({ texts }) => texts.length)).toEqual([2, 1]);
  });

  it('parts a passage longer than a page between its quotations, and says its lead again', () => {
    const pages = paginate(sheet([{ lead: 'Lead', parts: [quote(1_500), quote(1_500)] }]), '(continued)');
    expect(pages.map(({ texts }) => texts)).toEqual([
      [`Lead\n${quote(1_500)}`],
      [`Lead (continued)\n${quote(1_500)}`],
    ]);
  });

  it('never cuts inside a part, loses none, and keeps every page within Discord’s limits', () => {
    const part = fc.integer({ min: 1, max: 3_200 }).map(quote);
    const passage = fc.record({
      lead: fc.string({ maxLength: 400 }),
      parts: fc.array(part, { maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(passage, { maxLength: 20 }), fc.boolean(), (passages, ruled) => {
        const pages = paginate(sheet(passages, ruled), '(continued)');
        const all = pages.flatMap(({ texts }) => texts).join('\n');
        const quotes = passages.flatMap(({ parts }) => parts);
        expect(all.match(/^> q+$/gm) ?? []).toEqual(quotes);
        for (const { heading, texts } of pages) {
          expect(heading.length + length(texts)).toBeLessThanOrEqual(LIMITS.text);
          expect(texts.length).toBeLessThanOrEqual(ruled ? 12 : 20);
          for (const text of texts) expect(text).not.toBe('');
        }
      }),
    );
  });

  it('cuts a single part longer than any message between its lines', () => {
    const pages = paginate(
      sheet([{ lead: '', parts: [Array(100).fill('a line of text '.repeat(5)).join('\n')] }]),
      '',
    );
    expect(pages.length).toBeGreaterThan(1);
    for (const { texts } of pages) expect(length(texts)).toBeLessThanOrEqual(LIMITS.text);
  });

  it('has a note at the foot of each page that holds its mark, and of no other', () => {
    const passages = [quote(2_000), `${quote(1_900)}\u00A0¹`, quote(2_000), `x\u00A0¹ ${quote(1_900)}`].map(
      (part) => ({
        lead: '',
        parts: [part],
      }),
    );
    const footnotes = new Map([['¹', 'inferred']]);
    const pages = paginate({ ...sheet(passages), footnotes }, '');
    expect(pages.map(({ foot }) => foot)).toEqual([[], ['inferred'], [], ['inferred']]);
  });

  it('keeps within Discord’s limits with notes too', () => {
    const marks = ['¹', '²', '³', '⁴', '⁵'];
    const footnotes = new Map(marks.map((mark) => [mark, `${mark} ${'why '.repeat(60)}`]));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_200 }), { maxLength: 12 }), (sizes) => {
        const passages = sizes.map((size) => ({
          lead: marks.map((mark) => `\u00A0${mark}`).join(''),
          parts: [quote(size)],
        }));
        for (const { heading, texts, foot } of paginate({ ...sheet(passages), footnotes }, ''))
          expect(heading.length + length(texts) + foot.join('\n').length).toBeLessThanOrEqual(LIMITS.text);
      }),
    );
  });

  it('keeps a heading that nobody would read to the end short', () => {
    const [{ heading }] = paginate({ ...sheet([]), heading: '*'.repeat(6_000) }, '');
    expect(heading.length).toBeLessThan(700);
    expect(heading).toMatch(/…$/);
  });
});

import { describe, expect, it } from 'vitest';
import { violations } from '../../src/discord/limits.js';
import type { BotMessage } from '../../src/discord/message.js';
import { fc } from '../support/properties.js';
import { answered, item, refused, source } from './answers.js';
import { buttons, labels, markdown, render } from './rendering.js';

describe('a refusal', () => {
  it('names what is missing and nothing else where nothing is near', () => {
    expect(markdown(render(refused()))).toBe('### The coverage does not mention Cy.');
  });

  it('shows what is nearest with one proof each, and a button that asks for each', () => {
    const two = item({ sources: [source(), source({ quote: 'more' })] });
    const other = item({ fact: 'other#fact', statement: 'They voted.' });
    const message = render(refused({ nearest: [two, other] }));
    const text = markdown(message);
    expect(text).toContain('**The nearest the coverage has:**\nAda Marsh and Bo Lind met.');
    expect(text).not.toContain('> more');
    expect(labels(message)).toEqual(['See: Ada Marsh and Bo Lind met.', 'See: They voted.']);
  });
});

describe('under an answer', () => {
  it('one may look at the sources, go on to the timeline of whom it is on, and say what one thinks', () => {
    const sources = [source(), source({ article: 'other' })];
    const items = [item({ sources }), item({ people: ['Bo Lind'] })] as const;
    expect(labels(render(answered({ items })))).toEqual([
      '2 sources',
      'Timeline: Bo Lind',
      'Useful',
      'Not right',
    ]);
    expect(labels(render(answered({ language: 'fr' })))).toEqual([
      '1 source',
      'Chronologie\u202F: Ada Marsh',
      'Utile',
      'Inexact',
    ]);
  });

  it('there is nothing to press where asking again would do something again', () => {
    expect(buttons(render(answered(), { request: null }))).toEqual([]);
  });

  it('no button is longer than Discord allows, and none is there twice', () => {
    const long = item({ statement: 'x'.repeat(300), fact: 'a#b' });
    const message = render(refused({ nearest: [long, long, item({ fact: 'y'.repeat(100) })] }));
    expect(labels(message)).toEqual([expect.stringMatching(/^See: x+…$/), 'See: Ada Marsh and Bo Lind met.']);
    expect(violations(message)).toEqual([]);
  });
});

describe('a picture', () => {
  const picture = { bytes: new Uint8Array([1, 2]), fileName: 'days.png', description: 'x'.repeat(2_000) };

  it('stands above the text of the first page, with its description', () => {
    const message = render(answered(), { picture });
    expect(message.files).toHaveLength(1);
    expect(JSON.stringify(message.components)).toContain('attachment://days.png');
    expect(violations(message)).toEqual([]);
  });

  it('does not come with the other pages', () => {
    const items = Array.from({ length: 20 }, (_, index) =>
      item({ statement: `${index} ${'s'.repeat(400)}` }),
    );
    const message = render(answered({ items: [item(), ...items] }), { page: 1, picture });
    expect(message.files).toBeUndefined();
    expect(JSON.stringify(message.components)).not.toContain('attachment://');
  });

  it('is not shown without its file', () => {
    const { components } = render(answered(), { picture });
    expect(violations({ components, private: false })).toEqual([
      'a picture is not among the files of the message',
    ]);
  });
});

describe('a long answer', () => {
  const long = answered({
    items: [
      item(),
      ...Array.from({ length: 9 }, (_, index) => item({ statement: `${index} ${'s'.repeat(500)}` })),
    ],
  });

  it('is shown page by page', () => {
    const first = (message: BotMessage) => buttons(message).slice(0, 3);
    expect(labels(render(long)).slice(0, 3)).toEqual(['Back', 'Page 1 of 3', 'More']);
    expect(first(render(long)).map(({ disabled }) => disabled)).toEqual([true, true, false]);
    expect(first(render(long, { page: 2 })).map(({ disabled }) => disabled)).toEqual([false, true, true]);
  });

  it('shows the last page where there are fewer than were asked for', () => {
    expect(markdown(render(long, { page: 99 }))).toBe(markdown(render(long, { page: 2 })));
  });

  it('says how much does not fit where it cannot be asked again', () => {
    const message = render(long, { request: null });
    expect(buttons(message)).toEqual([]);
    expect(markdown(message)).toContain('-# And 6 more passages that do not fit here.');
  });

  it('says so where the question is too long for the buttons', () => {
    const request = { kind: 'question', language: 'en', text: 'x'.repeat(500) } as const;
    expect(markdown(render(long, { request }))).toContain('ask a shorter question');
  });
});

describe('whatever stands in the data', () => {
  const anything = fc.string({ unit: 'binary', maxLength: 300 });
  const hostile = fc.oneof(
    anything,
    fc.constantFrom(
      '@everyone **bold** [click](https://evil.example) <@1> discord.gg/abc',
      '> quote\n# heading',
      '\u202Ereversed\u0000',
      '`'.repeat(300),
      '*'.repeat(3_000),
    ),
  );
  const sources = fc.array(
    fc.record({ quote: hostile, title: hostile, attributionText: hostile, article: hostile }).map(source),
    { minLength: 1, maxLength: 4 },
  );
  const items = fc.array(
    fc
      .record({ statement: hostile, whenText: hostile, where: hostile, note: fc.option(hostile), sources })
      .map((given) => item(given)),
    { minLength: 1, maxLength: 6 },
  );

  it('makes messages that Discord takes, without a live mention or link', () => {
    fc.assert(
      fc.property(hostile, items, fc.nat(3), (headline, [first = item(), ...rest], page) => {
        for (const answer of [
          answered({ headline, items: [first, ...rest] }),
          refused({ headline, nearest: rest }),
        ]) {
          const message = render(answer, { page });
          expect(violations(message)).toEqual([]);
          const read = markdown(message).replace(/\\[^\p{L}\p{N}\s]/gu, '');
          expect(read).not.toMatch(/@|<[@#:/]|\]\(|:\/\/|discord\.gg\//);
        }
      }),
      { numRuns: 60 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { violations } from '../../src/discord/limits.js';
import { renderMessage } from '../../src/discord/render-message.js';
import { renderReply } from '../../src/discord/render-reply.js';
import { answered, item, source } from './answers.js';
import { dispute, markdown, render, SHOWING, texts } from './rendering.js';

describe('an answer', () => {
  it('begins with the headline, then the statement, its date and place, and the quotation with its origin', () => {
    expect(markdown(render(answered()))).toBe(
      [
        '### Ada Marsh and Bo Lind.',
        'Ada Marsh and Bo Lind met.',
        '-# Saturday 1 March 2025 (from “Saturday”) · the mill',
        '> They "met" at the mill.',
        '-# — The Borough, citing Mill Press, which quotes Ada Marsh · 1 March 2025\u00A0¹',
        '-# ¹ The council meets',
      ].join('\n'),
    );
  });

  it('is worded in its own language', () => {
    const text = markdown(render(answered({ language: 'fr', items: [item({ note: 'À vérifier.' })] })));
    expect(text).toContain('**Note de la rédaction\u202F:** À vérifier.');
  });

  it('has French spaces in our own words, and leaves those of a quotation as they are', () => {
    const sources = [source({ quote: 'Quoi ? « Rien » : non !' })];
    const own = item({ statement: 'Ils ont dit : « non ».', sources });
    const text = markdown(render(answered({ language: 'fr', headline: 'Quoi ?', items: [own] })));
    expect(text).toContain('### Quoi\u202F?');
    expect(text).toContain('Ils ont dit\u202F: «\u202Fnon\u202F».');
    expect(text).toContain('> Quoi ? « Rien » : non !');
  });

  it('does not say again what the headline has just said', () => {
    const { statement } = item();
    const text = markdown(render(answered({ headline: `On 1 March: ${statement}` })));
    expect(text.split(statement)).toHaveLength(2);
  });

  it('does say it again where the headline is too long to be shown whole', () => {
    const { statement } = item();
    const text = markdown(render(answered({ headline: `${'x '.repeat(200)}${statement}` })));
    expect(text).toContain(`\n${statement}\n`);
  });

  it('never shows a part of a quotation: one that is too long is left to the article', () => {
    const sources = [source({ quote: 'q'.repeat(3_000) }), source({ quote: 'r'.repeat(2_400 - 2) })];
    const message = render(answered({ headline: '*'.repeat(600), items: [item({ sources })] }));
    expect(markdown(message)).not.toMatch(/q{9}/);
    expect(markdown(render(answered({ items: [item({ sources })] }), { page: 1 }))).toContain(
      'r'.repeat(2_398),
    );
    expect(violations(message)).toEqual([]);
  });

  it('names the outlet where the chain begins with somebody else', () => {
    const sources = [source({ outlet: 'outlet not named', attribution: ['AFP'], attributionText: 'AFP' })];
    expect(markdown(render(answered({ items: [item({ sources })] })))).toContain(
      '— AFP · outlet not named · 1 March 2025',
    );
  });

  it('says under every quotation who says so and when, and the title of each article once', () => {
    const elsewhere = source({ article: 'other', title: 'Another view', quote: 'elsewhere' });
    const items = [item(), item({ sources: [source({ quote: 'again' }), elsewhere] })] as const;
    const text = markdown(render(answered({ items })));
    const origin = '-# — The Borough, citing Mill Press, which quotes Ada Marsh · 1 March 2025\u00A0';
    expect(text).toContain(`> They "met" at the mill.\n${origin}¹\n`);
    expect(text).toContain(`> again\n${origin}¹\n> elsewhere\n${origin}²\n`);
    expect(text.split('\n').slice(-2)).toEqual(['-# ¹ The council meets', '-# ² Another view']);
  });

  it('says the title of an article on each page that quotes it', () => {
    const items = Array.from({ length: 8 }, (_, index) => item({ statement: `${index} ${'s'.repeat(500)}` }));
    for (const page of [0, 1])
      expect(markdown(render(answered({ items: [item(), ...items] }), { page }))).toMatch(
        /\n-# ¹ The council meets$/,
      );
  });

  it('keeps the weekday of an article’s date to itself, and all that is not certain of it not', () => {
    const plain = source({ published: '2025-03-01', publishedDate: 'Saturday 1 March 2025, in the morning' });
    const about = source({ published: '2025-03-02~', publishedDate: 'around 2 March 2025' });
    const text = markdown(render(answered({ items: [item({ sources: [plain, about] })] })));
    expect(text).toContain('Ada Marsh · 1 March 2025\u00A0');
    expect(text).toContain('Ada Marsh · around 2 March 2025\u00A0');
  });

  it('does without a date and a place where there is none', () => {
    const text = markdown(
      render(answered({ items: [item({ when: null, whenText: null, whenBasis: null, where: null })] })),
    );
    expect(text).toContain('Ada Marsh and Bo Lind met.\n> They');
  });

  it('shows what the sources dispute one under the other, each with its quotation, and none twice', () => {
    const text = markdown(
      render(
        answered({ items: [item({ sources: [source({ quote: 'on Saturday' })] })], disputes: [dispute()] }),
      ),
    );
    expect(text).toContain('**The sources differ:** the day is not the same.');
    expect(text).toContain('**1 March** — They met on Saturday.\n> on Saturday\n');
    expect(text).toContain('**2 March** — They met on Sunday.\n> on Sunday\n');
    expect(text.match(/> on Saturday/g)).toHaveLength(1);
  });

  it('does not say again in a dispute what has just been read', () => {
    const { explanation } = dispute();
    const text = markdown(
      render(
        answered({
          headline: `They differ: ${explanation}`,
          items: [item({ statement: 'They met on Saturday.', sources: [source({ quote: 'on Saturday' })] })],
          disputes: [dispute()],
        }),
      ),
    );
    expect(text.split(explanation)).toHaveLength(2);
    expect(text.split('They met on Saturday.')).toHaveLength(2);
    expect(text).toContain('**1 March**\n> on Saturday');
  });

  it('links the title of an article that has an address', () => {
    const sources = [source({ url: 'https://example.org/council' })];
    expect(markdown(render(answered({ items: [item({ sources })] })))).toContain(
      '[The council meets](https://example.org/council)',
    );
  });
});

describe('a date that is not the article’s own', () => {
  const inferred = source({
    published: '2025-05-05~',
    publishedDate: 'around 5 May 2025',
    publishedBasis: 'inferred: it names “Friday”',
  });

  it('is explained once a message, however many quotations are from that article', () => {
    const items = [item({ sources: [inferred] }), item({ sources: [inferred] })] as const;
    const text = markdown(render(answered({ items })));
    expect(text.match(/around 5 May 2025\u00A0¹/g)).toHaveLength(2);
    expect(text.match(/inferred/gi)).toHaveLength(1);
    expect(text.split('\n').at(-1)).toBe('-# ¹ The council meets · inferred: it names “Friday”');
  });

  it('has the number of its article', () => {
    const another = { ...inferred, article: 'other', publishedBasis: 'inferred: from the weather' };
    const text = markdown(render(answered({ items: [item({ sources: [inferred, another] })] })));
    expect(text).toContain('around 5 May 2025\u00A0²');
    expect(text).toContain(
      '-# ¹ The council meets · inferred: it names “Friday”\n-# ² The council meets · inferred: from the weather',
    );
  });
});

describe('a timeline', () => {
  const day = (whenText: string, statement: string) =>
    item({ whenText, statement, whenBasis: null, sources: [source(), source({ quote: 'again' })] });
  const items = [day('1 May', 'One.'), day('1 May', 'Two.'), day('2 May', 'Three.')] as const;
  const timeline = () => {
    const sheet = renderReply(
      { kind: 'answer', answer: answered({ items }), layout: 'days', next: [] },
      'en',
      texts,
    );
    return renderMessage(sheet, texts.en, { ...SHOWING, cited: [] });
  };

  it('has each day once, above what happened on it, with one quotation each', () => {
    const text = markdown(timeline());
    expect(text.match(/^\*\*1 May\*\*$/gm)).toHaveLength(1);
    expect(text.match(/^\*\*2 May\*\*$/gm)).toHaveLength(1);
    expect(text.indexOf('Two.')).toBeLessThan(text.indexOf('2 May'));
    expect(text).not.toContain('again');
    expect(text.match(/^> /gm)).toHaveLength(3);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { buttonsOf } from '../support/buttons.js';
import { expectGoodManners } from '../support/good-manners.js';

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(async () => {
  expectGoodManners(running.discord);
  await running.close();
});

type Locale = 'fr' | 'en-US';

/** Every page of a reply, to the last. */
async function pages(command: string, options: Record<string, string>, locale: Locale): Promise<string[]> {
  const acting = { locale };
  let exchange: Exchange = await running.discord.slash(command, options, acting);
  const texts = [exchange.text];
  for (;;) {
    const on = buttonsOf(exchange).find(({ label }) => label === 'More' || label === 'Suite');
    if (on === undefined || on.disabled === true) return texts;
    exchange = await running.discord.click(exchange.answer.id, on.custom_id, acting);
    texts.push(exchange.text);
  }
}

const LONG: readonly [string, Record<string, string>][] = [
  ['said', { who: 'Xi' }],
  ['meetings', {}],
  ['timeline', { subject: 'Kim' }],
  ['compare', {}],
  ['who', { name: 'Kim' }],
  ['sources', { article: 'promet' }],
];
const LOCALES: readonly Locale[] = ['fr', 'en-US'];
const EVERY = LONG.flatMap(([name, options]) => LOCALES.map((locale) => [name, options, locale] as const));

/** Block quotes, each with the line under it. */
const quotations = (text: string) =>
  [...text.matchAll(/^> .*(?:\n> .*)*\n(.*)$/gm)].map(([, under = '']) => under);

describe('under every quotation of every page', () => {
  it.each(EVERY)(
    'stands who says so, and when, and the title at the foot: /%s %o in %s',
    async (...reply) => {
      for (const page of await pages(...reply)) {
        for (const origin of quotations(page)) {
          const [, who = '', mark = ''] =
            /^-# — (.+) · .*\b(?:septembre|décembre|September|December) 20\d\d\u00A0([⁰¹²³⁴-⁹]+)$/.exec(
              origin,
            ) ?? [];
          expect(who, origin).toMatch(/AFP|outlet not named, signed .|média non indiqué, signé ./);
          expect(page, origin).toMatch(new RegExp(`^-# ${mark} (?:Xi|Kim) .*(?:Corée du Nord|Russie)`, 'm'));
        }
        // A title is read once.
        const titles = page.match(/^-# [⁰¹²³⁴-⁹]+ .*$/gm) ?? [];
        expect(new Set(titles).size).toBe(titles.length);
      }
    },
  );
});

/** What is not printed as an article has it: our own words. */
const own = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('> ') && !/^-# [⁰¹²³⁴-⁹]/.test(line))
    .join('\n')
    // Words of the articles that we quote: titles, phrases that dates come from.
    .replace(/\*\*[^*\n]*"immuable"[^*\n]*\*\*|“[^”]*”|«[^»]*»|"immuable"/g, '…');

describe('the typography', () => {
  const others: readonly [string, Record<string, string>][] = [
    ['help', {}],
    ['sources', {}],
    ['meetings', { who: 'Trump' }],
    ['ask', { question: 'Kim Xi Macron ?' }],
    ['check', { text: 'La lune est un fromage, a dit Xi.' }],
    ['compare', { about: 'Poutine' }],
  ];
  const every = [...LONG, ...others];

  it.each(every)('is French in French: /%s %o', async (name, options) => {
    const text = own((await pages(name, options, 'fr')).join('\n')).replace(/`[^`]*`|https?:\S+/g, '');
    // A narrow no-break space before high punctuation, and no straight quotation mark or apostrophe.
    expect(text.match(/.{0,20}[^\u202F][;!?»]/g) ?? []).toEqual([]);
    expect(text.match(/.{0,20}(?<![\u202F])(?<!\d):(?!\d)/g) ?? []).toEqual([]);
    expect(text.match(/.{0,20}['"“”].{0,20}/g) ?? []).toEqual([]);
  });

  it.each(every)('is English in English: /%s %o', async (name, options) => {
    const text = own((await pages(name, options, 'en-US')).join('\n'));
    expect(text.match(/.{0,20}[\u202F ][;:!?](?!\w).{0,20}/g) ?? []).toEqual([]);
    expect(text.match(/.{0,20}['"«»].{0,20}/g) ?? []).toEqual([]);
  });
});

import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { TOWN } from '../knowledge/town.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';
import { hostileText } from '../support/hostile-text.js';
import { liveMarkup } from '../support/live-markup.js';
import { fc } from '../support/properties.js';
import { buttonLinks, shownMarkdown } from '../support/shown-markdown.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';

const URL_IN_DATA = 'https://gazette.example/bridge';

let running: BotOnLocalDiscord;
let knowledge: WrittenKnowledge;
beforeAll(async () => {
  knowledge = await writtenKnowledge(TOWN);
  running = await startOnLocalDiscord({ folder: knowledge.folder });
});
afterAll(async () => {
  await running.close();
  await knowledge[Symbol.asyncDispose]();
});
afterEach(() => expectGoodManners(running.discord));

/** A name that somebody might ask for, whatever else stands around it. */
const NAME = 'Zebulon';

/** The texts that an editor writes, each a place for whatever comes. */
interface Texts {
  readonly title: string;
  readonly byline: string;
  readonly label: string;
  readonly alias: string;
  readonly place: string;
  readonly outlet: string;
  readonly says: string;
  readonly quote: string;
  readonly note: string;
  readonly why: string;
  readonly because: string;
}

const article = (texts: Texts) => {
  // JSON's strings are YAML's.
  const is = (key: keyof Texts) => JSON.stringify(texts[key]);
  return {
    'articles/2030-03-02-hostile.yaml': `title: ${is('title')}
outlet: outlet
agency: null
byline: ${is('byline')}
published: { date: "2030-03-02~", basis: inferred, because: { fr: ${is('because')}, en: ${is('because')} } }
language: en
url: ${URL_IN_DATA}
note: { fr: ${is('note')}, en: ${is('note')} }
facts:
  - id: met
    type: meeting
    who: [zebulon, ada]
    where: [place]
    when: { date: 2030-03-01, basis: resolved, phrase: ${is('quote')} }
    says: { fr: ${is('says')}, en: ${is('says')} }
    why: { fr: ${is('why')}, en: ${is('why')} }
    how: { fr: ${is('why')}, en: ${is('why')} }
    quote: { exact: ${is('quote')} }
    attribution: [zebulon]
    note: { fr: ${is('note')}, en: ${is('note')} }
`,
    'names/people.yaml': `zebulon:
  label: { fr: ${is('label')}, en: ${is('label')} }
  aliases: [${NAME}, ${is('alias')}]
  roles: [{ title: { fr: ${is('alias')}, en: ${is('alias')} } }]
ada: { label: { fr: Ada Morel, en: Ada Morel } }
`,
    'names/organisations.yaml': `outlet: { label: { fr: ${is('outlet')}, en: ${is('outlet')} } }\n`,
    'names/places.yaml': `place: { label: { fr: ${is('place')}, en: ${is('place')} } }\n`,
  };
};

const text = hostileText(300);
const texts: fc.Arbitrary<Texts> = fc.record({
  title: text,
  byline: text,
  label: text,
  alias: text,
  place: text,
  outlet: text,
  says: text,
  quote: text,
  note: text,
  why: text,
  because: text,
});

/** What no text of a knowledge base may hold; these are refused, and held by a test of their own. */
const REFUSED =
  /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFD\uFFFE\uFFFF]|\p{Surrogate}/gu;
const accepted = texts.map((hostile): Texts => {
  const clean = (value: string) => value.replace(REFUSED, '').trim() || 'x';
  return {
    title: clean(hostile.title),
    byline: clean(hostile.byline),
    label: clean(hostile.label),
    alias: clean(hostile.alias),
    place: clean(hostile.place),
    outlet: clean(hostile.outlet),
    says: clean(hostile.says),
    quote: clean(hostile.quote),
    note: clean(hostile.note),
    why: clean(hostile.why),
    because: clean(hostile.because),
  };
});

function expectHarmless(exchange: Exchange): void {
  const { mentions, links, tricks } = liveMarkup(shownMarkdown(exchange));
  expect({ mentions, tricks }).toEqual({ mentions: [], tricks: [] });
  expect([...links, ...buttonLinks(exchange)].filter((link) => link !== URL_IN_DATA)).toEqual([]);
}

it('whatever stands in the knowledge base is refused in a readable line, or shown and does nothing', async () => {
  const { discord } = running;
  let taken = 0;
  await fc.assert(
    fc.asyncProperty(fc.oneof(texts, { weight: 3, arbitrary: accepted }), async (hostile) => {
      await knowledge.rewrite(article(hostile));
      const report = await running.desk.coverage.reload();
      if (!report.ok) {
        for (const mistake of report.mistakes.lines) expect(liveMarkup(mistake).tricks).toEqual([]);
        const told = await discord.slash('admin reload', {}, { user: discord.owner });
        await told.until(({ answered }) => answered);
        expect(told.text).toContain('Reload refused');
        expectHarmless(told);
        return;
      }
      taken += 1;
      for (const exchange of [
        await discord.slash('ask', { question: `When did ${NAME} meet Ada Morel, and why?` }),
        await discord.slash('ask', { question: `Where did ${NAME} meet Ada Morel?` }, { locale: 'fr' }),
        await discord.slash('ask', { question: `Did ${NAME} meet Napoleon?` }),
        await discord.message(`<@${discord.botUserId}> ${NAME} ?`),
        await discord.slash('meetings', { who: NAME }),
        await discord.slash('said', { who: NAME }),
        await discord.slash('sources'),
        await discord.slash('sources', { article: '2030-03-02-hostile' }),
        await discord.slash('help'),
      ]) {
        expect(exchange.answered).toBe(true);
        expect(exchange.text).not.toContain('went wrong');
        expectHarmless(exchange);
      }
      const typed = await discord.autocomplete('meetings', { option: 'who', value: 'z' });
      expect(typed.sent.map(({ kind, refusal }) => [kind, refusal])).toEqual([['autocomplete', null]]);
    }),
    { numRuns: 25, interruptAfterTimeLimit: 15_000 },
  );
  expect(taken).toBeGreaterThan(5);
});

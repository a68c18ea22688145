import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import check from '../../commands/check.js';
import { checkPage } from '../../src/command/check-page.js';
import type { Language } from '../../src/knowledge/types.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';
import { engineOn } from '../support/real-desk.js';

const engine = await engineOn();

const UNCHANGED =
  'Cette position restera immuable, quelle que soit l’évolution de la situation internationale';

function page(text: string, language: Language = 'en'): string {
  const reply = checkPage(engine.check(text, language));
  if (reply.kind !== 'page') throw new Error('not a page');
  return [reply.title, ...reply.sections].join('\n');
}

describe('the page of a check', () => {
  it('gives the verdict, the quotation, who said it to whom, and the article', () => {
    const { title } = engine.coverage.articles[1] ?? { title: '' };
    const lines = page(UNCHANGED).split('\n');
    expect(lines[0]).toMatch(/^Verbatim/);
    expect(lines[1]).toBe(
      "> Cette position restera immuable, quelle que soit l'évolution de la situation internationale",
    );
    expect(lines[2]).toBe('-# Speaker: Xi Jinping; addressee: Kim Jong-un');
    expect(lines[3]).toContain(title);
    expect(lines[3]).toContain('4 September 2025');
  });

  it('marks the words that differ on both sides', () => {
    const text = page('Cette position restera éternelle, quelle que soit l’évolution', 'fr');
    expect(text).toContain(
      'Texte collé\u202F: Cette position restera ~~éternelle~~, quelle que soit l’évolution',
    );
    expect(text).toContain('> Cette position restera **immuable**, quelle que soit');
  });

  it('says of each fragment where it is from', () => {
    const text = page('La Chine développe ses relations diplomatiques et remporteront une grande victoire');
    expect(text).toMatch(/Fragment 1: La Chine développe.*\n> La Chine.*\n-# Speaker: Guo Jiakun/);
    expect(text).toMatch(/Fragment 2: et remporteront.*\n> lorsque.*\n-# Speaker: Kim Jong-un/);
  });

  it('is in the reader’s language, with its typography, whatever the text is in', () => {
    const french = page(`Poutine a dit : « ${UNCHANGED} »`, 'fr');
    expect(french).toContain('Mal attribué : ces mots');
    expect(french).toContain('Auteur\u202F: Xi Jinping\u202F; destinataire\u202F: Kim Jong-un');
    expect(page(`Poutine a dit : « ${UNCHANGED} »`, 'en')).toContain('not Vladimir Putin');
  });

  it('says what was compared where that is not the whole text', () => {
    expect(page('Xi a promis une amitié immuable', 'fr')).toContain(
      'Comparé\u202F: «\u202Fune amitié immuable\u202F»\n-# Le reste du texte n’est pas une citation',
    );
    expect(page(`As Xi said on Thursday, “${UNCHANGED}”.`)).toMatch(
      /\nCompared: “Cette position .+ internationale”\n-# The rest of the text is not a quotation/,
    );
    const altered = page('Xi a dit : « Cette position restera éternelle, quelle que soit l’évolution »');
    expect(altered).toContain('The rest of the text is not a quotation');
    expect(altered.match(/éternelle/g)).toHaveLength(1);
    for (const whole of [UNCHANGED, `« ${UNCHANGED} »`, `> ${UNCHANGED}`])
      expect(page(whole)).not.toContain('Compared');
  });

  it('tells several passages apart', () => {
    const text = page(`« ${UNCHANGED} », a dit Xi. « Il pleut beaucoup trop ce soir »`);
    expect(text).toContain('2 passages: 1 verbatim and 1 absent');
    expect(text).toMatch(/\*\*Absent: .+\*\*\n“Il pleut beaucoup trop ce soir”/);
  });

  it('cuts a long passage short', () => {
    const text = page(`« ${'girafe et kiwi '.repeat(200)} » et « ${UNCHANGED} »`);
    expect(text).toContain('\\[…\\]');
    expect(text.length).toBeLessThan(2_500);
  });

  it('is short where there is nothing to check', () => {
    expect(checkPage(engine.check('!', 'en'))).toMatchObject({ kind: 'page', sections: [] });
  });

  it('prints pasted text literally', () => {
    const text = page(
      '« **Kim** <@1> [a](https://x.example) Kim Jong Un est arrivé ~~hier~~ @here à Pékin || `x` »',
    );
    expect(text).not.toMatch(/(?<!\\)@|\]\(|(?<!\\)`/);
  });
});

describe('/check on Discord', () => {
  let running: BotOnLocalDiscord;
  beforeAll(async () => {
    running = await startOnLocalDiscord();
  });
  afterAll(() => running.close());
  afterEach(() => expectGoodManners(running.discord));

  it('is answered in the reader’s language', async () => {
    const english = await running.discord.slash(
      'check',
      { text: `« ${UNCHANGED} », said Trump` },
      { locale: 'en-US' },
    );
    expect(english.text).toMatch(/Misattributed.*Xi Jinping, not Donald Trump/);
    const french = await running.discord.slash('vérifier', { texte: UNCHANGED }, { locale: 'fr' });
    expect(french.text).toMatch(/Exact, mot pour mot/);
  });

  it.each([
    '@everyone @here <@1> <@&2>',
    '**\u202Egnal** ||x||',
    `« ${'a '.repeat(1_900)} »`,
    `« ${UNCHANGED} » `.repeat(30),
    `${UNCHANGED} @everyone [x](https://x.example) <@1>`,
  ])('stands whatever is pasted: %#', async (text) => {
    const exchange = await running.discord.slash('check', { text });
    expect(exchange.answered).toBe(true);
    expect(exchange.text).not.toBe('');
  });
});

describe('the command', () => {
  it('takes a text as long as a long message', () => {
    expect(check.options[0]?.maxLength).toBe(4_000);
  });
});

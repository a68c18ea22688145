import { MessageFlags } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { buttonsOf } from '../support/buttons.js';
import { expectGoodManners } from '../support/good-manners.js';
import { engineOn } from '../support/real-desk.js';

let running: BotOnLocalDiscord;
beforeAll(async () => {
  running = await startOnLocalDiscord();
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

const EN = { locale: 'en-US' } as const;
const isHidden = ({ answer }: Exchange) => (Number(answer.flags) & MessageFlags.Ephemeral) !== 0;

async function press(exchange: Exchange, label: RegExp): Promise<Exchange> {
  const button = buttonsOf(exchange).find((candidate) => label.test(candidate.label ?? ''));
  if (button === undefined)
    throw new Error(`no ${label} among ${buttonsOf(exchange).map((one) => one.label)}`);
  return await running.discord.click(exchange.answer.id, button.custom_id, EN);
}

const ask = (question: string, options = {}) => running.discord.slash('ask', { question, ...options }, EN);

describe('the button of the sources', () => {
  it('lists the articles quoted, with where their dates come from, to the one who pressed', async () => {
    const answer = await ask('When did Kim leave Beijing, and do the sources agree?');
    const sources = await press(answer, /^\d+ sources?$/);
    expect(isHidden(sources)).toBe(true);
    expect(sources.text).toContain('2 articles quoted');
    expect(sources.text).toMatch(/around 5 September 2025 \(/);
    expect(sources.answer.id).not.toBe(answer.answer.id);
    const whole = await press(sources, /^The whole article: Xi promet/);
    expect(whole.text).toMatch(/: \d+ facts/);
    expect(isHidden(whole)).toBe(true);
  });
});

describe('the button of a timeline', () => {
  it('shows it to everybody where the answer is for everybody', async () => {
    const timeline = await press(await ask('When did Xi Jinping and Kim Jong-un meet?'), /^Timeline: /);
    expect(timeline.text).toMatch(/^### .+: \d+ dated facts/);
    expect(isHidden(timeline)).toBe(false);
  });

  it('shows it to the asker alone where the answer is', async () => {
    const answer = await ask('When did Xi Jinping and Kim Jong-un meet?', { private: true });
    expect(isHidden(answer)).toBe(true);
    expect(isHidden(await press(answer, /^Timeline: /))).toBe(true);
  });

  it('works after a restart, in the language of its answer', async () => {
    const answer = await running.discord.slash(
      'demander',
      { question: 'Qui a rencontré Xi ?' },
      { locale: 'fr' },
    );
    await running.restart();
    expect((await press(answer, /^Chronologie/)).text).toContain('faits datés');
  });
});

describe('what is nearest to a question', () => {
  it('is asked for by buttons', async () => {
    const refusal = await ask('When did Xi meet Macron?');
    const near = buttonsOf(refusal).filter(({ label }) => label?.startsWith('See: '));
    expect(near.length).toBeGreaterThan(0);
    expect((await press(refusal, /^See: /)).text).toMatch(/^> /m);
  });
});

describe('what a reader thinks of an answer', () => {
  it('is thanked for, to them alone, and counted once with the fact', async () => {
    const answer = await ask('When did Xi Jinping and Kim Jong-un meet?');
    const before = running.desk.tally.report().verdicts.length;
    const thanks = await press(answer, /^Not right$/);
    expect(isHidden(thanks)).toBe(true);
    expect(thanks.text).toContain('Thank you');
    expect((await press(answer, /^Useful$/)).text).toContain('already');
    const { verdicts } = running.desk.tally.report();
    expect(verdicts).toHaveLength(before + 1);
    expect(verdicts[0]).toMatchObject({ wrong: 1, useful: 0 });
    const { coverage } = await engineOn();
    expect(coverage.factByRef.has(verdicts[0]?.fact ?? '')).toBe(true);
  });

  it('is not asked of a refusal', async () => {
    const labels = buttonsOf(await ask('When did Xi meet Macron?')).map(({ label }) => label);
    expect(labels).not.toContain('Useful');
  });
});

describe('what could not be answered', () => {
  it('is counted by missing piece, and shown to administrators', async () => {
    await ask('When did Xi meet Macron?');
    const { discord } = running;
    const gaps = await discord.slash('admin gaps', {}, { user: discord.owner, ...EN });
    expect(gaps.text).toMatch(/\d+ × Macron/);
    expect(gaps.text).not.toContain('When did');
    expect((await discord.slash('admin gaps', {}, EN)).text).toContain('Sorry');
  });
});

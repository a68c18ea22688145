import { MessageFlags, REST, Routes } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Exchange } from '../../src/sandbox/exchange.js';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';
import { type SmallKnowledge, smallKnowledge } from '../support/small-knowledge.js';

let running: BotOnLocalDiscord;
let knowledge: SmallKnowledge;
beforeEach(async () => {
  knowledge = await smallKnowledge();
  await knowledge.article(
    '2025-03-01-council',
    'The council meets',
    Array.from(
      { length: 30 },
      (_, index) => `Ada Marsh met Bo Lind for the ${index + 1}th time, at the mill.`,
    ),
  );
  running = await startOnLocalDiscord({ folder: knowledge.folder });
});
afterEach(async () => {
  expectGoodManners(running.discord);
  await running.close();
  await knowledge[Symbol.asyncDispose]();
});

function buttons({ answer }: Exchange) {
  return (answer.components ?? []).flatMap((component) =>
    component.type === 1
      ? component.components.flatMap((button) =>
          button.type === 2 && 'custom_id' in button && 'label' in button ? [button] : [],
        )
      : [],
  );
}

async function press(exchange: Exchange, label: string): Promise<Exchange> {
  const button = buttons(exchange).find((candidate) => candidate.label === label);
  if (button === undefined) throw new Error(`no button ${label}`);
  return await running.discord.click(exchange.answer.id, button.custom_id);
}

describe('a long answer', () => {
  it('is read page by page in the same message, and every part comes once', async () => {
    let exchange = await running.discord.slash('sources', { article: 'council' });
    const seen: string[] = [];
    const first = exchange.text;
    for (let page = 1; ; page += 1) {
      seen.push(...[...exchange.text.matchAll(/^> .*the (\d+)th time/gm)].map(([, number = '']) => number));
      const more = buttons(exchange).find(({ label }) => label === 'More');
      if (more === undefined || more.disabled === true) break;
      expect(buttons(exchange).map(({ label }) => label)[1]).toMatch(new RegExp(`^Page ${page} of`));
      const next = await press(exchange, 'More');
      expect(next.answer.id).toBe(exchange.answer.id);
      exchange = next;
    }
    expect(seen).toEqual(Array.from({ length: 30 }, (_, index) => String(index + 1)));
    let back = exchange;
    while (buttons(back)[0]?.disabled !== true) back = await press(back, 'Back');
    expect(back.text).toBe(first);
  });

  it('can be turned by anybody, in the language it was asked in', async () => {
    const exchange = await running.discord.slash('sources', { article: 'council' }, { locale: 'fr' });
    const user = running.discord.addUser('Reader', { guildIds: [running.discord.guild.id] });
    const button = buttons(exchange).find(({ label }) => label === 'Suite');
    const next = await running.discord.click(exchange.answer.id, button?.custom_id ?? '', {
      user,
      locale: 'en-US',
    });
    expect(next.text).toContain('Page 2 sur');
  });

  it('can be turned after a restart', async () => {
    const exchange = await running.discord.slash('sources', { article: 'council' });
    await running.restart();
    expect((await press(exchange, 'More')).text).toContain('Page 2 of');
  });

  it('says so where the coverage has changed since, and begins again', async () => {
    const exchange = await running.discord.slash('sources', { article: 'council' });
    await knowledge.article('2025-03-01-council', 'The council meets', ['Ada Marsh met Bo Lind, once.']);
    await running.desk.coverage.reload();
    const next = await press(exchange, 'More');
    expect(next.text).toMatch(/^-# The coverage has changed since that message/);
    expect(next.text).toContain('once');
  });

  it('offers the articles there are now where those it quoted have changed since', async () => {
    const exchange = await running.discord.slash('ask', { question: 'What happened on 1 March 2025?' });
    await knowledge.article('2025-04-01-mill', 'The mill burns', ['Ada Marsh met Bo Lind at the fire.']);
    await running.desk.coverage.reload();
    const sources = await press(exchange, '1 source');
    expect(Number(sources.answer.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
    expect(sources.text).toMatch(/^-# The coverage has changed since that message/);
    expect(sources.text).toContain('### The coverage: 2 articles');
    expect(sources.text).toContain('The mill burns');
  });

  it('answers every button after a reload, and says that the coverage has changed', async () => {
    const exchange = await running.discord.slash('ask', { question: 'What happened on 1 March 2025?' });
    await knowledge.article('2025-04-01-mill', 'The mill burns', ['Ada Marsh met Bo Lind at the fire.']);
    await running.desk.coverage.reload();
    // Turning the page, last, changes the message itself.
    for (const { label = '', disabled } of [...buttons(exchange)].reverse()) {
      if (disabled === true) continue;
      const pressed = await press(exchange, label);
      expect([label, pressed.answered]).toEqual([label, true]);
      // A verdict is on the fact, which is still there.
      if (label !== 'Useful' && label !== 'Not right')
        expect(pressed.text).toContain('The coverage has changed since that message');
    }
  });

  it('of a mention has its buttons too, with the whole question in them', async () => {
    const question = `who met Ada Marsh, ${'please tell me, '.repeat(8)}thank you?`;
    const exchange = await running.discord.message(`<@${running.discord.botUserId}> ${question}`);
    expect(exchange.answered).toBe(true);
    const labels = buttons(exchange).map(({ label }) => label);
    if (labels.includes('More')) expect((await press(exchange, 'More')).text).toContain('Page 2 of');
    else expect(labels).toEqual([]);
  });
});

describe('a button of a version that is no more', () => {
  it('is answered, to the one who pressed it', async () => {
    const { api, token, channelId } = running.discord;
    const customId = 'page:2';
    const components = [{ type: 1, components: [{ type: 2, style: 2, custom_id: customId, label: 'More' }] }];
    const posted = await new REST({ api }).setToken(token).post(Routes.channelMessages(channelId), {
      body: { content: 'An old answer', components, allowed_mentions: { parse: [] } },
    });
    const { id } = z.object({ id: z.string() }).parse(posted);
    const { text, answer } = await running.discord.click(id, customId, { locale: 'fr' });
    expect(text).toContain('Ce bouton ne fonctionne plus');
    expect(Number(answer.flags) & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
  });
});

describe('the nearest facts of a refusal', () => {
  it('are shown in full by a button, until they are gone', async () => {
    await knowledge.article('2025-03-02-again', 'The same day', ['Ada Marsh met Bo Lind, says another.']);
    await running.desk.coverage.reload();
    const refusal = await running.discord.slash('ask', { question: 'When did Ada Marsh meet Zoe?' });
    const [button] = buttons(refusal);
    expect(button?.label).toMatch(/^See: Ada Marsh/);
    const shown = await running.discord.click(refusal.answer.id, button?.custom_id ?? '');
    expect(shown.text.match(/^> /gm)?.length).toBeGreaterThan(1);
    expect(shown.answer.id).not.toBe(refusal.answer.id);

    await knowledge.remove('articles/2025-03-01-council.yaml');
    await knowledge.remove('articles/2025-03-02-again.yaml');
    await knowledge.article('2025-03-03-other', 'Another', ['Ada Marsh met Bo Lind elsewhere.']);
    await running.desk.coverage.reload();
    const gone = await running.discord.click(refusal.answer.id, button?.custom_id ?? '');
    expect(gone.text).toContain('no longer holds this fact');
  });
});

import { PermissionFlagsBits } from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';

let running: BotOnLocalDiscord;
let bot: string;
beforeAll(async () => {
  running = await startOnLocalDiscord();
  bot = `<@${running.discord.botUserId}>`;
});
afterAll(() => running.close());
afterEach(() => expectGoodManners(running.discord));

/** How long to wait for an answer that must not come. */
const SILENCE = { timeout: 250 };

describe('a message that mentions the bot', () => {
  it('is answered in the channel, as a reply, in the language it is asked in', async () => {
    const english = await running.discord.message(`${bot} when did Xi Jinping and Kim Jong-un meet?`);
    expect(english.text).toContain('4 September 2025');
    expect(english.answer.message_reference?.message_id).toBe(english.message?.id);
    const french = await running.discord.message(
      `${bot} quand Xi Jinping et Kim Jong-un se sont-ils rencontrés ?`,
    );
    expect(french.text).toContain('4 septembre 2025');
  });

  it('is answered wherever the mention stands, and however the client writes it', async () => {
    for (const content of [`who met Xi ${bot}?`, `<@!${running.discord.botUserId}> who met Xi?`])
      expect((await running.discord.message(content)).text).toContain('Xi Jinping');
  });

  it('is answered with a hint where it asks nothing', async () => {
    expect((await running.discord.message(bot)).text).toMatch(/^### .+/);
  });

  it('needs no privileged intent', () => {
    // Guilds, GuildMessages, DirectMessages.
    expect(running.discord.gateway.intents).toBe((1 << 0) | (1 << 9) | (1 << 12));
  });
});

describe('a message that does not mention the bot', () => {
  it.each([
    ['plain talk', 'who met Xi?'],
    ['@everyone', '@everyone who met Xi?'],
    ['@here', '@here who met Xi?'],
  ])('is left alone: %s', async (_, content) => {
    expect((await running.discord.message(content, SILENCE)).answered).toBe(false);
  });

  it('is left alone: a role that the bot has', async () => {
    const role = running.discord.guild.botRoleId;
    expect((await running.discord.message(`<@&${role}> who met Xi?`, SILENCE)).answered).toBe(false);
  });

  it('is left alone: a reply to the bot that does not name it', async () => {
    const { answer } = await running.discord.message(`${bot} who met Xi?`);
    const reply = await running.discord.message('thank you', { ...SILENCE, replyTo: answer.id });
    expect(reply.answered).toBe(false);
  });

  it('is left alone: another bot, or a webhook, even where they name it', async () => {
    const other = running.discord.addUser('Other bot', { bot: true, guildIds: [running.discord.guild.id] });
    expect((await running.discord.message(`${bot} who met Xi?`, { ...SILENCE, user: other })).answered).toBe(
      false,
    );
    expect(
      (await running.discord.message(`${bot} who met Xi?`, { ...SILENCE, webhook: true })).answered,
    ).toBe(false);
  });
});

describe('a direct message', () => {
  it('is a question', async () => {
    const english = await running.discord.message('When did Xi Jinping and Kim Jong-un meet?', {
      place: 'dm',
    });
    expect(english.text).toContain('4 September 2025');
    const french = await running.discord.message('Quand Xi a-t-il rencontré Macron ?', { place: 'dm' });
    expect(french.text).toContain('La couverture');
  });
});

describe('in a channel where it may not speak', () => {
  it('the bot says by direct message which permission it lacks', async () => {
    const channelId = running.discord.addChannel(running.discord.guild.id, 'closed');
    running.discord.setBotPermissions(channelId, PermissionFlagsBits.ViewChannel);
    await running.discord.message(`${bot} who met Xi?`, { place: { channelId }, timeout: 250 });
    const told = running.discord.sent.at(-1);
    expect(told?.kind).toBe('message');
    expect(told?.channelId).not.toBe(channelId);
    expect(JSON.stringify(told?.body)).toContain('missing a permission there (Send Messages)');
  });

  it('the bot goes on where the person takes no direct messages', async () => {
    const user = running.discord.addUser('Closed', { closedDms: true, guildIds: [running.discord.guild.id] });
    const channelId = running.discord.addChannel(running.discord.guild.id, 'closed too');
    running.discord.setBotPermissions(channelId, PermissionFlagsBits.ViewChannel);
    await running.discord.message(`${bot} who met Xi?`, { place: { channelId }, user, timeout: 250 });
    expect(running.log()).toContain('could not tell by direct message either');
    expect((await running.discord.message(`${bot} who met Xi?`)).answered).toBe(true);
  });

  it('the bot does without a reference where it may not read the past', async () => {
    const channelId = running.discord.addChannel(running.discord.guild.id, 'no past');
    running.discord.setBotPermissions(
      channelId,
      PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages,
    );
    const { answer } = await running.discord.message(`${bot} who met Xi?`, { place: { channelId } });
    expect(answer.message_reference).toBeUndefined();
  });
});

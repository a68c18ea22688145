import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BotOnLocalDiscord, startOnLocalDiscord } from '../support/bot-on-local-discord.js';
import { expectGoodManners } from '../support/good-manners.js';
import { type SmallKnowledge, smallKnowledge } from '../support/small-knowledge.js';

let running: BotOnLocalDiscord;
let knowledge: SmallKnowledge;
beforeEach(async () => {
  knowledge = await smallKnowledge();
  running = await startOnLocalDiscord({ folder: knowledge.folder });
});
afterEach(async () => {
  expectGoodManners(running.discord);
  await running.close();
  await knowledge[Symbol.asyncDispose]();
});

const EPHEMERAL = 64;

async function reload(locale: 'fr' | 'en-US' = 'en-US') {
  const { discord } = running;
  const exchange = await discord.slash('admin reload', {}, { user: discord.owner, locale });
  await exchange.until(({ answered }) => answered);
  return exchange;
}

describe('an administrator command', () => {
  it('is politely refused to everybody else, to them alone, and the refusal is logged', async () => {
    for (const [locale, text] of [
      ['en-US', 'for the people who run the bot'],
      ['fr', 'réservée à l’équipe'],
    ] as const) {
      const exchange = await running.discord.slash('admin reload', {}, { locale });
      expect(exchange.text).toContain(text);
      expect(Number(exchange.answer.flags) & EPHEMERAL).toBe(EPHEMERAL);
    }
    expect(running.log()).toContain('refused an administrator command');
    expect(running.log()).toContain(running.discord.member.id);
  });

  it('is refused to those who only manage the server', async () => {
    const { discord } = running;
    const manager = discord.addUser('Manager', { guildIds: [discord.guild.id] });
    discord.addRole(discord.guild.id, 'Managers', [manager], 8n);
    expect((await discord.slash('admin status', {}, { user: manager })).text).toContain('Sorry');
  });

  it('is for the owner of the application', async () => {
    const { discord } = running;
    const exchange = await discord.slash('admin status', {}, { user: discord.owner });
    expect(exchange.text).toContain(running.desk.coverage.engine().summary.version);
    expect(Number(exchange.answer.flags) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('works in the owner’s direct messages', async () => {
    const { discord } = running;
    expect((await discord.slash('admin status', {}, { user: discord.owner, place: 'dm' })).text).toContain(
      'State',
    );
  });
});

describe('an application of a team', () => {
  it('is administered by each of its members, and by nobody else', async () => {
    const other = await startOnLocalDiscord({ folder: knowledge.folder, discord: { teamMates: 2 } });
    try {
      expect(other.discord.team).toHaveLength(3);
      for (const user of other.discord.team)
        expect((await other.discord.slash('admin status', {}, { user, place: 'dm' })).text).toContain(
          'State',
        );
      expect((await other.discord.slash('admin status')).text).toContain('Sorry');
    } finally {
      await other.close();
    }
  });
});

describe('the ids of ADMIN_USER_IDS', () => {
  it('administer the bot as well', async () => {
    const ids: string[] = [];
    const other = await startOnLocalDiscord({
      folder: knowledge.folder,
      bot: { adminIds: ids },
      prepare: (discord) => ids.push(discord.member.id),
    });
    try {
      expect((await other.discord.slash('admin status')).text).toContain('State');
    } finally {
      await other.close();
    }
  });
});

describe('a reload', () => {
  it('puts the new coverage in force and reports what changed', async () => {
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh met Bo Lind for the vote.']);
    const exchange = await reload();
    expect(exchange.sent.map(({ kind }) => kind)).toEqual(['deferral', 'response-edit']);
    expect(exchange.text).toContain('Articles: 1 added');
    expect(exchange.text).toContain('2025-03-02-vote');
    expect((await running.discord.slash('sources')).text).toContain('2 articles');
  });

  it('is refused with every mistake, and the old coverage goes on answering', async () => {
    const before = (await running.discord.slash('sources')).text;
    await knowledge.write('articles/2025-03-02-vote.yaml', 'title: [\n');
    await knowledge.write('articles/2025-03-03-wrong.yaml', 'title: Wrong\nfacts: []\n');
    const exchange = await reload('fr');
    expect(exchange.text).toMatch(/Rechargement refusé\u202F: \d+ erreurs/);
    expect(exchange.text).toContain('2025-03-02-vote.yaml:');
    expect(exchange.text).toContain('2025-03-03-wrong.yaml:');
    expect((await running.discord.slash('sources')).text).toBe(before);
  });

  it('refused for more mistakes than fit says how many more there are', async () => {
    await knowledge.write(
      'articles/2025-03-02-vote.yaml',
      Array.from({ length: 100 }, (_, index) => `unknown-key-number-${index}: a value\n`).join(''),
    );
    const exchange = await reload();
    expect(exchange.text).toMatch(/And \d+ more passages that do not fit here/);
    expect(exchange.answer.components?.filter(({ type }) => type === 1)).toEqual([]);
  });

  it('asked for twice at once is done once, and both are told', async () => {
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh met Bo Lind for the vote.']);
    const [one, other] = await Promise.all([reload(), reload('fr')]);
    expect(one.text).toContain('1 added');
    expect(other.text).toContain('1 ajouté');
  });
});

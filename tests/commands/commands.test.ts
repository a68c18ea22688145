import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/knowledge/types.js';
import { answerOf, engine, pageOf, run, set } from './running.js';

describe('every command', () => {
  const told = set.commands.flatMap((command) => {
    const actions = 'subcommands' in command ? [command, ...command.subcommands] : [command];
    return actions.flatMap((action) => {
      const options = 'options' in action ? action.options : [];
      return [action, ...options].map(({ name, description }) => ({ name, description }));
    });
  });

  it('is described in both languages, and not with the same words', () => {
    for (const { description } of told) expect(description.fr).not.toBe(description.en);
  });

  it('keeps to the typography of its language', () => {
    for (const { description } of told)
      for (const text of [description.fr, description.en]) expect(text).not.toMatch(/'|"/);
  });

  it('has known values suggested, or takes a text that nobody knows beforehand', () => {
    const free = new Set(['question', 'text']);
    for (const command of set.commands)
      if ('options' in command)
        for (const { name, suggests } of command.options)
          expect([command.name.en, name.en, suggests !== undefined]).toEqual([
            command.name.en,
            name.en,
            !free.has(name.en),
          ]);
  });
});

describe('/ask', () => {
  it('answers in the language of the question, whatever the reader’s is', async () => {
    expect(
      (await answerOf('ask', { question: 'Quand Xi Jinping et Kim Jong-un se sont-ils rencontrés ?' }, 'en'))
        .language,
    ).toBe('fr');
    expect(
      (await answerOf('ask', { question: 'When did Xi Jinping and Kim Jong-un meet?' }, 'fr')).language,
    ).toBe('en');
  });

  it('answers in the reader’s language where the question does not tell', async () => {
    for (const language of LANGUAGES)
      expect((await answerOf('ask', { question: '???' }, language)).language).toBe(language);
  });
});

describe('/meetings', () => {
  it('lists all meetings without options', async () => {
    const answer = await answerOf('meetings', {});
    expect(answer.answered).toBe(true);
    expect(answer.items.length).toBeGreaterThan(2);
  });

  it('keeps to those that all options fit', async () => {
    const answer = await answerOf('meetings', { who: 'Poutine', with: 'Kim', from: '2025' }, 'fr');
    expect(answer.items.length).toBeGreaterThan(0);
    for (const { people } of answer.items)
      expect(people).toEqual(expect.arrayContaining(['Vladimir Poutine', 'Kim Jong-un']));
  });
});

describe('/said', () => {
  it('gives what somebody said about something', async () => {
    const answer = await answerOf('said', { who: 'Guo Jiakun', about: 'Kallas' });
    expect(answer.items.length).toBeGreaterThan(0);
    expect(answer.items[0]?.people).toContain('Guo Jiakun');
  });
});

describe('/said to somebody', () => {
  it('gives only what was addressed to them', async () => {
    const answer = await answerOf('said', { who: 'Xi', to: 'Kim' }, 'fr');
    expect(answer.items.length).toBeGreaterThan(0);
    for (const { people } of answer.items) expect(people).toContain('Kim Jong-un');
  });
});

describe('/timeline', () => {
  it('puts what happened in the order of time, and says how much has no date', async () => {
    const answer = await answerOf('timeline', { subject: 'Kim Jong-un' }, 'fr');
    expect(answer.headline).toMatch(/^Kim Jong-un\u202F: \d+ faits datés(?:, \d+ sans date)?$/);
    const days = answer.items.flatMap(({ when }) => (/^\d{4}-\d\d-\d\d$/.test(when ?? '') ? [when] : []));
    expect(days).toEqual([...days].sort());
  });

  it('is of the whole coverage without options, and of the days between two dates', async () => {
    const all = await answerOf('timeline', {});
    const two = await answerOf('timeline', { from: '2025-09-02', to: '2025-09-03' });
    expect(all.headline).toMatch(/^The whole coverage: \d+ dated facts/);
    expect(two.headline).toMatch(/^From 2 to 3 September 2025: \d+ dated facts/);
    const ofKim = await answerOf('timeline', { subject: 'Kim', from: '2025' }, 'fr');
    expect(ofKim.headline).toMatch(/^Kim Jong-un, depuis 2025\u202F: \d+ faits datés/);
    expect(two.items.length).toBeGreaterThan(0);
    expect(two.items.length).toBeLessThan(all.items.length);
  });

  it('names what it does not know', async () => {
    expect((await answerOf('timeline', { subject: 'Macron' })).headline).toContain('Macron');
  });
});

describe('/compare', () => {
  it('shows every version of what the articles tell differently, with its quotation', async () => {
    const answer = await answerOf('compare', {}, 'fr');
    expect(answer.headline).toMatch(/^Toute la couverture\u202F: \d+ points? de désaccord/);
    expect(answer.disputes.length).toBeGreaterThan(0);
    expect(answer.items.some(({ note }) => note !== null)).toBe(true);
  });

  it('says so where the articles agree, or where there is nothing to compare', async () => {
    expect((await answerOf('compare', { about: 'soldat' }, 'fr')).headline).toContain('aucun désaccord');
    expect(await pageOf('compare', { about: 'Trump' })).toContain('Donald Trump: nothing to compare');
    expect((await answerOf('compare', { about: 'Macron' })).answered).toBe(false);
  });
});

describe('/who', () => {
  it('tells names, offices with their dates, meetings, words and articles', async () => {
    const page = await pageOf('who', { name: 'Xi' }, 'fr');
    expect(page).toContain('习近平');
    expect(page).toContain('- président chinois, depuis mars 2013');
    expect(page).toMatch(/- Kim Jong-un\u202F: .*jeudi 4 septembre 2025/);
    expect(page).toContain('Ses derniers propos');
    expect(page).toContain('Dans 3 articles de la couverture');
  });

  it('goes on to the timeline, the meetings and all that was said', async () => {
    const { next = [] } = await run('who', { name: 'Xi' });
    expect(next.map(({ ask }) => (ask.kind === 'command' ? ask.name : ''))).toEqual([
      'timeline',
      'meetings',
      'said',
    ]);
    for (const { ask } of next)
      if (ask.kind === 'command') expect((await answerOf(ask.name, ask.options)).answered).toBe(true);
  });

  it('of a topic goes on to its timeline, and of somebody unknown is a refusal', async () => {
    const reply = await run('who', { name: 'train' }, 'fr');
    expect(reply).toMatchObject({ kind: 'page', next: [{ ask: { name: 'timeline' } }] });
    expect((await answerOf('who', { name: 'Macron' })).answered).toBe(false);
  });
});

describe('a message whose menu is used', () => {
  it('is answered as a question, in its own language', async () => {
    const answer = await answerOf('Ask about this', { message: 'Quand Xi a-t-il rencontré Kim ?' });
    expect([answer.answered, answer.language]).toEqual([true, 'fr']);
  });
});

describe('/sources', () => {
  it('lists every article with its date and the number of its facts', async () => {
    const page = await pageOf('sources', {}, 'fr');
    for (const { title } of engine.coverage.articles) expect(page).toContain(title);
    expect(page).toMatch(/AFP · jeudi 4 septembre 2025 · \d+ faits/);
  });

  it('says where an article without a date has it from', async () => {
    expect(await pageOf('sources')).toMatch(/around 5 September 2025 \(.+\)/);
  });

  it.each(engine.coverage.articles.map(({ id, title }) => [id, title] as const))(
    'gives all facts of %s, by its id and by its title',
    async (id, title) => {
      const facts = engine.coverage.facts.filter(({ article }) => article.id === id).map(({ ref }) => ref);
      for (const article of [id, title.toUpperCase()]) {
        const answer = await answerOf('sources', { article });
        expect(answer.items.map(({ fact }) => fact)).toEqual(facts);
        for (const { fact, sources } of answer.items)
          expect(sources.map((source) => source.fact)).toEqual([fact]);
      }
    },
  );

  it('asks which one where several articles fit', async () => {
    expect(await pageOf('sources', { article: 'Xi' })).toMatch(/^3 articles fit/);
  });

  it('lists what there is where none fits', async () => {
    const page = await pageOf('sources', { article: 'weather' });
    expect(page).toContain('No article fits “weather”');
    expect(page).toContain(engine.coverage.articles[0]?.title);
    expect(await pageOf('sources', { article: '!' })).toContain('No article fits');
  });
});

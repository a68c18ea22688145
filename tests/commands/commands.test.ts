import { describe, expect, it } from 'vitest';
import type { CommandContext, Reply } from '../../src/command/command.js';
import { holdCoverage } from '../../src/command/coverage-in-force.js';
import { discoverCommands } from '../../src/command/discovery.js';
import { exampleQuestions } from '../../src/command/example-questions.js';
import type { TallyReport } from '../../src/command/tally.js';
import { LANGUAGES, type Language } from '../../src/knowledge/types.js';
import { inProcess } from '../support/in-process.js';
import { engineOn, NOW } from '../support/real-desk.js';
import { smallKnowledge } from '../support/small-knowledge.js';

const engine = await engineOn();
const set = await discoverCommands();

const TALLY: TallyReport = {
  gaps: [
    { reason: 'unknown-name', missing: 'Macron', count: 3, last: '2025-10-01' },
    { reason: 'detail', missing: '', count: 1, last: '2025-09-30' },
  ],
  verdicts: [{ fact: 'a#b', useful: 2, wrong: 1 }],
};

const consultable = inProcess(engine);

function context(language: Language, options: Record<string, string>): CommandContext {
  return {
    engine: consultable,
    language,
    options,
    commands: set.commands,
    clock: NOW,
    reload: () => Promise.reject(new Error('not here')),
    tally: () => TALLY,
    draw: () => undefined,
    status: () => ({ startedAt: NOW(), loadedAt: NOW(), questions: 2, refusals: 1, dropped: 0 }),
  };
}

async function run(
  name: string,
  options: Record<string, string> = {},
  language: Language = 'en',
): Promise<Reply> {
  const [command = '', subcommand] = name.split(' ');
  const called = set.find(name) ?? set.find(command, subcommand);
  if (called === undefined) throw new Error(`no ${name}`);
  return await called.action.run(context(language, options));
}

async function answerOf(name: string, options: Record<string, string>, language: Language = 'en') {
  const reply = await run(name, options, language);
  if (reply.kind !== 'answer') throw new Error('a page, not an answer');
  return reply.answer;
}

async function pageOf(name: string, options: Record<string, string> = {}, language: Language = 'en') {
  const reply = await run(name, options, language);
  if (reply.kind !== 'page') throw new Error('an answer, not a page');
  return [
    reply.title,
    ...reply.sections.map((section) => (typeof section === 'string' ? section : section.statement)),
  ].join('\n');
}

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

describe('/help', () => {
  it('shows the span of the coverage', async () => {
    expect(await pageOf('help', {}, 'fr')).toContain('3 articles, 31 décembre 2024 – 5 septembre 2025');
    expect(await pageOf('help')).toContain('3 articles, 31 December 2024 – 5 September 2025');
  });

  it('names every command for everyone, and none for administrators', async () => {
    const page = await pageOf('help', {}, 'fr');
    for (const command of set.commands)
      if (command.access === 'administrators') expect(page).not.toContain(`/${command.name.fr}`);
      else expect(page).toContain('on' in command ? `**${command.name.fr}**` : `\`/${command.name.fr}\``);
  });

  it('gives examples in the reader’s language that the coverage answers', () => {
    for (const language of LANGUAGES) {
      const examples = exampleQuestions(engine.coverage)[language];
      expect(examples).toHaveLength(4);
      for (const example of examples) {
        const answer = engine.ask(example);
        expect([example, answer.answered, answer.language]).toEqual([example, true, language]);
      }
    }
  });

  it('takes them from the coverage in force', async () => {
    await using knowledge = await smallKnowledge();
    const { coverage } = await engineOn(knowledge.folder);
    expect(exampleQuestions(coverage).en).toEqual([
      'When did Ada Marsh and Bo Lind meet?',
      'Who did Ada Marsh meet?',
      'What happened on 1 March 2025?',
    ]);
  });
});

describe('/admin', () => {
  it('is for administrators', () => {
    expect(set.find('admin', 'reload')?.command.access).toBe('administrators');
    expect(set.commands.filter(({ access }) => access === 'administrators')).toHaveLength(1);
  });

  it('tells the state of the bot', async () => {
    const page = await pageOf('admin status');
    expect(page).toContain(engine.coverage.version);
    expect(page).toContain('2 questions since');
    expect(page).toContain('1 question without an answer');
    expect(page).toContain('1 October 2025');
    expect(await pageOf('admin status', {}, 'fr')).toContain('1 octobre 2025');
  });

  it('tells what was missing and what readers called wrong', async () => {
    const page = await pageOf('admin gaps');
    expect(page).toContain('3 × Macron (unknown name, last on 1 October 2025)');
    expect(page).toContain('1 × (nothing named) (detail');
    expect(page).toContain('1 not right, 2 useful');
    expect(await pageOf('admin gaps', {}, 'fr')).toContain('3 × Macron (nom inconnu');
  });

  it('reports what a reload added, changed and removed', async () => {
    await using knowledge = await smallKnowledge();
    const before = inProcess(await engineOn(knowledge.folder));
    await knowledge.article('2025-03-01-council', 'The council meets', [
      'Ada Marsh met Bo Lind.',
      'They met again.',
    ]);
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh and Bo Lind met.']);
    const after = inProcess(await engineOn(knowledge.folder));
    const held = holdCoverage({
      engine: before,
      load: async () => ({ ok: true, engine: after }),
      clock: NOW,
    });
    const reply = await set
      .find('admin', 'reload')
      ?.action.run({ ...context('en', {}), reload: held.reload });
    expect(reply).toEqual({
      kind: 'page',
      title: 'The coverage is reloaded',
      sections: [
        `Version ${after.summary.version}, in place of ${before.summary.version}.`,
        '**Articles: 1 added**',
        '- 2025-03-02-vote',
        '**Facts: 2 added**',
        '- 2025-03-01-council\\#fact-2',
        '- 2025-03-02-vote\\#fact-1',
        '**Facts: 1 changed**',
        '- 2025-03-01-council\\#fact-1',
      ],
    });
  });

  it('says so where a reload changed nothing', async () => {
    const { summary } = consultable;
    const difference = await consultable.differenceFrom(await consultable.digest());
    const report = { ok: true, before: summary, after: summary, difference } as const;
    const reply = await set
      .find('admin', 'reload')
      ?.action.run({ ...context('fr', {}), reload: async () => report });
    expect(reply).toMatchObject({ title: 'La couverture est rechargée\u202F: rien n’a changé' });
  });

  it('tells the mistakes of a refused reload, literally, and how many more there are', async () => {
    const report = {
      ok: false,
      kept: consultable.summary,
      mistakes: { count: 3, lines: ['a.yaml:1:2: *wrong*; write "x"'] },
    } as const;
    const reply = await set
      .find('admin', 'reload')
      ?.action.run({ ...context('en', {}), reload: async () => report });
    expect(reply).toMatchObject({
      title: 'Reload refused: 3 mistakes in the knowledge base',
      sections: [
        expect.stringContaining(engine.coverage.version),
        '- a.yaml:1:2: \\*wrong\\*; write "x"',
        '- and 2 more',
      ],
    });
  });
});

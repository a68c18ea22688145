import { describe, expect, it } from 'vitest';
import type { Action, CommandContext, Reply } from '../../src/command/command.js';
import { holdCoverage } from '../../src/command/coverage-in-force.js';
import { discoverCommands } from '../../src/command/discovery.js';
import { exampleQuestions } from '../../src/command/example-questions.js';
import { LANGUAGES, type Language } from '../../src/knowledge/types.js';
import { engineOn, NOW } from '../support/real-desk.js';
import { smallKnowledge } from '../support/small-knowledge.js';

const engine = await engineOn();
const set = await discoverCommands();

function context(language: Language, options: Record<string, string>): CommandContext {
  return {
    engine,
    language,
    options,
    commands: set.commands,
    clock: NOW,
    reload: () => Promise.reject(new Error('not here')),
    status: () => ({ startedAt: NOW(), loadedAt: NOW(), questions: 2, refusals: 1, dropped: 0 }),
  };
}

async function run(
  name: string,
  options: Record<string, string> = {},
  language: Language = 'en',
): Promise<Reply> {
  const [command = '', subcommand] = name.split(' ');
  const called = set.find(command, subcommand);
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
  return [reply.title, ...reply.sections].join('\n');
}

describe('every command', () => {
  const actions = set.commands.flatMap((command): Action[] =>
    'subcommands' in command ? [...command.subcommands] : [command],
  );

  it('is described in both languages, and not with the same words', () => {
    for (const { description, options } of [
      ...actions,
      ...set.commands.filter((command) => 'subcommands' in command),
    ].map((described) => ({ options: [], ...described })))
      for (const { description: text } of [{ description }, ...options]) expect(text.fr).not.toBe(text.en);
  });

  it('keeps to the typography of its language', () => {
    for (const { description, options } of actions)
      for (const { description: text } of [{ description }, ...options]) {
        expect(text.fr).not.toMatch(/'|"/);
        expect(text.en).not.toMatch(/'|"/);
      }
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
    for (const { name, access } of set.commands)
      if (access === 'everyone') expect(page).toContain(`\`/${name.fr}`);
      else expect(page).not.toContain(`/${name.fr}`);
  });

  it('gives examples in the reader’s language that the coverage answers', () => {
    for (const language of LANGUAGES) {
      const examples = exampleQuestions(engine.coverage, language);
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
    expect(exampleQuestions(coverage, 'en')).toEqual([
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

  it('reports what a reload added, changed and removed', async () => {
    await using knowledge = await smallKnowledge();
    const before = await engineOn(knowledge.folder);
    await knowledge.article('2025-03-01-council', 'The council meets', [
      'Ada Marsh met Bo Lind.',
      'They met again.',
    ]);
    await knowledge.article('2025-03-02-vote', 'The vote', ['Ada Marsh and Bo Lind met.']);
    const after = await engineOn(knowledge.folder);
    const held = holdCoverage({
      coverage: before.coverage,
      load: async () => ({ ok: true, coverage: after.coverage }),
      createEngine: (coverage) => (coverage === before.coverage ? before : after),
      clock: NOW,
    });
    const reply = await set
      .find('admin', 'reload')
      ?.action.run({ ...context('en', {}), reload: held.reload });
    expect(reply).toEqual({
      kind: 'page',
      title: 'The coverage is reloaded',
      sections: [
        `Version ${after.coverage.version}, in place of ${before.coverage.version}.`,
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
    const { coverage } = engine;
    const report = { ok: true, before: coverage, after: coverage } as const;
    const reply = await set
      .find('admin', 'reload')
      ?.action.run({ ...context('fr', {}), reload: async () => report });
    expect(reply).toMatchObject({ title: 'La couverture est rechargée\u202F: rien n’a changé' });
  });

  it('tells every mistake of a refused reload, literally', async () => {
    const report = {
      ok: false,
      kept: engine.coverage,
      mistakes: ['a.yaml:1:2: *wrong*; write "x"'],
    } as const;
    const reply = await set
      .find('admin', 'reload')
      ?.action.run({ ...context('en', {}), reload: async () => report });
    expect(reply).toMatchObject({
      title: 'Reload refused: 1 mistake in the knowledge base',
      sections: [expect.stringContaining(engine.coverage.version), '- a.yaml:1:2: \\*wrong\\*; write "x"'],
    });
  });
});

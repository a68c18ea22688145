import { describe, expect, it } from 'vitest';
import { holdCoverage } from '../../src/command/coverage-in-force.js';
import { summarise } from '../../src/command/summary.js';
import { LANGUAGES } from '../../src/knowledge/types.js';
import { inProcess } from '../support/in-process.js';
import { engineOn, NOW } from '../support/real-desk.js';
import { smallKnowledge } from '../support/small-knowledge.js';
import { consultable, context, engine, pageOf, set } from './running.js';

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
      const examples = summarise(engine.coverage).examples[language];
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
    expect(summarise(coverage).examples.en).toEqual([
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

import { describe, expect, it } from 'vitest';
import { engineOn } from '../../bench/depeche.js';
import { buildWorld } from '../../bench/world/world.js';
import compare from '../../commands/compare.js';
import sources from '../../commands/sources.js';
import timeline from '../../commands/timeline.js';
import type { Command, CommandContext, Reply } from '../../src/command/command.js';
import { MOST_LISTED } from '../../src/command/consultation.js';
import type { Language } from '../../src/knowledge/types.js';
import { inProcess } from '../support/in-process.js';
import { NOW, projectLanguage } from '../support/real-desk.js';

const { coverage } = buildWorld({ facts: 4_000, seed: 'long lists' });
const engine = engineOn(coverage, await projectLanguage());
const consultable = inProcess(engine);

const context = (language: Language): CommandContext => ({
  engine: consultable,
  language,
  options: {},
  commands: [],
  clock: NOW,
  reload: () => Promise.reject(new Error('not here')),
  tally: () => ({ gaps: [], verdicts: [] }),
  draw: () => undefined,
  status: () => ({ startedAt: NOW(), loadedAt: NOW(), questions: 0, refusals: 0, dropped: 0 }),
});

async function run(command: Command, language: Language): Promise<Reply> {
  if (!('run' in command)) throw new Error('a command of several');
  return await command.run(context(language));
}

async function answerOf(command: Command, language: Language) {
  const reply = await run(command, language);
  if (reply.kind !== 'answer') throw new Error('a page, not an answer');
  return reply.answer;
}

describe('on thousands of facts, nobody is sent all of them', () => {
  it('/timeline shows the latest events, and says how many there are', async () => {
    const { headline, items } = await answerOf(timeline, 'en');
    expect(headline).toMatch(/^The whole coverage: \d,\d{3} dated facts.*; these are the latest 200$/);
    expect(items).toHaveLength(200);
    expect((await answerOf(timeline, 'fr')).headline).toMatch(/\u202F; voici les 200 derniers$/);
    const latest = coverage.facts
      .flatMap(({ when }) => (when !== undefined && /^\d{4}-\d\d-\d\d$/.test(when.date) ? [when.date] : []))
      .sort()
      .at(-1);
    expect(items.map(({ when }) => when)).toContain(latest);
  });

  it('/compare shows the latest events that are told in two ways, and counts all', async () => {
    const { headline, items } = await answerOf(compare, 'en');
    const [, count = ''] = /^The whole coverage: (\d+) points of disagreement/.exec(headline) ?? [];
    expect(Number(count)).toBe(coverage.events.flatMap(({ disputes }) => disputes).length);
    expect(items.length).toBeLessThanOrEqual(200);
    expect(headline).toContain(`; these are the latest ${items.length}`);
  });

  it('/sources lists the latest articles, and says how many there are', async () => {
    const page = await run(sources, 'en');
    if (page.kind !== 'page') throw new Error('an answer, not a page');
    expect(page.title).toBe(`The coverage: ${coverage.articles.length} articles (the latest ${MOST_LISTED})`);
    expect(page.sections).toHaveLength(MOST_LISTED + 1);
    expect(page.sections.at(-2)).toContain(coverage.articles.at(-1)?.title);
  });
});

import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { COMPILED_FILE } from '../../src/answer/compiled-file.js';
import type { Engagement } from '../../src/command/coverage-in-force.js';
import { type EngineThreads, engineThreads, type Timing } from '../../src/engine-thread/engine-threads.js';
import type { CompiledThreads } from '../../src/open-desk.js';
import type { Happening } from '../../src/operations/happening.js';
import { readQuestions } from '../evaluation/questions.js';
import { TOWN } from '../knowledge/town.js';
import { compileThreads, projectKnowledge, withCompiledForm } from '../support/compiled-threads.js';
import type { Contents } from '../support/damage.js';
import { inProcess } from '../support/in-process.js';
import { engineOn, LANGUAGE_DATA, NOW } from '../support/real-desk.js';
import { type Overheard, overheardLog, watchThreads } from '../support/threaded-desk.js';
import { until } from '../support/until.js';
import { type WrittenKnowledge, writtenKnowledge } from '../support/written-knowledge.js';

const QUESTION = 'When did Ada Morel meet Jean Roux?';

let compiled: CompiledThreads;
let town: Contents;
beforeAll(async () => {
  compiled = await compileThreads();
  town = await withCompiledForm('town', TOWN);
});

let knowledge: WrittenKnowledge;
let overheard: Overheard;
let happened: Happening[];
const opened: EngineThreads[] = [];
beforeEach(async () => {
  knowledge = await writtenKnowledge(town);
  overheard = overheardLog();
  happened = [];
});
afterEach(async () => {
  for (const threads of opened.splice(0)) await threads.close();
  await knowledge[Symbol.asyncDispose]();
});

interface Change {
  readonly folder?: string;
  readonly script?: URL;
  readonly clock?: () => Date;
  readonly timing?: Partial<Timing>;
}

function threadsOn(change: Change = {}): EngineThreads {
  const threads = engineThreads({
    folder: knowledge.folder,
    languageFolder: LANGUAGE_DATA,
    clock: NOW,
    log: overheard.log,
    observe: (happening) => happened.push(happening),
    script: compiled.engine,
    ...change,
    // A busy machine takes its time.
    timing: { replacement: 15_000, ...change.timing },
  });
  opened.push(threads);
  return threads;
}

async function openEngine(change: Change = {}): Promise<Engagement> {
  const loading = await threadsOn(change).open();
  if (!loading.ok) throw new Error(loading.mistakes.lines.join('\n'));
  return loading.engine;
}

/** The thread, with something that happens when it is asked one of these. */
async function scriptWith(reactions: Readonly<Record<string, string>>): Promise<URL> {
  const file = join(knowledge.folder, '..', `thread-${Math.random().toString(36).slice(2)}.mjs`);
  const cases = Object.entries(reactions).map(
    ([question, reaction]) => `if (given[0] === ${JSON.stringify(question)}) { ${reaction} }`,
  );
  await writeFile(
    file,
    `import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ given }) => { ${cases.join('\n')} });
await import(${JSON.stringify(compiled.engine.href)});`,
  );
  return pathToFileURL(file);
}

describe('an engine in a thread', () => {
  it('answers whatever it is asked with the same bytes as one in the process', async () => {
    const direct = inProcess(await engineOn());
    const threaded = await openEngine({ folder: await projectKnowledge() });
    const ref = (await direct.ask('When did Xi meet Kim?')).items[0]?.fact ?? '';
    const [article = ''] = ref.split('#');
    const questions = await readQuestions(new URL('../questions/development.yaml', import.meta.url));
    const calls: ((engine: Engagement) => unknown)[] = [
      ({ summary }) => summary,
      ...questions
        .filter((_, nth) => nth % 8 === 0)
        .map(
          ({ ask }) =>
            (engine: Engagement) =>
              engine.ask(ask),
        ),
      (engine) => engine.ask('2024 ?', { fallback: 'fr' }),
      (engine) => engine.search({ kind: 'meetings', who: 'Xi', with: undefined }, 'fr'),
      (engine) => engine.timeline({ about: 'Poutine' }, 'fr'),
      (engine) => engine.timeline({}, 'en'),
      (engine) => engine.compare(undefined, 'en'),
      (engine) => engine.profile('Kim', 'fr'),
      (engine) => engine.profile('train', 'en'),
      (engine) => engine.check('Cette position restera immuable', 'fr'),
      (engine) => engine.suggest('subject', 'p', 'fr', 7),
      (engine) => engine.show(ref, 'en'),
      (engine) => engine.show('no#fact', 'en'),
      (engine) => engine.articles({ kind: 'all' }, 'fr'),
      (engine) => engine.articles({ kind: 'called', words: 'xi' }, 'fr'),
      (engine) => engine.articles({ kind: 'at', places: [2, 0, 9] }, 'en'),
      (engine) => engine.factsOf(article, 'en'),
      (engine) => engine.placesOf([article, 'none']),
      (engine) =>
        engine.digest().then(({ counts, ids, sums }) => ({ counts, ids: [...ids], sums: [...sums] })),
    ];
    for (const call of calls)
      expect(JSON.stringify(await call(threaded)), String(call)).toBe(JSON.stringify(await call(direct)));
  });

  it('has the present of whoever asks', async () => {
    let now = NOW();
    const engine = await openEngine({ folder: await projectKnowledge(), clock: () => now });
    const question = 'Who did Kim meet last month?';
    expect((await engine.ask(question)).answered).toBe(true);
    now = new Date('2031-10-01T12:00:00Z');
    expect((await engine.ask(question)).refusal?.reason).toBe('period');
  });

  it('tells how long each answer took, and not what nobody waits for', async () => {
    const engine = await openEngine();
    await engine.ask(QUESTION);
    await engine.digest();
    await engine.placesOf([]);
    expect(happened).toEqual([{ kind: 'engine', ms: expect.any(Number) }]);
  });

  it('answers many questions at once, each its own', async () => {
    const engine = await openEngine();
    const asked = Array.from({ length: 200 }, (_, nth) => `${QUESTION} ${'?'.repeat(nth)}`);
    const answers = await Promise.all(asked.map((question) => engine.ask(question)));
    expect(answers.map(({ question }) => question)).toEqual(asked);
  });

  it('tells what differs from another, without the one being sent to the other', async () => {
    const before = await openEngine();
    await knowledge.rewrite({ ...TOWN, 'vocabulary.yaml': `${TOWN['vocabulary.yaml']}\n# the same` });
    const after = await openEngine();
    const { facts, names } = await after.differenceFrom(await before.digest());
    expect([facts.added.count, facts.changed.count, facts.removed.count]).toEqual([0, 0, 0]);
    expect(names.changed.count).toBe(0);
    expect(after.summary.version).not.toBe(before.summary.version);
  });

  it('is refused with every mistake where the knowledge base has some', async () => {
    await knowledge.rewrite({ ...TOWN, 'articles/2030-03-05-wrong.yaml': 'title: Wrong\n' });
    const loading = await threadsOn().open();
    expect(loading.ok ? '' : loading.mistakes.lines.join('\n')).toContain(
      'articles/2030-03-05-wrong.yaml:1:1',
    );
  });

  it('that cannot even be read says so, and nobody waits for it', async () => {
    const broken = await scriptWith({});
    await writeFile(broken, 'throw new TypeError("a mistake of ours");');
    await expect(threadsOn({ script: broken }).open()).rejects.toMatchObject({
      name: 'EngineGone',
      cause: { message: 'a mistake of ours' },
    });
  });
});

describe('a call that cannot be answered', () => {
  it('rejects with what went wrong in the thread, and the next is answered', async () => {
    const engine = await openEngine();
    const before = JSON.stringify(await engine.ask(QUESTION));
    const noText: unknown = 7;
    await expect(Reflect.apply(engine.ask, engine, [noText])).rejects.toBeInstanceOf(Error);
    await expect(Reflect.apply(engine.ask, engine, [() => 'no data'])).rejects.toThrow('could not be cloned');
    expect(JSON.stringify(await engine.ask(QUESTION))).toBe(before);
  });
});

describe('a thread that dies', () => {
  it('is replaced on the same coverage, whatever has become of the files, and those who wait are told', async () => {
    const watch = watchThreads();
    await knowledge.rewrite(TOWN);
    const engine = await openEngine();
    const before = JSON.stringify(await engine.ask(QUESTION));
    await knowledge.rewrite({ 'articles/2030-03-05-wrong.yaml': 'title: [' });
    const waiting = Array.from({ length: 50 }, () => engine.ask(QUESTION));
    const settled = Promise.allSettled(waiting);
    await watch.started[0]?.terminate();
    for (const outcome of await settled)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'EngineGone' });
      else expect(JSON.stringify(outcome.value)).toBe(before);
    expect(JSON.stringify(await engine.ask(QUESTION))).toBe(before);
    expect(watch.started).toHaveLength(2);
    expect(happened.filter(({ kind }) => kind === 'engine-lost')).toHaveLength(1);
    expect(overheard.written()).toContain('the thread of the engine ended; another takes its place');
    watch.close();
  });

  it('is replaced on the very file it had open, whatever has taken its name', async () => {
    const file = join(knowledge.folder, COMPILED_FILE);
    const watch = watchThreads();
    const engine = await openEngine();
    const before = JSON.stringify(await engine.ask(QUESTION));
    await rm(file);
    await writeFile(join(knowledge.folder, 'articles/2030-03-05-wrong.yaml'), 'title: [');
    await watch.started[0]?.terminate();
    await until(() => watch.started.length === 2);
    expect(JSON.stringify(await engine.ask(QUESTION))).toBe(before);
    expect(overheard.written()).not.toContain('the YAML files are read');
    watch.close();
  });

  it('of a question takes that question with it, and no other', async () => {
    const script = await scriptWith({ 'What kills?': 'process.exit(3);' });
    const engine = await openEngine({ script });
    const before = JSON.stringify(await engine.ask(QUESTION));
    await expect(engine.ask('What kills?')).rejects.toThrow(
      'the thread of the engine ended by itself, with code 3',
    );
    expect(JSON.stringify(await engine.ask(QUESTION))).toBe(before);
  });

  it('since it hangs does so because it is ended: nobody waits for ever', async () => {
    const script = await scriptWith({ 'What hangs?': 'for (;;);' });
    const engine = await openEngine({ script, timing: { answer: 400 } });
    await expect(engine.ask('What hangs?')).rejects.toThrow('it gave no answer within 400 ms');
    expect((await engine.ask(QUESTION)).answered).toBe(true);
  });

  it('over and over is started again over and over', async () => {
    const watch = watchThreads();
    const engine = await openEngine();
    for (let death = 1; death <= 2; death += 1) {
      await watch.started.at(-1)?.terminate();
      await until(() => watch.started.length > death);
      expect((await engine.ask(QUESTION)).answered).toBe(true);
    }
    watch.close();
  });
});

describe('the end', () => {
  it('of a retired engine comes once nobody asks it any more', async () => {
    const watch = watchThreads();
    const engine = await openEngine({ timing: { farewell: 300 } });
    let ended = false;
    watch.started[0]?.once('exit', () => {
      ended = true;
    });
    engine.retire();
    expect((await engine.ask(QUESTION)).answered).toBe(true);
    expect(ended).toBe(false);
    await until(() => ended);
    await expect(engine.ask(QUESTION)).rejects.toMatchObject({ name: 'EngineGone' });
    expect(watch.started).toHaveLength(1);
    expect(overheard.written()).toBe('');
    watch.close();
  });

  it('of all threads comes at once, and those who wait are told', async () => {
    const threads = threadsOn();
    const loading = await threads.open();
    if (!loading.ok) throw new Error('the town has mistakes');
    const opening = threads.open();
    const settled = Promise.allSettled([loading.engine.ask(QUESTION), opening]);
    await threads.close();
    for (const outcome of await settled)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'EngineGone' });
    await expect(loading.engine.ask(QUESTION)).rejects.toMatchObject({ name: 'EngineGone' });
    expect(overheard.written()).toBe('');
    expect(happened.filter(({ kind }) => kind === 'engine-lost')).toEqual([]);
  });
});

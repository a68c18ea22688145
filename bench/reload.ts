#!/usr/bin/env node
import { fork } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { COMPILED_FILE } from '../src/answer/compiled-file.js';
import { compileKnowledge, makingOf } from '../src/answer/compiled-knowledge.js';
import { tabulateEngine } from '../src/answer/engine-tables.js';
import { loadLanguage } from '../src/answer/wording/load-language.js';
import { countTally } from '../src/command/tally.js';
import { NOTHING_COUNTED } from '../src/command/tally-file.js';
import { respond } from '../src/discord/respond.js';
import { dateOfDay } from '../src/knowledge/edtf.js';
import { folderSource } from '../src/knowledge/source.js';
import { createLog } from '../src/log.js';
import { openDesk } from '../src/open-desk.js';
import { projectFolder } from '../src/project-folder.js';
import { type Holding, watchHolding } from './measure/holding.js';
import { type Latency, latencyOf } from './measure/latency.js';
import { buildQuestions } from './questions/questions.js';
import { figure, table } from './report/table.js';
import { buildWorld, TODAY } from './world/world.js';
import { writeYaml } from './world/write-yaml.js';

/**
 * How long a reload holds up the thread that talks with Discord, and those who ask meanwhile: the bot's desk under
 * a load of questions, on a generated knowledge base that is replaced by another.
 *
 *     node dist/bench/reload.js [--size 100000] [--rate 50] [--yaml]
 */
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    /** Questions a second. */
    rate: { type: 'string', default: '50' },
    /** From the YAML files, not from the compiled form. Writing them alone takes minutes. */
    yaml: { type: 'boolean', default: false },
    /** For the process that writes the knowledge base: the folder, and the seed. */
    into: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const size = Number(values.size);
const rate = Number(values.rate);
const languageFolder = new URL('data/language/', projectFolder());

/** Seconds of load without a reload, to compare with. */
const CALM = 15;

if (values.into !== undefined) await write(values.into, values.seed);
else await measure();

/** Writes a generated knowledge base, and tells questions on it. */
async function write(folder: string, seed: string): Promise<void> {
  const world = buildWorld({ facts: size, seed });
  if (values.yaml) await writeYaml(world.documents, folder);
  else {
    const language = await loadLanguage(languageFolder);
    const making = await makingOf(folderSource(folder), languageFolder);
    const { coverage } = world;
    const tables = tabulateEngine(coverage, language);
    const bytes = compileKnowledge({ coverage, language, tables }, making);
    await writeFile(join(folder, COMPILED_FILE), bytes);
  }
  process.send?.(buildQuestions(world, 40, seed).map(({ ask }) => ask));
}

/** In a process of its own: what it leaves behind would be this one's to clear away. */
async function writeElsewhere(folder: string, seed: string): Promise<readonly string[]> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const args = ['--size', String(size), '--into', folder, '--seed', seed, ...(values.yaml ? ['--yaml'] : [])];
  const child = fork(new URL(import.meta.url), args);
  let questions: readonly string[] = [];
  child.on('message', (message: readonly string[]) => {
    questions = message;
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`the knowledge base was not written: code ${code}`);
  return questions;
}

/** What was seen while something went on. */
interface Seen {
  readonly holding: Holding;
  readonly answers: Latency;
  readonly failures: number;
}

async function measure(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'));
  const { year, month, day } = dateOfDay(TODAY);
  const clock = () => new Date(Date.UTC(year, month - 1, day));
  const questions = await writeElsewhere(folder, '1');
  const engine: number[] = [];
  const started = performance.now();
  const desk = await openDesk({
    folder,
    tally: Promise.resolve(countTally(NOTHING_COUNTED, clock)),
    clock,
    log: createLog('warn'),
    observe: (happening) => {
      if (happening.kind === 'engine') engine.push(happening.ms);
    },
  });
  const loaded = performance.now() - started;
  let asked = 0;
  const ask = async (): Promise<number> => {
    const began = performance.now();
    const text = questions[asked++ % questions.length] ?? '';
    const response = await respond({ kind: 'question', language: 'en', text }, desk, { private: false });
    response?.message(null);
    return performance.now() - began;
  };
  /** Asks at the rate as long as something goes on. */
  const during = async <T>(work: Promise<T>): Promise<readonly [Seen, T]> => {
    const asking: Promise<number>[] = [];
    const start = performance.now();
    const watched = watchHolding();
    let goesOn = true;
    const done = work.finally(() => {
      goesOn = false;
    });
    let due = 0;
    while (goesOn) {
      for (; due < ((performance.now() - start) / 1_000) * rate; due++) asking.push(ask());
      await pause(2);
    }
    const settled = await Promise.allSettled(asking);
    const times = settled.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    const seen: Seen = {
      holding: watched(),
      answers: latencyOf(times),
      failures: settled.length - times.length,
    };
    return [seen, await done];
  };

  await during(pause(CALM * 1_000));
  const [calm] = await during(pause(CALM * 1_000));
  await writeElsewhere(folder, '2');
  engine.length = 0;
  const began = performance.now();
  let reloading = 0;
  const [reload, report] = await during(
    desk.coverage.reload().then((told) => {
      reloading = performance.now() - began;
      return told;
    }),
  );
  const [after] = await during(pause(CALM * 1_000));
  await desk.close();
  await rm(folder, { recursive: true, force: true });
  if (!report.ok) throw new Error(report.mistakes.lines.slice(0, 5).join('\n'));

  const { before, after: now, difference } = report;
  console.log(
    [
      `${before.facts} facts, ${before.articles} articles, from ${values.yaml ? 'YAML' : 'the compiled form'}; ${rate} questions a second; Node ${process.version}`,
      `loaded in ${figure(loaded / 1_000)} s; replaced by ${now.facts} facts in ${figure(reloading / 1_000)} s, ${difference.facts.added.count} of them new`,
      '',
      table(
        [
          'milliseconds',
          'held',
          'by itself',
          'computed',
          'p99.9',
          'answer p50',
          'answer p99',
          'longest',
          'answers',
          'lost',
        ],
        (
          [
            ['before', calm],
            ['during the reload', reload],
            ['after it', after],
          ] as const
        ).map(([what, { holding, answers, failures }]) => [
          what,
          ...[
            holding.longest,
            holding.blocked ?? Number.NaN,
            holding.own ?? Number.NaN,
            holding.p999,
            answers.p50,
            answers.p99,
            answers.max,
          ].map(figure),
          String(answers.count),
          String(failures),
        ]),
      ),
    ].join('\n'),
  );
}

import { loadLanguage } from '../src/answer/load-language.js';
import type { Coverage } from '../src/knowledge/coverage.js';
import { projectFolder } from '../src/project-folder.js';
import { asContender, engineOn } from './depeche.js';
import { CLOCKS } from './measure/clock.js';
import type { Entrant } from './measure/contender.js';
import { measureLoading } from './measure/loading.js';
import { grown, memoryInUse } from './measure/memory.js';
import { examine } from './measure/questioning.js';
import { measureTyping } from './measure/typing.js';
import { readOptions } from './options.js';
import { type Document, documentsOf } from './peers/document.js';
import { findPeers } from './peers/peers.js';
import { buildQuestions } from './questions/questions.js';
import type { Message, Performance } from './results.js';
import { buildWorld } from './world/world.js';

/** Above this, reading YAML would take minutes. */
const MOST_YAML = 3_000;
/** Above this, there is no room for a second coverage. */
const MOST_COPIED = 200_000;

/** Measures one size in a process of its own: what one leaves behind is not counted for the next. */
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string' || 'wrong' in options)
  throw new Error('started by run.ts, with its arguments');
const { each, seconds, seed, peers: wanted } = options;
const [size = 0] = options.sizes;
const clock = CLOCKS[options.clock];
const report = (message: Message): void => {
  process.send?.(message);
};

const language = await loadLanguage(new URL('data/language/', projectFolder()));
const world = buildWorld({ facts: size, seed });
const questions = buildQuestions(world, each, seed);
const { coverage } = world;
report({
  kind: 'ground',
  ground: {
    facts: coverage.facts.length,
    articles: coverage.articles.length,
    names: coverage.names.size,
    events: coverage.events.length,
    disputes: coverage.events.filter(({ disputes }) => disputes.length > 0).length,
    questions: questions.length,
    bytes: size <= MOST_COPIED ? bytesOf(coverage) : null,
    loading: size <= MOST_YAML ? await measureLoading(world) : null,
  },
});

/** What a coverage takes by itself, as a copy of it shows: the generator holds on to much besides. */
function bytesOf(coverage: Coverage): number {
  // A way to look something up cannot be copied; what it looks in is there with the facts.
  const { factsOf, ...data } = coverage;
  const before = memoryInUse();
  const copy = structuredClone(data);
  const bytes = grown(before, memoryInUse());
  if (copy.version !== coverage.version) throw new Error('the copy is another coverage');
  return bytes;
}

/** Sets a contender up, asks it, and lets go of it. */
function measure(entrant: Entrant<readonly Document[]>, documents: readonly Document[]): Performance {
  const empty = memoryInUse();
  const start = clock();
  const contender = entrant.build(documents);
  const built = clock() - start;
  const bytes = entrant.isOutside ? null : grown(empty, memoryInUse());
  const { name, refuses } = contender;
  return { name, refuses, build: built, bytes, examination: examine(contender, questions, seconds, clock) };
}

{
  const empty = memoryInUse();
  const start = clock();
  const engine = engineOn(coverage, language);
  const build = clock() - start;
  const full = memoryInUse();
  const examination = examine(asContender(engine), questions, seconds, clock);
  report({
    kind: 'depeche',
    depeche: {
      name: 'Dépêche',
      refuses: true,
      build,
      bytes: grown(empty, full),
      resident: full.resident,
      examination,
      typing: measureTyping(engine, world.people.all),
    },
  });
}

const { entrants, missing } = await findPeers();
const isWanted = ({ name }: { readonly name: string }): boolean =>
  wanted === 'all' || wanted.some((part) => name.toLowerCase().includes(part));
for (const absent of missing.filter(isWanted)) report({ kind: 'absent', absent });
const documents = documentsOf(coverage);
for (const peer of entrants.filter(isWanted)) {
  const { name, most } = peer;
  if (size <= most) report({ kind: 'peer', peer: measure(peer, documents) });
  else
    report({ kind: 'absent', absent: { name, why: `not asked above ${most.toLocaleString('en')} facts` } });
}

import { projectFolder } from '../src/project-folder.js';
import { asContender, openedIn } from './depeche.js';
import { CLOCKS } from './measure/clock.js';
import type { Entrant } from './measure/contender.js';
import { grown, memoryInUse } from './measure/memory.js';
import { examine } from './measure/questioning.js';
import { measureTyping } from './measure/typing.js';
import { readOptions } from './options.js';
import { type Document, documentsOf } from './peers/document.js';
import { findPeers } from './peers/peers.js';
import { readQuestions } from './questions/questions-file.js';
import type { Message, Performance } from './results.js';
import { buildWorld } from './world/world.js';

/** Measures one size in a process of its own: what one leaves behind is not counted for the next. */
const options = readOptions(process.argv.slice(2));
if (typeof options === 'string' || 'wrong' in options || options.folder === undefined)
  throw new Error('started by run.ts, with its arguments');
const { seconds, seed, peers: wanted, folder } = options;
const [size = 0] = options.sizes;
const clock = CLOCKS[options.clock];
const report = (message: Message): void => {
  process.send?.(message);
};

const questions = await readQuestions(folder);

{
  const empty = memoryInUse();
  const start = clock();
  const engine = await openedIn(folder, new URL('data/language/', projectFolder()));
  engine.ask(questions[0]?.ask ?? '');
  const ready = clock() - start;
  const examination = await examine(asContender(engine), questions, seconds, clock);
  const typing = measureTyping(engine);
  const full = memoryInUse();
  report({
    kind: 'depeche',
    depeche: {
      name: 'Dépêche',
      refuses: true,
      ready,
      bytes: grown(empty, full),
      resident: full.resident,
      examination,
      typing,
    },
  });
  // Asked once more, so that the collector did not take the engine away before it was measured.
  engine.ask(questions[0]?.ask ?? '');
}

const { entrants, missing } = await findPeers();
const isWanted = ({ name }: { readonly name: string }): boolean =>
  wanted === 'all' || wanted.some((part) => name.toLowerCase().includes(part));
for (const absent of missing.filter(isWanted)) report({ kind: 'absent', absent });
const [able, unable] = [
  entrants.filter((peer) => isWanted(peer) && size <= peer.most),
  entrants.filter((peer) => isWanted(peer) && size > peer.most),
];
for (const { name, most } of unable)
  report({ kind: 'absent', absent: { name, why: `not asked above ${most.toLocaleString('en')} facts` } });
if (able.length > 0) {
  const documents = documentsOf(buildWorld({ facts: size, seed }).coverage);
  for (const peer of able) report({ kind: 'peer', peer: await measure(peer, documents) });
}

/** Sets a contender up, asks it, and lets go of it. */
async function measure(
  entrant: Entrant<readonly Document[]>,
  documents: readonly Document[],
): Promise<Performance> {
  const empty = memoryInUse();
  const start = clock();
  const contender = entrant.build(documents);
  const built = clock() - start;
  const bytes = entrant.isOutside ? null : grown(empty, memoryInUse());
  const { name, refuses } = contender;
  const examination = await examine(contender, questions, seconds, clock);
  return { name, refuses, build: built, bytes, examination };
}

/**
 * Times pictures, from the asking to the bytes, on the project's coverage: `node dist/bench/pictures.js`.
 *
 * first: with the start of the thread, as the first person waits who asks after the bot has started; new: each with
 * other facts; again: what is kept. Blocked: the longest the asking thread could not go on meanwhile.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../src/answer/create-engine.js';
import { readKnowledge } from '../src/answer/load-knowledge.js';
import type { Depiction } from '../src/command/depiction.js';
import { folderSource } from '../src/knowledge/source.js';
import { LANGUAGES } from '../src/knowledge/types.js';
import { openStudio } from '../src/pictures/studio.js';
import { loadPictureTexts } from '../src/pictures/texts.js';
import { projectFolder } from '../src/project-folder.js';
import { latencyOf } from './measure/latency.js';

const STARTS = 5;
const data = new URL('data/', projectFolder());
const languageFolder = new URL('language/', data);
const [loaded, texts] = await Promise.all([
  readKnowledge(folderSource(fileURLToPath(data)), languageFolder),
  loadPictureTexts(languageFolder),
]);
if (!loaded.ok) throw new Error('the knowledge base does not load; see npm run kb -- check');
const engine = createEngine(loaded.knowledge.coverage, loaded.knowledge.language, () => new Date());
const { version, names } = engine.coverage;

const depictions = LANGUAGES.flatMap((language): Depiction[] => [
  { kind: 'meetings', language, items: engine.search({ kind: 'meetings' }, language).items },
  ...[...names.values()].flatMap(({ label }): Depiction[] => {
    const told = engine.timeline({ about: label[language] }, language);
    if ('answered' in told) return [];
    const { subject, items, disputes, undated } = told;
    return [{ kind: 'timeline', language, subject, items, disputes, undated }];
  }),
]);
const [first, ...others] = depictions;
if (first === undefined) throw new Error('there is nothing to draw');

const blocked = monitorEventLoopDelay({ resolution: 1 });
blocked.enable();
const time = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

const firsts: number[] = [];
for (let start = 0; start < STARTS; start++) {
  const studio = openStudio({ texts });
  firsts.push(await time(() => studio.draw(first, version)));
  await studio.close();
}
const studio = openStudio({ texts });
await studio.draw(first, version);
const news: number[] = [];
let bytes = 0;
for (const depiction of others) {
  news.push(await time(() => studio.draw(depiction, version)));
  bytes += (await studio.draw(depiction, version)).bytes.length;
}
const agains: number[] = [];
for (const depiction of others) agains.push(await time(() => studio.draw(depiction, version)));
await studio.close();
blocked.disable();

const row = (name: string, times: readonly number[]) => {
  const { count, p50, p99, max } = latencyOf(times);
  return { picture: name, count, p50: ms(p50), p99: ms(p99), max: ms(max) };
};
const ms = (value: number) => `${value.toFixed(1)} ms`;
console.table([row('first', firsts), row('new', news), row('again', agains)]);
console.log(`${Math.round(bytes / others.length / 1024)} KB each; blocked ${ms(blocked.max / 1e6)} at most`);

import type { Engine } from '../../src/answer/engine.js';
import type { Mistakes } from '../../src/command/command.js';
import { consult } from '../../src/command/consult.js';
import type { Engagement, Loading } from '../../src/command/coverage-in-force.js';
import { summarise } from '../../src/command/summary.js';
import type { Coverage } from '../../src/knowledge/coverage.js';
import { type Digest, differenceFrom, digest } from '../../src/knowledge/difference.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake, type Mistake } from '../../src/knowledge/mistake.js';
import type { KnowledgeSource } from '../../src/knowledge/source.js';
import { projectLanguage } from './real-desk.js';

/** An engine as commands and surfaces know it, without a thread of its own: for tests that are not about it. */
export function inProcess(engine: Engine): Engagement {
  const { coverage } = engine;
  const at = consult(engine);
  return {
    summary: summarise(coverage),
    ask: async (...given) => at.ask(...given),
    search: async (...given) => at.search(...given),
    timeline: async (...given) => at.timeline(...given),
    compare: async (...given) => at.compare(...given),
    profile: async (...given) => at.profile(...given),
    check: async (...given) => at.check(...given),
    suggest: async (...given) => at.suggest(...given),
    show: async (...given) => at.show(...given),
    articles: async (...given) => at.articles(...given),
    factsOf: async (...given) => at.factsOf(...given),
    placesOf: async (...given) => at.placesOf(...given),
    digest: async () => digestAtOnce(coverage),
    differenceFrom: async (before) => differenceFrom(before, coverage),
    retire: () => undefined,
  };
}

/** The digest of a coverage, without a rest. */
export function digestAtOnce(coverage: Coverage): Digest {
  const work = digest(coverage);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

let general: Promise<ReadonlySet<string>> | undefined;

/** Loads the knowledge base of a source, as a reload does. */
export async function loadInProcess(
  source: KnowledgeSource,
  createEngine: (coverage: Coverage) => Engine,
): Promise<Loading> {
  general ??= projectLanguage().then((language) => new Set(language.general.keys()));
  const loaded = await loadCoverage(source, await general);
  return loaded.ok
    ? { ok: true, engine: inProcess(createEngine(loaded.coverage)) }
    : { ok: false, mistakes: mistakesOf(loaded.mistakes) };
}

const mistakesOf = (mistakes: readonly Mistake[]): Mistakes => ({
  count: mistakes.length,
  lines: mistakes.map(formatMistake),
});

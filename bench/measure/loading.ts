import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { folderSource } from '../../src/knowledge/source.js';
import type { World } from '../world/world.js';
import { writeYaml } from '../world/write-yaml.js';

/**
 * Loads and checks a generated knowledge base from YAML files.
 * @returns milliseconds, the second time: the first is the compiler's
 * @throws Error where the generated files have a mistake, or come back as other facts
 */
export async function measureLoading({ documents, coverage }: World): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'depeche-bench-'));
  try {
    await writeYaml(documents, folder);
    await loadCoverage(folderSource(folder));
    const start = performance.now();
    const loaded = await loadCoverage(folderSource(folder));
    const time = performance.now() - start;
    if (!loaded.ok) throw new Error(loaded.mistakes.slice(0, 5).map(formatMistake).join('\n'));
    if (loaded.coverage.facts.length !== coverage.facts.length)
      throw new Error(`${loaded.coverage.facts.length} facts came back of ${coverage.facts.length}`);
    return time;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

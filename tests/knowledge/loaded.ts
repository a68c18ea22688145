import type { Coverage } from '../../src/knowledge/coverage.js';
import { loadCoverage } from '../../src/knowledge/loading.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { type Files, memorySource } from './town.js';

export async function load(files: Files): Promise<Coverage> {
  const loaded = await loadCoverage(memorySource(files));
  if (!loaded.ok) throw new Error(loaded.mistakes.map(formatMistake).join('\n'));
  return loaded.coverage;
}

export async function mistakes(files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> {
  const loaded = await loadCoverage(memorySource(files));
  return loaded.ok ? [] : loaded.mistakes.map(formatMistake);
}

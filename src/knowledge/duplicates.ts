import type { Documents } from './documents.js';
import { formatPath, type Mistake, type Path, quoted } from './mistake.js';
import { child, entries, items } from './unchecked.js';
import type { YamlFile } from './yaml.js';

const FACT_LISTS = ['who', 'to', 'about', 'where'];
const NAME_LISTS = ['aliases', 'demonyms'];

/**
 * Finds what is given twice where once is meant: fact ids within an article, slugs in one list of a
 * fact, spellings of a name. The same quotation in two facts is no mistake: a sentence can carry both.
 */
export function checkDuplicates(documents: Documents): Mistake[] {
  const mistakes: Mistake[] = [];
  for (const { file } of documents.articles) {
    const facts = items(child(file.value, 'facts'));
    const ids = facts.map(([index, fact]): Entry => [['facts', index, 'id'], child(fact, 'id')]);
    mistakes.push(...repeated(file, ids, 'is the id of another fact of this article', 'give it its own'));
    for (const [index, fact] of facts)
      for (const list of FACT_LISTS)
        mistakes.push(...repeatedIn(file, ['facts', index, list], child(fact, list)));
  }
  for (const { file } of documents.names)
    for (const [slug, name] of entries(file.value))
      for (const list of NAME_LISTS) mistakes.push(...repeatedIn(file, [slug, list], child(name, list)));
  return mistakes;
}

type Entry = readonly [Path, unknown];

function repeatedIn(file: YamlFile, path: Path, list: unknown): Mistake[] {
  const listed = items(list).map(([index, item]): Entry => [[...path, index], item]);
  return repeated(file, listed, 'is in this list twice', 'keep one of the two');
}

function repeated(file: YamlFile, listed: readonly Entry[], problem: string, remedy: string): Mistake[] {
  const seen = new Set<string>();
  return listed.flatMap(([path, value]) => {
    if (typeof value !== 'string') return [];
    const comparable = value.trim().normalize('NFC');
    if (!seen.has(comparable)) {
      seen.add(comparable);
      return [];
    }
    const position = file.positionOf(path);
    return [
      { file: file.path, position, path: formatPath(path), problem: `${quoted(value)} ${problem}`, remedy },
    ];
  });
}

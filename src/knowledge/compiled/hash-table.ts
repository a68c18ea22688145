/**
 * Where to look for a text among many: at the place of its hash is its number and one, or 0 where there is none;
 * where it is another text's, at the next place (open addressing).
 */
export type HashTable = Int32Array;

export function hashTable(texts: Iterable<string>, count: number): HashTable {
  const table = new Int32Array(2 ** Math.ceil(Math.log2(2 * count + 1)));
  let number = 0;
  for (const text of texts) {
    let at = hashOf(text) & (table.length - 1);
    while (table[at] !== 0) at = (at + 1) & (table.length - 1);
    number += 1;
    table[at] = number;
  }
  return table;
}

/** The number of a text; -1 where it is not among them. @param textOf the text of a number */
export function numberIn(
  table: HashTable,
  text: string,
  textOf: (number: number) => string | undefined,
): number {
  const last = table.length - 1;
  for (let at = hashOf(text) & last; ; at = (at + 1) & last) {
    const number = (table[at] ?? 0) - 1;
    if (number < 0 || textOf(number) === text) return number;
  }
}

/** A hash of 32 bits of a text (FNV-1a over its UTF-16 units): the same in every process, for tables in files. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

import type { Findable } from '../../src/answer/facts/prefix-index.js';

const SYLLABLES = ['ka', 'ri', 'mo', 'ten', 'lu', 'vas', 'do', 'shi', 'ber', 'non', 'pe', 'quil', 'za', 'ho'];

/** Names of a few words from a small sound stock, so that many begin alike; the same at each run. */
export function manyNames(count: number): Findable[] {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const word = (): string =>
    Array.from({ length: 2 + next(3) }, () => SYLLABLES[next(SYLLABLES.length)] ?? '').join('');
  return Array.from({ length: count }, () => {
    const [first, last] = [word(), word()];
    return { names: [`${first} ${last}`], forms: [`${last} ${first}`, `minister ${word()}`] };
  });
}

/** What somebody may have typed when suggestions are looked for: letters, a whole name, slips, too much. */
export function typedOf(name: string): readonly string[] {
  return [
    ...Array.from({ length: name.length }, (_, i) => name.slice(0, i + 1)),
    `${name.slice(0, 4)}x${name.slice(4)}`,
    name.replace(/^(.)(.)(.)/, '$1$3$2'),
    `minister ${name}`,
    'qqqqqqqqqqqq wwwwwwwwwwww',
    'ka ri mo ten lu vas do shi ber non pe quil za ho '.repeat(2),
  ];
}

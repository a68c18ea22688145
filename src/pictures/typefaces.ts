import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The typefaces, first choice first: Latin, Cyrillic and Greek; then Chinese with Japanese kana; then Korean.
 * Their packages cut each into files by the characters they hold, as web pages load them.
 */
const PACKAGES = ['noto-sans', 'noto-sans-sc', 'noto-sans-kr'] as const;

/** Of the first package, the files in order of preference: those for the most common characters first. */
const COMMON_FIRST = ['latin', 'latin-ext', 'cyrillic', 'greek'];

/** A file of a typeface, and the family name it goes by in a picture. */
export interface Face {
  readonly family: string;
  readonly typeface: (typeof PACKAGES)[number];
  /** Absolute path of a WOFF2 file with variable weight. */
  readonly path: string;
  /** The code points it is for: from, to, inclusive. */
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

/** Every file of the typefaces, best first. */
export function listFaces(): readonly Face[] {
  return PACKAGES.flatMap((id) => {
    return rangesOf(id)
      .map(([key, ranges]) => ({ subset: key.replace(/[[\]]/g, ''), ranges }))
      .sort((a, b) => rank(a.subset) - rank(b.subset))
      .map(({ subset, ranges }) => ({
        family: `${id}-${subset}`,
        typeface: id,
        path: require.resolve(`@fontsource-variable/${id}/files/${id}-${subset}-wght-normal.woff2`),
        ranges: ranges.split(',').map(readRange),
      }));
  });
}

/** The package's own table: file, characters. */
function rangesOf(id: string): readonly (readonly [key: string, ranges: string])[] {
  const file = `@fontsource-variable/${id}/unicode.json`;
  const table: unknown = require(file);
  return Object.entries(table ?? {}).map(([key, ranges]: [string, unknown]) => {
    if (typeof ranges !== 'string') throw new Error(`${file} is not as it was; reinstall the packages`);
    return [key, ranges];
  });
}

function rank(subset: string): number {
  const at = COMMON_FIRST.indexOf(subset);
  return at === -1 ? COMMON_FIRST.length : at;
}

/** "U+4e" or "U+201c-201d", as CSS writes it. */
function readRange(range: string): readonly [number, number] {
  const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
}

/**
 * Finds the files for a character, best first; none where no typeface has it. Remembers what it found.
 *
 * The ranges of the Chinese and Korean files promise more than these hold (Korean syllables in Chinese files): all
 * that promise a character are given, and whoever draws takes the first that keeps the promise.
 */
export function faceFinder(faces: readonly Face[]): (codePoint: number) => readonly Face[] {
  const found = new Map<number, readonly Face[]>();
  return (codePoint) => {
    const known = found.get(codePoint);
    if (known !== undefined) return known;
    const promising = faces.filter(({ ranges }) =>
      ranges.some(([from, to]) => codePoint >= from && codePoint <= to),
    );
    const common = promising.filter(({ typeface }) => typeface === PACKAGES[0]);
    const result = common.length > 0 ? common : promising;
    found.set(codePoint, result);
    return result;
  };
}

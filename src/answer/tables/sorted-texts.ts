/** Different texts in the order of their characters, as UTF-8 one behind the other. Plain data. */
export interface SortedTexts {
  readonly bytes: Uint8Array;
  /** Where each begins. One more, for the end of the last. */
  readonly starts: Uint32Array;
}

/** Finds texts in a sorted list by halves. */
export interface TextFinder {
  readonly length: number;
  readonly at: (place: number) => string;
  /** The place of a text; -1 where it is not in the list. */
  readonly find: (text: string) => number;
  /** Where the texts stand that begin so: they are neighbours. The end exclusive. */
  readonly beginning: (start: string) => readonly [from: number, to: number];
}

/** Puts texts down that are sorted and different. */
export function writeSorted(texts: readonly string[]): SortedTexts {
  const starts = new Uint32Array(texts.length + 1);
  let end = 0;
  for (const [place, text] of texts.entries()) {
    end += Buffer.byteLength(text);
    starts[place + 1] = end;
  }
  const bytes = Buffer.alloc(end);
  for (const [place, text] of texts.entries()) bytes.write(text, starts[place] ?? 0);
  return { bytes: new Uint8Array(bytes.buffer, bytes.byteOffset, end), starts };
}

export function openSorted({ bytes, starts }: SortedTexts): TextFinder {
  const read = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const length = starts.length - 1;
  const at = (place: number): string => read.toString('utf8', starts[place], starts[place + 1]);
  /** The first place from one on whose text passes; all texts behind it do too. */
  const first = (from: number, passes: (text: string) => boolean): number => {
    let low = from;
    let high = length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (passes(at(middle))) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    length,
    at,
    find: (text) => {
      const place = first(0, (other) => other >= text);
      return place < length && at(place) === text ? place : -1;
    },
    beginning: (start) => {
      const from = first(0, (other) => other >= start);
      return [from, first(from, (other) => !other.startsWith(start))];
    },
  };
}

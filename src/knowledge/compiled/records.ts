import type { Section } from './container.js';

/** Values by number, as JSON one behind the other, which are read one at a time. */
export interface Records {
  readonly texts: Uint8Array;
  /** Where each begins, in units of {@link UNIT} bytes. One more, for the end of the last. */
  readonly starts: Uint32Array;
}

/** In units of so many bytes, 32 bits are enough for 32 GiB. What is between two records is blank. */
const UNIT = 8;
const BLANK = 0x20;

/** Writes values as JSON. */
export function writeRecords(values: Iterable<unknown>, count: number): Records {
  const starts = new Uint32Array(count + 1);
  const encoder = new TextEncoder();
  let texts = new Uint8Array(1024);
  let number = 0;
  let end = 0;
  for (const value of values) {
    const text = encoder.encode(JSON.stringify(value));
    const next = Math.ceil((end + text.length) / UNIT) * UNIT;
    if (next > texts.length) {
      const wider = new Uint8Array(Math.max(next, 2 * texts.length));
      wider.set(texts.subarray(0, end));
      texts = wider;
    }
    texts.set(text, end);
    texts.fill(BLANK, end + text.length, next);
    end = next;
    number += 1;
    starts[number] = end / UNIT;
  }
  return { texts: texts.subarray(0, end), starts };
}

/**
 * Reads values that were written so.
 * @returns gives the value of a number. @throws DamagedFile from that function where the file has changed
 */
export function recordReader(texts: Section, starts: Records['starts']): (number: number) => unknown {
  return (number) => {
    const { buffer, byteOffset, length } = texts.read(
      (starts[number] ?? 0) * UNIT,
      (starts[number + 1] ?? 0) * UNIT,
    );
    return JSON.parse(Buffer.from(buffer, byteOffset, length).toString('utf8'));
  };
}

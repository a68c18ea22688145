import { crc32 } from 'node:zlib';

/**
 * A file of named sections, which is read as a whole and used where it lies:
 *
 *     0  magic, 8 bytes
 *     8  version of the format, 4 bytes          ┐ little-endian
 *    12  CRC-32 of all that follows, 4 bytes     │
 *    16  size of the file in bytes, 8 bytes      │
 *    24  size of the directory in bytes, 8 bytes ┘
 *    32  directory: JSON, who made the file, and the name, offset and size of each section
 *     …  sections, each at a multiple of 8 bytes, so that typed arrays of any kind can be views of it
 */
export type Sections = ReadonlyMap<string, Uint8Array>;

export type Unpacked =
  | { readonly ok: true; readonly maker: string; readonly sections: Sections }
  /** `problem` follows the name of the file: "is cut short". */
  | { readonly ok: false; readonly problem: string };

/**
 * Like the signature of PNG: the first byte is no text, and the line ends show a file that something took for one
 * on its way and rewrote.
 */
const MAGIC = Uint8Array.of(0x89, 0x44, 0x50, 0x4b, 0x0d, 0x0a, 0x1a, 0x0a);
/** Another one whenever the header or what stands in sections changes its form. */
export const FORMAT = 2;
const [AT_FORMAT, AT_CHECKSUM, AT_SIZE, AT_DIRECTORY_SIZE, AT_DIRECTORY] = [8, 12, 16, 24, 32];
const ALIGNMENT = 8;
const aligned = (offset: number): number => Math.ceil(offset / ALIGNMENT) * ALIGNMENT;

interface Directory {
  readonly maker: string;
  /** Name, offset from the end of the directory, size. */
  readonly places: readonly (readonly [string, number, number])[];
}

/**
 * Puts sections into one file.
 * @param maker tells what made them, and so who can read them
 */
export function pack(sections: Sections, maker: string): Uint8Array {
  let end = 0;
  const places: Directory['places'] = Array.from(sections, ([name, { length }]) => {
    const offset = aligned(end);
    end = offset + length;
    return [name, offset, length];
  });
  const listed = new TextEncoder().encode(JSON.stringify({ maker, places } satisfies Directory));
  const start = aligned(AT_DIRECTORY + listed.length);
  const file = new Uint8Array(start + end);
  const header = new DataView(file.buffer);
  file.set(MAGIC);
  header.setUint32(AT_FORMAT, FORMAT, true);
  header.setBigUint64(AT_SIZE, BigInt(file.length), true);
  header.setBigUint64(AT_DIRECTORY_SIZE, BigInt(listed.length), true);
  file.set(listed, AT_DIRECTORY);
  for (const [name, offset] of places) file.set(sections.get(name) ?? [], start + offset);
  header.setUint32(AT_CHECKSUM, crc32(file.subarray(AT_SIZE)), true);
  return file;
}

/**
 * Finds the sections of a file, without copying them, or says why it is not to be used. Whatever bytes are given,
 * this does not throw.
 */
export function unpack(given: Uint8Array): Unpacked {
  const refused = (problem: string): Unpacked => ({ ok: false, problem });
  if (given.length < AT_DIRECTORY) return refused('is cut short');
  if (MAGIC.some((byte, at) => given[at] !== byte)) return refused('is no compiled knowledge base');
  // A view of words needs its bytes at a multiple of their size; a file that was read by itself has them there.
  const file = given.byteOffset % ALIGNMENT === 0 ? given : given.slice();
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const format = header.getUint32(AT_FORMAT, true);
  if (format !== FORMAT) return refused(`is of format ${format}; this program reads format ${FORMAT}`);
  const size = header.getBigUint64(AT_SIZE, true);
  if (size !== BigInt(file.length))
    return refused(`is cut short or was added to: it has ${file.length} bytes of ${size}`);
  if (crc32(file.subarray(AT_SIZE)) !== header.getUint32(AT_CHECKSUM, true))
    return refused('is damaged: its checksum does not fit');
  const directoryEnd = AT_DIRECTORY + Number(header.getBigUint64(AT_DIRECTORY_SIZE, true));
  const { maker, places }: Directory = JSON.parse(
    new TextDecoder().decode(file.subarray(AT_DIRECTORY, directoryEnd)),
  );
  const start = aligned(directoryEnd);
  return {
    ok: true,
    maker,
    sections: new Map(
      places.map(([name, offset, length]) => [name, file.subarray(start + offset, start + offset + length)]),
    ),
  };
}

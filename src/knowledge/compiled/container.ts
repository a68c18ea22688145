import { crc32 } from 'node:zlib';
import type { OpenFile } from '../open-file.js';

/**
 * A file of named sections, of which some are read whole and others in places, when something of them is needed:
 *
 *     0  magic, 8 bytes
 *     8  version of the format, 4 bytes                      ┐
 *    12  CRC-32 of all that follows up to the first block    │ little-endian
 *    16  size of the file in bytes, 8 bytes                  │
 *    24  size of the directory in bytes, 8 bytes             │
 *    32  where the first block begins, 8 bytes               ┘
 *    40  directory: JSON, who made the file, and the name, offset and size of each section
 *     …  CRC-32 of each block, 4 bytes
 *     …  blocks of {@link BLOCK} bytes, beginning at a multiple of that; the last may be shorter. In them the
 *        sections, each at a multiple of 8 bytes, so that typed arrays of any kind can be views of it
 *
 * Each block has a sum of its own, so that what is read is what was written, whenever it is read.
 */
export type Sections = ReadonlyMap<string, Uint8Array>;

export type Unpacked =
  | { readonly ok: true; readonly maker: string; readonly section: (name: string) => Section }
  /** `problem` follows the name of the file: "is cut short". */
  | { readonly ok: false; readonly problem: string };

/** A section of an open file. */
export interface Section {
  readonly length: number;
  /**
   * Bytes of it, the end exclusive; at a multiple of 8 bytes in memory where `from` is one.
   * @throws DamagedFile where the file is no longer what it was when it was opened
   */
  readonly read: (from: number, to: number) => Uint8Array;
}

/** A file has changed since it was opened: somebody wrote into it, or the disk fails. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
}

/**
 * Like the signature of PNG: the first byte is no text, and the line ends show a file that something took for one
 * on its way and rewrote.
 */
const MAGIC = Uint8Array.of(0x89, 0x44, 0x50, 0x4b, 0x0d, 0x0a, 0x1a, 0x0a);
/** Another one whenever the header or what stands in sections changes its form. */
export const FORMAT = 3;
const [AT_FORMAT, AT_CHECKSUM, AT_SIZE, AT_DIRECTORY_SIZE, AT_FIRST_BLOCK, AT_DIRECTORY] = [
  8, 12, 16, 24, 32, 40,
];
const ALIGNMENT = 8;
/** As disks and memory are paged. */
const BLOCK = 4096;
const SUM_SIZE = Uint32Array.BYTES_PER_ELEMENT;
/** Blocks that are looked through at a time when a file is opened. */
const AT_ONCE = 256;
/** Blocks that are kept after something of them was read; what is asked for next often stands beside it. */
const KEPT = 64;

const alignedTo = (unit: number, offset: number): number => Math.ceil(offset / unit) * unit;

interface Directory {
  readonly maker: string;
  /** Name, offset from the first block, size. */
  readonly places: readonly (readonly [string, number, number])[];
}

/**
 * Puts sections into one file.
 * @param maker tells what made them, and so who can read them
 * @returns the bytes of the file in pieces, to be written one behind the other: together they may be more than one
 * array can hold
 */
export function pack(sections: Sections, maker: string): readonly Uint8Array[] {
  let end = 0;
  const places: Directory['places'] = Array.from(sections, ([name, { length }]) => {
    const offset = alignedTo(ALIGNMENT, end);
    end = offset + length;
    return [name, offset, length];
  });
  const body: Uint8Array[] = [];
  let written = 0;
  for (const [name, offset] of places) {
    const content = sections.get(name) ?? new Uint8Array();
    body.push(new Uint8Array(offset - written), content);
    written = offset + content.length;
  }
  const listed = new TextEncoder().encode(JSON.stringify({ maker, places } satisfies Directory));
  const atSums = alignedTo(SUM_SIZE, AT_DIRECTORY + listed.length);
  const sums = sumsOf(body, blockCount(end));
  const head = new Uint8Array(alignedTo(BLOCK, atSums + sums.byteLength));
  const header = new DataView(head.buffer);
  head.set(MAGIC);
  header.setUint32(AT_FORMAT, FORMAT, true);
  header.setBigUint64(AT_SIZE, BigInt(head.length + end), true);
  header.setBigUint64(AT_DIRECTORY_SIZE, BigInt(listed.length), true);
  header.setBigUint64(AT_FIRST_BLOCK, BigInt(head.length), true);
  head.set(listed, AT_DIRECTORY);
  head.set(new Uint8Array(sums.buffer), atSums);
  header.setUint32(AT_CHECKSUM, crc32(head.subarray(AT_SIZE)), true);
  return [head, ...body];
}

/** The sum of each block of bytes that come in pieces. */
function sumsOf(pieces: readonly Uint8Array[], blocks: number): Uint32Array {
  const sums = new Uint32Array(blocks);
  let position = 0;
  for (const piece of pieces)
    for (let at = 0; at < piece.length; ) {
      const block = Math.floor(position / BLOCK);
      const end = Math.min(piece.length, at + (block + 1) * BLOCK - position);
      sums[block] = crc32(piece.subarray(at, end), sums[block]);
      position += end - at;
      at = end;
    }
  return sums;
}

/**
 * Looks through a file and finds its sections, or says why it is not to be used. Whatever bytes stand in it, this
 * does not throw.
 * @throws Error where the file cannot be read
 */
export function unpack(file: OpenFile): Unpacked {
  const refused = (problem: string): Unpacked => ({ ok: false, problem });
  if (file.size < AT_DIRECTORY) return refused('is cut short');
  const start = bytesOf(file, 0, AT_DIRECTORY);
  if (MAGIC.some((byte, at) => start[at] !== byte)) return refused('is no compiled knowledge base');
  const header = new DataView(start.buffer);
  const format = header.getUint32(AT_FORMAT, true);
  if (format !== FORMAT) return refused(`is of format ${format}; this program reads format ${FORMAT}`);
  const size = header.getBigUint64(AT_SIZE, true);
  if (size !== BigInt(file.size))
    return refused(`is cut short or was added to: it has ${file.size} bytes of ${size}`);
  const damaged = refused('is damaged: its checksum does not fit');
  const atBlocks = Number(header.getBigUint64(AT_FIRST_BLOCK, true));
  if (atBlocks < AT_DIRECTORY || atBlocks > file.size) return damaged;
  const head = bytesOf(file, 0, atBlocks);
  if (crc32(head.subarray(AT_SIZE)) !== header.getUint32(AT_CHECKSUM, true)) return damaged;
  const directoryEnd = AT_DIRECTORY + Number(header.getBigUint64(AT_DIRECTORY_SIZE, true));
  const { maker, places }: Directory = JSON.parse(
    new TextDecoder().decode(head.subarray(AT_DIRECTORY, directoryEnd)),
  );
  const sums = new Uint32Array(head.buffer, alignedTo(SUM_SIZE, directoryEnd)).subarray(
    0,
    blockCount(file.size - atBlocks),
  );
  const blocks = blocksOf(file, atBlocks, sums);
  if (!blocks.areWhole()) return damaged;
  const known = new Map(places.map(([name, offset, length]) => [name, { offset, length }]));
  return {
    ok: true,
    maker,
    section: (name) => {
      const place = known.get(name);
      if (place === undefined) throw new Error(`there is no section ${name}`);
      const { offset, length } = place;
      return { length, read: (from, to) => blocks.read(offset + from, offset + to) };
    },
  };
}

/** The blocks of a file, each compared with its sum when it is read. */
interface Blocks {
  /** Whether all of them are what was written. */
  areWhole(): boolean;
  /** Bytes of them, counted from the first block. @throws DamagedFile */
  read(from: number, to: number): Uint8Array;
}

function blocksOf(file: OpenFile, start: number, sums: Uint32Array): Blocks {
  const end = file.size - start;
  const isWhole = (bytes: Uint8Array, first: number): boolean => {
    for (let at = 0, block = first; at < bytes.length; at += BLOCK, block++)
      if (crc32(bytes.subarray(at, at + BLOCK)) !== sums[block]) return false;
    return true;
  };
  /** Whole blocks, the last one exclusive. */
  const blocksFrom = (first: number, last: number): Uint8Array => {
    const bytes = bytesOf(file, start + first * BLOCK, start + Math.min(last * BLOCK, end));
    if (!isWhole(bytes, first))
      throw new DamagedFile('the compiled knowledge base was changed while it was in use');
    return bytes;
  };
  /** By the last digits of their numbers. */
  const kept: { readonly block: number; readonly bytes: Uint8Array }[] = [];
  const blockAt = (block: number): Uint8Array => {
    const last = kept[block % KEPT];
    if (last?.block === block) return last.bytes;
    const bytes = blocksFrom(block, block + 1);
    kept[block % KEPT] = { block, bytes };
    return bytes;
  };
  return {
    areWhole() {
      const buffer = new Uint8Array(AT_ONCE * BLOCK);
      for (let at = 0; at < end; at += buffer.length) {
        const bytes = buffer.subarray(0, Math.min(buffer.length, end - at));
        file.read(bytes, start + at);
        if (!isWhole(bytes, at / BLOCK)) return false;
      }
      return true;
    },
    read(from, to) {
      const first = Math.floor(from / BLOCK);
      const last = blockCount(to);
      const bytes = last - first === 1 ? blockAt(first) : blocksFrom(first, last);
      return bytes.subarray(from - first * BLOCK, to - first * BLOCK);
    },
  };
}

const blockCount = (length: number): number => Math.ceil(length / BLOCK);

function bytesOf(file: OpenFile, from: number, to: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(to - from);
  file.read(bytes, from);
  return bytes;
}

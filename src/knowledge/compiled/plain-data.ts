import { DefaultDeserializer, DefaultSerializer } from 'node:v8';

/** Typed arrays that may be part of what is written; each has a number in the file. */
const KINDS: readonly Kind[] = [Uint8Array, Int32Array, Uint32Array, Float64Array, Uint16Array];
type Column = Uint8Array | Int32Array | Uint32Array | Float64Array | Uint16Array;
interface Kind {
  new (buffer: ArrayBufferLike, byteOffset: number, length: number): Column;
  readonly BYTES_PER_ELEMENT: number;
}

/** The section in which the typed array of a number lies. */
const columnName = (name: string, number: number): string => `${name}/${number}`;

class Writer extends DefaultSerializer {
  readonly columns: Column[] = [];

  /** Called for each typed array: it leaves a reference in its place. */
  _writeHostObject(view: Column): void {
    const kind = KINDS.findIndex((each) => view instanceof each);
    if (kind < 0) throw new TypeError('a typed array of a kind that is not written');
    this.writeUint32(kind);
    this.writeUint32(this.columns.length);
    this.columns.push(view);
  }
}

class Reader extends DefaultDeserializer {
  readonly #column: (number: number) => Uint8Array;

  constructor(graph: Uint8Array, column: (number: number) => Uint8Array) {
    super(graph);
    this.#column = column;
  }

  /** Called where a reference was left. */
  _readHostObject(): Column {
    const Kind = KINDS[this.readUint32()];
    const { buffer, byteOffset, byteLength } = this.#column(this.readUint32());
    if (Kind === undefined) throw new TypeError('a typed array of an unknown kind');
    return new Kind(buffer, byteOffset, byteLength / Kind.BYTES_PER_ELEMENT);
  }
}

/**
 * Sections of a file that hold a value: objects, lists, maps and sets by V8's structured clone, typed arrays as
 * the bytes they are, little-endian on every machine that Node runs on.
 * @throws DataCloneError where something is no plain data, such as a function
 */
export function sectionsOf(name: string, value: unknown): [string, Uint8Array][] {
  const writer = new Writer();
  writer.writeHeader();
  writer.writeValue(value);
  return [
    [name, writer.releaseBuffer()],
    ...writer.columns.map(({ buffer, byteOffset, byteLength }, number): [string, Uint8Array] => [
      columnName(name, number),
      new Uint8Array(buffer, byteOffset, byteLength),
    ]),
  ];
}

/**
 * The value of some sections. Its typed arrays are views of the bytes that are given: they take no memory of their
 * own.
 * @param section gives the bytes of a section, at a multiple of 8 in memory
 */
export function readValue(section: (name: string) => Uint8Array, name: string): unknown {
  const reader = new Reader(section(name), (number) => section(columnName(name, number)));
  reader.readHeader();
  return reader.readValue();
}

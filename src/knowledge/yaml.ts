import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import { codePoint, formatPath, type Mistake, type Path, type Position, quoted } from './mistake.js';

/** A YAML file that reads as YAML: its value, and where each part of it stands. */
export interface YamlFile {
  readonly path: string;
  /** Not yet checked against a schema. */
  readonly value: unknown;
  /** The line that names the schema to editors, or whatever stands first. */
  readonly firstLine: string;
  /**
   * Where the value at a path begins, or its key. For a value that does not exist, where the nearest
   * one around it begins.
   */
  positionOf(path: Path, part?: 'key' | 'value'): Position;
}

export type ParsedYaml =
  | { readonly file: YamlFile; readonly mistakes: readonly Mistake[] }
  | { readonly file?: undefined; readonly mistakes: readonly Mistake[] };

/** What no file may nest beyond; real ones stay under ten. Far deeper, the parser runs out of stack. */
const DEEPEST = 60;
const COMPACT_NESTING = /(?:^|[ \t])(?:[-?:!&]\S*[ \t]+){60}/m;
/** Each use of an anchor counts, multiplied where anchors contain each other. */
const MAX_ALIASES = 100;
/** Control characters but for line ends and tabs, marks that turn or hide text, and the sign of text lost in a conversion. */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\ud800-\udfff]/u;

/**
 * Reads a YAML 1.2 text (core schema: an unquoted date stays a string). Anything doubtful is a mistake:
 * a key given twice, a tag that is not known, characters that cannot be seen.
 */
export function parseYaml(path: string, text: string): ParsedYaml {
  if (nestsTooDeep(text)) {
    return {
      mistakes: [
        {
          file: path,
          path: '',
          problem: `nested more than ${DEEPEST} levels deep`,
          remedy: 'write lists and keys on lines of their own',
        },
      ],
    };
  }
  const lines = new LineCounter();
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // Checked below: the parser's own check takes quadratic time.
    uniqueKeys: false,
    prettyErrors: false,
    lineCounter: lines,
  });
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const syntax = syntaxMistakes(path, document, position);
  if (syntax.length > 0) return { mistakes: syntax };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const remedy = 'write the values out in place of anchors and aliases (& and *)';
    return { mistakes: [{ file: path, path: '', problem: error.message, remedy }] };
  }
  const mistakes: Mistake[] = [];
  examine(document.contents, [], (at, node, problem, remedy) => {
    mistakes.push({
      file: path,
      position: position(startOf(node) ?? 0),
      path: formatPath(at),
      problem,
      remedy,
    });
  });
  return {
    file: {
      path,
      value,
      firstLine: text.slice(0, lineEnd(text)),
      positionOf: (at, part = 'value') => position(locate(document.contents, at, part)),
    },
    mistakes,
  };
}

function lineEnd(text: string): number {
  const end = text.search(/\r?\n/);
  return end < 0 ? text.length : end;
}

/** Whether brackets, indentation or indicators on one line nest further than the parser's stack bears. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const { 0: sign } of text.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return true;
    if (depth < 0) depth = 0;
  }
  let indents: number[] = [];
  for (const { 1: spaces = '' } of text.matchAll(/^( *)\S/gm)) {
    indents = indents.filter((indent) => indent < spaces.length);
    indents.push(spaces.length);
    if (indents.length > DEEPEST) return true;
  }
  return COMPACT_NESTING.test(text);
}

/** Errors of the syntax, the first of each line: the others mostly follow from it. */
function syntaxMistakes(
  file: string,
  document: Document.Parsed,
  position: (offset: number) => Position,
): Mistake[] {
  const byLine = new Map<number, Mistake>();
  for (const error of [...document.errors, ...document.warnings]) {
    const place = position(error.pos[0]);
    if (byLine.has(place.line)) continue;
    byLine.set(place.line, {
      file,
      position: place,
      path: '',
      problem: `not readable as YAML: ${error.message}`,
      remedy: syntaxRemedy(error.code),
    });
  }
  return [...byLine.values()];
}

function syntaxRemedy(code: YAMLError['code']): string {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'put the text in quotes: unquoted, a colon followed by a space begins a key';
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return 'put the text in quotes';
    case 'TAB_AS_INDENT':
      return 'indent with spaces';
    case 'MISSING_CHAR':
      return 'check that every quote and bracket before this place is closed';
    case 'BAD_INDENT':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'check the indentation and the quotes here and on the line before';
    case 'MULTIPLE_DOCS':
      return 'keep one document in a file: take out the line "---"';
    case 'TAG_RESOLVE_FAILED':
      return 'write the value without a tag (!)';
    case 'NON_STRING_KEY':
      return 'write a plain word as the key';
    default:
      return 'check the quotes, brackets and indentation around this place';
  }
}

type Report = (path: Path, node: unknown, problem: string, remedy: string) => void;

/** Looks through every key and value, once; anchors are looked at where they are defined. */
function examine(node: unknown, path: Path, report: Report): void {
  if (isMap(node)) {
    const seen = new Set<string>();
    for (const pair of node.items) {
      const key = keyOf(pair);
      const at = [...path, key];
      if (seen.has(key)) report(at, pair.key, `the key ${quoted(key)} is given twice`, 'keep one of the two');
      seen.add(key);
      examine(pair.key, at, report);
      examine(pair.value, at, report);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      examine(item, [...path, index], report);
    });
  } else if (isScalar(node) && typeof node.value === 'string') {
    const found = FORBIDDEN.exec(node.value)?.[0];
    if (found !== undefined) {
      const problem = `contains the character ${codePoint(found)}, which cannot be seen or turns the text around it`;
      report(path, node, problem, 'take it out');
    }
  }
}

/** The offset of what stands at a path, as far as the path exists. */
function locate(contents: Node | null, path: Path, part: 'key' | 'value'): number {
  let node: unknown = contents;
  let offset = startOf(node) ?? 0;
  path.forEach((step, index) => {
    const pair = isMap(node) ? node.items.find((item) => keyOf(item) === String(step)) : undefined;
    const next: unknown = isSeq(node) && typeof step === 'number' ? node.items[step] : pair?.value;
    const start = startOf(part === 'key' && index === path.length - 1 ? pair?.key : next);
    offset = start ?? startOf(pair?.key) ?? offset;
    node = next;
  });
  return offset;
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Where a node of the parsed document begins; anything else begins nowhere. */
function startOf(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node)) return undefined;
  const { range } = node;
  const start: unknown = Array.isArray(range) ? range[0] : undefined;
  return typeof start === 'number' ? start : undefined;
}

/** Where a value stands in a file: keys and indices from the top. */
export type Path = readonly (string | number)[];

/** Something wrong in the knowledge base, said for the person who edits it. */
export interface Mistake {
  /** The file's path within the source, such as `articles/2025-09-04-agency.yaml`; empty for the source as a whole. */
  readonly file: string;
  /** Where in the file, both from 1; absent where the mistake concerns the file as a whole. */
  readonly position?: Position | undefined;
  /** The path of the value, such as `facts[3].when.date`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong. */
  readonly problem: string;
  /** What would be right. */
  readonly remedy: string;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

const BARE_KEY = /^[\p{L}\p{N}_$-]+$/u;
/** Control characters, directional marks and the like: they must not reach a terminal or a message as they are. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029\ufffd]/gu;
const SHOWN_LENGTH = 100;

/** Writes a path as people do: `facts[3].when.date`. */
export function formatPath(path: Path): string {
  let written = '';
  for (const step of path) {
    if (typeof step === 'number') written += `[${step}]`;
    else if (!BARE_KEY.test(step)) written += `[${quoted(step)}]`;
    else written += written === '' ? step : `.${step}`;
  }
  return written;
}

/** Where a mistake is, as editors and terminals link it: `articles/x.yaml:12:5`. */
export function formatPlace(mistake: Mistake): string {
  const { position } = mistake;
  const file = mistake.file === '' ? 'the knowledge base' : mistake.file;
  return position === undefined ? file : `${file}:${position.line}:${position.column}`;
}

/** A mistake on one line: place, path, problem and remedy. */
export function formatMistake(mistake: Mistake): string {
  const path = mistake.path === '' ? '' : `${mistake.path}: `;
  return `${formatPlace(mistake)}: ${path}${mistake.problem}; ${mistake.remedy}`;
}

/** Files in alphabetical order, each from top to bottom. */
export function compareMistakes(a: Mistake, b: Mistake): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  const lines = (a.position?.line ?? 0) - (b.position?.line ?? 0);
  return lines !== 0 ? lines : (a.position?.column ?? 0) - (b.position?.column ?? 0);
}

/** A value from a file as a message shows it: in quotation marks, shortened, nothing unprintable. */
export function quoted(value: string): string {
  const shown = value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH).trimEnd()}…` : value;
  return `"${shown.replace(/[\\"]/g, '\\$&').replace(UNPRINTABLE, codePoint)}"`;
}

/** A character by its number: `U+202E`. */
export function codePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}

/** `1 mistake`, `2 mistakes`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

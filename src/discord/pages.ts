import { literal } from '../command/markdown.js';
import { marksIn } from './footnotes.js';
import { LIMITS } from './limits.js';
import type { Passage, Sheet } from './sheet.js';

/**
 * About how much text a page holds: what one reads on a phone with a little scrolling. A part that is longer
 * has a page to itself, up to Discord's limit.
 */
const COMFORTABLE = 2_400;
/** Kept free on each page for a line of our own under the text. */
const RESERVE = 300;
/** Characters of a heading that are shown; nobody reads on. */
export const LONGEST_HEADING = 300;
/** Passages a page, so that they, the lines between them and the buttons stay within Discord's 40 components. */
const MOST_PASSAGES = { ruled: 12, plain: 20 };

/** Kept free for the notes at the foot of a page whose text is as long as can be: a title, a remark or two. */
const FOOT_RESERVE = 450;

/** One page: the heading, its texts, each a Markdown paragraph, and the notes at its foot, a line each. */
export interface Page {
  readonly heading: string;
  readonly texts: readonly string[];
  readonly foot: readonly string[];
}

function headingOf(text: string): string {
  const characters = [...text];
  return `### ${literal(
    characters.length > LONGEST_HEADING ? `${characters.slice(0, LONGEST_HEADING).join('')}…` : text,
  )}`;
}

/**
 * Cuts a sheet into pages. A passage stays whole where a page can hold it; a longer one is parted between its
 * parts, and its lead is said again. A part, and with it a quotation, is never cut.
 * @param continued what stands behind a lead that is said again
 */
export function paginate(sheet: Sheet, continued: string): [Page, ...Page[]] {
  const heading = headingOf(sheet.heading);
  const most = sheet.ruled ? MOST_PASSAGES.ruled : MOST_PASSAGES.plain;
  const comfortable = COMFORTABLE - heading.length;
  const longest = LIMITS.text - RESERVE - heading.length - (sheet.footnotes.size > 0 ? FOOT_RESERVE : 0);

  const pages: string[][] = [];
  let texts: string[] = [];
  let used = 0;
  let marks = new Set<string>();
  const turn = () => {
    if (texts.length > 0) pages.push(texts);
    texts = [];
    used = 0;
    marks = new Set();
  };
  const put = (text: string) => {
    // Discord refuses an empty text.
    if (text.trim() === '') return;
    const own = marksIn(text);
    const foot = lengthOf(new Set([...marks, ...own]), sheet.footnotes);
    if (texts.length >= most || (texts.length > 0 && used + text.length + foot > comfortable)) turn();
    texts.push(text);
    used += text.length;
    for (const mark of own) marks.add(mark);
  };

  for (const passage of sheet.passages) {
    const whole = joined(passage.lead, passage.parts);
    if (whole.length <= comfortable) put(whole);
    else for (const text of partPassage(passage, continued, comfortable, longest)) put(text);
  }
  turn();
  const [first = [], ...rest] = pages;
  const page = (own: readonly string[]): Page => {
    const used = own.reduce((sum, text) => sum + text.length, heading.length);
    return { heading, texts: own, foot: footOf(own, sheet.footnotes, LIMITS.text - RESERVE - used) };
  };
  return [page(first), ...rest.map(page)];
}

/** The notes on what stands on a page, in their order, as many as there is room for. */
function footOf(texts: readonly string[], footnotes: Sheet['footnotes'], room: number): string[] {
  const marks = new Set(texts.flatMap(marksIn));
  let left = room;
  return [...footnotes].flatMap(([mark, text]) => {
    if (!marks.has(mark) || text.length >= left) return [];
    left -= text.length + 1;
    return [text];
  });
}

function lengthOf(marks: ReadonlySet<string>, footnotes: Sheet['footnotes']): number {
  return [...marks].reduce((sum, mark) => sum + (footnotes.get(mark)?.length ?? 0) + 1, 0);
}

function joined(lead: string, parts: readonly string[]): string {
  return [lead, ...parts].filter((text) => text !== '').join('\n');
}

/** A passage that is longer than a page, as texts that each fit on one. */
function partPassage(passage: Passage, continued: string, comfortable: number, longest: number): string[] {
  const texts: string[] = [];
  let lead = passage.lead;
  let parts: string[] = [];
  for (const part of passage.parts.flatMap((text) => linesOf(text, longest))) {
    if (parts.length > 0 && joined(lead, [...parts, part]).length > comfortable) {
      texts.push(joined(lead, parts));
      parts = [];
      lead = passage.lead === '' ? '' : `${passage.lead} ${continued}`;
    }
    // A lead that leaves no room for what it leads to stands before it.
    if (parts.length === 0 && joined(lead, [part]).length > longest) {
      texts.push(...linesOf(lead, longest));
      lead = '';
    }
    parts.push(part);
  }
  const last = joined(lead, parts);
  if (last !== '') texts.push(...linesOf(last, longest));
  return texts;
}

/** A part that not even an empty page could hold, cut between its lines; one endless line is cut where it must. */
function linesOf(part: string, longest: number): string[] {
  if (part.length <= longest) return [part];
  const texts: string[] = [];
  let text = '';
  for (const line of part.split('\n').flatMap((whole) => chunks(whole, longest))) {
    if (text !== '' && text.length + 1 + line.length > longest) {
      texts.push(text);
      text = '';
    }
    text = text === '' ? line : `${text}\n${line}`;
  }
  return [...texts, text];
}

function chunks(line: string, size: number): string[] {
  const cut: string[] = [];
  let chunk = '';
  for (const character of line) {
    if (chunk.length + character.length > size) {
      cut.push(chunk);
      chunk = '';
    }
    chunk += character;
  }
  return [...cut, chunk];
}

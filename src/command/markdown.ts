/**
 * Text from data or from people as Markdown that prints it literally. The dialect is the one chat programs
 * read: emphasis, code, spoilers, quotes, headings, lists, masked links, and mentions in angle brackets.
 */

/** Characters that mean something wherever they stand; `/` keeps addresses and invitations from going live. */
const SPECIAL = /[\\*_~`|<>[\]#@/]/g;
/** A list or a subtext begins with these at the start of a line only. */
const LINE_START = /^(\s*)([-+])/gm;
const NUMBERED = /^(\s*\d+)([.)])/gm;
/** Control characters, and the marks that reorder text around them. */
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * Escapes a text so that a reader sees exactly its characters. Backslashes are added before what Markdown
 * would read; nothing a reader sees is altered, save control and bidirectional marks, which go, and white
 * space, which becomes single spaces: the text stays on its line.
 *
 * @example literal('*non* <@1>') // '\\*non\\* \\<\\@1\\>'
 */
export function literal(text: string): string {
  return escapeMarks(text.replace(/\s+/g, (space) => (/^[\u00A0\u202F]$/.test(space) ? space : ' ')).trim());
}

function escapeMarks(text: string): string {
  return text
    .replace(CONTROL, '')
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(SPECIAL, '\\$&')
    .replace(LINE_START, '$1\\$2')
    .replace(NUMBERED, '$1\\$2');
}

/**
 * A verbatim text as a block quote: its own lines, each behind `> `, all characters literal.
 */
export function blockQuote(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => `> ${escapeMarks(line)}`)
    .join('\n');
}

/** A link under a literal text; the text alone where the address is not one of the web. */
export function link(text: string, url: string | null): string {
  if (url === null || !URL.canParse(url)) return literal(text);
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return literal(text);
  return `[${literal(text)}](${href.replace(/\(/g, '%28').replace(/\)/g, '%29')})`;
}

/** Small print. */
export function small(markdown: string): string {
  return `-# ${markdown}`;
}

export function bold(markdown: string): string {
  return `**${markdown}**`;
}

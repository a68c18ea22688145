/** How a text is marked: with a terminal's styles, or not at all. */
export interface Style {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly underline: (text: string) => string;
  readonly strike: (text: string) => string;
  readonly error: (text: string) => string;
  /** Stands before each line of a quotation. */
  readonly quoteBar: string;
}

const ansi = (on: number, off: number) => (text: string) => `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string) => text;

export const ANSI: Style = {
  bold: ansi(1, 22),
  dim: ansi(2, 22),
  italic: ansi(3, 23),
  underline: ansi(4, 24),
  strike: ansi(9, 29),
  error: ansi(31, 39),
  quoteBar: `\u001b[2m│\u001b[22m `,
};

export const PLAIN: Style = {
  bold: same,
  dim: same,
  italic: same,
  underline: same,
  strike: same,
  error: same,
  quoteBar: '> ',
};

/** A line of text and what stands before each of its pieces when it is wrapped. */
export interface StyledLine {
  readonly prefix: string;
  readonly text: string;
}

/** Names for what a text mentions by id. */
export type NameOf = (id: string) => string | undefined;

/**
 * Reads Discord's Markdown into lines for a terminal: headings, quotations, small print, emphasis, links,
 * mentions and dates.
 */
export function markdownLines(
  text: string,
  style: Style,
  nameOf: NameOf,
  locale: string,
): readonly StyledLine[] {
  let quotedToTheEnd = false;
  return withoutControls(text)
    .split('\n')
    .map((line) => {
      quotedToTheEnd ||= line.startsWith('>>> ');
      const quoted = quotedToTheEnd || line.startsWith('> ') || line === '>';
      const bare = quoted ? line.replace(/^>(?:>>)? ?/, '') : line;
      return {
        prefix: quoted ? style.quoteBar : '',
        text: block(bare, style, (part) => inline(part, style, nameOf, locale)),
      };
    });
}

function block(line: string, style: Style, render: (text: string) => string): string {
  const heading = /^(#{1,3}) +(.*)$/.exec(line);
  if (heading?.[2] !== undefined)
    return style.bold(heading[1] === '#' ? style.underline(render(heading[2])) : render(heading[2]));
  const small = /^-# +(.*)$/.exec(line);
  if (small?.[1] !== undefined) return style.dim(render(small[1]));
  const item = /^( *)[-*] +(.*)$/.exec(line);
  if (item?.[2] !== undefined) return `${item[1] ?? ''}• ${render(item[2])}`;
  return render(line);
}

/** Marks within a line. The first that matches at a place wins; what is escaped is plain. */
const INLINE =
  /\\([^\p{L}\p{N}\s])|`+([^`]+)`+|\*\*((?:\\.|[^\\])+?)\*\*|__((?:\\.|[^\\])+?)__|~~((?:\\.|[^\\])+?)~~|\|\|((?:\\.|[^\\])+?)\|\||\*([^\s*][^*]*?)\*|(?<![\p{L}\p{N}])_([^_]+?)_(?![\p{L}\p{N}])|\[([^\]]+)\]\(<?(\S+?)>?\)|<(https?:\/\/[^>\s]+)>|<@[!&]?(\d+)>|<t:(-?\d+)(?::([tTdDfFR]))?>/u;

function inline(text: string, style: Style, nameOf: NameOf, locale: string): string {
  let rest = text;
  let out = '';
  for (;;) {
    const match = INLINE.exec(rest);
    if (match === null) return out + rest;
    out +=
      rest.slice(0, match.index) +
      marked(match, style, (part) => inline(part, style, nameOf, locale), nameOf, locale);
    rest = rest.slice(match.index + match[0].length);
  }
}

function marked(
  match: RegExpExecArray,
  style: Style,
  render: (text: string) => string,
  nameOf: NameOf,
  locale: string,
): string {
  const [whole, escaped, code, bold, underline, strike, spoiler, star, low, label, target, url, id] = match;
  const [seconds, form] = match.slice(13);
  if (escaped !== undefined) return escaped;
  if (code !== undefined) return code;
  if (bold !== undefined) return style.bold(render(bold));
  if (underline !== undefined) return style.underline(render(underline));
  if (strike !== undefined) return style.strike(render(strike));
  if (spoiler !== undefined) return style.dim(render(spoiler));
  if (star !== undefined) return style.italic(render(star));
  if (low !== undefined) return style.italic(render(low));
  if (label !== undefined && target !== undefined) return `${style.underline(render(label))} (${target})`;
  if (url !== undefined) return url;
  if (id !== undefined) return `@${nameOf(id) ?? id}`;
  if (seconds !== undefined)
    return form === 'R' ? relative(Number(seconds), locale) : dateTime(Number(seconds), locale);
  return whole;
}

function dateTime(seconds: number, locale: string): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime())
    ? String(seconds)
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(date);
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** How far a time is from now, as it is when it is printed: "in 22 seconds". */
function relative(seconds: number, locale: string): string {
  const away = Math.round(seconds - Date.now() / 1000);
  const [unit, size] = UNITS.find(([, least]) => Math.abs(away) >= least) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale).format(Math.round(away / size), unit);
}

/** Without characters that would act on the terminal: control characters other than the end of a line. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}]/gu, (char) => (char === '\n' ? char : char === '\t' ? ' ' : ''));
}

/**
 * Text as people paste it from a chat, without its Markdown: what a reader of the message would see. Lines
 * stay lines. Square brackets stay, for "[…]" says that something is left out.
 */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\p{Cs}\p{Co}\p{Cn}]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/<(?:@[!&]?|#|\/[^:>]*:|a?:\w+:|t:)[^>\s]*>/g, ' ')
    .replace(/(?<![\p{L}\p{N}])@[\p{L}\p{N}_.]+/gu, ' ')
    .replace(/\[([^\]\n]*)\]\(<?https?:[^)\s]*\)/gi, '$1')
    .replace(/<?https?:\/\/[^\s>]+>?/gi, ' ')
    .replace(/\\([^\p{L}\p{N}\s])/gu, '$1')
    .replace(/^[ \t]*(?:-#|#{1,3})[ \t]+/gm, '')
    .replace(/```(?:\w+\n)?|`|\*+|__+|~~|\|\|/g, '')
    .replace(/(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])/gu, '');
}

/** A line that a chat shows as quoted: `> ` before it, or `>>> ` before it and all that follow. */
const QUOTED_LINE = /^[ \t]*>{1,3}[ \t]/;
const QUOTED_REST = /^[ \t]*>>>[ \t]/;

/** Lines that belong together: of a block quote, or around one. */
export interface Block {
  readonly quoted: boolean;
  readonly text: string;
}

/** Splits a plain text into what stands in block quotes and what stands around them. */
export function blocksOf(text: string): Block[] {
  const blocks: { quoted: boolean; lines: string[] }[] = [];
  let rest = false;
  for (const line of text.split('\n')) {
    const quoted = rest || QUOTED_LINE.test(line);
    rest ||= QUOTED_REST.test(line);
    const last = blocks.at(-1);
    const content = line.replace(QUOTED_LINE, '');
    if (last?.quoted === quoted) last.lines.push(content);
    else blocks.push({ quoted, lines: [content] });
  }
  return blocks
    .map(({ quoted, lines }) => ({ quoted, text: lines.join('\n') }))
    .filter(({ text: content }) => /\S/.test(content));
}

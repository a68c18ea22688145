import type { Source } from '../answer/answer.js';
import { blockQuote, link, literal, small } from '../command/markdown.js';
import { say, typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { Notes } from './footnotes.js';
import type { SurfaceTexts } from './texts.js';

/** What everything in one reply is laid out with. */
export interface Printing {
  readonly language: Language;
  readonly texts: SurfaceTexts;
  readonly notes: Notes;
}

/** The longest quotation, once escaped, that leaves room for what must stand around it in a message. */
const LONGEST_QUOTE = 2_400;

/**
 * A source as it is shown: the quotation alone in a block quote, so that whatever stands in the block is
 * verbatim, and under it who says so, in which text, when.
 * @param dated false where the date of the article has just been read
 */
export function renderSource(source: Source, printing: Printing, dated = true): string {
  const { language, texts } = printing;
  const quote = blockQuote(source.quote);
  const origin = [
    attributionChain(source.attribution, language, texts),
    // The chain begins with the agency where there is one: the outlet is then still to be named.
    ...(source.attribution.includes(source.outlet) ? [] : [literal(source.outlet)]),
    link(source.title, source.url),
    ...(dated ? [publishedOn(source, printing)] : []),
  ];
  return [
    quote.length > LONGEST_QUOTE ? say(language, texts.quoteTooLong) : quote,
    small(`— ${origin.join(' · ')}`),
  ].join('\n');
}

/** Sources of one item: the date of an article stands with the first that comes from it. */
export function renderSources(sources: readonly Source[], printing: Printing): string[] {
  return sources.map((source, index) =>
    renderSource(source, printing, sources.findIndex(({ article }) => article === source.article) === index),
  );
}

/** The date of an article; where it comes from is told at the foot of the page. */
function publishedOn({ publishedDate, publishedBasis }: Source, { language, notes }: Printing): string {
  const date = literal(typeset(language, publishedDate));
  return publishedBasis === null ? date : date + notes.number(publishedBasis);
}

/** "AFP, citing Xinhua, which quotes Xi Jinping". */
function attributionChain(chain: readonly string[], language: Language, texts: SurfaceTexts): string {
  return (
    chain
      // An agency that is quoted in its own article.
      .filter((link, index) => link !== chain[index - 1])
      .map(literal)
      .reduce((outer, inner, index) =>
        say(language, index === 1 ? texts.citing : texts.quoting, { outer, inner }),
      )
  );
}

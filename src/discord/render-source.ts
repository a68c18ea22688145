import type { Source } from '../answer/answer.js';
import { dayInWords } from '../answer/wording/dates.js';
import { blockQuote, literal, small } from '../command/markdown.js';
import { say, typeset } from '../command/wording.js';
import { parseEdtf } from '../knowledge/edtf.js';
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
 * verbatim, and under it who says so, when, and the number of the article, whose title stands at the foot of the
 * page: several quotations of one article do not repeat it.
 */
export function renderSource(source: Source, printing: Printing): string {
  const { language, texts, notes } = printing;
  const quote = blockQuote(source.quote);
  const origin = [
    literal(typeset(language, source.attributionText)),
    // The chain begins with the agency where there is one: the outlet is then still to be named.
    ...(source.attribution.includes(source.outlet) ? [] : [literal(source.outlet)]),
    literal(typeset(language, publishedOn(source, language))),
  ];
  return [
    quote.length > LONGEST_QUOTE ? say(language, texts.quoteTooLong) : quote,
    small(`— ${origin.join(' · ')}${notes.article(source)}`),
  ].join('\n');
}

/** The date of an article: a plain day without its weekday, anything else with all that is known of it. */
function publishedOn({ published, publishedDate }: Source, language: Language): string {
  const { from, to, approximate } = parseEdtf(published);
  return from === to && !approximate ? dayInWords(from, language) : publishedDate;
}

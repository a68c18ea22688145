import type { Source } from '../answer/answer.js';
import { link, literal, small } from '../command/markdown.js';
import { typeset } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';

/**
 * What would be long to read wherever it applies, such as the title of an article or where an inferred date comes
 * from: the place has a number, and the rest stands at the foot of the page, once.
 */
export interface Notes {
  /** The number of a remark, to stand right behind what it is on: the next one where it is new. Markdown. */
  remark(text: string): string;
  /** The number of an article: its title, and where its date comes from unless the article states it. */
  article(source: Source): string;
  /** All notes made so far, each a line of Markdown, by their marks (`marksIn`). */
  footnotes(): ReadonlyMap<string, string>;
}

const DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const MARK = new RegExp(`\u00A0([${DIGITS}]+)`, 'g');
/** Characters of a title that are shown; nobody reads on. */
const LONGEST_TITLE = 160;

/** Begins to number the notes of one reply. */
export function openNotes(language: Language): Notes {
  /** By what they are on; each is Markdown on one line. */
  const notes = new Map<string, { readonly number: number; readonly text: string }>();
  const numbered = (key: string, text: () => string): string => {
    const note = notes.get(key) ?? { number: notes.size + 1, text: text() };
    notes.set(key, note);
    return markOf(note.number);
  };
  return {
    remark: (text) => numbered(`remark ${text}`, () => literal(sentence(typeset(language, text), language))),
    article: ({ article, title, url, publishedBasis }) =>
      numbered(`article ${article}`, () =>
        [
          link(shortened(title), url),
          ...(publishedBasis === null ? [] : [literal(typeset(language, publishedBasis))]),
        ].join(' · '),
      ),
    footnotes: () =>
      new Map(
        [...notes.values()].map(({ number, text }) => [
          superscript(number),
          small(`${superscript(number)} ${text}`),
        ]),
      ),
  };
}

/** The marks of the notes on what stands in a text. */
export const marksIn = (text: string): readonly string[] =>
  [...text.matchAll(MARK)].map(([, mark = '']) => mark);

const sentence = (text: string, language: Language): string =>
  text.charAt(0).toLocaleUpperCase(language) + text.slice(1);

function shortened(title: string): string {
  const characters = [...title];
  return characters.length <= LONGEST_TITLE ? title : `${characters.slice(0, LONGEST_TITLE - 1).join('')}…`;
}

/** The space keeps it from being taken for part of what it is on, and does not part the two. */
const markOf = (number: number): string => `\u00A0${superscript(number)}`;

const superscript = (number: number): string =>
  [...String(number)].map((digit) => DIGITS.charAt(Number(digit))).join('');

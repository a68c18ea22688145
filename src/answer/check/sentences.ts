import { fold } from '../../question/words/fold.js';

/** The end of a sentence with the space after it, or an empty line. */
const END = /[.!?…]["»”’)]*\s+(?=[\p{Lu}\p{N}«"“])|\s*\n\s*\n\s*/gu;

/** Where sentences end in a text, after the space. */
function endsIn(text: string, abbreviations: ReadonlySet<string>): number[] {
  return [...text.matchAll(END)].flatMap(({ 0: mark, index }) => {
    const word = /[\p{L}\p{N}]+$/u.exec(text.slice(0, index))?.[0] ?? '';
    const short = mark.startsWith('.') && (abbreviations.has(fold(word)) || /^\p{Lu}$/u.test(word));
    return short ? [] : [index + mark.length];
  });
}

/** The sentences of a text. A signature ("— Xi") goes with the sentence before it. */
export function sentencesOf(text: string, abbreviations: ReadonlySet<string>): string[] {
  const ends = [...endsIn(text, abbreviations), text.length];
  const sentences: string[] = [];
  let start = 0;
  for (const end of ends) {
    const sentence = text.slice(start, end);
    start = end;
    if (!/[\p{L}\p{N}]/u.test(sentence)) continue;
    if (/^\s*[—–(-]/u.test(sentence) && sentences.length > 0)
      sentences.push(`${sentences.pop() ?? ''}${sentence}`);
    else sentences.push(sentence);
  }
  return sentences;
}

/** Where the last sentence of a text begins. */
export const startOfLast = (text: string, abbreviations: ReadonlySet<string>): number =>
  endsIn(text, abbreviations).findLast((end) => /\p{L}/u.test(text.slice(end))) ?? 0;

/** Where the first sentence of a text ends. */
export const endOfFirst = (text: string, abbreviations: ReadonlySet<string>): number =>
  endsIn(text, abbreviations).find((end) => /\p{L}/u.test(text.slice(0, end))) ?? text.length;

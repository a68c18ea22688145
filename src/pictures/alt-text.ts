import { say } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { MeetingsSheet } from './meetings-sheet.js';
import type { PictureTexts } from './texts.js';
import type { TimelineSheet } from './timeline-sheet.js';

/** Discord's limit for the description of an attachment. */
export const LONGEST_ALT = 1_024;

/** What a timeline shows, in sentences: date after date, as many as Discord takes. */
export function timelineAlt(sheet: TimelineSheet, language: Language, texts: PictureTexts): string {
  const { told } = texts[language];
  return joined([
    sentence(sheet.title),
    ...sheet.groups.flatMap(({ heading, entries }) =>
      entries.map(({ statement }, index) =>
        index === 0 ? say(language, told, { date: heading, statement }) : statement,
      ),
    ),
    ...sheet.footnotes.map(sentence),
  ]);
}

/** Who met whom, a sentence for those who met one another. */
export function meetingsAlt(sheet: MeetingsSheet, language: Language, texts: PictureTexts): string {
  const own = texts[language];
  return joined([
    sentence(sheet.title),
    ...sheet.ties.map(({ people, dates }) => {
      const names = people.map((person) => sheet.people[person]?.name ?? '');
      const last = names.pop() ?? '';
      return sentence(
        say(language, own.together, {
          people: `${names.join(', ')} ${say(language, own.and)} ${last}`,
          dates: dates.join(', '),
        }),
      );
    }),
    ...sheet.footnotes.map(sentence),
  ]);
}

const sentence = (text: string) => (/[.!?…]$/u.test(text) ? text : `${text}.`);

/** Whole sentences; an ellipsis where some are left out. */
function joined(sentences: readonly string[]): string {
  const [first = '', ...rest] = sentences;
  let text = [...first].slice(0, LONGEST_ALT / 2).join('');
  for (const next of rest) {
    if (text.length + 1 + next.length > LONGEST_ALT - 2) return `${text} …`;
    text = `${text} ${next}`;
  }
  return text;
}

import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandType } from '../discord-api.js';
import { readableText } from '../people/readable-text.js';
import { markdownLines, PLAIN } from './markdown.js';

/** Characters of a message by which a person knows it again. */
const START = 60;

/** `/menu`, `/menu 2`, `/menu 2 a text`: the menu, an entry of it, an entry on a message with a text. */
export interface MenuLine {
  /** From 1; null where the menu itself is asked for. */
  readonly entry: number | null;
  /** Empty where it is about the last message. */
  readonly text: string;
}

/** Reads a line that asks for the menu of a message; null where it does not. */
export function readMenuLine(line: string): MenuLine | null {
  const match = /^\/menu(?:\s+(\d{1,3}))?(?:\s+(\S[\s\S]*))?$/.exec(line);
  if (match === null) return null;
  const [, entry, text = ''] = match;
  return { entry: entry === undefined ? null : Number(entry), text };
}

/** The commands that stand in the menu of a message. */
export const inMessageMenu = (offered: readonly APIApplicationCommand[]): readonly APIApplicationCommand[] =>
  offered.filter(({ type }) => type === ApplicationCommandType.Message);

/** How a message begins, as one reads it. */
export function startOf(message: APIMessage): string {
  const [first = ''] = readableText(message).split('\n');
  const text = markdownLines(first, PLAIN, () => undefined, 'en').map((line) => line.text);
  const characters = [...text.join(' ')];
  return characters.length <= START ? characters.join('') : `${characters.slice(0, START - 1).join('')}…`;
}

import type { Answer, DisputeView } from '../../src/answer/answer.js';
import type { BotMessage } from '../../src/discord/message.js';
import { renderMessage, type Showing } from '../../src/discord/render-message.js';
import { renderReply } from '../../src/discord/render-reply.js';
import { loadTexts } from '../../src/discord/texts.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';
import { source } from './answers.js';

export const texts = await loadTexts(LANGUAGE_DATA);

export const SHOWING: Showing = {
  page: 0,
  request: { kind: 'question', language: 'en', text: 'Who met?' },
  version: '3f9c2b1a4d5e',
  cited: [0],
  private: false,
};

export function render(answer: Answer, showing: Partial<Showing> = {}): BotMessage {
  const sheet = renderReply({ kind: 'answer', answer }, answer.language, texts);
  const cited = sheet.cited.map((_, place) => place);
  return renderMessage(sheet, texts[sheet.language], { ...SHOWING, cited, ...showing });
}

/** The Markdown of a message, one text after the other. */
export function markdown({ components }: BotMessage): string {
  return (
    JSON.stringify(components)
      .match(/"content":"(?:[^"\\]|\\.)*"/g)
      ?.map((found) => String(JSON.parse(`{${found}}`).content))
      .join('\n') ?? ''
  );
}

export const buttons = (message: BotMessage) =>
  message.components.flatMap((component) => (component.type === 1 ? component.components : []));

export const labels = (message: BotMessage) =>
  buttons(message).map((button) => ('label' in button ? button.label : ''));

export const dispute = (given: Partial<DisputeView> = {}): DisputeView => ({
  slot: 'when',
  explanation: 'the day is not the same.',
  versions: [
    { value: '1 March', statement: 'They met on Saturday.', source: source({ quote: 'on Saturday' }) },
    {
      value: '2 March',
      statement: 'They met on Sunday.',
      source: source({ quote: 'on Sunday', article: 'other', fact: 'other#meeting' }),
    },
  ],
  ...given,
});

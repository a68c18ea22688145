import type { ButtonInteraction, Message } from 'discord.js';
import { say } from '../command/wording.js';
import type { LogFields } from '../log.js';
import { relativeTime } from './cool-down.js';
import { deliver } from './deliver.js';
import { ComponentType, MessageFlags } from './discord-js.js';
import type { InteractionHandling } from './handling.js';
import { type Destination, send } from './outgoing.js';
import { decodeButton, type Pressed } from './page-state.js';
import { readerLanguage } from './reader-language.js';
import { renderNotice } from './render-message.js';
import { respond } from './respond.js';

/** What a button asks for; null where it is not one of ours, or of a version that is no more. */
export const pressedOn = (interaction: ButtonInteraction): Pressed | null =>
  decodeButton(interaction.customId, customIds(interaction.message));

/**
 * Does what a button asks for. Pages are turned in place, by anybody. What is new comes as a message of its
 * own, to everybody where the message it stands under is for everybody; sources, and thanks for a verdict,
 * come to the one who pressed.
 * @returns what came of it, for the log
 */
export async function pressButton(
  interaction: ButtonInteraction,
  { desk, defaultLanguage, coolDown, verdicts, log }: InteractionHandling,
  fields: LogFields,
): Promise<string> {
  const language = readerLanguage(interaction.locale, defaultLanguage);
  const texts = desk.texts[language];
  const answer: Destination = { kind: 'interaction', to: interaction };
  const notice = async (text: string, outcome: string): Promise<string> => {
    await send(renderNotice(text), answer);
    return outcome;
  };
  const pressed = pressedOn(interaction);
  if (pressed === null) return notice(say(language, texts.expired), 'expired');
  if (pressed.kind === 'verdict') {
    const { useful } = pressed;
    const fact = await desk.coverage.engine().show(pressed.fact, language);
    if (fact === null) return notice(say(language, texts.gone), 'expired');
    if (!verdicts.enter(interaction.message.id, interaction.user.id))
      return notice(say(language, texts.judgedAlready), 'judged already');
    desk.tally.judged(fact.items[0].fact, useful);
    return notice(say(language, useful ? texts.thanks : texts.thanksForTelling), 'verdict');
  }
  const { request, page, version } = pressed.state;
  if (pressed.kind === 'ask' && request.kind !== 'articles') {
    const again = coolDown.ask(interaction.user.id);
    if (again !== null)
      return notice(say(language, texts.coolDown, { when: relativeTime(again) }), 'cool-down');
  }
  const hidden = request.kind === 'articles' || interaction.message.flags.has(MessageFlags.Ephemeral);
  const turned = pressed.kind === 'page';
  const response = await respond(request, desk, {
    private: hidden,
    version,
    turnedTo: turned ? page : undefined,
  });
  if (response === null) {
    const isGone = request.kind === 'fact' || request.kind === 'articles';
    return notice(say(language, isGone ? texts.gone : texts.expired), 'expired');
  }
  await deliver(response, turned ? { kind: 'in-place', to: interaction } : answer, hidden, log, fields);
  return pressed.kind;
}

function customIds(message: Message): string[] {
  return message.components.flatMap((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.flatMap(({ customId }) => (customId === null ? [] : [customId]))
      : [],
  );
}

import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { say } from '../command/wording.js';
import type { LogFields } from '../log.js';
import type { Surface } from '../operations/happening.js';
import { suggest } from './autocomplete.js';
import { pressButton, pressedOn } from './button-press.js';
import { relativeTime } from './cool-down.js';
import { deliver } from './deliver.js';
import type { InteractionHandling } from './handling.js';
import { type Calling, hidesAnswer, requestOf } from './interaction-request.js';
import { type Answerable, type Destination, promise, send } from './outgoing.js';
import { readerLanguage } from './reader-language.js';
import { renderNotice } from './render-message.js';
import { textsOf } from './request.js';
import { respond } from './respond.js';

/**
 * Handles commands, what is typed into them, and buttons, each answered in its callback. Never rejects.
 *
 * An interaction that is already older than Discord waits is dropped: an answer would be refused, and whoever
 * asked has been told so.
 */
export async function handleInteraction(
  interaction: Interaction,
  handling: InteractionHandling,
): Promise<void> {
  const isTyping = interaction.isAutocomplete();
  const isCalling = interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand();
  if (!isTyping && !isCalling && !interaction.isButton()) return;
  const { desk, clock, observe, log } = handling;
  const fields = fieldsOf(interaction);
  if (clock.tooLate(interaction.createdTimestamp)) {
    desk.activity.drop();
    observe({ kind: 'dropped', reason: 'late' });
    log.warn('dropped an interaction that came too late', {
      ...fields,
      ms: clock.age(interaction.createdTimestamp),
    });
    return;
  }
  const started = performance.now();
  const answered = (outcome: string): LogFields => {
    const ms = performance.now() - started;
    observe({ kind: 'answered', surface: fields.surface, outcome, ms });
    return { ...fields, outcome, ms: Math.round(ms) };
  };
  if (isTyping) {
    try {
      await suggest(interaction, handling);
      log.debug('suggested', answered('suggested'));
    } catch (error) {
      // The list came too late, or did not arrive: whoever types goes on typing.
      log.warn('could not send suggestions', { ...fields, error });
    }
    return;
  }
  try {
    const outcome = interaction.isButton()
      ? await pressButton(interaction, handling, fields)
      : await runCommand(interaction, handling, fields);
    log.info('answered', answered(outcome));
  } catch (error) {
    await handling.fail(error, {
      destination: { kind: 'interaction', to: interaction },
      language: readerLanguage(interaction.locale, handling.defaultLanguage),
      fields: { ...fields, hide: typed(interaction) },
    });
  }
}

async function runCommand(
  interaction: Calling,
  { desk, defaultLanguage, mayAdminister, coolDown, log }: InteractionHandling,
  fields: LogFields,
): Promise<string> {
  const language = readerLanguage(interaction.locale, defaultLanguage);
  const texts = desk.texts[language];
  const destination: Destination = { kind: 'interaction', to: interaction };
  const request = requestOf(interaction, language);
  const called = desk.commands.find(request.name, request.subcommand);
  const notice = async (text: string, outcome: string): Promise<string> => {
    await send(renderNotice(text), destination);
    return outcome;
  };
  if (called?.command.access === 'administrators') {
    if (!(await mayAdminister(interaction.user.id))) {
      log.warn('refused an administrator command', fields);
      return notice(say(language, texts.administratorsOnly), 'forbidden');
    }
  } else {
    const again = coolDown.ask(interaction.user.id);
    if (again !== null)
      return notice(say(language, texts.coolDown, { when: relativeTime(again) }), 'cool-down');
    if (interaction.isMessageContextMenuCommand() && textsOf(request).join('').trim() === '')
      return notice(say(language, texts.noText), 'no text');
  }
  const hidden = called?.command.access === 'administrators' || hidesAnswer(interaction);
  if (called?.action.slow === true) await promise(destination, hidden);
  const response = await respond(request, desk, { private: hidden });
  if (response === null) return notice(say(language, texts.unknownCommand), 'unknown command');
  await deliver(response, destination, hidden, log, fields);
  return response.outcome;
}

/** What the person wrote, or what a button holds of it. */
function typed(interaction: Answerable): string[] {
  if (!interaction.isButton()) return textsOf(requestOf(interaction, 'en'));
  const pressed = pressedOn(interaction);
  return pressed === null || pressed.kind === 'verdict' ? [] : textsOf(pressed.state.request);
}

function fieldsOf(
  interaction: Answerable | AutocompleteInteraction,
): LogFields & { readonly surface: Surface } {
  const surface = interaction.isButton()
    ? 'button'
    : interaction.isAutocomplete()
      ? 'typing'
      : interaction.isMessageContextMenuCommand()
        ? 'menu'
        : 'slash';
  return {
    surface,
    ...(interaction.isButton() ? {} : { command: interaction.commandName }),
    user: interaction.user.id,
    guild: interaction.guildId,
    channel: interaction.channelId,
  };
}

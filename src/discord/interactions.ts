import {
  type AutocompleteInteraction,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type Interaction,
  type Message,
} from 'discord.js';
import { say } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { Log, LogFields } from '../log.js';
import type { Observe, Surface } from '../operations/happening.js';
import type { MayAdminister } from './administrators.js';
import { suggest } from './autocomplete.js';
import type { DiscordClock } from './discord-clock.js';
import type { Fail } from './failure.js';
import { type Destination, promise, send } from './outgoing.js';
import { decodeButton } from './page-state.js';
import { readerLanguage } from './reader-language.js';
import { renderNotice } from './render-message.js';
import type { Request } from './request.js';
import { type Desk, respond, respondToButton } from './respond.js';

export interface InteractionHandling {
  readonly desk: Desk;
  readonly defaultLanguage: Language;
  readonly mayAdminister: MayAdminister;
  readonly clock: DiscordClock;
  readonly fail: Fail;
  readonly observe: Observe;
  readonly log: Log;
}

/**
 * Handles slash commands, what is typed into them, and buttons, each answered in its callback. Never rejects.
 *
 * An interaction that is already older than Discord waits is dropped: an answer would be refused, and whoever
 * asked has been told so.
 */
export async function handleInteraction(
  interaction: Interaction,
  handling: InteractionHandling,
): Promise<void> {
  if (!interaction.isChatInputCommand() && !interaction.isButton() && !interaction.isAutocomplete()) return;
  const { desk, clock, log } = handling;
  const fields = fieldsOf(interaction);
  if (clock.tooLate(interaction.createdTimestamp)) {
    desk.activity.drop();
    handling.observe({ kind: 'dropped', reason: 'late' });
    log.warn('dropped an interaction that came too late', {
      ...fields,
      ms: clock.age(interaction.createdTimestamp),
    });
    return;
  }
  const started = performance.now();
  if (interaction.isAutocomplete()) {
    try {
      await suggest(interaction, handling);
      const ms = performance.now() - started;
      log.debug('suggested', { ...fields, ms: Math.round(ms) });
      handling.observe({ kind: 'answered', surface: fields.surface, outcome: 'suggested', ms });
    } catch (error) {
      // The list came too late, or did not arrive: whoever types goes on typing.
      log.warn('could not send suggestions', { ...fields, error });
    }
    return;
  }
  try {
    const outcome = interaction.isButton()
      ? await pressButton(interaction, handling)
      : await runCommand(interaction, handling);
    const ms = performance.now() - started;
    log.info('answered', { ...fields, outcome, ms: Math.round(ms) });
    handling.observe({ kind: 'answered', surface: fields.surface, outcome, ms });
  } catch (error) {
    await handling.fail(error, {
      destination: { kind: 'interaction', to: interaction },
      language: readerLanguage(interaction.locale, handling.defaultLanguage),
      fields: { ...fields, hide: typed(interaction) },
    });
  }
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  { desk, defaultLanguage, mayAdminister, log }: InteractionHandling,
): Promise<string> {
  const language = readerLanguage(interaction.locale, defaultLanguage);
  const destination: Destination = { kind: 'interaction', to: interaction };
  const request = requestOf(interaction, language);
  const called = desk.commands.find(request.name, request.subcommand);
  if (called?.command.access === 'administrators' && !(await mayAdminister(interaction.user.id))) {
    log.warn('refused an administrator command', fieldsOf(interaction));
    await send(renderNotice(say(language, desk.texts[language].administratorsOnly)), destination);
    return 'forbidden';
  }
  if (called?.action.slow === true) await promise(interaction);
  const { message, outcome } = await respond(request, desk);
  await send(message, destination);
  return outcome;
}

async function pressButton(
  interaction: ButtonInteraction,
  { desk, defaultLanguage }: InteractionHandling,
): Promise<string> {
  const pressed = decodeButton(interaction.customId, customIds(interaction.message));
  const message = pressed === null ? null : await respondToButton(pressed.state, desk);
  if (pressed === null || message === null) {
    const language = readerLanguage(interaction.locale, defaultLanguage);
    const { expired, gone } = desk.texts[language];
    const text = pressed?.state.request.kind === 'fact' ? gone : expired;
    await send(renderNotice(say(language, text)), { kind: 'interaction', to: interaction });
    return 'expired';
  }
  await send(message, { kind: pressed.kind === 'page' ? 'in-place' : 'interaction', to: interaction });
  return pressed.kind;
}

/** A slash command as a request: names are the registered, English ones. */
function requestOf(
  interaction: ChatInputCommandInteraction,
  language: Language,
): Request & { readonly kind: 'command' } {
  const subcommand = interaction.options.getSubcommand(false);
  const { data } = interaction.options;
  const given = subcommand === null ? data : (data[0]?.options ?? []);
  return {
    kind: 'command',
    language,
    name: interaction.commandName,
    subcommand,
    options: Object.fromEntries(
      given.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value] as const] : [])),
    ),
  };
}

/** What the person wrote, or what a button holds of it. */
function typed(interaction: ChatInputCommandInteraction | ButtonInteraction): string[] {
  if (interaction.isButton()) {
    const state = decodeButton(interaction.customId, customIds(interaction.message))?.state;
    return state === undefined ? [] : textsOf(state.request);
  }
  return textsOf(requestOf(interaction, 'en'));
}

function textsOf(request: Request): string[] {
  if (request.kind === 'question') return [request.text];
  return request.kind === 'command' ? Object.values(request.options) : [];
}

function customIds(message: Message): string[] {
  return message.components.flatMap((component) =>
    component.type === ComponentType.ActionRow
      ? component.components.flatMap(({ customId }) => (customId === null ? [] : [customId]))
      : [],
  );
}

function fieldsOf(
  interaction: ChatInputCommandInteraction | ButtonInteraction | AutocompleteInteraction,
): LogFields & { readonly surface: Surface } {
  return {
    surface: interaction.isButton() ? 'button' : interaction.isAutocomplete() ? 'typing' : 'slash',
    ...(interaction.isButton() ? {} : { command: interaction.commandName }),
    user: interaction.user.id,
    guild: interaction.guildId,
    channel: interaction.channelId,
  };
}

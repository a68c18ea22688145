import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { LocalFile } from '../act.js';
import { InteractionResponseType, InteractionType, MessageFlags } from '../discord-api.js';
import type { CheckedMessage } from './checked-message.js';
import { localized } from './command-terms.js';
import { checkMessage } from './message.js';
import { Mistakes } from './mistakes.js';
import { modal } from './modal.js';
import { list, text } from './terms.js';

/** A first response to an interaction. */
export type CheckedCallback =
  | { readonly kind: 'message'; readonly message: CheckedMessage }
  | { readonly kind: 'deferral'; readonly ephemeral: boolean }
  | { readonly kind: 'deferred-update' }
  /** The message is checked against the one it changes by whoever has that at hand. */
  | { readonly kind: 'update'; readonly data: unknown }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

const {
  ChannelMessageWithSource,
  DeferredChannelMessageWithSource,
  DeferredMessageUpdate,
  UpdateMessage,
  ApplicationCommandAutocompleteResult,
  Modal,
} = InteractionResponseType;

const NEW_MESSAGE = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
const CHANGED_MESSAGE = [DeferredMessageUpdate, UpdateMessage];

/** Types of response that an interaction takes; only one that began on a message can change that message. */
function typesFor(type: InteractionType, onMessage: boolean): readonly InteractionResponseType[] {
  switch (type) {
    case InteractionType.ApplicationCommand:
      return [...NEW_MESSAGE, Modal];
    case InteractionType.MessageComponent:
      return [...NEW_MESSAGE, ...CHANGED_MESSAGE, Modal];
    case InteractionType.ModalSubmit:
      return onMessage ? [...NEW_MESSAGE, ...CHANGED_MESSAGE] : NEW_MESSAGE;
    case InteractionType.ApplicationCommandAutocomplete:
      return [ApplicationCommandAutocompleteResult];
    default:
      return [];
  }
}

const choiceValue = z.union([text(1, 100), z.number()]);
const choice: z.ZodType<APIApplicationCommandOptionChoice> = z.object({
  name: text(1, 100),
  name_localizations: localized(text(1, 100)).exactOptional(),
  value: choiceValue,
});
const autocompletion = z.object({ choices: list(choice, 0, 25) });
const envelope = z.object({ type: z.int(), data: z.record(z.string(), z.unknown()).exactOptional() });

/** @throws Refusal that says all that is wrong */
export function checkCallback(
  json: unknown,
  files: readonly LocalFile[],
  interaction: InteractionType,
  onMessage: boolean,
): CheckedCallback {
  const mistakes = new Mistakes();
  const read = mistakes.read(envelope, json);
  mistakes.refuse();
  const type = read?.type;
  const data: unknown = typeof json === 'object' && json !== null && 'data' in json ? json.data : undefined;
  const fitting = typesFor(interaction, onMessage);
  if (!fitting.some((one) => one === type)) {
    mistakes.add(['type'], 'BASE_TYPE_CHOICES', `Value must be one of {${fitting.join(', ')}}.`);
    mistakes.refuse();
  }
  const inside = new Mistakes(['data']);
  switch (type) {
    case DeferredChannelMessageWithSource:
      return { kind: 'deferral', ephemeral: checkDeferral(data, inside) };
    case DeferredMessageUpdate:
      return { kind: 'deferred-update' };
    case UpdateMessage:
      return { kind: 'update', data: data ?? {} };
    case ApplicationCommandAutocompleteResult: {
      const choices = inside.read(autocompletion, data ?? {})?.choices;
      inside.refuse();
      return { kind: 'choices', choices: choices ?? [] };
    }
    case Modal: {
      const opened = inside.read(modal, data ?? {});
      if (opened !== undefined) return { kind: 'modal', modal: opened };
      inside.refuse();
      break;
    }
    default:
  }
  return { kind: 'message', message: checkMessage(data ?? {}, 'response', files, undefined, ['data']) };
}

function checkDeferral(data: unknown, mistakes: Mistakes): boolean {
  const flags = mistakes.read(z.object({ flags: z.int().min(0).exactOptional() }), data ?? {})?.flags ?? 0;
  if ((flags & ~MessageFlags.Ephemeral) !== 0) {
    mistakes.add(['flags'], 'MESSAGE_FLAGS_NOT_ALLOWED', 'Only EPHEMERAL can be set on a deferred response.');
  }
  mistakes.refuse();
  return (flags & MessageFlags.Ephemeral) !== 0;
}

import type { ChatInputCommandInteraction, MessageContextMenuCommandInteraction } from 'discord.js';
import { MESSAGE_TEXT } from '../command/command.js';
import { PRIVATE_OPTION } from '../command/private-option.js';
import type { Language } from '../knowledge/types.js';
import { readableText } from './readable-text.js';
import type { Request } from './request.js';

/** Somebody calls a command: types it, or picks it in the menu of a message. */
export type Calling = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** A command that is called, as a request: names are the registered, English ones. */
export function requestOf(interaction: Calling, language: Language): Request & { readonly kind: 'command' } {
  const called = { kind: 'command', language, name: interaction.commandName } as const;
  if (interaction.isMessageContextMenuCommand())
    return {
      ...called,
      subcommand: null,
      options: { [MESSAGE_TEXT]: readableText(interaction.targetMessage) },
    };
  const subcommand = interaction.options.getSubcommand(false);
  const { data } = interaction.options;
  const given = subcommand === null ? data : (data[0]?.options ?? []);
  return {
    ...called,
    subcommand,
    options: Object.fromEntries(
      given.flatMap(({ name, value }) => (typeof value === 'string' ? [[name, value] as const] : [])),
    ),
  };
}

/** Whether the answer is for the asker alone: they said so, or asked on what somebody else had said. */
export function hidesAnswer(interaction: Calling): boolean {
  if (interaction.isMessageContextMenuCommand()) return true;
  return interaction.options.getBoolean(PRIVATE_OPTION.name.en) ?? false;
}

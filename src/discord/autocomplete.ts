import type { AutocompleteInteraction } from 'discord.js';
import type { Suggestion } from '../answer/facts/suggestion.js';
import type { InteractionHandling } from './handling.js';
import { LIMITS } from './limits.js';
import { readerLanguage } from './reader-language.js';

/**
 * Suggests values for the option that somebody is typing into. Whatever happens there is a list, if an empty
 * one: without it the client of the person who types waits.
 */
export async function suggest(
  interaction: AutocompleteInteraction,
  { desk, defaultLanguage, log }: Pick<InteractionHandling, 'desk' | 'defaultLanguage' | 'log'>,
): Promise<void> {
  let suggestions: readonly Suggestion[] = [];
  try {
    const focused = interaction.options.getFocused(true);
    const called = desk.commands.find(interaction.commandName, interaction.options.getSubcommand(false));
    const kind = called?.action.options.find(({ name }) => name.en === focused.name)?.suggests;
    if (kind !== undefined && called?.command.access === 'everyone')
      suggestions = await desk.coverage
        .engine()
        .suggest(kind, focused.value, readerLanguage(interaction.locale, defaultLanguage), LIMITS.choices);
  } catch (error) {
    log.error('could not suggest anything', {
      command: interaction.commandName,
      error,
      hide: interaction.options.data.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    });
  }
  // The text is its own value: clients that send the one in place of the other are understood alike.
  await interaction.respond(suggestions.map(({ text }) => ({ name: text, value: text })));
}

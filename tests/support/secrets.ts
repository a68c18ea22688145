import type { OptionValue } from '../../src/sandbox/act.js';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';

/** What must not be written anywhere: the bot's token, those of interactions, and what people wrote. */
export interface Secrets {
  /** Those of them that a text holds, each as it stands or as JSON writes it. */
  foundIn(text: string): readonly string[];
}

/** Shorter texts stand in logs by chance. */
const SHORTEST = 12;

/** Listens to everything that people do on a local Discord from now on. */
export function overhear(discord: LocalDiscord): Secrets {
  const texts = new Set<string>();
  const hear = (text: string) => {
    if (text.trim().length >= SHORTEST) texts.add(text.trim());
  };
  const hearAll = (options: Readonly<Record<string, OptionValue>> = {}) => {
    for (const value of Object.values(options)) if (typeof value === 'string') hear(value);
  };
  const { slash, message, autocomplete, submit } = discord;
  discord.slash = (name, options, acting) => {
    hearAll(options);
    return slash(name, options, acting);
  };
  discord.message = (content, posting) => {
    // Its own mention stands in front of most.
    hear(content.replace(`<@${discord.botUserId}>`, ''));
    return message(content, posting);
  };
  discord.autocomplete = (name, typing, others, acting) => {
    hear(typing.value);
    hearAll(others);
    return autocomplete(name, typing, others, acting);
  };
  discord.submit = (opened, filled, acting) => {
    hearAll(filled);
    return submit(opened, filled, acting);
  };
  const tokens = new Set([discord.token]);
  discord.listen(({ path }) => {
    const token = /^\/(?:interactions|webhooks)\/\d+\/([^/]+)/.exec(path)?.[1];
    if (token !== undefined) tokens.add(token);
  });
  return {
    foundIn: (text) =>
      [...tokens, ...texts].filter(
        (secret) => text.includes(secret) || text.includes(JSON.stringify(secret).slice(1, -1)),
      ),
  };
}

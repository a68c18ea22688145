import type { Client, Message } from 'discord.js';

/** Keeps what the bot hears, and lets it answer. */
export function hears(heard: Message[], answer?: (message: Message) => Promise<unknown>) {
  return (client: Client) =>
    client.on('messageCreate', (message) => {
      if (message.author.id === client.user?.id) return;
      heard.push(message);
      answer?.(message).catch(() => {});
    });
}

import type { APIEmbed } from 'discord-api-types/v10';
import { z } from 'zod';
import { integer, list, mediaAddress, text, webAddress, yes } from './terms.js';

const image = z.object({ url: mediaAddress });

const embed = z.object({
  title: text(0, 256).exactOptional(),
  description: text(0, 4096).exactOptional(),
  url: webAddress().exactOptional(),
  timestamp: z.iso.datetime({ offset: true }).exactOptional(),
  color: integer(0, 0xffffff).exactOptional(),
  footer: z.object({ text: text(0, 2048), icon_url: mediaAddress.exactOptional() }).exactOptional(),
  image: image.exactOptional(),
  thumbnail: image.exactOptional(),
  author: z
    .object({ name: text(0, 256), url: webAddress().exactOptional(), icon_url: mediaAddress.exactOptional() })
    .exactOptional(),
  fields: list(
    z.object({ name: text(1, 256), value: text(1, 1024), inline: yes.exactOptional() }),
    0,
    25,
  ).exactOptional(),
});

export const embeds: z.ZodType<APIEmbed[]> = list(embed, 0, 10);

/** Characters of the texts that count towards the 6,000 of a message. */
export function embedSize({ title, description, footer, author, fields }: APIEmbed): number {
  const texts = [
    title,
    description,
    footer?.text,
    author?.name,
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
  ];
  return texts.reduce((size, text) => size + (text?.trim().length ?? 0), 0);
}

/** Whether an embed shows anything. */
export function showsSomething(embed: APIEmbed): boolean {
  return embedSize(embed) > 0 || embed.image !== undefined || embed.thumbnail !== undefined;
}

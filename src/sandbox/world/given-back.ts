import type { APIAttachment, APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { eachComponent, mediaOf } from '../check/component-walk.js';
import { attachmentName } from '../check/terms.js';

/** Components as Discord gives them back: each with a number, and files by their address. */
export function placed(
  components: readonly APIMessageTopLevelComponent[],
  attachments: readonly APIAttachment[],
): APIMessageTopLevelComponent[] {
  const copy = structuredClone([...components]);
  const taken = new Set([...eachComponent(copy)].map(({ component }) => component.id));
  let next = 1;
  for (const { component } of eachComponent(copy)) {
    if (component.id === undefined || component.id === 0) {
      while (taken.has(next)) next += 1;
      component.id = next;
      taken.add(next);
    }
    for (const { media } of mediaOf(component)) {
      const attachment = attachments.find(({ filename }) => filename === attachmentName(media.url));
      if (attachment === undefined) continue;
      media.url = attachment.url;
      media.attachment_id = attachment.id;
      media.content_type = attachment.content_type ?? null;
    }
  }
  return copy;
}

/** Embeds as Discord gives them back: texts without outer blanks, and files by their address. */
export function shown(embeds: readonly APIEmbed[], attachments: readonly APIAttachment[]): APIEmbed[] {
  const address = (url: string) =>
    attachments.find(({ filename }) => filename === attachmentName(url))?.url ?? url;
  return embeds.map((embed) => ({
    ...embed,
    ...(embed.title === undefined ? {} : { title: embed.title.trim() }),
    ...(embed.description === undefined ? {} : { description: embed.description.trim() }),
    ...(embed.image === undefined ? {} : { image: { ...embed.image, url: address(embed.image.url) } }),
    ...(embed.thumbnail === undefined
      ? {}
      : { thumbnail: { ...embed.thumbnail, url: address(embed.thumbnail.url) } }),
  }));
}

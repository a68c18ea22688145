import type { APIEmbed, APIMessage, APIMessageComponent } from 'discord-api-types/v10';
import { eachComponent } from '../check/component-walk.js';
import { ComponentType } from '../discord-api.js';

/** All that a message lets a person read, in the order it is shown: text, embeds, components, names of files. */
export function readableText(message: APIMessage): string {
  return [
    message.content,
    ...message.embeds.flatMap(embedTexts),
    ...[...eachComponent(message.components ?? [])].flatMap(({ component }) => componentTexts(component)),
    ...message.attachments.flatMap(({ filename, description }) => [filename, description ?? '']),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

function embedTexts({ author, title, description, fields, footer }: APIEmbed): readonly string[] {
  return [
    author?.name ?? '',
    title ?? '',
    description ?? '',
    ...(fields ?? []).flatMap(({ name, value }) => [name, value]),
    footer?.text ?? '',
  ];
}

function componentTexts(component: APIMessageComponent): readonly string[] {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return [component.content];
    case ComponentType.Button:
      return 'label' in component && component.label !== undefined ? [component.label] : [];
    case ComponentType.StringSelect:
      return [component.placeholder ?? '', ...component.options.map(({ label }) => label)];
    case ComponentType.UserSelect:
    case ComponentType.RoleSelect:
    case ComponentType.MentionableSelect:
    case ComponentType.ChannelSelect:
      return [component.placeholder ?? ''];
    case ComponentType.Thumbnail:
      return [component.description ?? ''];
    case ComponentType.MediaGallery:
      return component.items.map(({ description }) => description ?? '');
    default:
      return [];
  }
}

import type { APIButtonComponent, APIEmbed, APIMessage, APIMessageComponent } from 'discord-api-types/v10';
import { ComponentType } from '../discord-api.js';
import { markdownLines, type NameOf, type Style, type StyledLine, withoutControls } from './markdown.js';
import type { TerminalTexts } from './texts.js';

/** Something a person can press by its number. */
export type Pressable =
  | { readonly kind: 'button'; readonly messageId: string; readonly customId: string }
  | {
      readonly kind: 'choice';
      readonly messageId: string;
      readonly customId: string;
      readonly value: string;
    };

/** A message as a terminal shows it. */
export interface ShownMessage {
  readonly lines: readonly StyledLine[];
  /** Number 1 is the first. */
  readonly pressables: readonly Pressable[];
}

export interface Showing {
  readonly style: Style;
  readonly texts: TerminalTexts;
  readonly nameOf: NameOf;
  readonly locale: string;
}

/** Turns a message into lines: its text, embeds, components and files. */
export function messageLines(message: APIMessage, showing: Showing): ShownMessage {
  const pressables: Pressable[] = [];
  const number = (pressable: Pressable) => `[${pressables.push(pressable)}]`;
  const read = (text: string) => markdownLines(text, showing.style, showing.nameOf, showing.locale);
  const shownFiles = new Set<string>();

  const lines = [
    ...(message.content === '' ? [] : read(message.content)),
    ...message.embeds.flatMap((embed) => indent(embedLines(embed, read, showing), '▌ ')),
    ...(message.components ?? []).flatMap((component) => componentLines(component)),
    ...message.attachments.flatMap(({ id, filename, description }) =>
      shownFiles.has(id) ? [] : [picture(filename, description, showing.texts.file)],
    ),
  ];
  return { lines, pressables };

  function componentLines(component: APIMessageComponent): readonly StyledLine[] {
    switch (component.type) {
      case ComponentType.TextDisplay:
        return read(component.content);
      case ComponentType.Container:
        return indent(component.components.flatMap(componentLines), '┃ ');
      case ComponentType.Section:
        return [...component.components.flatMap(componentLines), ...componentLines(component.accessory)];
      case ComponentType.Separator:
        return [plain(component.divider === false ? '' : showing.style.dim('───'))];
      case ComponentType.Thumbnail:
        return [media(component.media, component.description)];
      case ComponentType.MediaGallery:
        return component.items.map((item) => media(item.media, item.description));
      case ComponentType.File:
        return [media(component.file, undefined, showing.texts.file)];
      case ComponentType.ActionRow:
        return row(component.components);
      case ComponentType.Button:
        return [plain(button(component))];
      default:
        return row([component]);
    }
  }

  function row(components: readonly APIMessageComponent[]): readonly StyledLine[] {
    const buttons = components.filter((one) => one.type === ComponentType.Button).map(button);
    const menus = components.flatMap((one) => (one.type === ComponentType.StringSelect ? [one] : []));
    const others = components.flatMap((one) =>
      'placeholder' in one && one.type !== ComponentType.StringSelect ? [one.placeholder ?? ''] : [],
    );
    return [
      ...(buttons.length === 0 ? [] : [plain(buttons.join('   '))]),
      ...menus.flatMap(({ placeholder, options, custom_id: customId }) => [
        ...(placeholder === undefined ? [] : [plain(showing.style.dim(withoutControls(placeholder)))]),
        ...options.map(({ label, value, description }) =>
          plain(
            `${number({ kind: 'choice', messageId: message.id, customId, value })} ${withoutControls(label)}${description === undefined ? '' : ` — ${withoutControls(description)}`}`,
          ),
        ),
      ]),
      ...others.map((placeholder) => plain(showing.style.dim(withoutControls(placeholder)))),
    ];
  }

  function button(component: APIButtonComponent): string {
    const label = 'label' in component ? withoutControls(component.label ?? '') : '';
    const emoji = 'emoji' in component ? (component.emoji?.name ?? '') : '';
    const face = [emoji, label].filter((part) => part !== '').join(' ');
    if ('url' in component) return `${face}: ${component.url}`;
    if (!('custom_id' in component) || component.disabled) return showing.style.dim(`[–] ${face}`);
    return `${number({ kind: 'button', messageId: message.id, customId: component.custom_id })} ${face}`;
  }

  function media(
    item: { readonly url: string; readonly attachment_id?: string },
    description: string | null | undefined,
    kind = showing.texts.image,
  ): StyledLine {
    const attachment = message.attachments.find(({ id }) => id === item.attachment_id);
    if (attachment !== undefined) shownFiles.add(attachment.id);
    return picture(attachment?.filename ?? item.url, description ?? attachment?.description, kind);
  }

  function picture(name: string, description: string | null | undefined, kind: string): StyledLine {
    const told =
      description === undefined || description === null ? '' : ` — ${withoutControls(description)}`;
    return plain(`[${kind}: ${withoutControls(name)}${told}]`);
  }
}

function embedLines(
  embed: APIEmbed,
  read: (text: string) => readonly StyledLine[],
  { style, texts }: Showing,
): readonly StyledLine[] {
  const strong = (text: string | undefined) =>
    text === undefined ? [] : [plain(style.bold(withoutControls(text)))];
  return [
    ...strong(embed.author?.name),
    ...strong(embed.title),
    ...(embed.url === undefined ? [] : [plain(embed.url)]),
    ...(embed.description === undefined ? [] : read(embed.description)),
    ...(embed.fields ?? []).flatMap(({ name, value }) => [...strong(name), ...read(value)]),
    ...(embed.image === undefined ? [] : [plain(`[${texts.image}: ${embed.image.url}]`)]),
    ...(embed.footer === undefined ? [] : [plain(style.dim(withoutControls(embed.footer.text)))]),
  ];
}

function plain(text: string): StyledLine {
  return { prefix: '', text };
}

function indent(lines: readonly StyledLine[], by: string): readonly StyledLine[] {
  return lines.map(({ prefix, text }) => ({ prefix: by + prefix, text }));
}

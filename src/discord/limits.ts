import { ButtonStyle, ComponentType } from './discord-js.js';
import type { BotMessage } from './message.js';

/**
 * What Discord refuses in a message of the V2 layout, from its documentation of components. A builder lets
 * most of it through; it is checked once, on everything that leaves.
 */
export const LIMITS = {
  /** Components in a message, counted nested. */
  components: 40,
  /** Characters in all its text displays together. */
  text: 4_000,
  buttonsInRow: 5,
  buttonLabel: 80,
  customId: 100,
  /** Characters of a link button's address. */
  url: 512,
  /** Characters of a picture's description. */
  description: 1_024,
  /** Pictures in a gallery. */
  pictures: 10,
  /** Suggestions in a list. */
  choices: 25,
} as const;

type Component = BotMessage['components'][number];

/**
 * Looks for what Discord would refuse.
 * @returns a line for each, without any of the message's text; empty where there is nothing
 */
export function violations(message: BotMessage): string[] {
  const found: string[] = [];
  const customIds = new Set<string>();
  const files = new Set((message.files ?? []).map(({ name }) => `attachment://${name}`));
  let count = 0;
  let characters = 0;

  const button = (label: string | undefined, id: { customId: string } | { url: string }) => {
    if (label === undefined || label === '' || label.length > LIMITS.buttonLabel)
      found.push(`a button's label has ${label?.length ?? 0} characters`);
    if ('url' in id) {
      if (id.url.length > LIMITS.url) found.push(`a button's address has ${id.url.length} characters`);
      return;
    }
    if (id.customId.length < 1 || id.customId.length > LIMITS.customId)
      found.push(`a custom_id has ${id.customId.length} characters`);
    if (customIds.has(id.customId)) found.push('two components have the same custom_id');
    customIds.add(id.customId);
  };

  const visit = (component: Component | NestedComponent): void => {
    count += 1;
    switch (component.type) {
      case ComponentType.Container:
        if (component.components.length === 0) found.push('a container is empty');
        component.components.forEach(visit);
        return;
      case ComponentType.TextDisplay:
        characters += component.content.length;
        if (component.content.trim() === '') found.push('a text is empty');
        return;
      case ComponentType.Separator:
        return;
      case ComponentType.MediaGallery: {
        const { items } = component;
        if (items.length < 1 || items.length > LIMITS.pictures)
          found.push(`a gallery has ${items.length} pictures`);
        for (const { media, description } of items) {
          if (!files.has(media.url)) found.push('a picture is not among the files of the message');
          if ((description?.length ?? 0) > LIMITS.description)
            found.push(`a description has ${description?.length} characters`);
        }
        return;
      }
      case ComponentType.ActionRow: {
        const { length } = component.components;
        if (length < 1 || length > LIMITS.buttonsInRow) found.push(`a row has ${length} buttons`);
        component.components.forEach(visit);
        return;
      }
      case ComponentType.Button:
        if (component.style === ButtonStyle.Premium) found.push('a premium button is not ours');
        else if (component.style === ButtonStyle.Link) button(component.label, { url: component.url });
        else button(component.label, { customId: component.custom_id });
        return;
      default:
        found.push(`components of type ${component.type} are not checked, and so not sent`);
    }
  };

  if (message.components.length === 0) found.push('there is nothing in it');
  message.components.forEach(visit);
  if (count > LIMITS.components) found.push(`${count} components`);
  if (characters > LIMITS.text) found.push(`${characters} characters of text`);
  return found;
}

/** Whatever may stand inside a component. */
type Inside<T> = T extends { readonly components: readonly (infer Child)[] } ? Child : never;
type NestedComponent = Inside<Component> | Inside<Inside<Component>>;

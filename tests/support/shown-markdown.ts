import { type APIMessage, type APIMessageComponent, ComponentType } from 'discord-api-types/v10';
import type { Exchange } from '../../src/sandbox/exchange.js';

/** What Discord reads as Markdown in the answers of an exchange. Labels of buttons are shown as they are. */
export function shownMarkdown({ messages }: Exchange): string {
  return messages
    .flatMap(({ content, components = [] }) => [content, ...components.flatMap(textsOf)])
    .join('\n');
}

/** The addresses that the buttons of an exchange lead to. */
export function buttonLinks({ messages }: Exchange): string[] {
  return messages.flatMap((message: APIMessage) => (message.components ?? []).flatMap(addressesOf));
}

function textsOf(component: APIMessageComponent): string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.MediaGallery)
    return component.items.flatMap(({ description }) => description ?? []);
  return insideOf(component).flatMap(textsOf);
}

function addressesOf(component: APIMessageComponent): string[] {
  return 'url' in component ? [component.url] : insideOf(component).flatMap(addressesOf);
}

function insideOf(component: APIMessageComponent): readonly APIMessageComponent[] {
  return 'components' in component ? component.components : [];
}

import type { Message } from 'discord.js';
import { ComponentType } from './discord-js.js';

/** Characters that are read of a message: as many as one may write. */
const LONGEST = 4_000;

/** What a message says: its own text, or that of its embeds or components where it has none. */
export function readableText({ cleanContent, embeds, components }: Message): string {
  const texts =
    cleanContent.trim() !== ''
      ? [cleanContent]
      : [
          ...embeds.flatMap(({ title, description }) => [title, description]),
          ...components.flatMap((component) =>
            component.type === ComponentType.Container
              ? component.components.map(textOf)
              : [textOf(component)],
          ),
        ];
  return texts
    .filter((text) => text !== null)
    .join('\n')
    .slice(0, LONGEST)
    .trim();
}

function textOf(component: { readonly type: ComponentType; readonly content?: string }): string | null {
  return component.type === ComponentType.TextDisplay ? (component.content ?? null) : null;
}

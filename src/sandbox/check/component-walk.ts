import type {
  APIMessageComponent,
  APIMessageTopLevelComponent,
  APIUnfurledMediaItem,
} from 'discord-api-types/v10';
import { ComponentType } from '../discord-api.js';
import type { Path } from './refusal.js';

/** A component and its place under `components`. */
export interface PlacedComponent {
  readonly component: APIMessageComponent;
  readonly path: Path;
}

/** Every component of a message, nested ones after the one that holds them, in the order they are shown. */
export function* eachComponent(
  components: readonly APIMessageComponent[] | readonly APIMessageTopLevelComponent[],
  path: Path = ['components'],
): Generator<PlacedComponent> {
  for (const [at, component] of components.entries()) {
    const here = [...path, at];
    yield { component, path: here };
    if ('components' in component) yield* eachComponent(component.components, [...here, 'components']);
    if (component.type === ComponentType.Section) {
      yield { component: component.accessory, path: [...here, 'accessory'] };
    }
  }
}

/** The pictures and files that a component shows. */
export function mediaOf(
  component: APIMessageComponent,
): readonly { readonly media: APIUnfurledMediaItem; readonly path: Path }[] {
  switch (component.type) {
    case ComponentType.Thumbnail:
      return [{ media: component.media, path: ['media', 'url'] }];
    case ComponentType.File:
      return [{ media: component.file, path: ['file', 'url'] }];
    case ComponentType.MediaGallery:
      return component.items.map(({ media }, at) => ({ media, path: ['items', at, 'media', 'url'] }));
    default:
      return [];
  }
}

import type { Picture } from '../command/command.js';

/** Keeps the pictures that were last asked for. */
export interface PictureCache {
  get(key: string): Picture | undefined;
  set(key: string, picture: Picture): void;
}

/**
 * A cache that forgets what was asked for longest ago.
 * @param most bytes of all pictures together
 */
export function pictureCache(most: number): PictureCache {
  // A Map keeps the order in which keys were set: the oldest is the first.
  const kept = new Map<string, Picture>();
  let bytes = 0;
  const drop = (key: string) => {
    const picture = kept.get(key);
    if (picture === undefined) return;
    kept.delete(key);
    bytes -= picture.bytes.byteLength;
  };
  return {
    get: (key) => {
      const picture = kept.get(key);
      if (picture === undefined) return undefined;
      kept.delete(key);
      kept.set(key, picture);
      return picture;
    },
    set: (key, picture) => {
      drop(key);
      if (picture.bytes.byteLength > most) return;
      kept.set(key, picture);
      bytes += picture.bytes.byteLength;
      for (const oldest of kept.keys()) {
        if (bytes <= most) return;
        drop(oldest);
      }
    },
  };
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The folder of the project, which holds `data/`: above `src` and, once compiled, above `dist/src`.
 */
export function projectFolder(): URL {
  const above = ['../', '../../'].map((path) => new URL(path, import.meta.url));
  const found = above.find((folder) => existsSync(new URL('package.json', folder)));
  if (found === undefined)
    throw new Error('the program does not lie in its project: there is no package.json above it');
  return found;
}

/** Where the bot counts, and editors look, unless `STATE_DIR` says otherwise. */
export const defaultStateFolder = (): string => fileURLToPath(new URL('state/', projectFolder()));

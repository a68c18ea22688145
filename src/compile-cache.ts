import module from 'node:module';
import { fileURLToPath } from 'node:url';

/** Beside the compiled program: whoever can write there could change the program itself. */
const FOLDER = new URL('../.compile-cache/', import.meta.url);

/**
 * Has Node keep what it compiles of the modules that are read from now on, for the next start. Node 20 knows no
 * such thing; where the folder cannot be written, nothing is kept.
 */
export function keepCompiled(): void {
  const enable: unknown = Reflect.get(module, 'enableCompileCache');
  if (typeof enable === 'function') Reflect.apply(enable, module, [fileURLToPath(FOLDER)]);
}

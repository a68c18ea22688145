import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** Rooms whose code decides what is made of a knowledge base. */
const ROOMS = ['knowledge/', 'question/', 'answer/'];

/**
 * Tells this build of the program, on this version of Node, from any other that could make something else of the
 * same knowledge base: a stem by another rule, a letter folded by another version of Unicode.
 */
export function programStamp(): string {
  const { unicode = '', v8 } = process.versions;
  const hash = createHash('sha256').update(`${unicode}\0${v8}\0`);
  for (const room of ROOMS) {
    const folder = new URL(`../${room}`, import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.filter((name) => /\.[jt]s$/.test(name)).sort())
      hash.update(`${file}\0`).update(readFileSync(new URL(file.replaceAll('\\', '/'), folder)));
  }
  return hash.digest('base64');
}

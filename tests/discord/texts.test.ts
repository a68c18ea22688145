import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadTexts } from '../../src/discord/texts.js';
import { LANGUAGES } from '../../src/knowledge/types.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';

const placeholders = (value: unknown) =>
  [...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name);

describe('the texts of the surface', () => {
  it('are there in every language', async () => {
    const texts = await loadTexts(LANGUAGE_DATA);
    expect(Object.keys(texts)).toEqual([...LANGUAGES]);
    expect(Object.keys(texts.fr).sort()).toEqual(Object.keys(texts.en).sort());
  });

  it('are filled in with the same values in every language', async () => {
    const { fr, en } = await loadTexts(LANGUAGE_DATA);
    for (const [key, text] of Object.entries(fr))
      expect([key, ...new Set(placeholders(text))].sort()).toEqual(
        [key, ...new Set(placeholders(Reflect.get(en, key)))].sort(),
      );
  });

  it('have the apostrophes and quotation marks of print', async () => {
    const texts = JSON.stringify(Object.values(await loadTexts(LANGUAGE_DATA)).flatMap(Object.values));
    expect(texts).not.toMatch(/\p{L}'|\\"/u);
  });

  it('do not load where one is missing, empty or unknown, and say which', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'depeche-texts-'));
    try {
      const { note: _, ...rest } = parse(await readFile(new URL('surface.fr.yaml', LANGUAGE_DATA), 'utf8'));
      await writeFile(join(folder, 'surface.fr.yaml'), JSON.stringify({ ...rest, nezt: 'Suite', next: '' }));
      await writeFile(
        join(folder, 'surface.en.yaml'),
        await readFile(new URL('surface.en.yaml', LANGUAGE_DATA), 'utf8'),
      );
      const loading = loadTexts(pathToFileURL(`${folder}/`));
      await expect(loading).rejects.toThrow(/surface\.fr\.yaml.*note.*next.*nezt/s);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

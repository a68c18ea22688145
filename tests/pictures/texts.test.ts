import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { loadPictureTexts } from '../../src/pictures/texts.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';

const placeholders = (value: unknown) =>
  [...new Set([...JSON.stringify(value).matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].sort();

describe('the texts of the pictures', () => {
  it('are there in every language, filled in with the same values', async () => {
    const { fr, en } = await loadPictureTexts(LANGUAGE_DATA);
    for (const [key, text] of Object.entries(fr))
      expect([key, placeholders(text)]).toEqual([key, placeholders(Reflect.get(en, key))]);
  });

  it('do not load where one is missing or unknown, and say which of all files', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'depeche-pictures-'));
    try {
      for (const language of ['fr', 'en'])
        await writeFile(join(folder, `pictures.${language}.yaml`), 'tilte: x\n');
      const loading = loadPictureTexts(pathToFileURL(`${folder}/`));
      await expect(loading).rejects.toThrow(/^pictures\.fr\.yaml is not complete:\ntimeline: /);
      await expect(loading).rejects.toThrow(/tilte/);
      await expect(loading).rejects.toThrow(/^pictures\.en\.yaml is not complete:$/m);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

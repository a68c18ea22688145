import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { allRead } from '../knowledge/all-read.js';
import type { Language } from '../knowledge/types.js';

const line = z.string().trim().min(1);
const counted = z.strictObject({ one: line, other: line });

/** The shape of `data/language/pictures.fr.yaml` and `pictures.en.yaml`. */
const pictureTextsSchema = z.strictObject({
  timeline: line,
  timelineOf: line,
  told: line,
  facts: counted,
  span: line,
  dispute: line,
  inferred: line,
  approximate: line,
  lasting: line,
  further: counted,
  undated: counted,
  noDate: line,
  sources: counted,
  /** Between the sources; the spaces around it count. */
  join: z.string().min(1),
  meetings: line,
  people: counted,
  met: counted,
  furtherDates: counted,
  furtherPeople: counted,
  furtherMeetings: counted,
  together: line,
  and: line,
});

/** What pictures say around facts, in one language. */
export type PictureTexts = Readonly<Record<Language, z.infer<typeof pictureTextsSchema>>>;

/**
 * Loads `pictures.fr.yaml` and `pictures.en.yaml`.
 * @throws Error that names each file and each text that is missing, unknown or empty
 */
export async function loadPictureTexts(folder: URL): Promise<PictureTexts> {
  const [fr, en] = await allRead([loadOne(folder, 'fr'), loadOne(folder, 'en')]);
  return { fr, en };
}

async function loadOne(folder: URL, language: Language): Promise<z.infer<typeof pictureTextsSchema>> {
  const file = `pictures.${language}.yaml`;
  const read = pictureTextsSchema.safeParse(parse(await readFile(new URL(file, folder), 'utf8')));
  if (read.success) return read.data;
  const mistakes = read.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`${file} is not complete:\n${mistakes.join('\n')}`);
}

import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { allRead } from '../knowledge/all-read.js';
import type { Language } from '../knowledge/types.js';

const line = z.string().min(1);
const wording = z.union([line, z.strictObject({ one: line, other: line })]);

/** Every text of the surface: a language that lacks one, or has one nobody knows, does not load. */
const textsSchema = z.strictObject({
  note: line,
  dispute: line,
  nearest: line,
  quoteTooLong: line,
  inferredDate: line,
  continued: line,
  previous: line,
  next: line,
  page: line,
  more: wording,
  narrow: line,
  sources: wording,
  useful: line,
  notRight: line,
  thanks: line,
  thanksForTelling: line,
  judgedAlready: line,
  coolDown: line,
  noText: line,
  changed: line,
  expired: line,
  gone: line,
  failed: line,
  administratorsOnly: line,
  unknownCommand: line,
  cannotSpeak: wording,
  permissions: z.strictObject({ ViewChannel: line, SendMessages: line, SendMessagesInThreads: line }),
});

/** What the bot says around answers, in one language. */
export type SurfaceTexts = Readonly<z.infer<typeof textsSchema>>;
export type Texts = Readonly<Record<Language, SurfaceTexts>>;

/**
 * Loads `surface.fr.yaml` and `surface.en.yaml`.
 * @throws Error that names each file and each text that is missing, unknown or empty
 */
export async function loadTexts(folder: URL): Promise<Texts> {
  const [fr, en] = await allRead([loadLanguage(folder, 'fr'), loadLanguage(folder, 'en')]);
  return { fr, en };
}

async function loadLanguage(folder: URL, language: Language): Promise<SurfaceTexts> {
  const file = `surface.${language}.yaml`;
  const read = textsSchema.safeParse(parse(await readFile(new URL(file, folder), 'utf8')));
  if (read.success) return read.data;
  const mistakes = read.error.issues.map(
    (issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`,
  );
  throw new Error(`${file} is not complete:\n${mistakes.join('\n')}`);
}

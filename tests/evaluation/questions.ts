import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';

const ref = z.string().regex(/^[^#\s]+#[^#\s]+$/, 'article-id#fact-id');
const asked = {
  ask: z.string().min(1),
  language: z.enum(['fr', 'en']),
  kind: z.string().min(1),
};

/** A question that the coverage answers. */
const answerable = z.strictObject({
  ...asked,
  /** The first item must carry one of these facts. */
  facts: z.array(ref).min(1),
  /** Lists: of each group, one fact must be shown. */
  every: z.array(z.array(ref).min(1)).optional(),
  /** Any of these must be shown by the headline or the quotations of the first item. */
  lead: z.array(z.string().min(1)).optional(),
});

/** A question that must be refused. */
const refusable = z.strictObject({
  ...asked,
  refuse: z.literal(true),
  /** The words that the coverage lacks, where a good refusal names them. */
  missing: z.string().min(1).optional(),
});

const questionsSchema = z.array(z.union([refusable, answerable])).min(1);

export type Question = z.infer<typeof questionsSchema>[number];

/**
 * Reads a file of questions.
 * @throws Error that says what is wrong and where
 */
export async function readQuestions(file: URL): Promise<readonly Question[]> {
  const result = questionsSchema.safeParse(parse(await readFile(file, 'utf8')));
  if (result.success) return result.data;
  throw new Error(`${file.pathname}: ${z.prettifyError(result.error)}`);
}

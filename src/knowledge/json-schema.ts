import { z } from 'zod';
import type { Documents } from './documents.js';
import type { Mistake } from './mistake.js';
import { articleSchema, namesSchema, vocabularySchema } from './schema.js';
import type { YamlFile } from './yaml.js';

/** The files that a schema is for. */
export type SchemaName = 'article' | 'names' | 'vocabulary';

const SCHEMAS: readonly { name: SchemaName; title: string; schema: z.ZodType }[] = [
  { name: 'article', title: 'An article and the facts it tells', schema: articleSchema },
  { name: 'names', title: 'People, organisations or places by slug', schema: namesSchema },
  { name: 'vocabulary', title: 'Concepts and offices, and the words for them', schema: vocabularySchema },
];
const FIRST_LINE = /^# yaml-language-server: \$schema=(?:\S*\/)?([a-z]+)\.json\s*$/;

/**
 * The JSON Schemas that let an editor complete and check the YAML files as one types: file name →
 * content. Draft 7 is what YAML editors know best.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    SCHEMAS.map(({ name, title, schema }) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' });
      return [`${name}.json`, `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`];
    }),
  );
}

/** Checks that every file names its schema in its first line, where editors look for it. */
export function checkFirstLines(documents: Documents): Mistake[] {
  const { articles, names, vocabulary } = documents;
  const files: [SchemaName, string, YamlFile][] = [
    ...articles.map(({ file }): [SchemaName, string, YamlFile] => ['article', '../', file]),
    ...names.map(({ file }): [SchemaName, string, YamlFile] => ['names', '../', file]),
  ];
  if (vocabulary !== undefined) files.push(['vocabulary', '', vocabulary.file]);
  return files
    .filter(([name, , { firstLine }]) => FIRST_LINE.exec(firstLine)?.[1] !== name)
    .map(([name, up, { path }]) => ({
      file: path,
      position: { line: 1, column: 1 },
      path: '',
      problem: 'the first line does not name the schema',
      remedy: `begin with: # yaml-language-server: $schema=${up}schema/${name}.json`,
    }));
}

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/knowledge/documents.js';
import { checkFirstLines, jsonSchemas } from '../../src/knowledge/json-schema.js';
import { formatMistake } from '../../src/knowledge/mistake.js';
import { edited, GAZETTE, memorySource, PEOPLE, TOWN, VOCABULARY } from './town.js';

describe('the JSON Schemas in data/schema', () => {
  it.each([...jsonSchemas()])('%s is current (else: npm run kb -- schema)', (name, content) => {
    expect(readFileSync(`data/schema/${name}`, 'utf8')).toBe(content);
  });

  it('are all that is there', () => {
    expect(readdirSync('data/schema').sort()).toEqual([...jsonSchemas().keys()].sort());
  });

  it('refuse unknown keys and leave out what has a default', () => {
    const { properties, required, additionalProperties } = JSON.parse(
      jsonSchemas().get('article.json') ?? '{}',
    );
    expect(additionalProperties).toBe(false);
    expect(required).toContain('facts');
    expect(properties.facts.items.required).toEqual(['id', 'type', 'says', 'quote']);
  });
});

describe('the first line of a file', () => {
  const FIRST = '# yaml-language-server: $schema=';

  it('names the schema for its folder, wherever that is kept', async () => {
    let files = edited(TOWN, GAZETTE, `${FIRST}../schema/`, `${FIRST}../../../data/schema/`);
    files = edited(files, VOCABULARY, `${FIRST}schema/`, `${FIRST}`);
    expect(checkFirstLines(await readDocuments(memorySource(files)))).toEqual([]);
  });

  it.each([
    ['is missing', GAZETTE, `${FIRST}../schema/article.json\n`, '', '../schema/article.json'],
    ['names none', PEOPLE, `${FIRST}../schema/names.json`, '# names', '../schema/names.json'],
    ['names another', VOCABULARY, 'schema/vocabulary.json', 'schema/names.json', 'schema/vocabulary.json'],
  ])('is a mistake where it %s', async (_, path, before, after, schema) => {
    const mistakes = checkFirstLines(await readDocuments(memorySource(edited(TOWN, path, before, after))));
    expect(mistakes.map(formatMistake)).toEqual([
      `${path}:1:1: the first line does not name the schema; begin with: ${FIRST}${schema}`,
    ]);
  });
});

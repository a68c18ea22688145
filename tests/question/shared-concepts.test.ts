import { describe, expect, it } from 'vitest';
import { generalConcepts } from '../../src/answer/wording/load-language.js';
import * as shared from '../../src/question/shared-concepts.js';
import { LANGUAGE_DATA } from '../support/real-desk.js';

const known = await generalConcepts(LANGUAGE_DATA);
const idsOf = (value: unknown): unknown[] => {
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  return typeof value === 'string' ? [value] : [];
};

describe('concepts that rules build on', () => {
  it.each([...new Set(Object.values(shared).flatMap(idsOf))])('are in the shared vocabulary: %s', (id) => {
    expect(known).toContain(id);
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { COMPILED_FILE, findCompiled } from '../../src/answer/compiled-file.js';
import { type Knowledge, type Opened, openCompiled } from '../../src/answer/compiled-knowledge.js';
import { createEngine } from '../../src/answer/create-engine.js';
import type { Engine } from '../../src/answer/engine.js';
import { compileFrom, loadKnowledge } from '../../src/answer/load-knowledge.js';
import { pack } from '../../src/knowledge/compiled/container.js';
import type { Coverage, Fact } from '../../src/knowledge/coverage.js';
import { fileOf } from '../../src/knowledge/open-file.js';
import { factSchema } from '../../src/knowledge/schema.js';
import { folderSource, type KnowledgeSource, SourceError } from '../../src/knowledge/source.js';
import { projectFolder } from '../../src/project-folder.js';
import { readQuestions } from '../evaluation/questions.js';
import { SETS } from '../evaluation/sets.js';
import { edited, GAZETTE, memorySource, TOWN } from '../knowledge/town.js';
import { fc } from '../support/properties.js';
import { LANGUAGE_DATA, NOW } from '../support/real-desk.js';

async function compiled(source: KnowledgeSource) {
  const made = await compileFrom(source, LANGUAGE_DATA);
  if (!made.ok) throw new Error('the knowledge base has mistakes');
  return { knowledge: made.knowledge, bytes: joined(made.pieces) };
}

const joined = (pieces: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(pieces));

/** A source with the compiled form beside its files, whatever bytes that is. */
const beside = (source: KnowledgeSource, bytes: Uint8Array): KnowledgeSource => ({
  list: async () => [...(await source.list()), { path: COMPILED_FILE, size: bytes.length }],
  read: async (path) => (path === COMPILED_FILE ? bytes : await source.read(path)),
  open: async (path) => (path === COMPILED_FILE ? fileOf(bytes) : await source.open(path)),
});

async function open(source: KnowledgeSource, languageFolder = LANGUAGE_DATA): Promise<Opened> {
  const found = await findCompiled(source);
  return found.ok ? await openCompiled(found.file, source, languageFolder) : found;
}

const engineOn = ({ coverage, language, tables }: Knowledge) => createEngine(coverage, language, NOW, tables);

const FACT_KEYS = [...Object.keys(factSchema.shape), 'ref', 'article'];
const plain = (fact: Fact) => Object.fromEntries(FACT_KEYS.map((key) => [key, Reflect.get(fact, key)]));

/** Everything that a coverage gives, whatever kind of list and map gives it. */
const whole = ({ facts, factByRef, factsOf, articlePlaces, events, eventOf, ...rest }: Coverage) => ({
  ...rest,
  places: [...articlePlaces],
  ofArticles: Array.from(articlePlaces, ([id, place]) => [
    articlePlaces.get(id),
    ...factsOf(place).map(({ ref }) => ref),
  ]),
  facts: facts.map(plain),
  byRef: Array.from(factByRef, ([ref, fact]) => [ref, fact.ref, factByRef.get(ref)?.ref]),
  events: Array.from(events, ({ id, facts: own, disputes }) => ({
    id,
    facts: own.map(({ ref }) => ref),
    disputes: disputes.map(({ slot, facts: differing }) => [slot, ...differing.map(({ ref }) => ref)]),
  })),
  eventOf: facts.map((fact) => eventOf.get(fact)?.id),
});

describe('a compiled knowledge base', () => {
  const sets = SETS.filter(({ name }) => name !== 'held-out');
  const folders = [...new Set(sets.map(({ knowledge }) => knowledge))];

  describe.each(folders)('of %s', (folder) => {
    let yaml: Engine;
    let file: Engine;
    beforeAll(async () => {
      const source = folderSource(fileURLToPath(new URL(folder, projectFolder())));
      const { bytes, knowledge } = await compiled(source);
      const opened = await open(beside(source, bytes));
      if (!opened.ok) throw new Error(opened.refusal.reason);
      [yaml, file] = [engineOn(knowledge), engineOn(opened.knowledge)];
    });

    it.each(sets.filter(({ knowledge }) => knowledge === folder))(
      'answers the questions of $name byte for byte as the YAML does',
      async ({ questions }) => {
        for (const { ask, language } of await readQuestions(new URL(questions, projectFolder())))
          expect(JSON.stringify(file.ask(ask, { fallback: language }))).toBe(
            JSON.stringify(yaml.ask(ask, { fallback: language })),
          );
      },
    );

    it('holds all that the YAML does', () => {
      expect(whole(file.coverage)).toEqual(whole(yaml.coverage));
    });
  });

  it('is refused with any byte of it changed, and the YAML is read', async () => {
    const source = memorySource(TOWN);
    const { bytes } = await compiled(source);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, by) => {
          const damaged = bytes.with(at, (bytes[at] ?? 0) ^ by);
          const opened = await open(beside(source, damaged));
          expect(opened).toMatchObject({ ok: false, refusal: { kind: 'unusable' } });
        },
      ),
    );
    const reasons: string[] = [];
    const loaded = await loadKnowledge(beside(source, bytes.subarray(0, -1)), LANGUAGE_DATA, ({ reason }) =>
      reasons.push(reason),
    );
    expect(loaded.ok && loaded.knowledge.coverage.facts.length).toBe(5);
    expect(reasons).toEqual([expect.stringContaining('compiled.kb is cut short')]);
  });

  it('is not used once an article has changed, and answers are from the changed one', async () => {
    const { bytes } = await compiled(memorySource(TOWN));
    const files = edited(TOWN, GAZETTE, 'Valmont has twelve bridges.', 'Valmont has eleven bridges.');
    const source = beside(memorySource(files), bytes);
    expect(await open(source)).toEqual({
      ok: false,
      refusal: { kind: 'outdated', reason: `compiled.kb is older than ${GAZETTE}` },
    });
    const loaded = await loadKnowledge(source, LANGUAGE_DATA);
    if (!loaded.ok) throw new Error('the knowledge base has mistakes');
    expect(engineOn(loaded.knowledge).ask('How many bridges does Valmont have?').items[0]?.statement).toBe(
      'Valmont has eleven bridges.',
    );
  });

  it('is not used where questions are read by other words than it was made with', async () => {
    const source = memorySource(TOWN);
    const { bytes } = await compiled(source);
    const folder = await mkdtemp(join(tmpdir(), 'depeche-language-'));
    try {
      await writeFile(join(folder, 'concepts.yaml'), 'concepts: {}\n');
      const opened = await open(beside(source, bytes), pathToFileURL(`${folder}/`));
      expect(opened).toMatchObject({ ok: false, refusal: { kind: 'outdated' } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is not used where another build of the program made it, whatever it holds', async () => {
    const bytes = joined(pack(new Map([['coverage', Uint8Array.of(1, 2, 3)]]), 'another build'));
    expect(await open(beside(memorySource(TOWN), bytes))).toEqual({
      ok: false,
      refusal: { kind: 'outdated', reason: 'compiled.kb was made by another version of the program' },
    });
  });

  it('is not made of a knowledge base with mistakes', async () => {
    const source = memorySource(edited(TOWN, GAZETTE, 'type: background', 'tpye: background'));
    expect(await compileFrom(source, LANGUAGE_DATA)).toMatchObject({ ok: false });
  });

  it('is refused with the reason where it cannot be read', async () => {
    const source: KnowledgeSource = {
      ...memorySource(TOWN),
      open: () => Promise.reject(new SourceError('cannot be read: permission denied')),
    };
    expect(await open(source)).toEqual({
      ok: false,
      refusal: { kind: 'unusable', reason: 'compiled.kb cannot be read: permission denied' },
    });
    expect(await loadKnowledge(source, LANGUAGE_DATA)).toMatchObject({ ok: true });
  });

  it('need not be there', async () => {
    const refusals: string[] = [];
    const loaded = await loadKnowledge(memorySource(TOWN), LANGUAGE_DATA, ({ reason }) =>
      refusals.push(reason),
    );
    expect({ ok: loaded.ok, refusals }).toEqual({ ok: true, refusals: [] });
  });

  it('leaves it to the YAML to say that a source cannot be reached', async () => {
    const loaded = await loadKnowledge(folderSource('no/such/folder'), LANGUAGE_DATA);
    expect(loaded.ok ? [] : loaded.mistakes.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('no/such/folder'),
    ]);
  });
});

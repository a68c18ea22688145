import type { Documents } from './documents.js';
import { formatPath, type Mistake, type Path, quoted } from './mistake.js';
import { nearest } from './nearest.js';
import { slug as slugSchema } from './schema.js';
import { child, entries, items } from './unchecked.js';
import type { YamlFile } from './yaml.js';

/** What a slug can stand for. */
type Kind = 'person' | 'organisation' | 'place' | 'concept' | 'office';

interface Definition {
  readonly kind: Kind;
  readonly slug: string;
  readonly file: YamlFile;
  readonly path: Path;
  readonly value: unknown;
}

/** A slug where something else is named by it. */
interface Reference {
  readonly file: YamlFile;
  readonly path: Path;
  readonly slug: string;
  readonly expected: Expected;
}

interface Expected {
  readonly kinds: readonly Kind[];
  /** In words, with the file to add it to. */
  readonly words: string;
}

const PLACE: Expected = { kinds: ['place'], words: 'a place (names/places.yaml)' };
const HOLDER: Expected = { kinds: ['place', 'organisation'], words: 'a place or organisation (names/)' };
const NAME: Expected = {
  kinds: ['person', 'organisation', 'place'],
  words: 'a person, organisation or place (names/)',
};
const TOPIC: Expected = {
  kinds: [...NAME.kinds, 'concept'],
  words: 'a name (names/) or a concept (vocabulary.yaml)',
};
const CONCEPT: Expected = { kinds: ['concept'], words: 'a concept (vocabulary.yaml)' };
const OFFICE: Expected = { kinds: ['office'], words: 'an office (vocabulary.yaml)' };

const FACT_SLOTS = { who: NAME, to: NAME, about: TOPIC, where: PLACE, attribution: NAME };
/** Looking for the nearest name is slow where there are many. */
const MOST_SUGGESTIONS = 500;
const KIND_WORDS: Readonly<Record<Kind, string>> = {
  person: 'a person',
  organisation: 'an organisation',
  place: 'a place',
  concept: 'a concept',
  office: 'an office',
};

/**
 * Checks what the files say of each other: each slug stands for one thing, and each reference leads to
 * something of the right kind. Works on the unchecked values, so that one mistake does not hide another.
 * @param general - concepts of every coverage, of which a concept may be a kind
 */
export function checkReferences(documents: Documents, general: ReadonlySet<string> = new Set()): Mistake[] {
  const mistakes: Mistake[] = [];
  const report = (
    at: { file: YamlFile; path: Path },
    part: 'key' | 'value',
    problem: string,
    remedy: string,
  ) => {
    const position = at.file.positionOf(at.path, part);
    mistakes.push({ file: at.file.path, position, path: formatPath(at.path), problem, remedy });
  };
  const definitions = new Map<string, Definition>();
  for (const definition of definitionsOf(documents)) {
    const first = definitions.get(definition.slug);
    if (first === undefined) definitions.set(definition.slug, definition);
    else {
      const problem = `${quoted(definition.slug)} is ${KIND_WORDS[first.kind]} already (${first.file.path})`;
      report(definition, 'key', problem, 'give one of the two another slug');
    }
  }
  if (documents.namesComplete) {
    for (const reference of referencesOf(documents, definitions.values())) {
      const { slug, expected } = reference;
      if (expected === CONCEPT && general.has(slug)) continue;
      const definition = definitions.get(slug);
      if (definition !== undefined && expected.kinds.includes(definition.kind)) continue;
      const fitting = [...definitions.values()].filter(({ kind }) => expected.kinds.includes(kind));
      const candidates =
        mistakes.length < MOST_SUGGESTIONS
          ? [...fitting.map((name) => name.slug), ...(expected === CONCEPT ? general : [])]
          : [];
      const meant = nearest(slug, candidates);
      const problem =
        definition === undefined
          ? `unknown slug ${quoted(slug)}`
          : `${quoted(slug)} is ${KIND_WORDS[definition.kind]}`;
      const remedy =
        meant === undefined
          ? `write the slug of ${expected.words}, or add it there`
          : `did you mean "${meant}"?`;
      report(reference, 'value', problem, remedy);
    }
  }
  for (const slot of ['within', 'broader', 'actsFor'])
    for (const { definition, cycle } of cyclesOf(definitions, slot)) {
      const at = { file: definition.file, path: [...definition.path, slot] };
      report(at, 'value', `goes round in a circle: ${cycle.join(' → ')}`, `take one "${slot}" out`);
    }
  return mistakes;
}

function* definitionsOf(documents: Documents): Generator<Definition> {
  for (const { kind, file } of documents.names)
    for (const [slug, value] of entries(file.value)) yield { kind, slug, file, path: [slug], value };
  const file = documents.vocabulary?.file;
  if (file === undefined) return;
  for (const [kind, section] of [
    ['office', 'offices'],
    ['concept', 'concepts'],
  ] as const)
    for (const [slug, value] of entries(child(file.value, section)))
      yield { kind, slug, file, path: [section, slug], value };
}

function* referencesOf(documents: Documents, definitions: Iterable<Definition>): Generator<Reference> {
  for (const { file } of documents.articles) {
    yield* slugsAt(file, ['outlet'], file.value, NAME);
    yield* slugsAt(file, ['agency'], file.value, NAME);
    for (const [index, fact] of items(child(file.value, 'facts'))) {
      const path = ['facts', index];
      for (const [slot, expected] of Object.entries(FACT_SLOTS))
        yield* slugsAt(file, [...path, slot], fact, expected);
      for (const [at, number] of items(child(fact, 'numbers')))
        yield* slugsAt(file, [...path, 'numbers', at, 'of'], number, TOPIC);
    }
  }
  for (const { file, path, value } of definitions) {
    yield* slugsAt(file, [...path, 'within'], value, PLACE);
    yield* slugsAt(file, [...path, 'actsFor'], value, HOLDER);
    yield* slugsAt(file, [...path, 'broader'], value, CONCEPT);
    for (const [index, role] of items(child(value, 'roles'))) {
      yield* slugsAt(file, [...path, 'roles', index, 'office'], role, OFFICE);
      yield* slugsAt(file, [...path, 'roles', index, 'at'], role, HOLDER);
    }
  }
}

/** The slugs in a slot (the last step of the path) of an object: one, or a list. */
function* slugsAt(file: YamlFile, path: Path, holder: unknown, expected: Expected): Generator<Reference> {
  const value = child(holder, String(path.at(-1)));
  const listed = items(value).map(([index, item]): [Path, unknown] => [[...path, index], item]);
  for (const [at, item] of Array.isArray(value) ? listed : [[path, value] as const]) {
    // What does not look like a slug has been reported by the schema.
    const slug = slugSchema.safeParse(item);
    if (slug.success) yield { file, path: at, slug: slug.data, expected };
  }
}

/** Definitions that lead back to themselves through a slot; each circle once. */
function* cyclesOf(
  definitions: ReadonlyMap<string, Definition>,
  slot: string,
): Generator<{ definition: Definition; cycle: readonly string[] }> {
  const done = new Set<string>();
  for (const start of definitions.keys()) {
    // Depth first, without recursion; `trail` is the way from `start` to where we are.
    const trail: { slug: string; ahead: string[] }[] = [{ slug: start, ahead: [...targets(start)] }];
    while (!done.has(start)) {
      const here = trail.at(-1);
      if (here === undefined) break;
      const next = here.ahead.pop();
      if (next === undefined) {
        done.add(here.slug);
        trail.pop();
        continue;
      }
      if (done.has(next)) continue;
      const index = trail.findIndex(({ slug }) => slug === next);
      if (index < 0) {
        trail.push({ slug: next, ahead: [...targets(next)] });
        continue;
      }
      const definition = definitions.get(here.slug);
      if (definition !== undefined)
        yield { definition, cycle: [...trail.slice(index).map(({ slug }) => slug), next] };
    }
  }

  function targets(slug: string): string[] {
    const value = child(definitions.get(slug)?.value, slot);
    const list = typeof value === 'string' ? [value] : items(value).map(([, item]) => item);
    return list.filter((item) => typeof item === 'string').filter((item) => definitions.has(item));
  }
}

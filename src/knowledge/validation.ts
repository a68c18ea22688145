import { z } from 'zod';
import { counted, formatPath, type Mistake, type Path, quoted } from './mistake.js';
import { nearest } from './nearest.js';
import { child } from './unchecked.js';
import type { YamlFile } from './yaml.js';

type Issue = z.core.$ZodIssue;
/** A mistake before it is placed in its file. */
type Finding = Pick<Mistake, 'problem' | 'remedy'> & {
  readonly path: Path;
  readonly part?: 'key';
  /** The key that an unknown one was probably meant to be. */
  readonly meant?: string | undefined;
  readonly missing?: true;
};

export type Validated<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Checks a file against a schema, and says in words of its own what is wrong and where. */
export function validate<S extends z.ZodType>(file: YamlFile, schema: S): Validated<z.infer<S>> {
  const result = schema.safeParse(file.value);
  if (result.success) return { ok: true, data: result.data };
  const findings = result.error.issues.flatMap((issue) => describe(issue, [], file.value, schema));
  const meant = new Set(
    findings.flatMap(({ path, meant: key }) =>
      key === undefined ? [] : [formatPath([...path.slice(0, -1), key])],
    ),
  );
  const mistakes = findings
    // A key that is only misspelt is not missing as well.
    .filter((finding) => finding.missing === undefined || !meant.has(formatPath(finding.path)))
    .map(({ path, part, problem, remedy }) => ({
      file: file.path,
      position: file.positionOf(path, part),
      path: formatPath(path),
      problem,
      remedy,
    }));
  return { ok: false, mistakes };
}

function describe(issue: Issue, base: Path, root: unknown, schema: z.ZodType): Finding[] {
  const path = [...base, ...issue.path.map((step) => (typeof step === 'number' ? step : String(step)))];
  const value = path.reduce<unknown>(child, root);
  switch (issue.code) {
    case 'invalid_type':
      return [{ path, ...wrongType(issue.expected, value, path) }];
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, path);
      return issue.keys.map((key) => {
        const meant = nearest(key, allowed);
        return {
          path: [...path, key],
          part: 'key',
          problem: `unknown key ${quoted(key)}`,
          remedy:
            meant === undefined
              ? `the keys known here are ${allowed.join(', ')}`
              : `did you mean "${meant}"?`,
          meant,
        };
      });
    }
    case 'invalid_value': {
      if (value === undefined) return [{ path, ...wrongType('string', value, path) }];
      const allowed = issue.values.map(String);
      const meant = typeof value === 'string' ? nearest(value, allowed) : undefined;
      const remedy = `write one of ${allowed.join(', ')}`;
      return [
        {
          path,
          problem: `${shown(value)} is not known here`,
          remedy: meant === undefined ? remedy : `did you mean "${meant}"? ${remedy}`,
        },
      ];
    }
    case 'invalid_union':
      return describeUnion(issue.errors, path, root, schema);
    case 'invalid_key': {
      const key = String(path.at(-1));
      const message = issue.issues[0]?.message ?? issue.message;
      return [{ path, part: 'key', ...split(message, key) }];
    }
    case 'too_small':
    case 'too_big':
      if (issue.origin === 'number' || issue.origin === 'int')
        return [
          {
            path,
            problem: `${shown(value)} is too ${issue.code === 'too_big' ? 'large' : 'small'}`,
            remedy: bound(issue),
          },
        ];
      return [{ path, ...split(issue.message, value) }];
    default:
      return [{ path, ...split(issue.message, value) }];
  }
}

/** Of the forms a value may have, what is wrong with the one that it comes nearest to. */
function describeUnion(
  errors: readonly (readonly Issue[])[],
  path: Path,
  root: unknown,
  schema: z.ZodType,
): Finding[] {
  const ofRightType = errors.filter(
    (branch) => !branch.some((issue) => issue.code === 'invalid_type' && issue.path.length === 0),
  );
  if (ofRightType.length === 0) {
    const expected = errors.flatMap((branch) =>
      branch.flatMap((issue) => (issue.code === 'invalid_type' ? [kindOf(issue.expected)] : [])),
    );
    const kinds = [...new Set(expected)].join(' or ');
    return [
      {
        path,
        problem: `expected ${kinds}, found ${shown(path.reduce<unknown>(child, root))}`,
        remedy: `write ${kinds}`,
      },
    ];
  }
  const [best = []] = ofRightType.toSorted((a, b) => weight(a) - weight(b));
  return best.flatMap((issue) => describe(issue, path, root, schema));
}

function weight(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 1), 0);
}

function bound(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const [limit, word] =
    issue.code === 'too_small' ? [issue.minimum, 'more than'] : [issue.maximum, 'less than'];
  return issue.inclusive === true
    ? `write ${limit} or ${issue.code === 'too_small' ? 'more' : 'less'}`
    : `write ${word} ${limit}`;
}

function wrongType(
  expected: string,
  value: unknown,
  path: Path,
): Pick<Finding, 'problem' | 'remedy' | 'missing'> {
  const kind = kindOf(expected);
  if (value === undefined) {
    const key = String(path.at(-1) ?? '');
    const remedy = kind === KEYS ? `add "${key}" with its keys` : `add "${key}" with ${kind}`;
    return { problem: `"${key}" is missing`, remedy, missing: true };
  }
  if (path.length === 0 && value === null)
    return { problem: 'the file is empty', remedy: 'write its content, or delete it' };
  const problem = `expected ${kind}, found ${shown(value)}`;
  const isScalar = typeof value === 'number' || typeof value === 'boolean';
  if (expected === 'string' && isScalar) return { problem, remedy: `put it in quotes: "${value}"` };
  if (expected === 'array' && typeof value === 'string')
    return { problem, remedy: `write it as a list: [${value.slice(0, 40)}]` };
  if (value === null) return { problem, remedy: `write ${kind}, or take the key out` };
  return { problem, remedy: `write ${kind}` };
}

const KEYS = 'keys with values';

function kindOf(expected: string): string {
  switch (expected) {
    case 'string':
      return 'a text';
    case 'number':
      return 'a number';
    case 'int':
      return 'a whole number';
    case 'boolean':
      return 'true or false';
    case 'array':
      return 'a list';
    case 'object':
    case 'record':
      return KEYS;
    default:
      return expected;
  }
}

function shown(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${counted(value.length, 'value')}`;
  return typeof value === 'object' ? KEYS : String(value);
}

/** Takes a message of the schema apart: "problem; remedy". */
function split(message: string, value: unknown): Pick<Finding, 'problem' | 'remedy'> {
  const [problem = message, ...rest] = message.split('; ');
  const subject = /^is /.test(problem) ? `${shown(value)} ` : '';
  return { problem: `${subject}${problem}`, remedy: rest.length > 0 ? rest.join('; ') : 'correct it' };
}

/** The keys that a schema allows for the object at a path. */
function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => keysAt(option, path)))];
  const [step, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, unknown>> = schema.shape;
    return step === undefined ? Object.keys(shape) : keysAt(shape[step], rest);
  }
  if (step === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  return [];
}

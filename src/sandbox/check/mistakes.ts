import type { z } from 'zod';
import { type Mistake, type Path, Refusal } from './refusal.js';

/** Gathers everything that is wrong with one body, so that the refusal can say it all at once, as Discord does. */
export class Mistakes {
  readonly #found: Mistake[] = [];
  readonly #root: Path;

  /** `root` comes before every path: `data` in the response to an interaction. */
  constructor(root: Path = []) {
    this.#root = root;
  }

  get none(): boolean {
    return this.#found.length === 0;
  }

  add(path: Path, code: string, message: string): void {
    this.#found.push({ path: [...this.#root, ...path], code, message });
  }

  /** Reads `value` as `schema` says; gives undefined, and notes why, where it is not so. */
  read<T>(schema: z.ZodType<T>, value: unknown, path: Path = []): T | undefined {
    const read = schema.safeParse(withoutNulls(value));
    if (read.success) return read.data;
    for (const issue of read.error.issues) {
      const { at, code, message } = inDiscordsWords(issue, value);
      this.add([...path, ...at], code, message);
    }
    return undefined;
  }

  /** @throws Refusal (50035) that says all of them, where there is any. */
  refuse(): void {
    if (!this.none) throw new Refusal(400, 50035, 'Invalid Form Body', this.#found);
  }
}

/** Null stands for a value that is not given, everywhere below the fields of a message. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== null && inner !== undefined);
  return Object.fromEntries(given.map(([key, inner]) => [key, withoutNulls(inner)]));
}

interface Said {
  readonly at: Path;
  readonly code: string;
  readonly message: string;
}

const CONVERSIONS: Readonly<Record<string, readonly [code: string, message: string]>> = {
  string: ['STRING_TYPE_CONVERT', 'Could not interpret the value as string.'],
  number: ['NUMBER_TYPE_COERCE', 'Value is not a number.'],
  int: ['NUMBER_TYPE_COERCE', 'Value is not int.'],
  boolean: ['BOOLEAN_TYPE_CONVERT', 'Must be either true or false.'],
  array: ['LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType'],
  object: ['MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType'],
  record: ['DICT_TYPE_CONVERT', 'Only dictionaries may be used in a DictType'],
};

/** Says what a schema found in the codes and the wording that Discord uses. */
function inDiscordsWords(issue: z.core.$ZodIssue, root: unknown): Said {
  const at = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  switch (issue.code) {
    case 'invalid_type': {
      if (valueAt(root, at) === undefined) {
        return { at, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
      }
      const [code, message] = CONVERSIONS[issue.expected] ?? [
        'BASE_TYPE_CONVERT',
        `Value is not ${issue.expected}.`,
      ];
      return { at, code, message };
    }
    case 'invalid_union': {
      const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options.join(', ') : '';
      const field = issue.discriminator ?? 'type';
      return {
        at: at.at(-1) === field ? at.slice(0, -1) : at,
        code: 'UNION_TYPE_CHOICES',
        message: `Value of field "${field}" must be one of (${choices}).`,
      };
    }
    case 'invalid_value':
      return {
        at,
        code: 'BASE_TYPE_CHOICES',
        message: `Value must be one of {${issue.values.map(String).join(', ')}}.`,
      };
    case 'too_big':
      return issue.origin === 'number' || issue.origin === 'int'
        ? { at, code: 'NUMBER_TYPE_MAX', message: `Value should be less than or equal to ${issue.maximum}.` }
        : { at, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${issue.maximum} or fewer in length.` };
    case 'too_small':
      return issue.origin === 'number' || issue.origin === 'int'
        ? {
            at,
            code: 'NUMBER_TYPE_MIN',
            message: `Value should be greater than or equal to ${issue.minimum}.`,
          }
        : { at, code: 'BASE_TYPE_MIN_LENGTH', message: `Must be ${issue.minimum} or more in length.` };
    case 'invalid_format':
      return { at, code: 'STRING_TYPE_REGEX', message: 'String value did not match validation regex.' };
    case 'unrecognized_keys': {
      const [key = ''] = issue.keys;
      return {
        at: [...at, key],
        code: 'ENUM_TYPE_COERCE',
        message: `Value "${key}" is not a valid enum value.`,
      };
    }
    case 'custom': {
      const { code }: { code?: unknown } = issue.params ?? {};
      return { at, code: typeof code === 'string' ? code : 'BASE_TYPE_INVALID', message: issue.message };
    }
    default:
      return { at, code: 'BASE_TYPE_INVALID', message: issue.message };
  }
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([key]) => key === String(step))?.[1];
  }
  return value ?? undefined;
}

/**
 * Tells whether commands are registered as we want them. Discord gives back more than it was given (ids,
 * versions, defaults), leaves out what is at its default, and keeps no order of keys: only the fields we set
 * are compared, after both sides have been brought to one form.
 */

type Plain = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A command as Discord is told of it, or as it tells of it. */
export interface Registrable {
  readonly name: string;
  readonly type?: unknown;
  readonly contexts?: unknown;
  readonly options?: unknown;
}

/** What a field means where it is left out. */
const DEFAULTS: Plain = {
  required: false,
  autocomplete: false,
  nsfw: false,
  options: [],
  choices: [],
  description: '',
};

function isDefault(key: string, value: unknown): boolean {
  return value === undefined || value === null || sameValue(value, DEFAULTS[key]);
}

/** Sets are compared without their order; options have one that people see. */
const UNORDERED = new Set(['contexts', 'integration_types']);

function sameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((entry, index) => sameValue(entry, b[index]));
  if (isPlain(a) && isPlain(b)) return sameFields(a, b, new Set([...Object.keys(a), ...Object.keys(b)]));
  return a === b;
}

function sameFields(wanted: Plain, registered: Plain, keys: Iterable<string>): boolean {
  for (const key of keys) {
    const a = wanted[key];
    const b = registered[key];
    if (isDefault(key, a) && isDefault(key, b)) continue;
    if (UNORDERED.has(key) && Array.isArray(a) && Array.isArray(b)) {
      if (!sameValue([...a].sort(), [...b].sort())) return false;
    } else if (!sameValue(a, b)) return false;
  }
  return true;
}

/** What a command of ours consists of; anything else that Discord tells about one is its own. */
const COMMAND_FIELDS = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'contexts',
  'integration_types',
];

/**
 * Whether what is registered is what is wanted, in whatever order.
 * @param registered as Discord lists them, with all localizations
 */
export function sameCommands(wanted: readonly Registrable[], registered: readonly Registrable[]): boolean {
  if (wanted.length !== registered.length) return false;
  const byName = new Map(registered.map((command) => [keyOf(command), command]));
  return wanted.every((command) => {
    const other = byName.get(keyOf(command));
    // A command of one server has no contexts or installations to compare, whatever Discord says of them.
    const fields = COMMAND_FIELDS.filter(
      (field) => !UNORDERED.has(field) || Reflect.get(command, field) !== undefined,
    );
    return other !== undefined && sameFields({ ...command }, { ...other }, fields);
  });
}

/** What tells commands apart: a slash command and one of a context menu may share a name. */
function keyOf({ type, name }: Registrable): string {
  return `${String(type ?? 1)} ${name}`;
}

/** What may be told about an error. */
export interface ErrorDescription {
  readonly name: string;
  readonly message: string;
  readonly code?: string | number;
  readonly status?: number;
  readonly at?: readonly string[];
  readonly cause?: ErrorDescription;
}

const LONGEST_MESSAGE = 200;
const FRAMES = 8;
/** Ids, tokens, hashes: nothing that long is a word. */
const TOKEN_LIKE = /[\w-]{20,}(?:\.[\w-]+)*/g;
const QUOTED = /(["'`«“‘])[^\n]*["'`»”’]/g;
const ADDRESS = /\b[a-z][a-z+.-]*:\/\/\S+/gi;
/** A mistake in Discord's list of them: `components[0].content[BASE_TYPE_MAX_LENGTH]: …`. */
const DISCORD_MISTAKE = /^([\w.[\]]+\[[A-Z_]+\])/;

/** Words of fewer letters say nothing about anybody. */
const SHORTEST_HIDDEN = 3;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

const folded = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * The message of an error without what a log must not hold: the words of the texts of `hide`, whatever their
 * case and accents; whatever stands in quotes; addresses; and anything shaped like a token. Of further lines
 * only the places of Discord's mistakes are kept.
 */
function scrub(message: string, hide: readonly string[]): string {
  const words = new Set(hide.flatMap((text) => (text.match(WORD) ?? []).map(folded)));
  const [first = '', ...rest] = message.split('\n');
  const places = rest.flatMap((line) => DISCORD_MISTAKE.exec(line.trim())?.[1] ?? []);
  const safe = hide
    .filter((text) => text.length > 0)
    .reduce((result, text) => result.replaceAll(text, '…'), first)
    .replace(ADDRESS, '…')
    .replace(QUOTED, '$1…')
    .replace(TOKEN_LIKE, '…')
    .replace(WORD, (word) => (word.length >= SHORTEST_HIDDEN && words.has(folded(word)) ? '…' : word));
  return [safe, ...places].join(' · ').slice(0, LONGEST_MESSAGE);
}

/** Where it happened: the frames alone, since the head of a stack repeats the message. */
function frames(error: Error): string[] {
  const stack = error.stack ?? '';
  const head = stack.indexOf(error.message);
  return stack
    .slice(head === -1 ? 0 : head + error.message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, FRAMES);
}

const property = (value: object, key: string): unknown =>
  key in value ? Reflect.get(value, key) : undefined;

/**
 * Describes an error by a list of what may be told. Errors of REST calls carry the address of the call, which
 * holds an interaction's token, and the body of the request, which holds what a person wrote: neither is on
 * the list.
 * @param hide texts that the message might repeat and that must not show
 */
export function describeError(error: unknown, hide: readonly string[] = [], depth = 2): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, message: 'not an Error was thrown' };
  const code = property(error, 'code');
  const status = property(error, 'status');
  const at = frames(error);
  return {
    name: error.name.replace(/\[.*\]/, '').slice(0, 60),
    message: scrub(error.message, hide),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(at.length > 0 ? { at } : {}),
    ...(error.cause instanceof Error && depth > 0
      ? { cause: describeError(error.cause, hide, depth - 1) }
      : {}),
  };
}

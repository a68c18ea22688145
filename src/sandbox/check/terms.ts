import { z } from 'zod';

// Terms in which the shapes of request bodies are written. Lengths count UTF-16 units, as JavaScript does:
// for a character outside the basic plane that is one more than Discord may count, never one less.

/** Text of `min` to `max` characters. */
export function text(min: number, max: number) {
  return z.string().refine((value) => value.length >= min && value.length <= max, wrongLength(min, max));
}

/** A list of `min` to `max` items. */
export function list<Item extends z.ZodType>(item: Item, min: number, max: number) {
  return z.array(item).refine((items) => items.length >= min && items.length <= max, wrongLength(min, max));
}

function wrongLength(min: number, max: number) {
  return min === 0
    ? named('BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`)
    : named('BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

/** How a refinement names its mistake. */
export function named(code: string, error: string) {
  return { error, params: { code } };
}

export const snowflake = z
  .string()
  .refine((value) => /^\d{15,20}$/.test(value), named('NUMBER_TYPE_COERCE', 'Value is not snowflake.'));

export const integer = (min: number, max: number) => z.int().min(min).max(max);

export const yes = z.boolean();

/** An address that Discord can fetch. */
export const webAddress = (max = 2048) =>
  text(1, max).refine(
    (value) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value),
    named('URL_TYPE_INVALID_URL', 'Not a well formed URL.'),
  );

/** An address that Discord can fetch, or a file sent along: `attachment://name`. */
export const mediaAddress = text(1, 2048).refine(
  (value) => isAttachment(value) || (/^https?:\/\/\S+$/i.test(value) && URL.canParse(value)),
  named('URL_TYPE_INVALID_URL', 'Not a well formed URL.'),
);

export function isAttachment(address: string): boolean {
  return attachmentName(address) !== undefined;
}

/** The name of the file that an address of the form `attachment://name` points to. */
export function attachmentName(address: string): string | undefined {
  return /^attachment:\/\/(.+)$/.exec(address)?.[1];
}

import { z } from 'zod';
import { SUGGESTION_KINDS } from '../answer/facts/suggestion.js';
import type { Action, Command } from './command.js';

/**
 * The shape of what a file in `commands/` exports, checked when it is read: a command comes from a file that
 * anybody may add, so its type alone proves nothing.
 */

const LONGEST_NAME = 32;
const LONGEST_DESCRIPTION = 100;
const MOST_OPTIONS = 25;
const LONGEST_OPTION = 6_000;

const name = z
  .string()
  .regex(/^[-_\p{L}\p{N}]+$/u, 'only letters, digits, "-" and "_"')
  .max(LONGEST_NAME, `at most ${LONGEST_NAME} characters`)
  .refine((text) => text === text.toLowerCase(), 'must be in lower case');
const names = z.strictObject({ fr: name, en: name });

/** In the menu of a message, a name is a line of text. */
const menuName = z
  .string()
  .regex(/^[-_'’\p{L}\p{N} ]+$/u, 'only letters, digits, spaces, "-", "_" and apostrophes')
  .max(LONGEST_NAME, `at most ${LONGEST_NAME} characters`)
  .refine((text) => text === text.trim(), 'must not begin or end with a space');

const description = z
  .string()
  .min(1, 'must not be empty')
  .max(LONGEST_DESCRIPTION, `at most ${LONGEST_DESCRIPTION} characters`);
const descriptions = z.strictObject({ fr: description, en: description });

const option = z.strictObject({
  name: names,
  description: descriptions,
  required: z.boolean().optional(),
  maxLength: z.number().int().min(1).max(LONGEST_OPTION).optional(),
  suggests: z.enum(SUGGESTION_KINDS).optional(),
});

const options = z
  .array(option)
  .max(MOST_OPTIONS, `at most ${MOST_OPTIONS} options`)
  .superRefine((list, context) => {
    const firstOptional = list.findIndex((entry) => entry.required !== true);
    list.forEach((entry, index) => {
      if (entry.required === true && firstOptional !== -1 && firstOptional < index)
        context.addIssue({ code: 'custom', path: [index], message: 'required options must come first' });
    });
    for (const language of ['fr', 'en'] as const) {
      const seen = new Set<string>();
      list.forEach((entry, index) => {
        if (seen.has(entry.name[language]))
          context.addIssue({
            code: 'custom',
            path: [index, 'name', language],
            message: 'another option has this name',
          });
        seen.add(entry.name[language]);
      });
    }
  });

const action = {
  description: descriptions,
  options,
  slow: z.boolean().optional(),
  run: z.custom<Action['run']>((value) => typeof value === 'function', 'must be a function'),
};
const heading = { name: names, access: z.enum(['everyone', 'administrators']) };

const onMessage = z.strictObject({
  name: z.strictObject({ fr: menuName, en: menuName }),
  access: z.literal(
    'everyone',
    'must be "everyone": the menu of a message has no command for administrators',
  ),
  on: z.literal('message'),
  description: descriptions,
  slow: action.slow,
  run: action.run,
});
const simple = z.strictObject({ ...heading, ...action });
const withSubcommands = z.strictObject({
  ...heading,
  description: descriptions,
  subcommands: z
    .array(z.strictObject({ name: names, ...action }))
    .min(1, 'needs at least one')
    .max(MOST_OPTIONS, `at most ${MOST_OPTIONS}`),
});

export type CommandReading =
  | { readonly ok: true; readonly command: Command }
  /** A line for each mistake: where in the command, and what would be right. */
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** Checks what a command file exports. */
export function readCommand(exported: unknown): CommandReading {
  if (typeof exported !== 'object' || exported === null)
    return { ok: false, mistakes: ['the default export must be a command (see src/command/command.ts)'] };
  const shape = 'subcommands' in exported ? withSubcommands : 'on' in exported ? onMessage : simple;
  const read = shape.safeParse(exported);
  if (read.success) return { ok: true, command: read.data };
  return {
    ok: false,
    mistakes: read.error.issues.map((issue) =>
      issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message,
    ),
  };
}

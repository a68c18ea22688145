import type { APIApplicationCommandOptionChoice, LocalizationMap } from 'discord-api-types/v10';
import { z } from 'zod';
import { ApplicationCommandOptionType, ChannelType, Locale } from '../discord-api.js';
import { integer, list, named, text, yes } from './terms.js';

/** Names of slash commands and of options: letters of any script, in lower case where the script has one. */
export const slashName = z
  .string()
  .refine(
    (name) => /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u.test(name),
    named('STRING_TYPE_REGEX', 'String value did not match validation regex.'),
  )
  .refine(
    (name) => name === name.toLowerCase(),
    named('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
  );

/** Names of context-menu commands. */
export const menuName = text(1, 32).refine(
  (name) => name.trim() !== '',
  named('APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid'),
);

export const description = text(1, 100);

/** A text in the languages that Discord has. */
export function localized(term: z.ZodType<string>): z.ZodType<LocalizationMap> {
  return z.partialRecord(z.enum(Locale), term).transform((texts) => texts);
}

export const described = {
  name: slashName,
  name_localizations: localized(slashName).exactOptional(),
  description,
  description_localizations: localized(description).exactOptional(),
};

/** A number that JSON and every client can hold exactly. */
const safeNumber = z
  .number()
  .min(-(2 ** 53))
  .max(2 ** 53);
const safeInteger = z.int();

function choices<Value extends string | number>(value: z.ZodType<Value>) {
  const choice: z.ZodType<APIApplicationCommandOptionChoice<Value>> = z.object({
    name: text(1, 100),
    name_localizations: localized(text(1, 100)).exactOptional(),
    value,
  });
  return list(choice, 0, 25).superRefine((all, context) => {
    const names = new Set<string>();
    const values = new Set<Value>();
    all.forEach(({ name, value: one }, at) => {
      if (names.has(name)) {
        context.addIssue({
          code: 'custom',
          path: [at],
          params: { code: 'APPLICATION_COMMAND_OPTION_CHOICE_NAME_DUPLICATE' },
          message: 'Option choice names must be unique',
        });
      }
      if (values.has(one)) {
        context.addIssue({
          code: 'custom',
          path: [at],
          params: { code: 'APPLICATION_COMMAND_OPTION_CHOICE_VALUE_DUPLICATE' },
          message: 'Option choice values must be unique',
        });
      }
      names.add(name);
      values.add(one);
    });
  });
}

const notBoth = named(
  'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE_INVALID',
  'Autocomplete options cannot have choices',
);
const minOverMax = named(
  'APPLICATION_COMMAND_OPTION_RANGE_INVALID',
  'The minimum is greater than the maximum',
);

const { String: Text, Integer, Number: Double } = ApplicationCommandOptionType;

/** An option completes what is typed, or offers a list, or neither. */
function typedOrPicked<Rest extends object, Choice>(
  option: Rest & { autocomplete?: boolean; choices?: Choice[] },
) {
  const { autocomplete, choices: offered, ...rest } = option;
  if (autocomplete) return { ...rest, autocomplete };
  return { ...rest, ...(offered === undefined || offered.length === 0 ? {} : { choices: offered }) };
}

const textOption = z
  .object({
    ...described,
    type: z.literal(Text),
    required: yes.exactOptional(),
    autocomplete: yes.exactOptional(),
    choices: choices(text(1, 100)).exactOptional(),
    min_length: integer(0, 6000).exactOptional(),
    max_length: integer(1, 6000).exactOptional(),
  })
  .refine(({ min_length = 0, max_length = 6000 }) => min_length <= max_length, minOverMax)
  .refine((option) => !option.autocomplete || (option.choices?.length ?? 0) === 0, notBoth)
  .transform(typedOrPicked);

function numberOption<Type extends typeof Integer | typeof Double>(type: Type, value: z.ZodType<number>) {
  return z
    .object({
      ...described,
      type: z.literal(type),
      required: yes.exactOptional(),
      autocomplete: yes.exactOptional(),
      choices: choices(value).exactOptional(),
      min_value: value.exactOptional(),
      max_value: value.exactOptional(),
    })
    .refine(({ min_value = -Infinity, max_value = Infinity }) => min_value <= max_value, minOverMax)
    .refine((option) => !option.autocomplete || (option.choices?.length ?? 0) === 0, notBoth)
    .transform(typedOrPicked);
}

const plainOption = z.object({
  ...described,
  type: z.literal([
    ApplicationCommandOptionType.Boolean,
    ApplicationCommandOptionType.User,
    ApplicationCommandOptionType.Role,
    ApplicationCommandOptionType.Mentionable,
    ApplicationCommandOptionType.Attachment,
  ]),
  required: yes.exactOptional(),
});

const channelOption = z.object({
  ...described,
  type: z.literal(ApplicationCommandOptionType.Channel),
  required: yes.exactOptional(),
  channel_types: z.array(z.enum(ChannelType).exclude(['GuildDirectory'])).exactOptional(),
});

/** An option that takes a value. */
export const valueOption = z.discriminatedUnion('type', [
  textOption,
  numberOption(Integer, safeInteger),
  numberOption(Double, safeNumber),
  plainOption,
  channelOption,
]);

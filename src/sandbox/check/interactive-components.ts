import { z } from 'zod';
import { ButtonStyle, ChannelType, ComponentType, SelectMenuDefaultValueType } from '../discord-api.js';
import { integer, list, named, snowflake, text, webAddress, yes } from './terms.js';

export const numbered = { id: integer(0, 2 ** 31 - 1).exactOptional() };
const customId = text(1, 100);

const emoji = z.object({
  id: snowflake.exactOptional(),
  name: text(1, 64).exactOptional(),
  animated: yes.exactOptional(),
});

const buttonFace = {
  ...numbered,
  type: z.literal(ComponentType.Button),
  label: text(0, 80).exactOptional(),
  emoji: emoji.exactOptional(),
  disabled: yes.exactOptional(),
};

function hasFace(button: { label?: string; emoji?: unknown }): boolean {
  return button.emoji !== undefined || (button.label ?? '').trim() !== '';
}

const FACELESS = named('BUTTON_COMPONENT_LABEL_OR_EMOJI_REQUIRED', 'A label or an emoji is required');
const BOTH = named(
  'BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
  'A custom id and url cannot both be specified',
);

export const button = z.discriminatedUnion('style', [
  z
    .object({
      ...buttonFace,
      style: z.literal([ButtonStyle.Primary, ButtonStyle.Secondary, ButtonStyle.Success, ButtonStyle.Danger]),
      custom_id: customId,
      url: z.unknown().exactOptional(),
    })
    .refine(hasFace, FACELESS)
    .refine(({ url }) => url === undefined, BOTH)
    .transform(({ url: _, ...rest }) => rest),
  z
    .object({
      ...buttonFace,
      style: z.literal(ButtonStyle.Link),
      url: webAddress(512),
      custom_id: z.unknown().exactOptional(),
    })
    .refine(hasFace, FACELESS)
    .refine(({ custom_id }) => custom_id === undefined, BOTH)
    .transform(({ custom_id: _, ...rest }) => rest),
  z.object({
    ...numbered,
    type: z.literal(ComponentType.Button),
    style: z.literal(ButtonStyle.Premium),
    sku_id: snowflake,
    disabled: yes.exactOptional(),
  }),
]);

const selectFace = {
  ...numbered,
  custom_id: customId,
  placeholder: text(0, 150).exactOptional(),
  min_values: integer(0, 25).exactOptional(),
  max_values: integer(1, 25).exactOptional(),
  disabled: yes.exactOptional(),
  required: yes.exactOptional(),
};

const selectOption = z.object({
  label: text(1, 100),
  value: text(1, 100),
  description: text(0, 100).exactOptional(),
  emoji: emoji.exactOptional(),
  default: yes.exactOptional(),
});

export const stringSelect = z
  .object({
    ...selectFace,
    type: z.literal(ComponentType.StringSelect),
    options: list(selectOption, 1, 25).superRefine((options, context) => {
      const seen = new Set<string>();
      options.forEach(({ value }, at) => {
        if (seen.has(value)) {
          context.addIssue({
            code: 'custom',
            path: [at],
            params: { code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED' },
            message: 'The specified option value is already used',
          });
        }
        seen.add(value);
      });
    }),
  })
  .refine(
    ({ min_values = 1, max_values = 1 }) => min_values <= max_values,
    named('SELECT_COMPONENT_MIN_GREATER_THAN_MAX', 'min_values must be equal to or less than max_values.'),
  )
  .refine(
    ({ options, max_values = 1 }) => max_values <= options.length,
    named('SELECT_COMPONENT_MAX_VALUES_TOO_LARGE', 'max_values must not exceed the number of options.'),
  )
  .refine(
    ({ options, max_values = 1 }) => options.filter((option) => option.default).length <= max_values,
    named('SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES', 'Too many default values were specified'),
  );

function defaults<const Kind extends SelectMenuDefaultValueType>(kinds: readonly [Kind, ...Kind[]]) {
  return { default_values: list(z.object({ id: snowflake, type: z.literal(kinds) }), 0, 25).exactOptional() };
}

const { User, Role, Channel } = SelectMenuDefaultValueType;
const userSelect = z.object({
  ...selectFace,
  type: z.literal(ComponentType.UserSelect),
  ...defaults([User]),
});
const roleSelect = z.object({
  ...selectFace,
  type: z.literal(ComponentType.RoleSelect),
  ...defaults([Role]),
});
const mentionableSelect = z.object({
  ...selectFace,
  type: z.literal(ComponentType.MentionableSelect),
  ...defaults([User, Role]),
});
const channelSelect = z.object({
  ...selectFace,
  type: z.literal(ComponentType.ChannelSelect),
  channel_types: z.array(z.enum(ChannelType)).exactOptional(),
  ...defaults([Channel]),
});

/** A row is five wide: a button takes one, a menu takes all. */
const ROW_WIDTH = 5;

export const actionRow = z.object({
  ...numbered,
  type: z.literal(ComponentType.ActionRow),
  components: z
    .array(
      z.discriminatedUnion('type', [
        button,
        stringSelect,
        userSelect,
        roleSelect,
        mentionableSelect,
        channelSelect,
      ]),
    )
    .refine(({ length }) => length > 0, named('BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.'))
    .superRefine((components, context) => {
      let width = 0;
      components.forEach((component, at) => {
        width += component.type === ComponentType.Button ? 1 : ROW_WIDTH;
        if (width <= ROW_WIDTH) return;
        context.addIssue({
          code: 'custom',
          path: [at],
          params: { code: 'COMPONENT_LAYOUT_WIDTH_EXCEEDED' },
          message: 'The specified component exceeds the maximum width',
        });
      });
    }),
});

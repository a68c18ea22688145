import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { z } from 'zod';
import { ComponentType, TextInputStyle } from '../discord-api.js';
import { textDisplay } from './components.js';
import { numbered, stringSelect } from './interactive-components.js';
import { integer, list, named, text, yes } from './terms.js';

const inputFace = {
  ...numbered,
  type: z.literal(ComponentType.TextInput),
  custom_id: text(1, 100),
  style: z.enum(TextInputStyle),
  min_length: integer(0, 4000).exactOptional(),
  max_length: integer(1, 4000).exactOptional(),
  required: yes.exactOptional(),
  value: text(0, 4000).exactOptional(),
  placeholder: text(0, 100).exactOptional(),
};

const row = z.object({
  ...numbered,
  type: z.literal(ComponentType.ActionRow),
  components: list(z.object({ ...inputFace, label: text(1, 45) }), 1, 1),
});

const label = z.object({
  ...numbered,
  type: z.literal(ComponentType.Label),
  label: text(1, 45),
  description: text(1, 100).exactOptional(),
  component: z.discriminatedUnion('type', [z.object(inputFace), stringSelect]),
});

/**
 * A form, as far as the local Discord knows them: texts to fill in, menus of texts, and texts to read. Other
 * fields (files, people, check boxes) are refused.
 */
export const modal: z.ZodType<APIModalInteractionResponseCallbackData> = z.object({
  custom_id: text(1, 100),
  title: text(1, 45),
  components: list(z.discriminatedUnion('type', [row, label, textDisplay]), 1, 5).refine(
    (components) => {
      const ids = components.flatMap((one) => {
        if (one.type === ComponentType.ActionRow) return one.components.map(({ custom_id }) => custom_id);
        return one.type === ComponentType.Label ? [one.component.custom_id] : [];
      });
      return new Set(ids).size === ids.length;
    },
    named('COMPONENT_CUSTOM_ID_DUPLICATED', 'Component custom id cannot be duplicated'),
  ),
});

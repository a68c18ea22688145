import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { z } from 'zod';
import { ComponentType, SeparatorSpacingSize } from '../discord-api.js';
import { actionRow, button, numbered } from './interactive-components.js';
import { attachmentName, integer, list, mediaAddress, named, text, yes } from './terms.js';

export const textDisplay = z.object({
  ...numbered,
  type: z.literal(ComponentType.TextDisplay),
  content: z
    .string()
    .refine((content) => content.trim() !== '', named('BASE_TYPE_REQUIRED', 'This field is required')),
});

const media = z.object({ url: mediaAddress });
const mediaDescription = { description: text(0, 1024).exactOptional(), spoiler: yes.exactOptional() };

const thumbnail = z.object({
  ...numbered,
  type: z.literal(ComponentType.Thumbnail),
  media,
  ...mediaDescription,
});

const section = z.object({
  ...numbered,
  type: z.literal(ComponentType.Section),
  components: list(z.discriminatedUnion('type', [textDisplay]), 1, 3),
  accessory: z.discriminatedUnion('type', [button, thumbnail]),
});

const mediaGallery = z.object({
  ...numbered,
  type: z.literal(ComponentType.MediaGallery),
  items: list(z.object({ media, ...mediaDescription }), 1, 10),
});

const file = z.object({
  ...numbered,
  type: z.literal(ComponentType.File),
  file: z.object({
    url: mediaAddress.refine(
      (url) => attachmentName(url) !== undefined,
      named('URL_TYPE_INVALID_SCHEME', 'Only attachment:// is supported here.'),
    ),
  }),
  spoiler: yes.exactOptional(),
});

const separator = z.object({
  ...numbered,
  type: z.literal(ComponentType.Separator),
  divider: yes.exactOptional(),
  spacing: z.enum(SeparatorSpacingSize).exactOptional(),
});

const container = z.object({
  ...numbered,
  type: z.literal(ComponentType.Container),
  components: list(
    z.discriminatedUnion('type', [actionRow, textDisplay, section, mediaGallery, separator, file]),
    1,
    40,
  ),
  accent_color: integer(0, 0xffffff).exactOptional(),
  spoiler: yes.exactOptional(),
});

/** Components of a message without the flag: rows of buttons and menus. */
export const legacyComponents: z.ZodType<APIMessageTopLevelComponent[]> = list(
  z.discriminatedUnion('type', [actionRow]),
  0,
  5,
);

/** Components of a message with the flag `IS_COMPONENTS_V2`. */
export const componentsV2: z.ZodType<APIMessageTopLevelComponent[]> = z.array(
  z.discriminatedUnion('type', [actionRow, section, textDisplay, mediaGallery, separator, file, container]),
);

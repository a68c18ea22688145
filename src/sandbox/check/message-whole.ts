import type { APIEmbed, APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { LocalFile } from '../act.js';
import { ComponentType, MessageFlags } from '../discord-api.js';
import type { CheckedMessage } from './checked-message.js';
import { eachComponent, mediaOf } from './component-walk.js';
import { embedSize, showsSomething } from './embeds.js';
import type { Mistakes } from './mistakes.js';
import { Refusal } from './refusal.js';
import { attachmentName } from './terms.js';

/** Largest text a V2 message holds, and the largest number of components, nested ones included. */
const V2_TEXT = 4000;
const V2_COMPONENTS = 40;
/** Above this many bytes of text, and 12 for each text, Discord fails (discord-api-docs issue 8554). */
const V2_BYTES = 10_170;
/** Largest text of all embeds of a message. */
const EMBED_TEXT = 6000;

export function checkEmbedsTogether(embeds: readonly APIEmbed[], mistakes: Mistakes): void {
  if (embeds.reduce((size, one) => size + embedSize(one), 0) <= EMBED_TEXT) return;
  mistakes.add(['embeds'], 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_TEXT}`);
}

/** What holds for the components of a message taken together. */
export function checkComponentsTogether(
  components: readonly APIMessageTopLevelComponent[],
  v2: boolean,
  mistakes: Mistakes,
): void {
  const placed = [...eachComponent(components)];
  const customIds = new Set<string>();
  const ids = new Set<number>();
  for (const { component, path } of placed) {
    if ('custom_id' in component) {
      if (customIds.has(component.custom_id)) {
        mistakes.add(
          [...path, 'custom_id'],
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          'Component custom id cannot be duplicated',
        );
      }
      customIds.add(component.custom_id);
    }
    if (component.id !== undefined && component.id !== 0) {
      if (ids.has(component.id)) {
        mistakes.add([...path, 'id'], 'COMPONENT_ID_DUPLICATED', 'Component id cannot be duplicated');
      }
      ids.add(component.id);
    }
  }
  if (!v2) return;
  if (placed.length > V2_COMPONENTS) {
    mistakes.add(
      ['components'],
      'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      `Total number of components cannot exceed ${V2_COMPONENTS}`,
    );
  }
  const texts = placed.flatMap(({ component }) =>
    component.type === ComponentType.TextDisplay ? [component.content] : [],
  );
  if (texts.reduce((size, one) => size + one.length, 0) > V2_TEXT) {
    mistakes.add(
      ['components'],
      'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      `Components displayable text size exceeds maximum size of ${V2_TEXT}`,
    );
  } else if (texts.reduce((size, one) => size + Buffer.byteLength(one) + 12, 0) > V2_BYTES) {
    throw new Refusal(500, 0, '500: Internal Server Error');
  }
}

/**
 * What holds for the message as it will stand: what it was, where it is edited, with what is new.
 * @throws Refusal with all mistakes so far, or because nothing would be left to see
 */
export function checkWhole(
  checked: CheckedMessage,
  files: readonly LocalFile[],
  existing: APIMessage | undefined,
  mistakes: Mistakes,
): void {
  const v2 = (checked.flags & MessageFlags.IsComponentsV2) !== 0;
  const content = checked.content ?? existing?.content ?? '';
  const embeds = checked.embeds ?? existing?.embeds ?? [];
  const components = checked.components ?? existing?.components ?? [];
  if (v2 && content !== '') refuseLegacy('content', mistakes);
  if (v2 && embeds.length > 0) refuseLegacy('embeds', mistakes);

  const attached = attachedNames(checked, files, existing, mistakes);
  for (const { component, path } of eachComponent(checked.components ?? [])) {
    for (const { media, path: inside } of mediaOf(component)) {
      const name = attachmentName(media.url);
      if (name === undefined || attached.includes(name)) continue;
      mistakes.add(
        [...path, ...inside],
        'COMPONENT_ATTACHMENT_NOT_FOUND',
        `No file named ${name} is sent along.`,
      );
    }
  }
  mistakes.refuse();
  const shows = v2
    ? components.length > 0
    : content !== '' || embeds.some(showsSomething) || components.length > 0 || attached.length > 0;
  if (!shows) throw new Refusal(400, 50006, 'Cannot send an empty message');
}

function refuseLegacy(field: string, mistakes: Mistakes): void {
  mistakes.add(
    [field],
    'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  );
}

/** Names of the files that will hang on the message. Notes those that are declared but are not there. */
function attachedNames(
  { attachments: declared }: CheckedMessage,
  files: readonly LocalFile[],
  existing: APIMessage | undefined,
  mistakes: Mistakes,
): readonly string[] {
  const before = existing?.attachments ?? [];
  for (const [at, { id }] of (declared ?? []).entries()) {
    if (files[Number(id)] !== undefined || before.some((attachment) => attachment.id === id)) continue;
    mistakes.add(
      ['attachments', at, 'id'],
      'ATTACHMENT_NOT_FOUND',
      `No file or attachment has the id ${id}.`,
    );
  }
  const kept = before.filter(({ id }) => declared === undefined || declared.some((one) => one.id === id));
  return [
    ...kept.map(({ filename }) => filename),
    ...files.map((file, at) => declared?.find(({ id }) => id === String(at))?.filename ?? file.name),
  ];
}

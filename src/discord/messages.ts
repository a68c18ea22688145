import type { Message, PermissionsString } from 'discord.js';
import { say } from '../command/wording.js';
import type { Language } from '../knowledge/types.js';
import type { Log, LogFields } from '../log.js';
import type { Observe, Surface } from '../operations/happening.js';
import { type CoolDown, relativeTime } from './cool-down.js';
import { deliver } from './deliver.js';
import { PermissionFlagsBits } from './discord-js.js';
import type { Fail } from './failure.js';
import { type Destination, send } from './outgoing.js';
import { serverLanguage } from './reader-language.js';
import { renderNotice } from './render-message.js';
import type { Request } from './request.js';
import { type Desk, respond } from './respond.js';
import type { SurfaceTexts } from './texts.js';

export interface MessageHandling {
  readonly desk: Desk;
  readonly coolDown: CoolDown;
  readonly defaultLanguage: Language;
  readonly fail: Fail;
  readonly observe: Observe;
  readonly log: Log;
}

/**
 * Answers direct messages, and messages in a channel that mention the bot by name. Nobody else: not
 * `@everyone`, not a role, not a reply that does not name it, no bot, no webhook, not itself. Never rejects.
 */
export async function handleMessage(message: Message, handling: MessageHandling): Promise<void> {
  const { desk, log } = handling;
  const self = message.client.user;
  if (message.author.bot || message.system || message.webhookId !== null) return;
  const direct = message.channel.isDMBased();
  // `mentions.has` would also be true for @everyone, for roles and for the author of what is replied to.
  if (!direct && !message.mentions.parsedUsers.has(self.id)) return;

  const started = performance.now();
  const surface: Surface = direct ? 'direct' : 'mention';
  const fields: LogFields = {
    surface,
    user: message.author.id,
    guild: message.guildId,
    channel: message.channelId,
  };
  const language = serverLanguage(message.guild?.preferredLocale, handling.defaultLanguage);
  const text = questionOf(message);
  const permissions = permissionsIn(message);
  const destination: Destination = { kind: 'channel', to: message, quoting: permissions.history };
  try {
    if (permissions.missing.length > 0) {
      log.warn('missing a permission to answer', { ...fields, permissions: permissions.missing.join(', ') });
      await tellByDirectMessage(message, permissions.missing, desk, language, log, fields);
      return;
    }
    const outcome = await answer(
      { kind: 'question', language, text },
      message,
      destination,
      handling,
      fields,
    );
    const ms = performance.now() - started;
    log.info('answered', { ...fields, outcome, ms: Math.round(ms) });
    handling.observe({ kind: 'answered', surface, outcome, ms });
  } catch (error) {
    await handling.fail(error, {
      destination,
      language,
      fields: { ...fields, hide: [text, message.content] },
    });
  }
}

/** @returns what came of it, for the log */
async function answer(
  request: Request,
  message: Message,
  destination: Destination,
  { desk, coolDown, log }: MessageHandling,
  fields: LogFields,
): Promise<string> {
  const again = coolDown.ask(message.author.id);
  const { language } = request;
  if (again !== null) {
    const text = say(language, desk.texts[language].coolDown, { when: relativeTime(again) });
    await send(renderNotice(text), destination);
    return 'cool-down';
  }
  const response = await respond(request, desk, { private: false });
  if (response === null) throw new Error('a question cannot be unknown');
  await deliver(response, destination, false, log, fields);
  return response.outcome;
}

/** The text of a message without the mention of the bot, and with the names of whatever else it mentions. */
function questionOf(message: Message): string {
  const self = message.client.user.id;
  return message.content
    .replace(/<@!?(\d+)>/g, (_, id: string) =>
      id === self ? ' ' : (message.mentions.users.get(id)?.displayName ?? ' '),
    )
    .replace(/<@&(\d+)>/g, (_, id: string) => message.mentions.roles.get(id)?.name ?? ' ')
    .trim();
}

type Speaking = keyof SurfaceTexts['permissions'];

/** What the bot may not do in the channel of a message, though an answer takes it. */
function permissionsIn(message: Message): {
  readonly missing: readonly Speaking[];
  readonly history: boolean;
} {
  const { channel } = message;
  if (channel.isDMBased()) return { missing: [], history: true };
  // A server whose roles have not arrived cannot tell, and discord.js would throw: let Discord decide.
  const permissions = channel.guild.available ? channel.permissionsFor(message.client.user) : null;
  if (permissions === null) return { missing: [], history: true };
  const needed: Speaking[] = ['ViewChannel', channel.isThread() ? 'SendMessagesInThreads' : 'SendMessages'];
  return {
    missing: needed.filter((name: PermissionsString) => !permissions.has(PermissionFlagsBits[name])),
    history: permissions.has(PermissionFlagsBits.ReadMessageHistory),
  };
}

/** Says why there is no answer. Where the person takes no direct messages either, the log is all there is. */
async function tellByDirectMessage(
  message: Message,
  missing: readonly Speaking[],
  { texts }: Desk,
  language: Language,
  log: Log,
  fields: LogFields,
): Promise<void> {
  const { cannotSpeak, permissions } = texts[language];
  const text = say(language, cannotSpeak, {
    count: missing.length,
    channel: `<#${message.channelId}>`,
    permissions: missing.map((name) => permissions[name]).join(', '),
  });
  try {
    await send(renderNotice(text), { kind: 'direct', to: message.author });
  } catch (error) {
    log.warn('could not tell by direct message either', { ...fields, error });
  }
}

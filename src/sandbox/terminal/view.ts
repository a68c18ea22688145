import type { APIMessage } from 'discord-api-types/v10';
import { MessageFlags } from '../discord-api.js';
import type { LocalDiscord } from '../local-discord.js';
import type { Sent } from '../sent.js';
import type { Pressable } from './message-lines.js';
import type { Screen } from './screen.js';
import type { Speech } from './speech.js';

/** What the person sees of the bot, and what of it they can act on. */
export interface View {
  /** Shows something that the bot has sent. */
  readonly see: (sent: Sent) => void;
  readonly show: (message: APIMessage) => void;
  /** Says what went wrong beside what `see` shows: other refused calls, and remarks. */
  readonly report: () => void;
  /** The last message, whoever wrote it; null where there is none. */
  readonly lastMessage: () => APIMessage | null;
  /** Takes note of a message that is on the screen already, since the person has typed it. */
  readonly noteLast: (message: APIMessage | null) => void;
}

export interface ViewOptions {
  readonly discord: LocalDiscord;
  readonly screen: Screen;
  readonly speech: Speech;
  /** Name of the bot. */
  readonly name: string;
  /** Is given what can be pressed on a message that is shown, in the order of its numbers. */
  readonly pressable: (message: APIMessage, pressables: readonly Pressable[]) => void;
}

export function createView({ discord, screen, speech, name, pressable }: ViewOptions): View {
  const { texts, locale } = speech;
  let lastMessage: APIMessage | null = null;
  const refusalsShown = new Set<string>();
  let callsSeen = 0;
  let problemsSeen = 0;

  const nameOf = (id: string) =>
    [discord.owner, discord.member].find((one) => one.id === id)?.name ??
    (id === discord.botUserId ? name : undefined);

  const show = (message: APIMessage): void => {
    const place = message.channel_id === discord.channelId ? '#general' : texts().direct;
    const isEdit = message.edited_timestamp !== null;
    const pressables = screen.message(message, { place, isEdit }, nameOf, locale(), texts());
    lastMessage = message;
    pressable(message, pressables);
  };

  return {
    show,
    see: (sent) => {
      const message = discord.messageById(sent.messageId ?? '');
      if (sent.refusal !== null) {
        refusalsShown.add(`${sent.at} ${sent.path}`);
        screen.refused(sent, texts());
      } else if (sent.kind === 'deletion') screen.dim(texts().deleted);
      else if (sent.kind !== 'deferral' && message !== undefined) show(message);
      else if (((message?.flags ?? 0) & MessageFlags.Loading) !== 0)
        screen.dim(`${name} ${texts().thinking}`);
    },
    report: () => {
      const calls = discord.calls.slice(callsSeen);
      callsSeen = discord.calls.length;
      for (const call of calls) {
        if (!refusalsShown.has(`${call.at} ${call.path}`)) screen.refused(call, texts());
      }
      for (const problem of discord.problems.slice(problemsSeen))
        screen.error(`${texts().remark}: ${problem}`);
      problemsSeen = discord.problems.length;
    },
    lastMessage: () => lastMessage,
    noteLast: (message) => {
      lastMessage = message;
    },
  };
}

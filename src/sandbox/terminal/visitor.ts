import {
  type APIMessage,
  ApplicationCommandType,
  InteractionResponseType,
  Locale,
  MessageFlags,
} from 'discord-api-types/v10';
import { type Exchange, ImpossibleAct, type LocalDiscord, type Sent } from '../local-discord.js';
import { fieldsOf } from '../people/form.js';
import { shownName } from '../people/shown-name.js';
import { readCommand } from './command-line.js';
import type { Pressable } from './message-lines.js';
import type { Screen } from './screen.js';
import { TEXTS, type TerminalLanguage, type TerminalTexts } from './texts.js';

/** Milliseconds to wait for an answer that the bot has promised. */
const PROMISED = 60_000;
/** Milliseconds to wait for what comes right behind an answer. */
const SETTLE = 40;
/** The command that a bot greets with. */
const GREETING = 'help';

const LOCALES: Readonly<Record<TerminalLanguage, Locale>> = { fr: Locale.French, en: Locale.EnglishUS };

/** The person at the terminal. */
export interface Visitor {
  /** Shows something that the bot has sent. */
  readonly see: (sent: Sent) => void;
  /** Says what can be done here, and lets the bot introduce itself. */
  readonly greet: () => Promise<void>;
  /** Does what a line asks for. */
  readonly say: (line: string) => Promise<void>;
}

export interface VisitorOptions {
  readonly discord: LocalDiscord;
  readonly screen: Screen;
  readonly language: TerminalLanguage;
  /** Name of the bot. */
  readonly name: string;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

/** The visitor acts as the owner of the application, whom every command is offered to. */
export function createVisitor({ discord, screen, language, name, patience }: VisitorOptions): Visitor {
  const user = discord.owner;
  let speaks = language;
  let pressables: readonly Pressable[] = [];
  let form: { readonly opened: Exchange; readonly texts: Map<string, string> } | null = null;
  const refusalsShown = new Set<string>();
  let callsSeen = 0;
  let problemsSeen = 0;

  const texts = (): TerminalTexts => TEXTS[speaks];
  const locale = (): Locale => LOCALES[speaks];
  const acting = () => ({ user, locale: locale(), timeout: patience, settle: SETTLE });
  const nameOf = (id: string) =>
    [user, discord.member].find((one) => one.id === id)?.name ??
    (id === discord.botUserId ? name : undefined);
  const offered = () => discord.offered({ user, locale: locale() });
  const listed = () =>
    offered()
      // What stands in the menu of a message cannot be typed.
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map((one) => `/${shownName(one, locale())}`)
      .join(' ');

  const see = (sent: Sent): void => {
    const message = discord.messageById(sent.messageId ?? '');
    if (sent.refusal !== null) {
      refusalsShown.add(`${sent.at} ${sent.path}`);
      screen.refused(sent, texts());
    } else if (sent.kind === 'deletion') screen.dim(texts().deleted);
    else if (sent.kind !== 'deferral' && message !== undefined) show(message);
    else if (((message?.flags ?? 0) & MessageFlags.Loading) !== 0) screen.dim(`${name} ${texts().thinking}`);
  };

  const show = (message: APIMessage): void => {
    const place = message.channel_id === discord.channelId ? '#general' : texts().direct;
    const isEdit = message.edited_timestamp !== null;
    const pressed = screen.message(message, { place, isEdit }, nameOf, locale(), texts());
    // The numbers stay with the last message that has some.
    const others = pressables.filter(({ messageId }) => messageId !== message.id);
    pressables = pressed.length > 0 ? pressed : others;
  };

  /** Says what went wrong beside what `see` shows: other refused calls, and remarks. */
  const report = (): void => {
    const calls = discord.calls.slice(callsSeen);
    callsSeen = discord.calls.length;
    for (const call of calls) {
      if (!refusalsShown.has(`${call.at} ${call.path}`)) screen.refused(call, texts());
    }
    for (const problem of discord.problems.slice(problemsSeen)) screen.error(`${texts().remark}: ${problem}`);
    problemsSeen = discord.problems.length;
  };

  const waitFor = async (exchange: Exchange): Promise<void> => {
    if (
      exchange.callback === InteractionResponseType.DeferredChannelMessageWithSource &&
      !exchange.answered
    ) {
      await exchange.until(({ answered }) => answered, PROMISED).catch(() => {});
    }
    if (exchange.modal !== null) {
      form = { opened: exchange, texts: new Map() };
      screen.print(texts().form(exchange.modal.title));
      askNext();
    } else if (exchange.interaction !== null && exchange.callback === null) {
      screen.error(texts().noResponse);
    } else if (exchange.interaction === null && !exchange.answered) {
      screen.dim(texts().noAnswer);
    }
  };

  const missingField = () =>
    fieldsOf(form?.opened.modal ?? { custom_id: '', title: '', components: [] }).find(
      ({ customId }) => !form?.texts.has(customId),
    );

  const askNext = (): void => {
    const field = missingField();
    if (field !== undefined) screen.print(`${field.label}${field.required ? ` (${texts().required})` : ''}:`);
  };

  const fillIn = async (line: string): Promise<void> => {
    const field = missingField();
    if (form === null || field === undefined) return;
    form.texts.set(field.customId, line);
    if (missingField() !== undefined) return askNext();
    const { opened, texts: filled } = form;
    form = null;
    await waitFor(await discord.submit(opened, Object.fromEntries(filled), acting()));
  };

  const press = async (number: number): Promise<void> => {
    const pressed = pressables[number - 1];
    if (pressed === undefined) return screen.error(texts().noButton(number));
    const { messageId, customId } = pressed;
    await waitFor(
      pressed.kind === 'button'
        ? await discord.click(messageId, customId, acting())
        : await discord.select(messageId, customId, [pressed.value], acting()),
    );
  };

  const switchLanguage = (to: string): void => {
    if (to !== 'fr' && to !== 'en') {
      screen.error(texts().languages);
      return;
    }
    speaks = to;
    screen.dim(texts().language(to));
  };

  const perform = async (line: string): Promise<void> => {
    if (form !== null) return fillIn(line);
    if (line === '') return;
    if (line === '/') return screen.print(listed() === '' ? texts().noCommands : texts().commands(listed()));
    const wanted = /^\/lang\b\s*(.*)$/.exec(line);
    if (wanted !== null) return switchLanguage(wanted[1]?.trim() ?? '');
    if (/^\d{1,3}$/.test(line)) return press(Number(line));
    if (line.startsWith('/')) {
      const typed = readCommand(line, offered(), locale());
      return waitFor(await discord.slash(typed.name, typed.options, acting()));
    }
    const inChannel = line.startsWith('@') || line.includes(`<@${discord.botUserId}>`);
    await waitFor(
      await discord.message(withMentions(line, name, discord.botUserId), {
        ...acting(),
        place: inChannel ? 'guild' : 'dm',
      }),
    );
  };

  const say = async (line: string): Promise<void> => {
    try {
      await perform(line.trim());
    } catch (error) {
      if (!(error instanceof ImpossibleAct)) throw error;
      screen.error(speaks === 'fr' ? error.french : error.message);
    }
    report();
  };

  return {
    see,
    say,
    async greet() {
      const greets = offered().some((command) => command.name === GREETING);
      screen.print(...texts().greeting(name, listed() || texts().noCommands), '');
      report();
      if (greets) await say(`/${GREETING}`);
    },
  };
}

/** Writes `@Name` as a mention; case and accents do not matter. */
function withMentions(line: string, name: string, id: string): string {
  const plain = new Intl.Collator(undefined, { sensitivity: 'base', usage: 'search' });
  return line.replace(/@([\p{L}\p{N}_-]+)/gu, (written, word: string) =>
    plain.compare(word, name) === 0 ? `<@${id}>` : written,
  );
}

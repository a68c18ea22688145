import type { APIMessage } from 'discord-api-types/v10';
import { ApplicationCommandType, InteractionResponseType, Locale, MessageFlags } from '../discord-api.js';
import type { Exchange } from '../exchange.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { LocalDiscord } from '../local-discord.js';
import { shownName } from '../people/shown-name.js';
import type { Sent } from '../sent.js';
import { readCommand, type TypedCommand } from './command-line.js';
import { type FormFilling, formFilling } from './form-filling.js';
import type { Pressable } from './message-lines.js';
import { inMessageMenu, type MenuLine, readMenuLine, startOf } from './message-menu.js';
import type { Screen } from './screen.js';
import { TEXTS, type TerminalLanguage, type TerminalTexts } from './texts.js';

/** Milliseconds to wait for an answer that the bot has promised. */
const PROMISED = 60_000;
/** Milliseconds to wait for what comes right behind an answer. */
const SETTLE = 40;
/** The command that a bot greets with. */
const GREETING = 'help';

const LOCALES: Readonly<Record<TerminalLanguage, Locale>> = { fr: Locale.French, en: Locale.EnglishUS };

/** Something that the person does by its number. */
type Deed = () => Promise<void>;

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
  /** What the numbers do, and the message they stand on; none for what stands on its own. */
  let numbered: { readonly on: string | null; readonly deeds: readonly Deed[] } = { on: null, deeds: [] };
  let lastMessage: APIMessage | null = null;
  let form: FormFilling | null = null;
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
    const pressables = screen.message(message, { place, isEdit }, nameOf, locale(), texts());
    lastMessage = message;
    // The numbers stay with the last that has some.
    if (pressables.length > 0)
      numbered = { on: message.id, deeds: pressables.map((one) => () => press(one)) };
    else if (numbered.on === message.id) numbered = { on: null, deeds: [] };
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
      form = formFilling(exchange);
      screen.print(texts().form(exchange.modal.title));
      askNext(form);
    } else if (exchange.interaction !== null && exchange.callback === null) {
      screen.error(texts().noResponse);
    } else if (exchange.interaction === null && !exchange.answered) {
      screen.dim(texts().noAnswer);
    }
  };

  const askNext = ({ next }: FormFilling): void => {
    if (next !== undefined) screen.print(`${next.label}${next.required ? ` (${texts().required})` : ''}:`);
  };

  const fillIn = async ({ opened, texts: filled, next }: FormFilling, line: string): Promise<void> => {
    const further = formFilling(opened, next === undefined ? filled : { ...filled, [next.customId]: line });
    form = further.next === undefined ? null : further;
    if (form !== null) return askNext(form);
    await waitFor(await discord.submit(opened, further.texts, acting()));
  };

  const press = async (pressed: Pressable): Promise<void> => {
    const { messageId, customId } = pressed;
    await waitFor(
      pressed.kind === 'button'
        ? await discord.click(messageId, customId, acting())
        : await discord.select(messageId, customId, [pressed.value], acting()),
    );
  };

  const use = async ({ name: command, options, typing }: TypedCommand): Promise<void> => {
    if (typing === null) return waitFor(await discord.slash(command, options, acting()));
    const { option } = typing;
    const { choices } = await discord.autocomplete(command, typing, options, acting());
    if (choices.length === 0) return screen.dim(texts().noSuggestion(option));
    screen.print(
      texts().suggestions(option),
      ...choices.map((choice, at) => `[${at + 1}] ${choice.name_localizations?.[locale()] ?? choice.name}`),
    );
    numbered = {
      on: null,
      deeds: choices.map(({ value }) => () => {
        return use({ name: command, options: { ...options, [option]: value }, typing: null });
      }),
    };
  };

  const openMenu = async ({ entry, text }: MenuLine): Promise<void> => {
    if (text !== '') {
      // As somebody else writes it, to whoever is there.
      const { message } = await discord.message(text, { timeout: 0 });
      if (message !== null) show(message);
    }
    const target = lastMessage;
    if (target === null) return screen.error(texts().noMessage);
    const entries = inMessageMenu(offered()).map((one) => shownName(one, locale()));
    if (entries.length === 0) return screen.error(texts().noMenu);
    const deeds = entries.map((one) => async () => {
      await waitFor(await discord.contextMenu(one, { messageId: target.id }, acting()));
    });
    if (entry !== null) return deeds[entry - 1]?.() ?? screen.error(texts().noNumber(entry));
    screen.print(texts().menu(startOf(target)), entries.map((one, at) => `[${at + 1}] ${one}`).join('   '));
    screen.dim(texts().menuOf);
    numbered = { on: null, deeds };
  };

  const switchLanguage = (to: string): void => {
    if (to !== 'fr' && to !== 'en') {
      screen.error(texts().languages);
      return;
    }
    speaks = to;
    screen.dim(texts().language);
  };

  const perform = async (line: string): Promise<void> => {
    if (form !== null) return fillIn(form, line);
    if (line === '') return;
    if (line === '/') return screen.print(listed() === '' ? texts().noCommands : texts().commands(listed()));
    const wanted = /^\/lang\b\s*(.*)$/.exec(line);
    if (wanted !== null) return switchLanguage(wanted[1]?.trim() ?? '');
    if (/^\d{1,3}$/.test(line)) {
      const deed = numbered.deeds[Number(line) - 1];
      return deed === undefined ? screen.error(texts().noNumber(Number(line))) : deed();
    }
    const menu = readMenuLine(line);
    if (menu !== null) return openMenu(menu);
    if (line.startsWith('/')) return use(readCommand(line, offered(), locale()));
    const inChannel = line.startsWith('@') || line.includes(`<@${discord.botUserId}>`);
    const exchange = await discord.message(withMentions(line, name, discord.botUserId), {
      ...acting(),
      place: inChannel ? 'guild' : 'dm',
    });
    if (!exchange.answered) lastMessage = exchange.message;
    await waitFor(exchange);
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

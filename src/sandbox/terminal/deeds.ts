import type { APIApplicationCommand } from 'discord-api-types/v10';
import { InteractionResponseType } from '../discord-api.js';
import type { Exchange } from '../exchange.js';
import type { LocalDiscord } from '../local-discord.js';
import { shownName } from '../people/shown-name.js';
import type { TypedCommand } from './command-line.js';
import { type FormFilling, formFilling } from './form-filling.js';
import type { Pressable } from './message-lines.js';
import { inMessageMenu, type MenuLine, startOf } from './message-menu.js';
import type { Numbers } from './numbers.js';
import type { Screen } from './screen.js';
import type { Speech } from './speech.js';
import type { View } from './view.js';

/** Milliseconds to wait for an answer that the bot has promised. */
const PROMISED = 60_000;
/** Milliseconds to wait for what comes right behind an answer. */
const SETTLE = 40;

/** What the person does to the bot. Each is settled once the bot has answered, or will not any more. */
export interface Deeds {
  /** The commands that are offered to the person. */
  readonly offered: () => readonly APIApplicationCommand[];
  /**
   * Uses a slash command, or shows what is suggested for one of its options.
   * @param settle milliseconds to wait for what comes right behind the answer
   */
  readonly use: (command: TypedCommand, settle?: number) => Promise<void>;
  readonly press: (pressed: Pressable) => Promise<void>;
  /** Opens the menu of the last message, or uses an entry of it. */
  readonly openMenu: (line: MenuLine) => Promise<void>;
  /** Writes in the channel where the bot is mentioned there, otherwise to the bot alone. */
  readonly post: (line: string) => Promise<void>;
  /** Fills in the next field of the form that is open; null where none is. */
  readonly filling: () => ((line: string) => Promise<void>) | null;
}

export interface DeedOptions {
  readonly discord: LocalDiscord;
  readonly screen: Screen;
  readonly speech: Speech;
  readonly view: View;
  readonly numbers: Numbers;
  /** Name of the bot. */
  readonly name: string;
  /** Milliseconds to wait for an answer. */
  readonly patience: number;
}

/** The person acts as the owner of the application, whom every command is offered to. */
export function createDeeds({ discord, screen, speech, view, numbers, name, patience }: DeedOptions): Deeds {
  const { texts, locale } = speech;
  const user = discord.owner;
  let form: FormFilling | null = null;

  const acting = (settle = SETTLE) => ({ user, locale: locale(), timeout: patience, settle });
  const offered = () => discord.offered({ user, locale: locale() });

  const askNext = ({ next }: FormFilling): void => {
    if (next !== undefined) screen.print(`${next.label}${next.required ? ` (${texts().required})` : ''}:`);
  };

  /** Waits for what was promised, and says what the person would otherwise wait for in vain. */
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

  const fillIn = async ({ opened, texts: filled, next }: FormFilling, line: string): Promise<void> => {
    const further = formFilling(opened, next === undefined ? filled : { ...filled, [next.customId]: line });
    form = further.next === undefined ? null : further;
    if (form !== null) return askNext(form);
    await waitFor(await discord.submit(opened, further.texts, acting()));
  };

  const use: Deeds['use'] = async ({ name: command, options, typing }, settle) => {
    if (typing === null) return waitFor(await discord.slash(command, options, acting(settle)));
    const { option } = typing;
    const { choices } = await discord.autocomplete(command, typing, options, acting());
    if (choices.length === 0) return screen.dim(texts().noSuggestion(option));
    screen.print(
      texts().suggestions(option),
      ...choices.map((choice, at) => `[${at + 1}] ${choice.name_localizations?.[locale()] ?? choice.name}`),
    );
    numbers.put(
      choices.map(({ value }) => () => {
        return use({ name: command, options: { ...options, [option]: value }, typing: null });
      }),
    );
  };

  return {
    offered,
    use,
    press: async (pressed) => {
      const { messageId, customId } = pressed;
      await waitFor(
        pressed.kind === 'button'
          ? await discord.click(messageId, customId, acting())
          : await discord.select(messageId, customId, [pressed.value], acting()),
      );
    },
    openMenu: async ({ entry, text }) => {
      if (text !== '') {
        // As somebody else writes it, to whoever is there.
        const { message } = await discord.message(text, { timeout: 0 });
        if (message !== null) view.show(message);
      }
      const target = view.lastMessage();
      if (target === null) return screen.error(texts().noMessage);
      const entries = inMessageMenu(offered()).map((one) => shownName(one, locale()));
      if (entries.length === 0) return screen.error(texts().noMenu);
      const deeds = entries.map((one) => async () => {
        await waitFor(await discord.contextMenu(one, { messageId: target.id }, acting()));
      });
      if (entry !== null) return deeds[entry - 1]?.() ?? screen.error(texts().noNumber(entry));
      screen.print(texts().menu(startOf(target)), entries.map((one, at) => `[${at + 1}] ${one}`).join('   '));
      screen.dim(texts().menuOf);
      numbers.put(deeds);
    },
    post: async (line) => {
      const inChannel = line.startsWith('@') || line.includes(`<@${discord.botUserId}>`);
      const exchange = await discord.message(withMentions(line, name, discord.botUserId), {
        ...acting(),
        place: inChannel ? 'guild' : 'dm',
      });
      if (!exchange.answered) view.noteLast(exchange.message);
      await waitFor(exchange);
    },
    filling: () => {
      const open = form;
      return open === null ? null : (line) => fillIn(open, line);
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

import { ApplicationCommandType } from '../discord-api.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { LocalDiscord } from '../local-discord.js';
import { shownName } from '../people/shown-name.js';
import type { Sent } from '../sent.js';
import { readCommand } from './command-line.js';
import { createDeeds } from './deeds.js';
import { readMenuLine } from './message-menu.js';
import { createNumbers } from './numbers.js';
import type { Screen } from './screen.js';
import { createSpeech } from './speech.js';
import type { TerminalLanguage } from './texts.js';
import { createView } from './view.js';

/** The command that a bot greets with. */
const GREETING = 'help';

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

/** Reads what the person writes, a line at a time, and does it. */
export function createVisitor({ discord, screen, language, name, patience }: VisitorOptions): Visitor {
  const speech = createSpeech(language);
  const { texts, locale } = speech;
  const numbers = createNumbers();
  const view = createView({
    discord,
    screen,
    speech,
    name,
    pressable: ({ id }, pressables) =>
      numbers.putOn(
        id,
        pressables.map((one) => () => deeds.press(one)),
      ),
  });
  const deeds = createDeeds({ discord, screen, speech, view, numbers, name, patience });

  const listed = () =>
    deeds
      .offered()
      // What stands in the menu of a message cannot be typed.
      .filter(({ type }) => type === ApplicationCommandType.ChatInput)
      .map((one) => `/${shownName(one, locale())}`)
      .join(' ');

  const switchLanguage = (to: string): void => {
    if (to !== 'fr' && to !== 'en') {
      screen.error(texts().languages);
      return;
    }
    speech.switchTo(to);
    screen.dim(texts().language);
  };

  const perform = async (line: string): Promise<void> => {
    const fillIn = deeds.filling();
    if (fillIn !== null) return fillIn(line);
    if (line === '') return;
    if (line === '/') return screen.print(listed() === '' ? texts().noCommands : texts().commands(listed()));
    const wanted = /^\/lang\b\s*(.*)$/.exec(line);
    if (wanted !== null) return switchLanguage(wanted[1]?.trim() ?? '');
    if (/^\d{1,3}$/.test(line)) {
      const deed = numbers.deed(Number(line));
      return deed === undefined ? screen.error(texts().noNumber(Number(line))) : deed();
    }
    const menu = readMenuLine(line);
    if (menu !== null) return deeds.openMenu(menu);
    if (line.startsWith('/')) return deeds.use(readCommand(line, deeds.offered(), locale()));
    return deeds.post(line);
  };

  /** Does something, and tells what cannot be done and what went wrong. */
  const attempt = async (deed: () => Promise<void>): Promise<void> => {
    try {
      await deed();
    } catch (error) {
      if (!(error instanceof ImpossibleAct)) throw error;
      screen.error(speech.language() === 'fr' ? error.french : error.message);
    }
    view.report();
  };

  return {
    see: view.see,
    say: (line) => attempt(() => perform(line.trim())),
    async greet() {
      const greets = deeds.offered().some((command) => command.name === GREETING);
      screen.print(...texts().greeting(name, listed() || texts().noCommands), '');
      view.report();
      // Nobody has asked for it: the person need not wait for what may come behind it.
      if (greets) await attempt(() => deeds.use({ name: GREETING, options: {}, typing: null }, 0));
    },
  };
}

/** What the terminal says in its own name. */
export interface TerminalTexts {
  /** Lines of the greeting; `bot` is the name of the bot, `commands` the list of its commands. */
  readonly greeting: (bot: string, commands: string) => readonly string[];
  readonly commands: (list: string) => string;
  readonly noCommands: string;
  /** Said once the language is this one. */
  readonly language: string;
  readonly languages: string;
  readonly noNumber: (number: number) => string;
  readonly suggestions: (option: string) => string;
  readonly noSuggestion: (option: string) => string;
  /** Above the entries of a message's menu; `start` is how the message begins. */
  readonly menu: (start: string) => string;
  /** How to use the menu of a message that says something. */
  readonly menuOf: string;
  readonly noMenu: string;
  readonly noMessage: string;
  readonly noAnswer: string;
  readonly noResponse: string;
  readonly thinking: string;
  readonly deleted: string;
  readonly edited: string;
  readonly onlyYou: string;
  readonly direct: string;
  readonly image: string;
  readonly file: string;
  readonly refused: string;
  readonly remark: string;
  readonly form: (title: string) => string;
  readonly required: string;
}

export type TerminalLanguage = 'fr' | 'en';

const NARROW = '\u202f';

export const TEXTS: Readonly<Record<TerminalLanguage, TerminalTexts>> = {
  fr: {
    greeting: (bot, commands) => [
      `Bac à sable${NARROW}: un Discord local, dont vous êtes le propriétaire. Rien ne sort de cette machine.`,
      `  /commande option:valeur   une commande de ${bot}${NARROW}: ${commands}`,
      `  /commande option:mot?     ce que Discord propose pendant la frappe`,
      `  @${bot} …${' '.repeat(Math.max(1, 23 - bot.length))}un message dans le salon, adressé au bot`,
      '  une ligne de texte        un message privé au bot',
      '  1, 2, 3…                  un bouton du dernier message, ou une proposition',
      '  /menu                     le menu du dernier message (Applications)',
      `  /lang fr|en   /quit       votre langue${NARROW}; la sortie (ou Ctrl-D)`,
    ],
    commands: (list) => `Commandes${NARROW}: ${list}`,
    noCommands: 'Le bot n’a enregistré aucune commande.',
    language: 'Vous parlez maintenant français.',
    languages: `Langues${NARROW}: /lang fr, /lang en`,
    noNumber: (number) => `Rien n’a ici le numéro ${number}.`,
    suggestions: (option) => `Propositions pour ${option}${NARROW}:`,
    noSuggestion: (option) => `Aucune proposition pour ${option}.`,
    menu: (start) => `Menu du message «${NARROW}${start}${NARROW}»${NARROW}:`,
    menuOf: `/menu 1 un texte${NARROW}: l’entrée 1, sur un message de quelqu’un d’autre qui dit ce texte`,
    noMenu: 'Le bot n’a rien mis dans le menu des messages.',
    noMessage: 'Il n’y a pas encore de message.',
    noAnswer: '(aucune réponse)',
    noResponse: 'L’application ne répond pas.',
    thinking: '… réfléchit',
    deleted: '(message supprimé)',
    edited: 'modifié',
    onlyYou: 'visible par vous seul',
    direct: 'message privé',
    image: 'image',
    file: 'fichier',
    refused: 'Discord aurait refusé',
    remark: 'Remarque',
    form: (title) => `Formulaire «${NARROW}${title}${NARROW}» (une ligne par champ)`,
    required: 'obligatoire',
  },
  en: {
    greeting: (bot, commands) => [
      'Sandbox: a local Discord, and you own it. Nothing leaves this machine.',
      `  /command option:value     a command of ${bot}: ${commands}`,
      '  /command option:wor?      what Discord suggests while one types',
      `  @${bot} …${' '.repeat(Math.max(1, 23 - bot.length))}a message in the channel, addressed to the bot`,
      '  a line of text            a direct message to the bot',
      '  1, 2, 3…                  a button of the last message, or a suggestion',
      '  /menu                     the menu of the last message (Apps)',
      '  /lang fr|en   /quit       your language; the way out (or Ctrl-D)',
    ],
    commands: (list) => `Commands: ${list}`,
    noCommands: 'The bot has registered no command.',
    language: 'You now speak English.',
    languages: 'Languages: /lang fr, /lang en',
    noNumber: (number) => `Nothing here has the number ${number}.`,
    suggestions: (option) => `Suggestions for ${option}:`,
    noSuggestion: (option) => `No suggestion for ${option}.`,
    menu: (start) => `Menu of the message “${start}”:`,
    menuOf: '/menu 1 some text: entry 1, on a message of somebody else with that text',
    noMenu: 'The bot has put nothing in the menu of messages.',
    noMessage: 'There is no message yet.',
    noAnswer: '(no answer)',
    noResponse: 'The application did not respond.',
    thinking: '… is thinking',
    deleted: '(message deleted)',
    edited: 'edited',
    onlyYou: 'only you can see this',
    direct: 'direct message',
    image: 'picture',
    file: 'file',
    refused: 'Discord would have refused',
    remark: 'Note',
    form: (title) => `Form “${title}” (one line a field)`,
    required: 'required',
  },
};

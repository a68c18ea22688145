/** What the terminal says in its own name. */
export interface TerminalTexts {
  /** Lines of the greeting; `bot` is the name of the bot, `commands` the list of its commands. */
  readonly greeting: (bot: string, commands: string) => readonly string[];
  readonly commands: (list: string) => string;
  readonly noCommands: string;
  readonly language: (tag: string) => string;
  readonly languages: string;
  readonly noButton: (number: number) => string;
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
      `  @${bot} …${' '.repeat(Math.max(1, 23 - bot.length))}un message dans le salon, adressé au bot`,
      '  une ligne de texte        un message privé au bot',
      '  1, 2, 3…                  un bouton du dernier message',
      `  /lang fr|en   /quit       votre langue${NARROW}; la sortie (ou Ctrl-D)`,
    ],
    commands: (list) => `Commandes${NARROW}: ${list}`,
    noCommands: 'Le bot n’a enregistré aucune commande.',
    language: (tag) => `Votre langue est maintenant ${tag}.`,
    languages: `Langues${NARROW}: /lang fr, /lang en`,
    noButton: (number) => `Aucun bouton n’a le numéro ${number}.`,
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
      `  @${bot} …${' '.repeat(Math.max(1, 23 - bot.length))}a message in the channel, addressed to the bot`,
      '  a line of text            a direct message to the bot',
      '  1, 2, 3…                  a button of the last message',
      '  /lang fr|en   /quit       your language; the way out (or Ctrl-D)',
    ],
    commands: (list) => `Commands: ${list}`,
    noCommands: 'The bot has registered no command.',
    language: (tag) => `Your language is now ${tag}.`,
    languages: 'Languages: /lang fr, /lang en',
    noButton: (number) => `No button has the number ${number}.`,
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

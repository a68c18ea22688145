import type { Command } from '../src/command/command.js';
import { coverageSpan } from '../src/command/coverage-span.js';
import { bold, literal } from '../src/command/markdown.js';
import { say } from '../src/command/wording.js';
import type { Language } from '../src/knowledge/types.js';

const TEXTS = {
  fr: {
    title: 'Dépêche répond, citations à l’appui',
    coverage: {
      one: 'La couverture : {count} article, {span} ; {facts} faits, chacun avec la citation qui le prouve.',
      other:
        'La couverture : {count} articles, {span} ; {facts} faits, chacun avec la citation qui le prouve.',
    },
    how: 'Posez votre question en français ou en anglais : avec `/{ask}`, en mentionnant le bot dans un salon, ou en message privé. Par exemple :',
    commands: 'Les commandes',
    menu: 'Dans le menu d’un message (Applications)',
    limits:
      'Le bot ne dit que ce que disent ces articles, chaque fois avec la citation. S’ils ne répondent pas, il le dit, et montre ce qu’ils ont de plus proche.',
  },
  en: {
    title: 'Dépêche answers, with quotations to prove it',
    coverage: {
      one: 'The coverage: {count} article, {span}; {facts} facts, each with the quotation that proves it.',
      other: 'The coverage: {count} articles, {span}; {facts} facts, each with the quotation that proves it.',
    },
    how: 'Ask in English or French: with `/{ask}`, by mentioning the bot in a channel, or in a direct message. For example:',
    commands: 'Commands',
    menu: 'In the menu of a message (Apps)',
    limits:
      'The bot says only what these articles say, each time with the quotation. Where they do not answer, it says so, and shows the nearest they have.',
  },
} as const;

export default {
  name: { fr: 'aide', en: 'help' },
  access: 'everyone',
  description: {
    fr: 'Ce que l’on peut demander, avec des exemples',
    en: 'What can be asked, with examples',
  },
  options: [],
  run: ({ engine, language, commands }) => {
    const { summary } = engine;
    const texts = TEXTS[language];
    const open = commands
      .filter(({ access }) => access === 'everyone')
      .sort((a, b) => a.name[language].localeCompare(b.name[language], language));
    const ask = commands.find(({ name }) => name.en === 'ask');
    return {
      kind: 'page',
      title: say(language, texts.title),
      sections: [
        say(language, texts.coverage, {
          count: summary.articles,
          span: coverageSpan(summary, language),
          facts: summary.facts,
        }),
        [
          say(language, texts.how, { ask: ask?.name[language] ?? 'ask' }),
          ...summary.examples[language].map((question) => `- ${literal(question)}`),
        ].join('\n'),
        section(
          texts.commands,
          open.filter((command) => !('on' in command)),
          language,
        ),
        section(
          texts.menu,
          open.filter((command) => 'on' in command),
          language,
        ),
        say(language, texts.limits),
      ],
    };
  },
} satisfies Command;

function section(title: string, commands: readonly Command[], language: Language): string {
  return [bold(say(language, title)), ...commands.map((command) => usage(command, language))].join('\n');
}

/** "- `/meetings` · Who met whom, when and where". Options show as one types, and need no telling. */
function usage(command: Command, language: Language): string {
  const name = command.name[language];
  const call = 'on' in command ? bold(literal(name)) : `\`/${name}\``;
  return `- ${call} · ${literal(say(language, command.description[language]))}`;
}

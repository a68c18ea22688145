import type { Command, CommandContext, ReloadReport, Reply } from '../src/command/command.js';
import { coverageSpan } from '../src/command/coverage-span.js';
import { gapLines, verdictLines } from '../src/command/gap-list.js';
import { bold, literal, small } from '../src/command/markdown.js';
import { say, type Wording } from '../src/command/wording.js';
import type { Changes } from '../src/knowledge/difference.js';
import type { Language } from '../src/knowledge/types.js';

interface Texts {
  readonly reloaded: string;
  readonly unchanged: string;
  readonly version: string;
  readonly refused: Wording;
  readonly kept: string;
  readonly kinds: Readonly<Record<'articles' | 'facts' | 'names' | 'vocabulary', string>>;
  readonly changesOf: string;
  readonly changes: Readonly<Record<keyof Changes, Wording>>;
  readonly more: Wording;
  readonly status: string;
  readonly coverage: string;
  readonly loaded: string;
  readonly started: string;
  readonly questions: Wording;
  readonly refusals: Wording;
  readonly dropped: Wording;
  readonly gaps: string;
  readonly noGaps: string;
  readonly missing: string;
  readonly judged: string;
  readonly gapsHow: string;
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  fr: {
    reloaded: 'La couverture est rechargée',
    unchanged: 'La couverture est rechargée : rien n’a changé',
    version: 'Version {after}, à la place de {before}.',
    refused: {
      one: 'Rechargement refusé : {count} erreur dans la base de connaissances',
      other: 'Rechargement refusé : {count} erreurs dans la base de connaissances',
    },
    kept: 'La couverture en place (version {version}) continue de répondre.',
    kinds: { articles: 'Articles', facts: 'Faits', names: 'Noms', vocabulary: 'Vocabulaire' },
    changesOf: '{kind} : {changes}',
    changes: {
      added: { one: '{count} ajouté', other: '{count} ajoutés' },
      changed: { one: '{count} modifié', other: '{count} modifiés' },
      removed: { one: '{count} retiré', other: '{count} retirés' },
    },
    more: { one: 'et {count} autre', other: 'et {count} autres' },
    status: 'État du bot',
    coverage: 'Couverture : {articles} articles, {facts} faits, {span} ; version {version}.',
    loaded: 'Chargée le {date}.',
    started: 'Bot démarré le {date}.',
    questions: { one: '{count} question depuis.', other: '{count} questions depuis.' },
    refusals: { one: '{count} question sans réponse.', other: '{count} questions sans réponse.' },
    dropped: {
      one: '{count} interaction arrivée trop tard pour qu’on y réponde.',
      other: '{count} interactions arrivées trop tard pour qu’on y réponde.',
    },
    gaps: 'Ce que la couverture n’a pas pu dire',
    noGaps: 'Rien n’a encore manqué, et personne n’a donné son avis sur une réponse.',
    missing: 'Ce qui manque',
    judged: 'Ce qu’en disent les lecteurs',
    gapsHow: 'Compté sans garder ni qui a demandé, ni les questions elles-mêmes.',
  },
  en: {
    reloaded: 'The coverage is reloaded',
    unchanged: 'The coverage is reloaded: nothing has changed',
    version: 'Version {after}, in place of {before}.',
    refused: {
      one: 'Reload refused: {count} mistake in the knowledge base',
      other: 'Reload refused: {count} mistakes in the knowledge base',
    },
    kept: 'The coverage in force (version {version}) goes on answering.',
    kinds: { articles: 'Articles', facts: 'Facts', names: 'Names', vocabulary: 'Vocabulary' },
    changesOf: '{kind}: {changes}',
    changes: { added: '{count} added', changed: '{count} changed', removed: '{count} removed' },
    more: 'and {count} more',
    status: 'State of the bot',
    coverage: 'Coverage: {articles} articles, {facts} facts, {span}; version {version}.',
    loaded: 'Loaded on {date}.',
    started: 'Bot started on {date}.',
    questions: { one: '{count} question since.', other: '{count} questions since.' },
    refusals: { one: '{count} question without an answer.', other: '{count} questions without an answer.' },
    dropped: {
      one: '{count} interaction that came too late to be answered.',
      other: '{count} interactions that came too late to be answered.',
    },
    gaps: 'What the coverage could not tell',
    noGaps: 'Nothing has been missing yet, and nobody has judged an answer.',
    missing: 'What is missing',
    judged: 'What readers say',
    gapsHow: 'Counted without keeping who asked, or the questions themselves.',
  },
};

export default {
  name: { fr: 'admin', en: 'admin' },
  access: 'administrators',
  description: {
    fr: 'Pour l’équipe qui administre le bot',
    en: 'For the people who run the bot',
  },
  subcommands: [
    {
      name: { fr: 'recharger', en: 'reload' },
      description: {
        fr: 'Recharge la base de connaissances, si elle est sans erreur',
        en: 'Reloads the knowledge base, if nothing is wrong with it',
      },
      options: [],
      slow: true,
      run: async ({ reload, language }) => reportReload(await reload(), language),
    },
    {
      name: { fr: 'état', en: 'status' },
      description: {
        fr: 'La couverture en place et l’activité du bot',
        en: 'The coverage in force and what the bot has done',
      },
      options: [],
      run: reportStatus,
    },
    {
      name: { fr: 'lacunes', en: 'gaps' },
      description: {
        fr: 'Ce que la couverture n’a pas pu dire, et ce que les lecteurs contestent',
        en: 'What the coverage could not tell, and what readers call wrong',
      },
      options: [],
      run: reportGaps,
    },
  ],
} satisfies Command;

function reportReload(report: ReloadReport, language: Language): Reply {
  const texts = TEXTS[language];
  if (!report.ok) {
    const { count, lines } = report.mistakes;
    return {
      kind: 'page',
      title: say(language, texts.refused, { count }),
      sections: [
        say(language, texts.kept, { version: report.kept.version }),
        ...listSome(lines, count, texts, language),
      ],
    };
  }
  const { before, after, difference } = report;
  const kinds = ['articles', 'facts', 'names', 'vocabulary'] as const;
  const changes = kinds.flatMap((kind) => listChanges(texts.kinds[kind], difference[kind], texts, language));
  return {
    kind: 'page',
    title: say(language, changes.length === 0 ? texts.unchanged : texts.reloaded),
    sections:
      before.version === after.version
        ? changes
        : [say(language, texts.version, { before: before.version, after: after.version }), ...changes],
  };
}

/** For each way in which things changed, a line that counts them, and a line for each. */
function listChanges(kind: string, changes: Changes, texts: Texts, language: Language): string[] {
  return (['added', 'changed', 'removed'] as const).flatMap((way) => {
    const { count, ids } = changes[way];
    if (count === 0) return [];
    const counted = say(language, texts.changes[way], { count });
    return [
      bold(say(language, texts.changesOf, { kind, changes: counted })),
      ...listSome(ids, count, texts, language),
    ];
  });
}

/** A line for each of the first of many, and one for how many more there are. */
function listSome(
  lines: readonly string[],
  count: number,
  texts: Pick<Texts, 'more'>,
  language: Language,
): string[] {
  const more = count - lines.length;
  return [
    ...lines.map((line) => `- ${literal(line)}`),
    ...(more > 0 ? [`- ${say(language, texts.more, { count: more })}`] : []),
  ];
}

function reportStatus({ engine, language, status }: CommandContext): Reply {
  const texts = TEXTS[language];
  const { summary } = engine;
  const { startedAt, loadedAt, questions, refusals, dropped } = status();
  return {
    kind: 'page',
    title: say(language, texts.status),
    sections: [
      [
        say(language, texts.coverage, {
          articles: summary.articles,
          facts: summary.facts,
          span: coverageSpan(summary, language),
          version: summary.version,
        }),
        say(language, texts.loaded, { date: moment(loadedAt, language) }),
      ].join('\n'),
      [
        say(language, texts.started, { date: moment(startedAt, language) }),
        say(language, texts.questions, { count: questions }),
        say(language, texts.refusals, { count: refusals }),
        ...(dropped > 0 ? [say(language, texts.dropped, { count: dropped })] : []),
      ].join('\n'),
    ],
  };
}

/** Lines of each list; whoever wants all of them looks with `npm run kb -- gaps`. */
const MOST_LINES = 40;

function reportGaps({ language, tally }: CommandContext): Reply {
  const texts = TEXTS[language];
  const { gaps, verdicts } = tally();
  const list = (title: string, lines: readonly string[]): string[] =>
    lines.length === 0
      ? []
      : [[bold(title), ...lines.slice(0, MOST_LINES).map((line) => `- ${literal(line)}`)].join('\n')];
  const lists = [
    ...list(say(language, texts.missing), gapLines(gaps, language)),
    ...list(say(language, texts.judged), verdictLines(verdicts, language)),
  ];
  return {
    kind: 'page',
    title: say(language, texts.gaps),
    sections: [
      ...(lists.length === 0 ? [say(language, texts.noGaps)] : lists),
      small(say(language, texts.gapsHow)),
    ],
  };
}

/** A point in time; the same everywhere, whatever the machine's time zone. */
function moment(date: Date, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  return `${format.format(date)} UTC`;
}

import { createEngine } from './answer/create-engine.js';
import { loadKnowledge } from './answer/load-knowledge.js';
import { countActivity } from './command/activity.js';
import type { ReloadReport } from './command/command.js';
import { type CoverageInForce, holdCoverage } from './command/coverage-in-force.js';
import { discoverCommands } from './command/discovery.js';
import type { Tally } from './command/tally.js';
import { say } from './command/wording.js';
import type { Desk } from './discord/respond.js';
import { loadTexts } from './discord/texts.js';
import { EXIT, Fatal } from './exit-code.js';
import { formatMistake } from './knowledge/mistake.js';
import type { KnowledgeSource } from './knowledge/source.js';
import type { Log } from './log.js';
import type { Observe } from './operations/happening.js';
import { timedEngine } from './operations/timed-engine.js';
import { openStudio } from './pictures/studio.js';
import { loadPictureTexts } from './pictures/texts.js';
import { projectFolder } from './project-folder.js';

/** What a desk is opened on. */
export interface Opening {
  readonly source: KnowledgeSource;
  /** What to call the source where something is wrong with it. */
  readonly folder: string;
  /** Counts what the coverage could not answer. */
  readonly tally: Tally;
  readonly clock: () => Date;
  readonly log: Log;
  readonly observe: Observe;
  /** The compiled thread that draws pictures, where the program itself is not compiled. */
  readonly drawingThread?: URL | undefined;
}

/** Mistakes of a refused reload that the log tells one by one. */
const MOST_MISTAKES = 20;

/** Loads everything that answering takes. @throws Fatal with every mistake of the knowledge base; CommandMistakes */
export async function openDesk(opening: Opening): Promise<Desk> {
  const { source, folder, tally, clock, log, observe, drawingThread } = opening;
  const languageFolder = new URL('data/language/', projectFolder());
  const load = async () => {
    const loaded = await loadKnowledge(source, languageFolder, ({ kind, reason }) =>
      log[kind === 'unusable' ? 'warn' : 'info']('the YAML files are read, not the compiled form', {
        reason,
      }),
    );
    return loaded.ok
      ? ({ ok: true, ...loaded.knowledge } as const)
      : ({ ok: false, mistakes: loaded.mistakes.map(formatMistake) } as const);
  };
  const [loading, texts, pictureTexts, commands] = await Promise.all([
    load(),
    loadTexts(languageFolder),
    loadPictureTexts(languageFolder),
    discoverCommands(),
  ]);
  if (!loading.ok) throw new Fatal(brokenData(folder, loading.mistakes), EXIT.config);
  const { coverage, language } = loading;
  return {
    commands,
    texts,
    coverage: holdCoverage({
      coverage,
      load,
      createEngine: (loaded) => {
        const engine = createEngine(loaded, language, clock);
        // Builds what suggestions need, before somebody waits for the first.
        engine.suggest('subject', '', 'en');
        return timedEngine(engine, observe);
      },
      clock,
      reloaded: (report) => {
        observe({ kind: 'reload', ok: report.ok });
        tell(report, log);
      },
    }),
    activity: countActivity(clock),
    tally,
    studio: openStudio({ texts: pictureTexts, worker: drawingThread }),
    clock,
  };
}

/** Reloads where nobody waits for the report; it is in the log. Never rejects. */
export async function reloadUnasked(coverage: CoverageInForce, log: Log): Promise<void> {
  try {
    await coverage.reload();
  } catch (error) {
    log.error('the reload failed; the coverage in force stays', { error });
  }
}

function tell(report: ReloadReport, log: Log): void {
  if (report.ok) {
    const { version, articles, facts } = report.after;
    log.info('the knowledge base is reloaded', { version, articles: articles.length, facts: facts.length });
    return;
  }
  const { kept, mistakes } = report;
  log.error('the knowledge base was not reloaded; the coverage in force stays', {
    version: kept.version,
    mistakes: mistakes.length,
  });
  for (const mistake of mistakes.slice(0, MOST_MISTAKES))
    log.error('a mistake in the knowledge base', { mistake });
}

function brokenData(folder: string, mistakes: readonly string[]): string {
  const count = say('en', { one: '{count} mistake', other: '{count} mistakes' }, { count: mistakes.length });
  return [`Dépêche cannot start: ${count} in the knowledge base (${folder})`]
    .concat(mistakes.map((line) => `  ${line}`))
    .join('\n');
}

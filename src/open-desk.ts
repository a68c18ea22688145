import { countActivity } from './command/activity.js';
import type { Mistakes, ReloadReport } from './command/command.js';
import { type CoverageInForce, holdCoverage } from './command/coverage-in-force.js';
import type { Tally } from './command/tally.js';
import { say } from './command/wording.js';
import type { Desk } from './discord/respond.js';
import { engineThreads } from './engine-thread/engine-threads.js';
import { EXIT, Fatal } from './exit-code.js';
import type { Log } from './log.js';
import type { Observe } from './operations/happening.js';
import { projectFolder } from './project-folder.js';

/** What a desk is opened on. */
export interface Opening {
  /** Of the knowledge base. */
  readonly folder: string;
  /** Counts what the coverage could not answer. */
  readonly tally: Promise<Tally>;
  readonly clock: () => Date;
  readonly log: Log;
  readonly observe: Observe;
  readonly threads?: CompiledThreads | undefined;
}

/** The threads of the program, compiled, where the program itself is not. */
export interface CompiledThreads {
  /** Draws pictures. */
  readonly drawing: URL;
  readonly engine: URL;
}

/** A desk, and the threads that work for it. */
export interface OpenDesk extends Desk {
  /** Ends the threads. */
  close(): Promise<void>;
}

/** Mistakes of a refused reload that the log tells one by one. */
const MOST_MISTAKES = 20;

/**
 * Opens everything that answering takes. The engine's thread starts before anything else is done, even before the
 * modules of all else are read: reading them takes as long as the thread needs to load the knowledge base.
 * @throws Fatal with every mistake of the knowledge base; CommandMistakes
 */
export async function openDesk({ folder, tally, clock, log, observe, threads }: Opening): Promise<OpenDesk> {
  const languageFolder = new URL('data/language/', projectFolder());
  const engines = engineThreads({ folder, languageFolder, clock, log, observe, script: threads?.engine });
  try {
    const [loading, texts, pictureTexts, commands, { openStudio }, counting] = await Promise.all([
      engines.open(),
      import('./discord/texts.js').then(({ loadTexts }) => loadTexts(languageFolder)),
      import('./pictures/texts.js').then(({ loadPictureTexts }) => loadPictureTexts(languageFolder)),
      import('./command/discovery.js').then(({ discoverCommands }) => discoverCommands()),
      import('./pictures/studio.js'),
      tally,
    ]);
    if (!loading.ok) throw new Fatal(brokenData(folder, loading.mistakes), EXIT.config);
    const studio = openStudio({ texts: pictureTexts, worker: threads?.drawing });
    return {
      commands,
      texts,
      coverage: holdCoverage({
        engine: loading.engine,
        load: engines.open,
        clock,
        reloaded: (report) => {
          observe({ kind: 'reload', ok: report.ok });
          tell(report, log);
        },
      }),
      activity: countActivity(clock),
      tally: counting,
      studio,
      clock,
      close: async () => {
        await Promise.all([engines.close(), studio.close()]);
      },
    };
  } catch (error) {
    await engines.close();
    throw error;
  }
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
    log.info('the knowledge base is reloaded', { version, articles, facts });
    return;
  }
  const { kept, mistakes } = report;
  log.error('the knowledge base was not reloaded; the coverage in force stays', {
    version: kept.version,
    mistakes: mistakes.count,
  });
  for (const mistake of mistakes.lines.slice(0, MOST_MISTAKES))
    log.error('a mistake in the knowledge base', { mistake });
}

function brokenData(folder: string, { count, lines }: Mistakes): string {
  const counted = say('en', { one: '{count} mistake', other: '{count} mistakes' }, { count });
  const more = count - lines.length;
  return [`Dépêche cannot start: ${counted} in the knowledge base (${folder})`]
    .concat(lines.map((line) => `  ${line}`))
    .concat(more > 0 ? [`  and ${more} more`] : [])
    .join('\n');
}

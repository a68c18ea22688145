import type { Engine } from '../answer/engine.js';
import type { Coverage } from '../knowledge/coverage.js';
import type { ReloadReport } from './command.js';

/** What loading a knowledge base gives: a coverage, or every mistake in it as a line for people. */
export type Loading =
  | { readonly ok: true; readonly coverage: Coverage }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** The one place that says which coverage is in force, and how another takes its place. */
export interface CoverageInForce {
  /** The engine on the coverage in force. Ask each time: a reload changes it. */
  engine(): Engine;
  loadedAt(): Date;
  /**
   * Loads the knowledge base anew beside the one in force and, if nothing is wrong with it, puts it in its
   * place. Whoever asks while a reload runs gets the report of that one.
   */
  reload(): Promise<ReloadReport>;
}

/**
 * Holds a coverage.
 * @param coverage the first one
 * @param load loads the knowledge base anew; where it rejects, the coverage in force stays
 * @param reloaded is told of each reload that was asked for, refused ones included, by whomever
 */
export function holdCoverage(options: {
  readonly coverage: Coverage;
  readonly load: () => Promise<Loading>;
  readonly createEngine: (coverage: Coverage) => Engine;
  readonly clock: () => Date;
  readonly reloaded?: (report: ReloadReport) => void;
}): CoverageInForce {
  const { load, createEngine, clock, reloaded } = options;
  let held = { engine: createEngine(options.coverage), loadedAt: clock() };
  let running: Promise<ReloadReport> | undefined;

  const replace = async (): Promise<ReloadReport> => {
    const before = held.engine.coverage;
    const loading = await load();
    if (!loading.ok) return { ok: false, kept: before, mistakes: loading.mistakes };
    // The engine is built before the assignment: questions meanwhile are answered by the old one.
    held = { engine: createEngine(loading.coverage), loadedAt: clock() };
    return { ok: true, before, after: loading.coverage };
  };

  return {
    engine: () => held.engine,
    loadedAt: () => held.loadedAt,
    reload: () => {
      running ??= replace()
        .then((report) => {
          reloaded?.(report);
          return report;
        })
        .finally(() => {
          running = undefined;
        });
      return running;
    },
  };
}

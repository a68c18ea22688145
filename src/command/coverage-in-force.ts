import type { Difference, Digest } from '../knowledge/difference.js';
import type { Mistakes, ReloadReport } from './command.js';
import type { Consultable } from './consultation.js';

/** An engine on a coverage, from its loading to its end. */
export interface Engagement extends Consultable {
  /** What the coverage holds, for another to be compared with it. */
  digest(): Promise<Digest>;
  /** What the coverage holds that another did not, and the other way round. */
  differenceFrom(before: Digest): Promise<Difference>;
  /** Lets it end by itself: it answers whatever is still asked by those who began with it. */
  retire(): void;
}

/** What loading a knowledge base gives: an engine on it, or what is wrong with it. */
export type Loading =
  | { readonly ok: true; readonly engine: Engagement }
  | { readonly ok: false; readonly mistakes: Mistakes };

/** The one place that says which coverage is in force, and how another takes its place. */
export interface CoverageInForce {
  /** The engine on the coverage in force. Ask each time: a reload changes it. */
  engine(): Consultable;
  loadedAt(): Date;
  /**
   * Loads the knowledge base anew beside the one in force and, if nothing is wrong with it, puts it in its
   * place. Whoever asks while a reload runs gets the report of that one.
   */
  reload(): Promise<ReloadReport>;
}

/**
 * Holds a coverage.
 * @param engine on the first one
 * @param load loads the knowledge base anew; where it rejects, the coverage in force stays
 * @param reloaded is told of each reload that was asked for, refused ones included, by whomever
 */
export function holdCoverage(options: {
  readonly engine: Engagement;
  readonly load: () => Promise<Loading>;
  readonly clock: () => Date;
  readonly reloaded?: (report: ReloadReport) => void;
}): CoverageInForce {
  const { load, clock, reloaded } = options;
  let held = { engine: options.engine, loadedAt: clock() };
  let running: Promise<ReloadReport> | undefined;

  const replace = async (): Promise<ReloadReport> => {
    const before = held.engine;
    const digesting = before.digest();
    // Where loading fails nobody waits for it.
    digesting.catch(() => undefined);
    const loading = await load();
    if (!loading.ok) return { ok: false, kept: before.summary, mistakes: loading.mistakes };
    const { engine } = loading;
    try {
      const difference = await engine.differenceFrom(await digesting);
      held = { engine, loadedAt: clock() };
      before.retire();
      return { ok: true, before: before.summary, after: engine.summary, difference };
    } catch (error) {
      engine.retire();
      throw error;
    }
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

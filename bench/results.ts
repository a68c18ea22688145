import type { Absent } from './measure/contender.js';
import type { OwnCoverage } from './measure/own-coverage.js';
import type { Examination } from './measure/questioning.js';
import type { Typing } from './measure/typing.js';

/** A contender at one size. */
export interface Performance {
  readonly name: string;
  readonly refuses: boolean;
  /** Milliseconds to set it up. */
  readonly build: number;
  /** Bytes it took once it had answered, all that it holds of the coverage included; null where they lie outside of what Node counts. */
  readonly bytes: number | null;
  readonly examination: Examination;
}

/** What the generated coverage is like, and what loading it takes. */
export interface Ground {
  readonly facts: number;
  readonly articles: number;
  readonly names: number;
  readonly events: number;
  readonly disputes: number;
  readonly questions: number;
  /** Milliseconds to load it from YAML; null where that was not measured. */
  readonly loading: number | null;
  /** Milliseconds from the facts to the compiled form on the disk, and how many bytes that has. */
  readonly build: number;
  readonly file: number;
}

/** What is known of one size, as far as it was reached. */
export interface SizeResult {
  readonly size: number;
  readonly ground?: Ground;
  readonly depeche?: Omit<Performance, 'build'> & {
    /** Milliseconds from the compiled form to the first answer. */
    readonly ready: number;
    readonly bytes: number;
    readonly typing: Typing;
    readonly resident: number;
  };
  readonly peers: readonly Performance[];
  readonly absent: readonly Absent[];
  /** Why it ended early. */
  readonly failure?: string;
}

/** What a process that measures reports, bit by bit, so that a crash leaves what was measured before. */
export type Message =
  | { readonly kind: 'ground'; readonly ground: Ground }
  | { readonly kind: 'depeche'; readonly depeche: NonNullable<SizeResult['depeche']> }
  | { readonly kind: 'peer'; readonly peer: Performance }
  | { readonly kind: 'absent'; readonly absent: Absent }
  | { readonly kind: 'own-coverage'; readonly own: OwnCoverage };

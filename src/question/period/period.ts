/** How precisely a time is put. */
export type Unit = 'day' | 'month' | 'year';

/** From a day to a day, as day numbers, inclusive, either end open. */
export interface Range {
  readonly from: number;
  readonly to: number;
  readonly unit: Unit;
}

/** The days a question is about. */
export type Period =
  | ({ readonly kind: 'range' } & Range)
  /** Every year: "le 3 septembre", "in early September". Days of the month, inclusive. */
  | {
      readonly kind: 'recurring';
      /** 1–12. */
      readonly month: number;
      readonly from: number;
      readonly to: number;
      readonly unit: Unit;
    }
  /** "mercredi", "la nuit de jeudi à vendredi". 0 = Sunday. */
  | { readonly kind: 'weekday'; readonly weekdays: readonly number[] }
  /** One of several: "le 3 ou le 4 septembre". */
  | { readonly kind: 'choice'; readonly of: readonly Period[] };

/** A date expression in a question. */
export interface PeriodMatch {
  /** Index of its first token and after its last. */
  readonly start: number;
  readonly end: number;
  readonly period: Period;
  /** Put as a bound ("depuis 2018", "before 2025") rather than as the time itself. */
  readonly bound: boolean;
}

/** Whether a date expression only says until when. */
export const isUntil = ({ period, bound }: PeriodMatch): boolean =>
  bound && period.kind === 'range' && period.from === Number.NEGATIVE_INFINITY;

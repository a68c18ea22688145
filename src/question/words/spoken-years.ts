import { fold, type Token } from './fold.js';
import type { LanguageData } from './language.js';
import { remembered } from './remembered.js';

/** Centuries that are said before the rest of a year: "nineteen ninety", "twenty twenty-five". */
const CENTURIES: ReadonlySet<number> = new Set([19, 20]);
const MILLENNIUM = 1000;

const valuesOf = remembered(
  (numbers: LanguageData['numbers']): ReadonlyMap<string, number> =>
    new Map(Object.entries(numbers).map(([word, value]) => [fold(word), value])),
);

/**
 * Puts a year that is said in words in figures, so that dates are read from it: "twenty twenty-five", "two thousand and
 * eighteen", "deux mille vingt-cinq". It is the word 2025 from then on, written as it was.
 */
export function withSpokenYears(
  tokens: readonly Token[],
  { numbers, period }: Pick<LanguageData, 'numbers' | 'period'>,
): readonly Token[] {
  const values = valuesOf(numbers);
  const valueAt = (at: number): number => values.get(tokens[at]?.folded ?? '') ?? 0;
  /** Up to 99, from a word on, and the place after it. */
  const below100 = (at: number): { readonly value: number; readonly end: number } => {
    const tens = valueAt(at);
    if (tens === 0 || tens >= 100) return { value: 0, end: at };
    const units = valueAt(at + 1);
    // "Dix-huit" is said in two words.
    const goesOn = tens % 10 === 0 && units > 0 && units < 10;
    return goesOn ? { value: tens + units, end: at + 2 } : { value: tens, end: at + 1 };
  };
  const yearAt = (at: number): { readonly value: number; readonly end: number } | null => {
    const [first, second] = [valueAt(at), valueAt(at + 1)];
    if (first === 2 && second === MILLENNIUM) {
      const joined = period.and.some((word) => fold(word) === tokens[at + 2]?.folded) ? at + 3 : at + 2;
      const rest = below100(joined);
      return rest.value > 0 ? { value: 2 * MILLENNIUM + rest.value, end: rest.end } : null;
    }
    const rest = below100(at + 1);
    return CENTURIES.has(first) && rest.value >= 10
      ? { value: first * 100 + rest.value, end: rest.end }
      : null;
  };
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [first, year] = [tokens[at], yearAt(at)];
    if (first === undefined) break;
    const said = year === null ? [first] : tokens.slice(at, year.end);
    const folded = year === null ? first.folded : String(year.value);
    read.push(said.length === 1 ? first : { ...joined(first, said), folded, accented: folded });
    at = year?.end ?? at + 1;
  }
  return read.length === tokens.length ? tokens : read;
}

/** Several words as one, as they are written. */
export const joined = (first: Token, said: readonly Token[]): Token => ({
  ...first,
  text: said.map(({ text, gap }, i) => (i === 0 ? text : `${gap}${text}`)).join(''),
  end: said.at(-1)?.end ?? first.end,
});

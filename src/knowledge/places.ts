import type { Name } from './coverage.js';

/** Whether a place is another, or lies in it: the Great Hall of the People in Beijing in China. */
export function liesIn(place: string, other: string, names: ReadonlyMap<string, Name>): boolean {
  // Checked data has no circles; the count ends the walk in data that is not checked.
  let here: string | undefined = place;
  for (let steps = 0; here !== undefined && steps <= names.size; steps++) {
    if (here === other) return true;
    here = names.get(here)?.within;
  }
  return false;
}

/** Whether one of two places lies in the other. */
export function related(a: string, b: string, names: ReadonlyMap<string, Name>): boolean {
  return liesIn(a, b, names) || liesIn(b, a, names);
}

/** Of several places, those that no other of them lies in: the most precise. */
export function mostPrecise(places: readonly string[], names: ReadonlyMap<string, Name>): string[] {
  return places.filter((place) => !places.some((other) => other !== place && liesIn(other, place, names)));
}

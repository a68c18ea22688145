import { seeded } from '../random.js';

/**
 * The places of so many questions, round after round without an end. Every round is in another order, or the
 * collector, which comes every so many answers, would come upon the same question each time.
 */
export function* rounds(count: number): Generator<readonly number[], never> {
  const places = [...Array(count).keys()];
  const random = seeded('rounds');
  for (let order: readonly number[] = places; ; order = random.shuffled(places)) yield order;
}

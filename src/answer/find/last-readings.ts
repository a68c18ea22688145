import { BEFORE_BOUND } from './before-bound.js';
import { WIDER_SENSE } from './generalise.js';
import { OF_COUNTRIES } from './leaders.js';
import { OTHERWISE } from './otherwise.js';
import { OF_PRESENCE } from './presence.js';
import type { LastReading } from './reading.js';
import { REPORTED } from './reported.js';
import { WORD_BY_WORD } from './word-by-word.js';

/**
 * How a question that no fact answers is read once more: from what keeps nearest to its words to what goes farthest
 * from them. The first that answers it does.
 */
export const LAST_READINGS: readonly LastReading[] = [
  // Every part of it stays what it is, but for how wide one is and from which side a time is told, …
  WIDER_SENSE,
  BEFORE_BOUND,
  // … or for a verb that says no more than who tells it.
  REPORTED,
  // Its words mean something else than their phrase. Only now are the nearest facts looked for, which takes long.
  WORD_BY_WORD,
  // Words that count for one fact alone are not to change what those of the language find.
  OTHERWISE,
  // Others are meant than it names, or something that goes with what it names.
  OF_COUNTRIES,
  OF_PRESENCE,
];

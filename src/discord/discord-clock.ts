import type { REST } from 'discord.js';
import { RESTEvents } from './discord-js.js';

/** How long after it was made an interaction can still be answered, in milliseconds: Discord's rule. */
const ANSWERABLE_FOR = 3_000;

/** Tells how late interactions are, by Discord's own clock. */
export interface DiscordClock {
  /** Milliseconds since something happened at Discord. */
  age(timestamp: number): number;
  /** Whether an interaction made then is past answering. */
  tooLate(timestamp: number): boolean;
}

/**
 * Reads Discord's clock off the `Date` header of the first response it gives. The time of an interaction is
 * Discord's: held against a clock of this machine that runs a few seconds fast, every interaction would look
 * too late, and the bot would fall silent.
 */
export function readDiscordClock(rest: REST): DiscordClock {
  let ahead = 0;
  rest.once(RESTEvents.Response, (_request, response) => {
    const date = Date.parse(response.headers.get('date') ?? '');
    // The header is cut to the second: half a second is added on average.
    if (!Number.isNaN(date)) ahead = Date.now() - (date + 500);
    // What is within the header's own precision is no difference.
    if (Math.abs(ahead) < 1_000) ahead = 0;
  });
  const age = (timestamp: number) => Date.now() - ahead - timestamp;
  return { age, tooLate: (timestamp) => age(timestamp) > ANSWERABLE_FOR };
}

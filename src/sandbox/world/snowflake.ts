/** Milliseconds between 1970 and the first second of 2015, from which Discord's ids count. */
const DISCORD_EPOCH = 1_420_070_400_000;

/** Makes ids no other call has made; `at` is the time they carry (milliseconds since 1970), now where left out. */
export type Snowflakes = (at?: number) => string;

/**
 * Ids as Discord makes them: 42 bits of time and 22 of counting. A client reads an object's age from its id.
 */
export function createSnowflakes(now: () => number = Date.now): Snowflakes {
  let count = 0;
  return (at = now()) => {
    count = (count + 1) % 2 ** 22;
    return ((BigInt(Math.floor(at) - DISCORD_EPOCH) << 22n) | BigInt(count)).toString();
  };
}

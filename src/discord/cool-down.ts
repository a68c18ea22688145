/** Keeps one person from asking faster than anybody reads. */
export interface CoolDown {
  /**
   * Takes note that somebody asks.
   * @returns null where they may; else when they may ask again, in milliseconds since 1970
   */
  ask(userId: string): number | null;
}

/** Milliseconds of which the questions are counted. */
const WINDOW = 60_000;
/** People remembered before those who have not asked lately are forgotten. */
const MOST_PEOPLE = 10_000;

/**
 * Allows so many questions in any minute. Nothing is kept of anybody for longer than that, nor anywhere else.
 * @param perMinute null for as many as one likes
 */
export function createCoolDown(perMinute: number | null, clock: () => Date): CoolDown {
  const asked = new Map<string, readonly number[]>();
  return {
    ask(userId) {
      if (perMinute === null) return null;
      const now = clock().getTime();
      const recent = (asked.get(userId) ?? []).filter((time) => time > now - WINDOW);
      const [oldest] = recent;
      if (recent.length >= perMinute && oldest !== undefined) return oldest + WINDOW;
      if (asked.size >= MOST_PEOPLE)
        for (const [id, times] of asked) if ((times.at(-1) ?? 0) <= now - WINDOW) asked.delete(id);
      // Full of people who all ask just now: those who began first make room.
      if (asked.size >= MOST_PEOPLE)
        for (const [id] of [...asked].slice(0, MOST_PEOPLE / 10)) asked.delete(id);
      asked.set(userId, [...recent, now]);
      return null;
    },
  };
}

/** A moment as Discord shows it, in the reader's words and counted down: "in 20 seconds". */
export function relativeTime(time: number): string {
  // Rounded up: who asks when it says so may.
  return `<t:${Math.ceil(time / 1_000)}:R>`;
}

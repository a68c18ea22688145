/** Who has already said what they think of which answer: for the moment, to count them once. */
export interface VerdictBook {
  /** @returns false where this person has already judged this message */
  enter(messageId: string, userId: string): boolean;
}

/** Verdicts remembered; the oldest are forgotten first. */
const MOST = 10_000;

/** Kept in memory only: what is written down has no person in it. */
export function openVerdictBook(): VerdictBook {
  const entered = new Set<string>();
  return {
    enter(messageId, userId) {
      const key = `${messageId} ${userId}`;
      if (entered.has(key)) return false;
      entered.add(key);
      if (entered.size > MOST) for (const oldest of [...entered].slice(0, 1)) entered.delete(oldest);
      return true;
    },
  };
}

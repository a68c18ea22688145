/** What is being worked on, so that stopping can wait for it. */
export interface InFlight {
  /** Begins a piece of work, unless the bot is stopping. */
  begin(work: () => Promise<void>): void;
  /**
   * Begins nothing more, and waits until all is done or so many milliseconds have passed.
   * @returns how much was left undone
   */
  finish(deadline: number): Promise<number>;
}

/** @param failed is told of work that rejects: nothing that is under way may end the process */
export function trackInFlight(failed: (error: unknown) => void): InFlight {
  const running = new Set<Promise<void>>();
  let stopping = false;
  return {
    begin: (work) => {
      if (stopping) return;
      const promise = work()
        .catch(failed)
        .finally(() => running.delete(promise));
      running.add(promise);
    },
    finish: async (deadline) => {
      stopping = true;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, deadline);
      });
      await Promise.race([Promise.all(running), late]);
      clearTimeout(timer);
      return running.size;
    },
  };
}

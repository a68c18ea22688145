/** What the engine answered, and how long it took, in milliseconds. */
export interface Answered<T> {
  readonly result: T;
  readonly ms: number;
}

/** Calls that wait for their answer. Each is settled once; what comes for one that is not waiting is ignored. */
export interface CallsInFlight {
  /** @param isQuick whether somebody waits for the answer, and how long is looked at */
  begin<T>(isQuick: boolean): { readonly id: number; readonly answered: Promise<Answered<T>> };
  /** Gives a call its answer. Of what type that is only the caller knows. */
  deliver(id: number, answered: Answered<never>): void;
  fail(id: number, error: Error): void;
  failAll(error: Error): void;
  count(): number;
  /** Milliseconds for which quick ones have waited and none was answered; 0 where none waits. */
  stalled(): number;
}

interface Waiting {
  readonly isQuick: boolean;
  readonly since: number;
  readonly deliver: (answered: Answered<never>) => void;
  readonly fail: (error: Error) => void;
}

export function callsInFlight(): CallsInFlight {
  /** In the order of their beginning. */
  const waiting = new Map<number, Waiting>();
  let begun = 0;
  let settled = 0;
  const take = (id: number): Waiting | undefined => {
    const call = waiting.get(id);
    settled = performance.now();
    waiting.delete(id);
    return call;
  };
  return {
    begin: <T>(isQuick: boolean) => {
      begun += 1;
      const id = begun;
      const answered = new Promise<Answered<T>>((deliver, fail) => {
        waiting.set(id, { isQuick, since: performance.now(), deliver, fail });
      });
      return { id, answered };
    },
    deliver: (id, { result, ms }) => take(id)?.deliver({ result, ms }),
    fail: (id, error) => take(id)?.fail(error),
    failAll: (error) => {
      for (const id of [...waiting.keys()]) take(id)?.fail(error);
    },
    count: () => waiting.size,
    stalled: () => {
      for (const { isQuick, since } of waiting.values())
        if (isQuick) return performance.now() - Math.max(since, settled);
      return 0;
    },
  };
}

/**
 * Waits until every one of several files is read, and so tells all their mistakes at once, in the same order each time.
 * @returns what each gives, in their order
 * @throws what the only one that failed threw; Error with the messages of all where several did
 */
export async function allRead<T extends readonly Promise<unknown>[]>(
  reading: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const failures = (await Promise.allSettled(reading)).flatMap((read): unknown[] =>
    read.status === 'rejected' ? [read.reason] : [],
  );
  if (failures.length > 1)
    throw new AggregateError(
      failures,
      failures.map((failure) => (failure instanceof Error ? failure.message : String(failure))).join('\n'),
    );
  if (failures.length === 1) throw failures[0];
  return await Promise.all(reading);
}

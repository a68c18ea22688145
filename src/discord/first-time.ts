/** Ids kept: more than Discord sends again when a session is resumed. */
const REMEMBERED = 5_000;

/**
 * Tells whether an id comes for the first time. Discord may deliver an event twice, most of all when a
 * connection is taken up again; a question must not be answered twice. Only the latest ids are remembered.
 */
export function rememberFirst(most = REMEMBERED): (id: string) => boolean {
  const seen = new Set<string>();
  return (id) => {
    if (seen.has(id)) return false;
    seen.add(id);
    // A Set keeps the order of what was added: the first is the oldest.
    for (const oldest of seen) {
      if (seen.size <= most) break;
      seen.delete(oldest);
    }
    return true;
  };
}

import type { NameUnit, Query } from '../../question/query.js';

/**
 * Whom a question takes for somebody else: "is Kim the president of China?" names him beside the one who is, and tells
 * nothing else. Whoever is both is one part of a question already. Null where nobody is.
 */
export function mistakenFor({ intent, units }: Query): NameUnit | null {
  const [first, second, ...others] = units;
  if (intent !== 'yes-no' || others.length > 0 || first?.kind !== 'name' || second?.kind !== 'name')
    return null;
  const isHolder = ({ offices, role, apposed }: NameUnit): boolean =>
    (offices?.length ?? 0) > 0 && apposed !== true && (role === 'any' || role === 'target');
  const isOther = !second.names.some((slug) => first.names.includes(slug));
  return first.role === 'agent' && first.places.length === 0 && isOther && isHolder(second) ? second : null;
}

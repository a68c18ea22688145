import type { Locale } from 'discord-api-types/v10';
import { findNamed, type Named } from '../people/shown-name.js';

/**
 * What somebody means who writes a name by hand: the name in their language before any other, then that of any
 * other language, then without its accents and capitals.
 */
export function findMeant<N extends Named>(
  all: readonly N[],
  written: string,
  locale: Locale,
): N | undefined {
  const plain = fold(written);
  const names = (one: Named) => [one.name, ...Object.values(one.name_localizations ?? {})];
  return (
    findNamed(all, written, locale) ??
    all.find((one) => names(one).includes(written)) ??
    all.find((one) => names(one).some((name) => name !== null && fold(name) === plain))
  );
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

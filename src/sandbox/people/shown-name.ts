import type { Locale, LocalizationMap } from 'discord-api-types/v10';

/** A command or an option. */
export interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null;
}

/** Whether something goes by this name, registered or as a person's client shows it. */
export function goesBy(named: Named, name: string, locale: Locale): boolean {
  return named.name === name || named.name_localizations?.[locale] === name;
}

/** The name that a person's client shows. */
export function shownName(named: Named, locale: Locale): string {
  return named.name_localizations?.[locale] ?? named.name;
}

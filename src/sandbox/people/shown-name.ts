import type { Locale, LocalizationMap } from 'discord-api-types/v10';

/** A command or an option. */
export interface Named {
  readonly name: string;
  readonly name_localizations?: LocalizationMap | null;
}

/** What goes by this name, as a person's client shows it or else as it is registered. */
export function findNamed<N extends Named>(all: readonly N[], name: string, locale: Locale): N | undefined {
  return (
    all.find((one) => shownName(one, locale) === name) ??
    // Which the client takes as well.
    all.find((one) => one.name === name)
  );
}

/** The name that a person's client shows. */
export function shownName(named: Named, locale: Locale): string {
  return named.name_localizations?.[locale] ?? named.name;
}

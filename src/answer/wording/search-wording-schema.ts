import { z } from 'zod';

const text = z.string().min(1);
const counted = z.strictObject({ one: text, other: text });
const byPrecision = z.strictObject({ day: text, longer: text });
const form = z.strictObject({
  bare: text,
  of: text,
  to: text,
  at: text,
  /** Names with this article are of several: a verb is in the plural. */
  many: z.boolean().default(false),
});

/** The shape of `data/language/searches.fr.yaml` and `searches.en.yaml`. */
export const searchWordingSchema = z.strictObject({
  meetings: z.strictObject({ all: text, some: text, of: text, between: text, counted, told: counted }),
  said: z.strictObject({ all: text, some: text, by: text, byMany: text, told: counted }),
  about: text,
  aboutTopic: text,
  typed: text,
  found: text,
  nothing: text,
  when: text,
  undated: counted,
  more: text,
  forms: z.looseObject({ none: form }).catchall(form),
  elisions: z.record(z.string(), text),
  time: z.strictObject({
    on: byPrecision,
    days: text,
    from: byPrecision,
    to: byPrecision,
    since: byPrecision,
    until: byPrecision,
    about: text,
  }),
});

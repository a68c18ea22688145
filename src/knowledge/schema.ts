import { z } from 'zod';
import { parseEdtf } from './edtf.js';
import { DATE_BASES, DAY_PARTS, FACT_TYPES } from './types.js';

/**
 * The shape of the YAML files, as an editor writes them. Every object is strict: a key that is not
 * here is a mistake, so that a typing error never becomes a silent omission. Messages say what is wrong
 * and, after a semicolon, what would be right; one that begins with "is" follows the value.
 */

/** A name, concept or fact identifier: lowercase words joined by hyphens. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'is not an identifier; write lowercase letters, digits and single hyphens, such as "xi-jinping"',
  );

const line = z.string().trim().min(1, 'is empty; write a text or take the key out');
const text = z.strictObject({ fr: line, en: line });
const words = z.array(line);

const edtf = z.string().superRefine((value, context) => {
  try {
    parseEdtf(value);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const remedy = error.message.includes('; ') ? '' : '; write a day of the calendar';
    context.addIssue({ code: 'custom', message: `${error.message}${remedy}` });
  }
});

/** A date with its precision and its origin. */
const when = z
  .strictObject({
    /** EDTF level 0–1. An interval says "from … to …", `..` an open end, `~` approximately. */
    date: edtf,
    time: z.enum(DAY_PARTS).optional(),
    basis: z.enum(DATE_BASES),
    /** `resolved`: the words of the source it was resolved from ("jeudi"). */
    phrase: line.optional(),
    /** `inferred`: what it was inferred from, for the reader. */
    because: text.optional(),
  })
  .superRefine((value, context) => {
    if (value.basis === 'resolved' && value.phrase === undefined)
      context.addIssue({
        code: 'custom',
        message: 'a resolved date needs "phrase"; add the words it was resolved from',
      });
    if (value.basis === 'inferred' && value.because === undefined)
      context.addIssue({
        code: 'custom',
        message: 'an inferred date needs "because"; add what it was inferred from',
      });
  });

/** W3C Web Annotation TextQuoteSelector. */
const quote = z.strictObject({
  exact: line,
  prefix: line.optional(),
  suffix: line.optional(),
});

const amount = z.union([z.number().int().nonnegative(), text]);

/** A number that the fact gives, and what it counts (a concept or a name). */
const number = z.union([
  /** How many: `{ count: 26, of: foreign-leader }`, or in words: `{ count: { fr: des milliers, en: thousands }, of: soldier }`. */
  z.strictObject({ count: amount, of: slug }),
  /** Which in a row: `{ ordinal: 6, of: meeting, since: "2018" }`. */
  z.strictObject({ ordinal: z.number().int().positive(), of: slug, since: edtf.optional() }),
  /** How old: `{ age: 71, of: xi-jinping }`. */
  z.strictObject({ age: z.number().int().positive(), of: slug }),
]);

export const factSchema = z.strictObject({
  id: slug,
  type: z.enum(FACT_TYPES),
  /** Who does, says or lives it: names. All the participants of a meeting; those who attend a ceremony; who travels. */
  who: z.array(slug).default([]),
  /** Whom it is addressed or done to: names. */
  to: z.array(slug).default([]),
  /** What else it is about: names and concepts. Concepts whose words stand in `says` or in the quotation are found without being listed. */
  about: z.array(slug).default([]),
  /** Where it happens: places, most precise first. */
  where: z.array(slug).default([]),
  when: when.optional(),
  /** The time it speaks of, where that is not when it is said: a wish for the coming year, a look back. */
  concerning: edtf.optional(),
  numbers: z.array(number).default([]),
  /** The reason or aim that the source gives, as an answer to "why?": a clause such as "because of its nuclear programme". */
  why: text.optional(),
  /** The manner or means that the source gives, as an answer to "how?": "by armoured train". */
  how: text.optional(),
  /** The fact is that something did not happen or is not confirmed: a yes/no question on it is answered with no. */
  negated: z.boolean().default(false),
  /** The fact in our own words. */
  says: text,
  /**
   * Other words by which readers ask for just this fact, in no order: what the words of the coverage do not mean
   * everywhere. They are matched and never shown, and must claim nothing that the source does not say.
   */
  asked: z.strictObject({ fr: words.default([]), en: words.default([]) }).optional(),
  quote,
  /** Who says so, after the outlet: the agency or media it cites, then the speaker. Names. */
  attribution: z.array(slug).default([]),
  /** The editor's own remark, shown as such. */
  note: text.optional(),
});

export const articleSchema = z.strictObject({
  title: line,
  /** The outlet that published the text; null where the text does not say. */
  outlet: slug.nullable(),
  /** The agency whose text it is; null where the text does not say. */
  agency: slug.nullable(),
  /** How it is signed ("La rédaction", initials), where it is. */
  byline: line.optional(),
  published: when,
  language: z.enum(['fr', 'en']),
  url: z
    .url({
      protocol: /^https?$/,
      error: 'is not a web address; write one that begins with https://, or null',
    })
    .nullable(),
  note: text.optional(),
  facts: z.array(factSchema).min(1, 'an article needs at least one fact; add one'),
});

/** An office or title that someone holds, and the words people use in place of the name. */
const role = z.strictObject({
  /** As it is printed: "président chinois", "Chinese president". */
  title: text,
  /** The kind of office, from the vocabulary's offices, and the place or organisation it is held at: lets "le président de la Chine", "China's head of state" be understood without being listed. */
  office: slug.optional(),
  at: slug.optional(),
  /** EDTF interval in which it is held. */
  during: edtf.optional(),
});

/** A person, organisation or place, with every way it is written. */
export const nameSchema = z.strictObject({
  label: text,
  /** The article that the label has in a sentence ("la Chine", "the Kremlin"); left out where it has none. */
  article: z
    .strictObject({ fr: z.enum(['le', 'la', 'l’', 'les']).optional(), en: z.enum(['the']).optional() })
    .optional(),
  /** Places: how to say that something happens there, where the article does not tell ("en Chine"). */
  at: z.strictObject({ fr: line.optional(), en: line.optional() }).optional(),
  /** Other spellings, scripts, short forms, in any language. */
  aliases: words.default([]),
  /** Places and organisations: adjectives and inhabitants ("nord-coréen", "North Korean", "russe"). */
  demonyms: words.default([]),
  /** Places: the place it lies in, so that what happens in Beijing happens in China. */
  within: slug.optional(),
  /** Places wider than any country: a continent, of which nobody asks where exactly something was. */
  continent: z.literal(true).optional(),
  /** Places and organisations that stand for another when they act: Pyongyang for North Korea, the Kremlin for Russia. */
  actsFor: slug.optional(),
  roles: z.array(role).default([]),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'is not a Wikidata id; write one such as Q15031')
    .optional(),
});

/** `data/names/people.yaml`, `organisations.yaml`, `places.yaml`: slug → name. */
export const namesSchema = z.record(slug, nameSchema);

const lexicalEntry = {
  label: text.optional(),
  /** Words and phrases for it. Inflected forms are found by stemming; irregular ones are listed. */
  fr: words,
  en: words,
};

/** Something people ask about by common words: a parade, a train, sanctions. */
export const conceptSchema = z.strictObject({
  ...lexicalEntry,
  /** Wider concepts it is a kind of: an armoured train is a train. */
  broader: z.array(slug).default([]),
  /** Fact types that are meant when it is the verb of the question: "meet" → meeting. */
  types: z.array(z.enum(FACT_TYPES)).default([]),
  /** Says little by itself ("want", "describe"): a fact that fits otherwise need not have it. */
  hint: z.boolean().default(false),
  /** Has common words of many meanings: a word by which a coverage means something of its own is taken for that. */
  everyday: z.boolean().optional(),
  /** Concepts that rule it out: a fact that has one answers a yes/no question about the other with no (train, plane). */
  opposite: z.array(slug).default([]),
});

/** `data/vocabulary.yaml`. */
export const vocabularySchema = z.strictObject({
  /** Kinds of office: leader, president, spokesperson. */
  offices: z
    .record(
      slug,
      z.strictObject({
        ...lexicalEntry,
        /** Whoever holds it stands for what they hold it of: what a country does, its leader is said to do. */
        heads: z.literal(true).optional(),
      }),
    )
    .default({}),
  concepts: z.record(slug, conceptSchema).default({}),
});

export type ArticleFile = z.infer<typeof articleSchema>;
export type FactEntry = z.infer<typeof factSchema>;
export type When = z.infer<typeof when>;
export type Quote = z.infer<typeof quote>;
export type FactNumber = z.infer<typeof number>;
export type OrdinalNumber = Extract<FactNumber, { readonly ordinal: number }>;
export type NameEntry = z.infer<typeof nameSchema>;
export type ConceptEntry = z.infer<typeof conceptSchema>;
export type VocabularyFile = z.infer<typeof vocabularySchema>;

import { z } from 'zod';

const text = z.string().min(1);
const words = z.array(text);
/** A text by the count it speaks of. */
export const numbered = z.strictObject({ one: text, other: text });

/** The shape of `data/language/check.fr.yaml` and `check.en.yaml`. */
export const checkLanguageSchema = z.strictObject({
  /** How a text says whose words it quotes; the verbs of saying are those of the vocabulary. */
  attribution: z.strictObject({
    /** Before who is quoted: "selon", "according to". */
    according: words,
    /** Someone named earlier: "il", "she". */
    pronouns: words,
    /** What begins the words that are reported: "que", "that". */
    reporting: words,
    /** Headings before a quotation that name nobody: "Citation :". */
    headings: words,
    /** Short forms of titles, whose full stop does not end a sentence: "M.". */
    abbreviations: words,
  }),
  headlines: z.strictObject({
    verbatim: text,
    verbatimNarrated: text,
    typography: text,
    omission: text,
    misattributed: text,
    misattributedNarrated: text,
    altered: text,
    added: text,
    stitched: text,
    stitchedInArticle: text,
    absent: text,
    empty: text,
    tooLong: text,
    several: numbered,
  }),
  kinds: z.strictObject({
    verbatim: numbered,
    misattributed: numbered,
    altered: numbered,
    stitched: numbered,
    absent: numbered,
  }),
  notes: z.strictObject({
    negation: text,
    number: text,
    spelling: text,
    punctuation: text,
    short: text,
    more: numbered,
    continuous: text,
    notSaidBy: text,
    stranger: text,
    translation: text,
    unread: numbered,
  }),
});

/** What Discord would make of a text: things that do something, beside looks. */
export interface LiveMarkup {
  /** Mentions of people, roles, channels, everybody; in the form in which they stand. */
  readonly mentions: readonly string[];
  /** Addresses that can be followed. */
  readonly links: readonly string[];
  /** Characters that reorder what stands around them, or cannot be seen and are no text. */
  readonly tricks: readonly string[];
}

/** A backslash before punctuation makes it plain. */
const ESCAPED = /\\[^\p{L}\p{N}\s]/gu;
const MENTION = /@everyone|@here|<(?:@[!&]?|#|id:|\/[^<>:]+:|a?:\w+:)[\w:]*>/g;
const LINK =
  /\b[a-z][a-z+.-]*:\/\/[^\s<>()]+|\]\(\s*<?([^\s()<>]+)|(?:discord\.gg|discord\.com\/invite)\/\w+/gi;
const TRICK = /(?!\n)\p{Cc}|[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]|\p{Surrogate}/gu;

/** Finds what is live in a text as Discord gets it. */
export function liveMarkup(text: string): LiveMarkup {
  const plain = text.replace(ESCAPED, '·');
  return {
    mentions: plain.match(MENTION) ?? [],
    links: [...plain.matchAll(LINK)].map(([whole, target]) => target ?? whole),
    tricks: text.match(TRICK) ?? [],
  };
}

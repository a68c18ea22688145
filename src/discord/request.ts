import type { Language } from '../knowledge/types.js';

/** What a person asks of the bot, whatever surface they ask on: enough to answer it again later. */
export type Request =
  /** A sentence; it is answered in its own language, or in `language` where it does not tell. */
  | { readonly kind: 'question'; readonly language: Language; readonly text: string }
  | {
      readonly kind: 'command';
      readonly language: Language;
      /** English names. */
      readonly name: string;
      readonly subcommand: string | null;
      /** By English names. */
      readonly options: Readonly<Record<string, string>>;
    }
  /** One fact, as buttons name it (src/command/fact-token.ts). */
  | { readonly kind: 'fact'; readonly language: Language; readonly fact: string }
  /** The articles that an answer quotes, by their places in the coverage it was answered from. */
  | { readonly kind: 'articles'; readonly language: Language; readonly places: readonly number[] };

/** What a person wrote of a request. */
export function textsOf(request: Request): string[] {
  if (request.kind === 'question') return [request.text];
  return request.kind === 'command' ? Object.values(request.options) : [];
}

import type { LogFields } from '../log.js';

/** Where somebody asked. */
export type Surface = NonNullable<LogFields['surface']>;

/** What happens in the bot that is worth counting. Nothing in it tells who asked, or what. */
export type Happening =
  /** `outcome` is a word of ours: what came of it, or why it was refused. */
  | { readonly kind: 'answered'; readonly surface: Surface; readonly outcome: string; readonly ms: number }
  /** The person got an apology, or nothing. */
  | { readonly kind: 'failed'; readonly surface: Surface }
  | { readonly kind: 'dropped'; readonly reason: 'late' | 'duplicate' }
  /** The engine has answered, in so many milliseconds. */
  | { readonly kind: 'engine'; readonly ms: number }
  /** The thread of the engine has ended by itself; another takes its place. */
  | { readonly kind: 'engine-lost' }
  | { readonly kind: 'reload'; readonly ok: boolean };

/** Is told of what happens. Must not throw. */
export type Observe = (happening: Happening) => void;

/** What an engine gives for a question. */
export interface Reply {
  /** Ref of the fact it puts first; null where it has none or refuses. */
  readonly first: string | null;
}

/** Something that answers the benchmark's questions. */
export interface Contender {
  readonly name: string;
  /** It can say that it has no answer; a search library always ranks something. */
  readonly refuses: boolean;
  ask(question: string): Reply;
}

/** A contender and how to set it up on a coverage. */
export interface Entrant<Corpus> {
  readonly name: string;
  /** Facts beyond which it is not tried: it would take minutes or more memory than there is. */
  readonly most: number;
  /** It keeps its index in memory of its own, of which Node knows nothing. */
  readonly isOutside?: true;
  build(corpus: Corpus): Contender;
}

/** A contender that is not asked, and why. */
export interface Absent {
  readonly name: string;
  readonly why: string;
}

/** Who competes, and who cannot on this version of Node. */
export interface Field<Corpus> {
  readonly entrants: readonly Entrant<Corpus>[];
  readonly missing: readonly Absent[];
}

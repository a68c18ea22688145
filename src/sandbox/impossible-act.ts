/** What Discord's own client would not let a person do. The message is in English. */
export class ImpossibleAct extends Error {
  override readonly name = 'ImpossibleAct';
  /** The message in French, for the terminal; in English where only a program can come to it. */
  readonly french: string;

  constructor(english: string, french = english) {
    super(english);
    this.french = french;
  }
}

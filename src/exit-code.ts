/** Exit codes of the process, after BSD's sysexits.h: a supervisor tells by them whether a restart helps. */
export const EXIT = {
  ok: 0,
  /** Discord cannot be reached (EX_UNAVAILABLE): trying again later may help. */
  unavailable: 69,
  /** A mistake in the program (EX_SOFTWARE). */
  software: 70,
  /** Something that a person must set right first: configuration, token, knowledge base (EX_CONFIG). */
  config: 78,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The bot cannot start, or cannot go on: a line for the person who runs it, and the exit code. */
export class Fatal extends Error {
  override readonly name = 'Fatal';
  readonly exitCode: ExitCode;

  constructor(message: string, exitCode: ExitCode) {
    super(message);
    this.exitCode = exitCode;
  }
}

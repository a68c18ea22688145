/** Steps from the body of a request to a value in it. */
export type Path = readonly (string | number)[];

/** One thing that is wrong with the body of a request. */
export interface Mistake {
  readonly path: Path;
  /** Discord's name for it, e.g. `BASE_TYPE_MAX_LENGTH`. */
  readonly code: string;
  readonly message: string;
}

/** Why Discord would not do what a call asks for. Thrown by whatever looks at a call, answered by the server. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  /** One of Discord's JSON error codes; 0 where it has none. */
  readonly code: number;
  readonly mistakes: readonly Mistake[];

  constructor(status: number, code: number, message: string, mistakes: readonly Mistake[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.mistakes = mistakes;
  }

  /** The body of the response, in Discord's form: mistakes hang in a tree that follows the request's own. */
  body(): unknown {
    const said = { message: this.message, code: this.code };
    return this.mistakes.length === 0 ? said : { ...said, errors: tree(this.mistakes, 0) };
  }

  /** One line for each mistake, for people. */
  lines(): readonly string[] {
    return this.mistakes.map(({ path, code, message }) => {
      const place = path.map((step, at) =>
        typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`,
      );
      return `${place.join('') || 'body'}: ${message} (${code})`;
    });
  }
}

function tree(mistakes: readonly Mistake[], depth: number): Record<string, unknown> {
  const here = mistakes.filter(({ path }) => path.length === depth);
  const below = new Map<string | number, Mistake[]>();
  for (const mistake of mistakes) {
    const step = mistake.path[depth];
    if (step !== undefined) below.set(step, [...(below.get(step) ?? []), mistake]);
  }
  const branches = [...below].map(([step, nested]) => [step, tree(nested, depth + 1)] as const);
  const errors = here.map(({ code, message }) => ({ code, message }));
  return { ...(errors.length > 0 ? { _errors: errors } : {}), ...Object.fromEntries(branches) };
}

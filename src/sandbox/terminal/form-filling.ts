import type { Exchange } from '../exchange.js';
import { fieldsOf } from '../people/form.js';

type Field = ReturnType<typeof fieldsOf>[number];

/** A form that is being filled in, a line for each field. */
export interface FormFilling {
  readonly opened: Exchange;
  /** What has been filled in, by `custom_id`. */
  readonly texts: Readonly<Record<string, string>>;
  /** The field that the next line is for; undefined once all are filled in. */
  readonly next: Field | undefined;
}

/** Begins to fill in the form that an exchange has opened, or goes on with one more line. */
export function formFilling(opened: Exchange, texts: Readonly<Record<string, string>> = {}): FormFilling {
  const fields = opened.modal === null ? [] : fieldsOf(opened.modal);
  return { opened, texts, next: fields.find(({ customId }) => !Object.hasOwn(texts, customId)) };
}

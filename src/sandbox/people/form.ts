import type {
  APIModalInteractionResponseCallbackData,
  APIModalSubmission,
  APIModalSubmissionComponent,
  APITextInputComponent,
  ModalSubmitComponent,
} from 'discord-api-types/v10';
import { ComponentType } from '../discord-api.js';
import { ImpossibleAct } from '../impossible-act.js';

/** A field of a form that somebody fills in. */
export interface FormField {
  readonly customId: string;
  readonly label: string;
  readonly required: boolean;
}

type FormComponent = APIModalInteractionResponseCallbackData['components'][number];

/** The fields of a form, in the order they are shown. */
export function fieldsOf({ components }: APIModalInteractionResponseCallbackData): readonly FormField[] {
  return components.flatMap((component) => {
    const input = inputOf(component);
    if (input === undefined) return [];
    const label =
      component.type === ComponentType.Label ? component.label : 'label' in input ? input.label : undefined;
    return [{ customId: input.custom_id, label: label ?? input.custom_id, required: isRequired(input) }];
  });
}

/**
 * A form as it is sent once it is filled in.
 * @param texts by `custom_id`; of a menu, the value that is picked
 * @throws ImpossibleAct where a field is missing, unknown, or not filled in as it asks for
 */
export function fillForm(
  modal: APIModalInteractionResponseCallbackData,
  texts: Readonly<Record<string, string>>,
): APIModalSubmission {
  const fields = fieldsOf(modal);
  const stranger = Object.keys(texts).find((id) => !fields.some(({ customId }) => customId === id));
  if (stranger !== undefined) throw new ImpossibleAct(`The form has no field ${stranger}.`);
  const components = modal.components.map((component, at): APIModalSubmissionComponent => {
    const id = at + 1;
    const input = inputOf(component);
    if (component.type === ComponentType.TextDisplay || input === undefined)
      return { type: ComponentType.TextDisplay, id };
    const filled = fill(input, texts[input.custom_id]);
    return component.type === ComponentType.Label || filled.type !== ComponentType.TextInput
      ? { type: ComponentType.Label, id, component: filled }
      : { type: ComponentType.ActionRow, id, components: [filled] };
  });
  return { custom_id: modal.custom_id, components };
}

function inputOf(component: FormComponent) {
  if (component.type === ComponentType.ActionRow) return component.components[0];
  return component.type === ComponentType.Label ? component.component : undefined;
}

function isRequired(input: object): boolean {
  return !('required' in input) || input.required !== false;
}

function fill(
  input: NonNullable<ReturnType<typeof inputOf>>,
  text: string | undefined,
): ModalSubmitComponent {
  if (text === undefined && isRequired(input) && !('value' in input)) {
    throw new ImpossibleAct(
      `The form needs ${input.custom_id}.`,
      `Il manque au formulaire\u202f: ${input.custom_id}.`,
    );
  }
  switch (input.type) {
    case ComponentType.TextInput:
      return {
        type: input.type,
        custom_id: input.custom_id,
        value: checkLength(input, text ?? input.value ?? ''),
      };
    case ComponentType.StringSelect: {
      const values = text === undefined ? [] : [text];
      const stranger = values.find((value) => !input.options.some((option) => option.value === value));
      if (stranger !== undefined) throw new ImpossibleAct(`${input.custom_id} does not offer ${stranger}.`);
      return { type: input.type, custom_id: input.custom_id, values };
    }
    default:
      throw new ImpossibleAct(`The local Discord cannot fill in ${input.custom_id}.`);
  }
}

function checkLength(input: APITextInputComponent, text: string): string {
  const { min_length: min = 0, max_length: max = 4000, custom_id: id } = input;
  const short = text.length < min && (text !== '' || isRequired(input));
  if (short || text.length > max || (text === '' && isRequired(input))) {
    const least = Math.max(min, isRequired(input) ? 1 : 0);
    throw new ImpossibleAct(
      `${id} takes ${least} to ${max} characters, not ${text.length}.`,
      `${id} attend de ${least} à ${max} caractères, et non ${text.length}.`,
    );
  }
  return text;
}

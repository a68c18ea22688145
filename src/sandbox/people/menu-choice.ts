import type { APIMessageComponent } from 'discord-api-types/v10';
import { ComponentType } from '../discord-api.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { Resolved } from './resolved.js';

/**
 * What Discord's client sends when somebody picks from a menu: texts of a list, or ids of people, roles and
 * channels.
 * @throws ImpossibleAct where the menu does not offer that
 */
export function selectData(component: APIMessageComponent, values: readonly string[], resolved: Resolved) {
  const known = (value: string): boolean => {
    switch (component.type) {
      case ComponentType.StringSelect:
        return component.options.some((option) => option.value === value);
      case ComponentType.UserSelect:
        return resolved.user(value);
      case ComponentType.RoleSelect:
        return resolved.role(value);
      case ComponentType.MentionableSelect:
        return resolved.role(value) || resolved.user(value);
      case ComponentType.ChannelSelect:
        return resolved.channel(value);
      default:
        return false;
    }
  };
  if (!('custom_id' in component) || component.type === ComponentType.Button) {
    throw new ImpossibleAct('That is not a menu.');
  }
  const { min_values: min = 1, max_values: max = 1 } = component;
  if (values.length < min || values.length > max) {
    throw new ImpossibleAct(`The menu takes ${min} to ${max} choices, not ${values.length}.`);
  }
  const stranger = values.find((value) => !known(value));
  if (stranger !== undefined) throw new ImpossibleAct(`The menu does not offer ${stranger}.`);
  return { custom_id: component.custom_id, component_type: component.type, id: component.id, values };
}

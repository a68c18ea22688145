import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandInteractionDataBasicOption,
} from 'discord-api-types/v10';
import type { LocalFile, OptionValue } from '../act.js';
import { ApplicationCommandOptionType, ChannelType } from '../discord-api.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { Inside } from '../inside.js';
import type { Resolved } from './resolved.js';
import type { Scene } from './scene.js';
import { shownName } from './shown-name.js';

/** Characters of a text option where the command does not say. */
const LONGEST_TEXT = 6000;

/**
 * The value of an option as Discord's client would send it.
 * @throws ImpossibleAct where the client would not take it
 */
export function optionValue(
  inside: Inside,
  scene: Scene,
  option: APIApplicationCommandBasicOption,
  value: OptionValue,
  resolved: Resolved,
): APIApplicationCommandInteractionDataBasicOption {
  const { name } = option;
  const shown = shownName(option, scene.locale);
  const wrong = (english: string, french: string) =>
    new ImpossibleAct(`Option ${name} takes ${english}.`, `L’option ${shown} attend ${french}.`);
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string') throw wrong('text', 'du texte');
      const { min_length: min = 0, max_length: max = LONGEST_TEXT } = option;
      if (value.length < min || value.length > max)
        throw wrong(
          `${min} to ${max} characters, not ${value.length}`,
          `de ${min} à ${max} caractères, et non ${value.length}`,
        );
      return { name, type: option.type, value: picked(option, value, wrong) };
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('a number', 'un nombre');
      if (option.type === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value)) {
        throw wrong('a whole number', 'un nombre entier');
      }
      const { min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = option;
      if (value < min || value > max) throw wrong(`${min} to ${max}`, `un nombre de ${min} à ${max}`);
      return { name, type: option.type, value: picked(option, value, wrong) };
    }
    case ApplicationCommandOptionType.Boolean:
      if (typeof value !== 'boolean') throw wrong('true or false', 'oui ou non');
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Attachment: {
      if (!isFile(value)) throw wrong('a file', 'un fichier');
      const attachment = inside.messages.store(scene.channel.id, value);
      resolved.attachment(attachment);
      return { name, type: option.type, value: attachment.id };
    }
    case ApplicationCommandOptionType.User:
      if (typeof value !== 'string' || !resolved.user(value))
        throw wrong("a person's id", 'l’identifiant d’une personne');
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Role:
      if (typeof value !== 'string' || !resolved.role(value))
        throw wrong('the id of a role of this server', 'l’identifiant d’un rôle de ce serveur');
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Mentionable:
      if (typeof value !== 'string' || !(resolved.role(value) || resolved.user(value))) {
        throw wrong('the id of a person or a role', 'l’identifiant d’une personne ou d’un rôle');
      }
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Channel: {
      const fits = option.channel_types?.includes(ChannelType.GuildText) ?? true;
      if (typeof value !== 'string' || !fits || !resolved.channel(value)) {
        throw wrong('the id of a channel of this server', 'l’identifiant d’un salon de ce serveur');
      }
      return { name, type: option.type, value };
    }
  }
}

/** Where an option offers choices, nothing else can be sent. */
function picked<Value extends string | number>(
  option: APIApplicationCommandBasicOption,
  value: Value,
  wrong: (english: string, french: string) => ImpossibleAct,
): Value {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    const values = choices.map((choice) => choice.value).join(', ');
    throw wrong(`one of ${values}`, `l’une de ces valeurs\u202f: ${values}`);
  }
  return value;
}

function isFile(value: OptionValue): value is LocalFile {
  return typeof value === 'object';
}

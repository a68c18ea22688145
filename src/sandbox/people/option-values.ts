import {
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandInteractionDataBasicOption,
  ApplicationCommandOptionType,
  ChannelType,
} from 'discord-api-types/v10';
import type { Inside } from '../inside.js';
import { ImpossibleAct, type LocalFile, type OptionValue } from '../local-discord.js';
import type { Resolved } from './resolved.js';
import type { Scene } from './scene.js';

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
  const wrong = (why: string) => new ImpossibleAct(`Option ${name} ${why}.`);
  switch (option.type) {
    case ApplicationCommandOptionType.String: {
      if (typeof value !== 'string') throw wrong('takes text');
      const { min_length: min = 0, max_length: max = LONGEST_TEXT } = option;
      if (value.length < min || value.length > max)
        throw wrong(`takes ${min} to ${max} characters, not ${value.length}`);
      return { name, type: option.type, value: picked(option, value, wrong) };
    }
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong('takes a number');
      if (option.type === ApplicationCommandOptionType.Integer && !Number.isSafeInteger(value)) {
        throw wrong('takes a whole number');
      }
      const { min_value: min = -(2 ** 53), max_value: max = 2 ** 53 } = option;
      if (value < min || value > max) throw wrong(`takes ${min} to ${max}`);
      return { name, type: option.type, value: picked(option, value, wrong) };
    }
    case ApplicationCommandOptionType.Boolean:
      if (typeof value !== 'boolean') throw wrong('takes true or false');
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Attachment: {
      if (!isFile(value)) throw wrong('takes a file');
      const attachment = inside.messages.store(scene.channel.id, value);
      resolved.attachment(attachment);
      return { name, type: option.type, value: attachment.id };
    }
    case ApplicationCommandOptionType.User:
      if (typeof value !== 'string' || !resolved.user(value)) throw wrong("takes a person's id");
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Role:
      if (typeof value !== 'string' || !resolved.role(value))
        throw wrong('takes the id of a role of this server');
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Mentionable:
      if (typeof value !== 'string' || !(resolved.role(value) || resolved.user(value))) {
        throw wrong('takes the id of a person or a role');
      }
      return { name, type: option.type, value };
    case ApplicationCommandOptionType.Channel: {
      const fits = option.channel_types?.includes(ChannelType.GuildText) ?? true;
      if (typeof value !== 'string' || !fits || !resolved.channel(value)) {
        throw wrong('takes the id of a channel of this server');
      }
      return { name, type: option.type, value };
    }
  }
}

/** Where an option offers choices, nothing else can be sent. */
function picked<Value extends string | number>(
  option: APIApplicationCommandBasicOption,
  value: Value,
  wrong: (why: string) => ImpossibleAct,
): Value {
  const choices = 'choices' in option ? (option.choices ?? []) : [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) {
    throw wrong(`takes one of ${choices.map((choice) => choice.value).join(', ')}`);
  }
  return value;
}

function isFile(value: OptionValue): value is LocalFile {
  return typeof value === 'object';
}

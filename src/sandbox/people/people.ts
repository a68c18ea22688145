import type { Acting } from '../act.js';
import { eachComponent } from '../check/component-walk.js';
import { ApplicationCommandType, ComponentType, InteractionType } from '../discord-api.js';
import type { Exchange } from '../exchange.js';
import { ImpossibleAct } from '../impossible-act.js';
import type { Inside } from '../inside.js';
import type { LocalDiscord } from '../local-discord.js';
import type { StoredMessage } from '../world/message-store.js';
import { chooseCommand, chooseOption, fillIn, focused, nest, offeredOf } from './command-data.js';
import { fillForm } from './form.js';
import { interact } from './interact.js';
import { selectData } from './menu-choice.js';
import { postMessage } from './post-message.js';
import { Resolved } from './resolved.js';
import { type Defaults, installers, offered, type Scene, setScene } from './scene.js';
import { findNamed } from './shown-name.js';

export type People = Pick<
  LocalDiscord,
  'slash' | 'autocomplete' | 'contextMenu' | 'click' | 'select' | 'submit' | 'message' | 'offered'
>;

/** The hands of the people who use the bot. */
export function createPeople(inside: Inside, defaults: Defaults): People {
  const at = (acting: Acting) => setScene(inside, defaults, acting);

  return {
    offered: (acting = {}) => offered(inside, at(acting)),

    async slash(name, options = {}, acting = {}) {
      const scene = at(acting);
      const chosen = chooseCommand(inside, scene, name);
      const resolved = new Resolved(inside, scene);
      const filled = fillIn(inside, scene, chosen, options, resolved);
      const { command } = chosen;
      return interact(
        inside,
        scene,
        {
          type: InteractionType.ApplicationCommand,
          data: { ...named(command), options: nest(chosen.within, filled), ...sentAlong(resolved) },
          installers: installers(inside, scene, command.integration_types),
          what: `/${name}`,
        },
        acting,
      );
    },

    async autocomplete(name, { option, value }, others = {}, acting = {}) {
      const scene = at(acting);
      const chosen = chooseCommand(inside, scene, name);
      const resolved = new Resolved(inside, scene);
      const filled = fillIn(inside, scene, chosen, others, resolved, true);
      const typed = focused(chooseOption(chosen, option, scene.locale), value);
      const { command } = chosen;
      return interact(
        inside,
        scene,
        {
          type: InteractionType.ApplicationCommandAutocomplete,
          data: {
            ...named(command),
            options: nest(chosen.within, [...filled, typed]),
            ...sentAlong(resolved),
          },
          installers: installers(inside, scene, command.integration_types),
          what: `typing into ${option} of /${name}`,
        },
        acting,
      );
    },

    async contextMenu(name, target, acting = {}) {
      const onMessage = 'messageId' in target;
      const stored = onMessage ? find(inside, target.messageId) : undefined;
      const scene = at(
        stored === undefined ? acting : { ...acting, place: { channelId: stored.channel.id } },
      );
      if (stored !== undefined) checkVisible(stored, scene);
      const kind = onMessage ? ApplicationCommandType.Message : ApplicationCommandType.User;
      const all = offeredOf(inside, scene, kind);
      const command = findNamed(all, name, scene.locale);
      if (command === undefined) {
        throw new ImpossibleAct(
          `There is no entry “${name}” in that menu. Offered: ${all.map((one) => one.name).join(', ') || 'none'}.`,
        );
      }
      const resolved = new Resolved(inside, scene);
      if (stored !== undefined) resolved.message(stored.message);
      else if (!onMessage && !resolved.user(target.userId))
        throw new ImpossibleAct(`Nobody has the id ${target.userId}.`);
      return interact(
        inside,
        scene,
        {
          type: InteractionType.ApplicationCommand,
          data: {
            ...named(command),
            target_id: onMessage ? target.messageId : target.userId,
            ...sentAlong(resolved),
          },
          installers: installers(inside, scene, command.integration_types),
          about: onMessage ? { targetMessageId: target.messageId } : { targetUserId: target.userId },
          fromMenu: true,
          what: `“${name}”`,
        },
        acting,
      );
    },

    async click(messageId, customId, acting = {}) {
      const { stored, scene, component } = onComponent(inside, at, messageId, customId, acting);
      if (component.type !== ComponentType.Button) throw new ImpossibleAct(`${customId} is not a button.`);
      return interact(
        inside,
        scene,
        {
          type: InteractionType.MessageComponent,
          data: { custom_id: customId, component_type: component.type, id: component.id },
          installers: installers(inside, scene),
          on: stored,
          what: `the button ${customId}`,
        },
        acting,
      );
    },

    async select(messageId, customId, values, acting = {}) {
      const { stored, scene, component } = onComponent(inside, at, messageId, customId, acting);
      const resolved = new Resolved(inside, scene);
      return interact(
        inside,
        scene,
        {
          type: InteractionType.MessageComponent,
          data: { ...selectData(component, values, resolved), ...sentAlong(resolved) },
          installers: installers(inside, scene),
          on: stored,
          what: `the menu ${customId}`,
        },
        acting,
      );
    },

    async submit(opened: Exchange, texts, acting = {}) {
      const { modal, interaction } = opened;
      const live = inside.interactions.byToken(interaction?.token ?? '');
      if (modal === null || live === undefined) throw new ImpossibleAct('No form was opened.');
      const scene = at({
        ...acting,
        user: { id: live.userId, name: '', mention: '' },
        place: { channelId: live.channelId },
      });
      const on = live.onMessageId === null ? undefined : inside.messages.get(live.onMessageId);
      return interact(
        inside,
        scene,
        {
          type: InteractionType.ModalSubmit,
          data: fillForm(modal, texts),
          installers: live.metadata.authorizing_integration_owners,
          trigger: live.metadata,
          ...(on === undefined ? {} : { on }),
          what: `the form “${modal.title}”`,
        },
        acting,
      );
    },

    message: async (content, posting = {}) => postMessage(inside, at(posting), content, posting),
  };
}

function named({ id, name, type, guild_id }: { id: string; name: string; type: number; guild_id?: string }) {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

function sentAlong(resolved: Resolved) {
  return resolved.data === undefined ? {} : { resolved: resolved.data };
}

function find(inside: Inside, messageId: string): StoredMessage {
  const stored = inside.messages.get(messageId);
  if (stored === undefined) throw new ImpossibleAct(`There is no message ${messageId}.`);
  return stored;
}

function checkVisible(stored: StoredMessage, scene: Scene): void {
  if (stored.onlyFor === null || stored.onlyFor === scene.account.user.id) return;
  throw new ImpossibleAct('That message is shown to somebody else only.');
}

/** The component of a message that somebody is about to use. @throws ImpossibleAct */
function onComponent(
  inside: Inside,
  at: (acting: Acting) => Scene,
  messageId: string,
  customId: string,
  acting: Acting,
) {
  const stored = find(inside, messageId);
  const scene = at({ ...acting, place: { channelId: stored.channel.id } });
  checkVisible(stored, scene);
  const all = [...eachComponent(stored.message.components ?? [])].map(({ component }) => component);
  const component = all.find((one) => 'custom_id' in one && one.custom_id === customId);
  if (component === undefined) {
    const ids = all.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []));
    throw new ImpossibleAct(
      `That message has no component ${customId}. It has: ${ids.join(', ') || 'none'}.`,
    );
  }
  if ('disabled' in component && component.disabled) throw new ImpossibleAct(`${customId} is switched off.`);
  return { stored, scene, component };
}

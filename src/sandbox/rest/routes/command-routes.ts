import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10';
import { Refusal } from '../../check/refusal.js';
import { isSubcommand } from '../../check/subcommand.js';
import type { Inside } from '../../inside.js';
import type { RestRequest, Route } from '../route.js';

const GLOBAL = '/applications/:application/commands';
const IN_GUILD = '/applications/:application/guilds/:guild/commands';

/** Registering commands, for every place and for one server. */
export const commandRoutes: readonly Route[] = [
  ...routesAt(GLOBAL, () => null),
  ...routesAt(IN_GUILD, guildOf),
];

type Scope = (request: RestRequest, inside: Inside) => string | null;

function routesAt(path: string, scope: Scope): readonly Route[] {
  const write =
    (handle: (guildId: string | null, request: RestRequest, inside: Inside) => ReturnType<Route['handle']>) =>
    (request: RestRequest, inside: Inside) => {
      inside.commands.writes += 1;
      checkApplication(request, inside);
      return handle(scope(request, inside), request, inside);
    };
  return [
    {
      method: 'GET',
      path,
      handle: (request, inside) => {
        inside.commands.reads += 1;
        checkApplication(request, inside);
        const all = inside.commands.list(scope(request, inside));
        const full = request.query.get('with_localizations') === 'true';
        return { status: 200, body: full ? all : all.map(withoutLocalizations) };
      },
    },
    {
      method: 'GET',
      path: `${path}/:command`,
      handle: (request, inside) => {
        inside.commands.reads += 1;
        checkApplication(request, inside);
        return { status: 200, body: inside.commands.get(scope(request, inside), request.param('command')) };
      },
    },
    {
      method: 'PUT',
      path,
      handle: write((guildId, { body }, { commands }) => ({
        status: 200,
        body: commands.replace(guildId, body),
      })),
    },
    {
      method: 'POST',
      path,
      handle: write((guildId, { body }, { commands }) => {
        const { command, isNew } = commands.create(guildId, body);
        return { status: isNew ? 201 : 200, body: command };
      }),
    },
    {
      method: 'PATCH',
      path: `${path}/:command`,
      handle: write((guildId, request, { commands }) => ({
        status: 200,
        body: commands.edit(guildId, request.param('command'), request.body),
      })),
    },
    {
      method: 'DELETE',
      path: `${path}/:command`,
      handle: write((guildId, request, { commands }) => {
        commands.delete(guildId, request.param('command'));
        return { status: 204 };
      }),
    },
  ];
}

function checkApplication(request: RestRequest, { applicationId }: Inside): void {
  const asked = request.param('application');
  if (asked === applicationId) return;
  throw /^\d+$/.test(asked)
    ? new Refusal(403, 20012, 'You are not authorized to perform this action on this application')
    : new Refusal(404, 10002, 'Unknown Application');
}

function guildOf(request: RestRequest, { world }: Inside): string {
  const id = request.param('guild');
  if (!world.guilds.get(id)?.members.has(world.botId)) throw new Refusal(403, 50001, 'Missing Access');
  return id;
}

/** What is given where localizations are not asked for. */
function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const { name_localizations: _names, description_localizations: _descriptions, options, ...rest } = command;
  return options === undefined ? rest : { ...rest, options: options.map(plainOption) };
}

function plainOption(option: APIApplicationCommandOption): APIApplicationCommandOption {
  const copy = structuredClone(option);
  forget(copy);
  return copy;
}

function forget(option: APIApplicationCommandOption): void {
  delete option.name_localizations;
  delete option.description_localizations;
  if (isSubcommand(option)) for (const inner of option.options ?? []) forget(inner);
  else if ('choices' in option) for (const choice of option.choices ?? []) delete choice.name_localizations;
}

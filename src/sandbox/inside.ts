import type { APIUser, Locale } from 'discord-api-types/v10';
import type { FaultList } from './fault-list.js';
import type { Gateway } from './gateway/gateway.js';
import type { ExchangeList } from './people/exchange-list.js';
import type { CallRecord } from './rest/call-record.js';
import type { CommandRegistry } from './world/command-registry.js';
import type { InteractionBook } from './world/interaction-book.js';
import type { MessageStore } from './world/message-store.js';
import type { Snowflakes } from './world/snowflake.js';
import type { World } from './world/world.js';

/** Everything a local Discord is made of, for its own parts. */
export interface Inside {
  readonly token: string;
  readonly applicationId: string;
  readonly owner: APIUser;
  readonly team: readonly APIUser[];
  readonly locale: Locale;
  readonly privilegedIntents: number;
  readonly now: () => number;
  readonly snowflakes: Snowflakes;
  readonly world: World;
  readonly messages: MessageStore;
  readonly commands: CommandRegistry;
  readonly interactions: InteractionBook;
  readonly gateway: Gateway;
  readonly record: CallRecord;
  readonly exchanges: ExchangeList;
  readonly faults: FaultList;
  readonly problems: string[];
  /** `ws://127.0.0.1:port` */
  readonly gatewayUrl: () => string;
}

import type { Faults, RestFault } from './faults.js';
import type { Gateway } from './gateway/gateway.js';

interface LiveFault {
  readonly fault: RestFault;
  left: number;
}

/** The faults that are switched on. */
export class FaultList {
  #rest: LiveFault[] = [];
  /** Servers that do not arrive. */
  readonly heldGuilds = new Set<string>();

  add(fault: RestFault): void {
    this.#rest.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that a call meets, counted as met; undefined where it meets none. */
  meet(method: string, route: string): RestFault | undefined {
    const met = this.#rest.find(
      ({ fault, left }) =>
        left > 0 &&
        (fault.route === undefined || fault.route === route || fault.route === `${method} ${route}`),
    );
    if (met === undefined) return undefined;
    met.left -= 1;
    this.#rest = this.#rest.filter(({ left }) => left > 0);
    return met.fault;
  }

  clear(): void {
    this.#rest = [];
    this.heldGuilds.clear();
  }
}

/** The switches that a test sees. */
export function createFaults(
  list: FaultList,
  gateway: Gateway,
  ports: {
    readonly deliverGuild: (guildId: string) => void;
    readonly goAway: () => void;
    readonly comeBack: () => Promise<void>;
  },
): Faults {
  return {
    rest: (fault) => list.add(fault),
    closeGateway: (code) => gateway.closeSockets(code),
    askToReconnect: () => gateway.askToReconnect(),
    invalidateSession: (resumable) => gateway.invalidateSessions(resumable),
    dropHeartbeatAcks(on) {
      gateway.dropAcks = on;
    },
    duplicateEvents(count) {
      gateway.duplicates = count;
    },
    holdGuild(guildId) {
      list.heldGuilds.add(guildId);
    },
    releaseGuild(guildId) {
      if (list.heldGuilds.delete(guildId)) ports.deliverGuild(guildId);
    },
    goAway: ports.goAway,
    comeBack: ports.comeBack,
    clear() {
      list.clear();
      gateway.dropAcks = false;
      gateway.duplicates = 0;
    },
  };
}

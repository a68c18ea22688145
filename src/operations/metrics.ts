import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { RefusalReason } from '../answer/answer.js';
import type { Happening, Observe } from './happening.js';
import type { Connection } from './health.js';

/** What is looked up when the metrics are asked for. */
export interface Observed {
  readonly connection: Connection;
  readonly version: string;
  readonly articles: number;
  readonly facts: number;
  readonly loadedAt: Date;
}

/** Counts what happens, in the terms of Prometheus. */
export interface Metrics {
  readonly observe: Observe;
  /** Everything counted so far, in Prometheus's text format. */
  render(observed: Observed): Promise<string>;
  readonly contentType: string;
}

/** In seconds. Discord waits three; an answer from memory takes some milliseconds. */
const ANSWER_BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const ENGINE_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5];
const STATES = ['ready', 'connecting', 'stopping'] as const satisfies readonly Connection['state'][];

/** Outcomes that are reasons of a refusal. */
const REFUSALS: Readonly<Record<RefusalReason, true>> = {
  empty: true,
  'too-long': true,
  'unknown-name': true,
  'unknown-words': true,
  'no-such-fact': true,
  period: true,
  place: true,
  detail: true,
  'not-a-question': true,
};

/** Begins to count. Labels are words of ours from short lists: no id, no text of anybody's. */
export function createMetrics(clock: () => Date): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, labelNames: readonly Label[]) =>
    new Counter({ name, help, labelNames, registers });
  const gauge = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ) => new Gauge({ name, help, labelNames, registers });

  const requests = counter('depeche_requests_total', 'What came of what people asked.', [
    'surface',
    'outcome',
  ]);
  const refusals = counter('depeche_refusals_total', 'Questions without an answer, by reason.', ['reason']);
  const failures = counter('depeche_failures_total', 'Answers that failed unforeseen.', ['surface']);
  const dropped = counter('depeche_events_dropped_total', 'Events that were not answered on purpose.', [
    'reason',
  ]);
  const reloads = counter('depeche_reloads_total', 'Reloads of the knowledge base.', ['result']);
  const lost = counter('depeche_engine_losses_total', 'Threads of the engine that ended by themselves.', []);
  const answering = new Histogram({
    name: 'depeche_answer_seconds',
    help: 'From the event until Discord has taken the answer.',
    labelNames: ['surface'],
    buckets: ANSWER_BUCKETS,
    registers,
  });
  const engine = new Histogram({
    name: 'depeche_engine_seconds',
    help: 'What the engine takes for an answer.',
    buckets: ENGINE_BUCKETS,
    registers,
  });
  const coverage = gauge('depeche_coverage_info', 'The coverage in force, by its version.', ['version']);
  const age = gauge('depeche_coverage_age_seconds', 'Since the coverage in force was loaded.');
  const articles = gauge('depeche_coverage_articles', 'Articles of the coverage in force.');
  const facts = gauge('depeche_coverage_facts', 'Facts of the coverage in force.');
  const gateway = gauge('depeche_gateway_state', '1 for the state of the connection to Discord.', ['state']);

  const observe = (happening: Happening) => {
    switch (happening.kind) {
      case 'answered': {
        const { surface, outcome, ms } = happening;
        const refused = Object.hasOwn(REFUSALS, outcome);
        requests.inc({ surface, outcome: refused ? 'refused' : outcome });
        if (refused) refusals.inc({ reason: outcome });
        answering.observe({ surface }, ms / 1_000);
        return;
      }
      case 'failed':
        failures.inc({ surface: happening.surface });
        return;
      case 'dropped':
        dropped.inc({ reason: happening.reason });
        return;
      case 'engine':
        engine.observe(happening.ms / 1_000);
        return;
      case 'engine-lost':
        lost.inc();
        return;
      case 'reload':
        reloads.inc({ result: happening.ok ? 'replaced' : 'refused' });
    }
  };

  return {
    observe,
    contentType: registry.contentType,
    render: (observed) => {
      coverage.reset();
      coverage.set({ version: observed.version }, 1);
      age.set((clock().getTime() - observed.loadedAt.getTime()) / 1_000);
      articles.set(observed.articles);
      facts.set(observed.facts);
      for (const state of STATES) gateway.set({ state }, state === observed.connection.state ? 1 : 0);
      return registry.metrics();
    },
  };
}

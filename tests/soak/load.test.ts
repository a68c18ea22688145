import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it } from 'vitest';
import type { LocalUser } from '../../src/sandbox/act.js';
import type { Exchange } from '../../src/sandbox/exchange.js';
import type { LocalDiscord } from '../../src/sandbox/local-discord.js';
import { readQuestions } from '../evaluation/questions.js';
import { compile } from '../support/compiled.js';
import { inspect } from '../support/inspector.js';
import { freePort, withProgram } from '../support/program-on-local-discord.js';
import { DATA } from '../support/real-desk.js';

/** How many, and how many a second; a short run says what it measures all the same. */
const { SOAK_COUNT = '20000', SOAK_RATE = '300' } = process.env;
const COUNT = Number(SOAK_COUNT);
const RATE = Number(SOAK_RATE);
const THOUSAND = 1_000;
/**
 * Every eighth is a mention: what is posted in channels counts against the fifty calls a second that Discord
 * allows, callbacks do not.
 */
const MENTION_EVERY = 8;
const PEOPLE = 500;
/** Milliseconds after which Discord takes no answer to an interaction. */
const DEADLINE = 3_000;
const TICK = 10;
const QUESTIONS = new URL('../questions/development.yaml', import.meta.url);

beforeAll(compile);

it(`answers ${COUNT} interactions and mentions at ${RATE} a second, each once, in time, on a heap that does not grow`, async () => {
  const port = await freePort();
  const env = { METRICS_PORT: String(port), QUESTIONS_PER_MINUTE: '0', LOG_LEVEL: 'info' };
  const program = { folder: DATA, env, nodeOptions: ['--inspect=127.0.0.1:0'] };
  const questions = (await readQuestions(QUESTIONS)).map(({ ask }) => ask);
  await withProgram(program, async (running, discord) => {
    const people = Array.from({ length: PEOPLE }, (_, index) => discord.addUser(`Reader ${index}`));
    const inspector = await inspect(running);
    const heaps: number[] = [];
    const residents: number[] = [];
    const readMetrics = async () => await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    const seen: Seen[] = [];
    const cpu = process.cpuUsage();
    const began = performance.now();
    for (let done = 0; done < COUNT; done += THOUSAND) {
      const many = Math.min(THOUSAND, COUNT - done);
      const asked = await atRate(many, (index) => {
        const nth = done + index;
        const question = questions[nth % questions.length] ?? '';
        const user = people[(nth * 7) % PEOPLE];
        return ask(discord, question, user, nth % MENTION_EVERY === 0);
      });
      seen.push(...asked.map(look));
      if (done === 0 || done + many >= COUNT) {
        heaps.push(await inspector.heapUsed());
        residents.push(metric(await readMetrics(), 'process_resident_memory_bytes'));
      }
      discord.forget();
    }
    const { user, system } = process.cpuUsage(cpu);
    const seconds = (performance.now() - began) / 1_000;
    inspector.close();

    const interactions = seen.filter(({ mention }) => !mention).map(({ after }) => after);
    const mentions = seen.filter(({ mention }) => mention).map(({ after }) => after);
    const metrics = await readMetrics();
    const [first = 0, last = 0] = heaps;
    console.log(
      [
        `${COUNT} in ${seconds.toFixed(0)} s, pauses between the thousands included`,
        `interactions, from the event to the accepted callback, as Discord sees it: ${spread(interactions)}`,
        `mentions, from the event to the message: ${spread(mentions)}`,
        `callback, as the bot sees it: ${quantiles(metrics, 'depeche_answer_seconds', 'surface="slash"')}`,
        `engine: ${quantiles(metrics, 'depeche_engine_seconds', '')}`,
        `heap after GC: ${mb(first)} after the first thousand, ${mb(last)} after the last (${((last / first - 1) * 100).toFixed(1)} %)`,
        `resident, all threads: ${residents.map(mb).join(', then ')}`,
        `processor time of the bot: ${metric(metrics, 'process_cpu_seconds_total').toFixed(0)} s; of the local Discord and this test: ${((user + system) / 1e6).toFixed(0)} s`,
      ].join('\n'),
    );

    expect(seen.filter(({ messages }) => messages !== 1)).toHaveLength(0);
    expect(seen.filter(({ refused }) => refused)).toHaveLength(0);
    expect(seen.length).toBe(COUNT);
    expect(Math.max(...interactions)).toBeLessThan(DEADLINE);
    expect(metric(metrics, 'depeche_failures_total')).toBe(0);
    expect(metric(metrics, 'depeche_events_dropped_total')).toBe(0);
    expect(discord.problems).toEqual([]);
    expect(last / first).toBeLessThan(1.05);
  });
});

/** What became of one question; the exchange itself is let go. */
interface Seen {
  readonly mention: boolean;
  readonly messages: number;
  readonly refused: boolean;
  /** Milliseconds until there was something to read. */
  readonly after: number;
}

const look = (exchange: Exchange): Seen => ({
  mention: exchange.interaction === null,
  messages: exchange.messages.length,
  refused: exchange.sent.some(({ refusal }) => refusal !== null),
  after: exchange.answeredAfter ?? Number.POSITIVE_INFINITY,
});

function ask(
  discord: LocalDiscord,
  question: string,
  user: LocalUser | undefined,
  mention: boolean,
): Promise<Exchange> {
  const acting = { timeout: 30_000, ...(user === undefined ? {} : { user }) };
  return mention
    ? discord.message(`<@${discord.botUserId}> ${question}`, acting)
    : discord.slash('ask', { question }, acting);
}

/** Begins so many at the rate, whether those before are done or not. */
async function atRate<T>(count: number, begin: (index: number) => Promise<T>): Promise<T[]> {
  const begun: Promise<T>[] = [];
  const start = performance.now();
  while (begun.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - start) / 1_000) * RATE) + 1);
    while (begun.length < due) begun.push(begin(begun.length));
    await pause(TICK);
  }
  return await Promise.all(begun);
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(1)}`;
}

/** The bucket of a histogram under which so large a share lies. */
function quantiles(metrics: string, name: string, label: string): string {
  const buckets = [
    ...metrics.matchAll(new RegExp(`^${name}_bucket\\{le="([^"]+)",?${label}\\} (\\d+)$`, 'gm')),
  ].map(([, bound = '', count = '']) => [bound, Number(count)] as const);
  const total = buckets.at(-1)?.[1] ?? 0;
  const under = (share: number) => {
    const [bound = '?'] = buckets.find(([, count]) => count >= total * share) ?? [];
    return `${Number(bound) * 1_000} ms`;
  };
  return `p50 under ${under(0.5)}, p99 under ${under(0.99)}, all under ${under(1)} (${total})`;
}

/** The sum of a metric over its labels; 0 where it was never counted. */
function metric(metrics: string, name: string): number {
  const values = metrics.matchAll(new RegExp(`^${name}(?:\\{[^}]*\\})? ([\\d.e+-]+)$`, 'gm'));
  return [...values].reduce((sum, [, value]) => sum + Number(value), 0);
}

const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

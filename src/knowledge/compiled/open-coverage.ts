import type { Coverage, Event, Fact } from '../coverage.js';
import { deepFreeze } from '../freeze.js';
import type { CoverageTables, EventLists, FactTexts } from './coverage-tables.js';
import { hashOf } from './hash.js';
import { lazyList } from './lazy-list.js';
import { lookup } from './lookup.js';

/** Opens a coverage in tables: its facts and events are read when they are asked for. */
export function openCoverage(tables: CoverageTables): Coverage {
  const { version, articles, names, concepts, offices } = tables;
  const numbers = new WeakMap<Fact, number>();
  const readText = textReader(tables.facts);
  const facts = lazyList(tables.facts.article.length, (number): Fact => {
    const article = articles[tables.facts.article[number] ?? -1];
    if (article === undefined) throw new RangeError(`fact ${number} is of no article`);
    // Its text is what was written of a fact without its article.
    const fact = deepFreeze({ ...readText(number), article } as Fact);
    numbers.set(fact, number);
    return fact;
  });
  const events = lazyList(tables.events.starts.length - 1, (number) => eventOf(number, tables.events, facts));
  return Object.freeze({
    version,
    articles,
    facts,
    factByRef: lookup<string, Fact>(
      facts.length,
      (ref) => facts[numberOfRef(ref, tables.facts, facts)],
      () => facts.map((fact) => [fact.ref, fact] as const).values(),
    ),
    events,
    eventOf: lookup<Fact, Event>(
      facts.length,
      (fact) => events[tables.events.of[numbers.get(fact) ?? -1] ?? -1],
      function* () {
        for (const event of events) for (const fact of event.facts) yield [fact, event] as const;
      },
    ),
    names,
    concepts,
    offices,
  });
}

/** Reads a fact without its article. */
function textReader({ texts, starts, shapes }: FactTexts): (number: number) => Record<string, unknown> {
  const bytes = Buffer.from(texts.buffer, texts.byteOffset, texts.byteLength);
  return (number) => {
    const [shape, ...values]: [number, ...unknown[]] = JSON.parse(
      bytes.toString('utf8', starts[number], starts[number + 1]),
    );
    const fact: Record<string, unknown> = {};
    for (const [at, key] of (shapes[shape] ?? []).entries()) fact[key] = values[at];
    return fact;
  };
}

/** The number of the fact with a ref; -1 where there is none. */
function numberOfRef(ref: string, { byRef }: FactTexts, facts: readonly Fact[]): number {
  const last = byRef.length - 1;
  for (let at = hashOf(ref) & last; ; at = (at + 1) & last) {
    const number = (byRef[at] ?? 0) - 1;
    if (number < 0 || facts[number]?.ref === ref) return number;
  }
}

/** An event of which nothing is read before it is asked for: many an event has hundreds of facts. */
function eventOf(number: number, lists: EventLists, facts: readonly Fact[]): Event {
  const known = (numbers: Iterable<number>): readonly Fact[] =>
    Object.freeze(Array.from(numbers).flatMap((fact) => facts[fact] ?? []));
  const own = lists.facts.subarray(lists.starts[number], lists.starts[number + 1]);
  let read: readonly Fact[] | undefined;
  let disputes: Event['disputes'] | undefined;
  return Object.freeze({
    get id() {
      return facts[own[0] ?? -1]?.ref ?? '';
    },
    get facts() {
      read ??= known(own);
      return read;
    },
    get disputes() {
      disputes ??= deepFreeze(
        (lists.disputes.get(number) ?? []).map((dispute) => ({
          slot: dispute.slot,
          facts: known(dispute.facts),
        })),
      );
      return disputes;
    },
  });
}

import { seeded } from '../random.js';
import type { World } from '../world/world.js';
import { askAbout, type Material } from './answerable.js';
import { buildOracle } from './oracle.js';
import { ANSWERABLE, type Question, UNANSWERABLE } from './question.js';
import { askInVain } from './unanswerable.js';

/** Draws without success before a kind of question is given up: a small coverage does not have all. */
const PATIENCE = 400;

/** Questions of every kind, as many of each where the coverage allows, in a random order. */
export function buildQuestions(world: World, each: number, seed: string): Question[] {
  const people = new Map(world.people.all.map((person) => [person.slug, person]));
  const oracle = buildOracle(world);
  const questions: Question[] = [];
  const material = (kind: string): Material => ({ world, oracle, people, random: seeded(`${seed} ${kind}`) });
  const meetings = world.happenings.filter(({ act }) => act === 'meet');
  const asked = new Set<string>();
  const collect = (draw: () => Question | undefined): void => {
    let failures = 0;
    for (let found = 0; found < each && failures < PATIENCE; ) {
      const question = draw();
      if (question === undefined || asked.has(question.ask)) {
        failures += 1;
        continue;
      }
      failures = 0;
      found += 1;
      asked.add(question.ask);
      questions.push(question);
    }
  };
  for (const kind of ANSWERABLE) {
    const from = material(kind);
    collect(() => askAbout(from.random.pick(world.happenings), kind, from));
  }
  for (const kind of UNANSWERABLE) {
    const from = material(kind);
    collect(() => (meetings.length === 0 ? undefined : askInVain(from.random.pick(meetings), kind, from)));
  }
  return seeded(`${seed} order`).shuffled(questions);
}

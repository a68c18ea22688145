import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Point } from './scene.js';

/** A box to be placed, in pixels. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

export interface Placed extends Box {
  /** Its centre. */
  readonly x: number;
  readonly y: number;
}

/** A line between two boxes, by their indices: from what joins to what is joined. */
export type Join = readonly [from: number, to: number];

export interface Network {
  readonly boxes: readonly Placed[];
  /** Pixels, from 0. */
  readonly height: number;
}

/** Pixels kept free between two boxes. */
const GAP = 14;
/** Layouts that are tried; the one with the fewest lines across others is kept. */
const TRIES = 24;
const TICKS = 220;

/**
 * Places boxes so that none overlaps another, none stands out of the width, and joined ones are near each other:
 * a force simulation from several beginnings, then the boxes pushed apart. The same input gives the same layout.
 * @param width pixels; each box fits in it
 */
export function placeNetwork(boxes: readonly Box[], joins: readonly Join[], width: number): Network {
  if (boxes.length === 0) return { boxes: [], height: 0 };
  const layouts = Array.from({ length: TRIES }, (_, turn) => layOut(boxes, joins, width, turn));
  const [first, ...others] = layouts.map((layout) => ({ layout, cost: costOf(layout, joins) }));
  if (first === undefined) throw new Error('a network is laid out at least once');
  return others.reduce((best, each) => (each.cost < best.cost ? each : best), first).layout;
}

type Node = SimulationNodeDatum & { x: number; y: number };

function layOut(boxes: readonly Box[], joins: readonly Join[], width: number, turn: number): Network {
  const random = seeded(turn + 1);
  const nodes: Node[] = boxes.map(() => ({ x: random() * width, y: random() * width }));
  const degrees = boxes.map((_, index) => joins.filter(([, to]) => to === index).length * 3);
  const links: SimulationLinkDatum<Node>[] = joins.map(([source, target]) => ({ source, target }));
  forceSimulation(nodes)
    .randomSource(random)
    .force('link', forceLink(links).distance(60).strength(0.7))
    // What joins little stays between what it joins; what joins much makes room.
    .force(
      'apart',
      forceManyBody<Node>().strength((_, index) => -160 * Math.max(1, degrees[index] ?? 0)),
    )
    // A phone is upright: rather long than wide.
    .force('x', forceX(width / 2).strength(0.09))
    .force('y', forceY(0).strength(0.05))
    .stop()
    .tick(TICKS);
  return separate(
    boxes.map(({ width, height }, index) => ({
      width,
      height,
      x: nodes[index]?.x ?? 0,
      y: nodes[index]?.y ?? 0,
    })),
    width,
  );
}

/** Moves boxes apart, first a little each, at last the lower ones down until none overlaps. */
function separate(boxes: readonly Placed[], width: number): Network {
  const inside = (x: number, box: Box) => Math.min(Math.max(x, box.width / 2), width - box.width / 2);
  const moved = boxes.map((box) => ({ ...box, x: inside(box.x, box) }));
  for (let round = 0; round < 60; round++) {
    let apart = true;
    for (const [index, a] of moved.entries())
      for (const b of moved.slice(index + 1)) {
        const overlapX = (a.width + b.width) / 2 + GAP - Math.abs(a.x - b.x);
        const overlapY = (a.height + b.height) / 2 + GAP - Math.abs(a.y - b.y);
        if (overlapX <= 0 || overlapY <= 0) continue;
        apart = false;
        if (overlapX < overlapY) {
          const step = ((a.x <= b.x ? -1 : 1) * overlapX) / 2;
          a.x = inside(a.x + step, a);
          b.x = inside(b.x - step, b);
        } else {
          const step = ((a.y <= b.y ? -1 : 1) * overlapY) / 2;
          a.y += step;
          b.y -= step;
        }
      }
    if (apart) break;
  }
  const downwards = [...moved].sort((a, b) => a.y - b.y);
  for (const [index, box] of downwards.entries())
    for (let again = true; again; ) {
      again = false;
      for (const above of downwards.slice(0, index)) {
        if (Math.abs(above.x - box.x) >= (above.width + box.width) / 2 + GAP / 2) continue;
        const lowest = above.y + (above.height + box.height) / 2 + GAP / 2;
        if (box.y >= lowest || Math.abs(above.y - box.y) >= lowest - above.y) continue;
        box.y = lowest;
        again = true;
      }
    }
  const top = Math.min(...moved.map(({ y, height }) => y - height / 2));
  const bottom = Math.max(...moved.map(({ y, height }) => y + height / 2));
  return { boxes: moved.map((box) => ({ ...box, y: box.y - top })), height: bottom - top };
}

/** How much there is to dislike: lines across boxes, lines across lines, length of lines, height. */
function costOf({ boxes, height }: Network, joins: readonly Join[]): number {
  const lines = joins.flatMap(([from, to]) => {
    const [a, b] = [boxes[from], boxes[to]];
    return a === undefined || b === undefined ? [] : [{ from, to, a, b }];
  });
  let cost = height / 60;
  // A line from person to person is two, by way of their dates: best with the dates in the middle.
  for (const [index, box] of boxes.entries()) {
    const around = lines.filter(({ from }) => from === index).map(({ b }) => b);
    if (around.length === 0) continue;
    const x = around.reduce((sum, each) => sum + each.x, 0) / around.length;
    const y = around.reduce((sum, each) => sum + each.y, 0) / around.length;
    cost += Math.hypot(box.x - x, box.y - y) / 40;
  }
  for (const [index, { from, to, a, b }] of lines.entries()) {
    cost += Math.hypot(a.x - b.x, a.y - b.y) / 80;
    cost += 20 * boxes.filter((box, at) => at !== from && at !== to && crossesBox(a, b, box)).length;
    for (const other of lines.slice(index + 1)) {
      const joined = [other.from, other.to].some((end) => end === from || end === to);
      if (!joined && cross(a, b, other.a, other.b)) cost += 4;
    }
  }
  return cost;
}

/** A line this near to a box looks as if it went in, pixels. */
const NEAR = 6;

function crossesBox(a: Point, b: Point, box: Placed): boolean {
  const [left, right] = [box.x - box.width / 2 - NEAR, box.x + box.width / 2 + NEAR];
  const [top, bottom] = [box.y - box.height / 2 - NEAR, box.y + box.height / 2 + NEAR];
  return (
    cross(a, b, { x: left, y: top }, { x: right, y: bottom }) ||
    cross(a, b, { x: left, y: bottom }, { x: right, y: top })
  );
}

/** Whether two stretches have a point in common. */
function cross(a: Point, b: Point, c: Point, d: Point): boolean {
  const side = (p: Point, q: Point, r: Point) =>
    Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Numbers from 0 to 1, the same for the same seed: a linear congruence with the constants of Numerical Recipes. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (1_664_525 * state + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

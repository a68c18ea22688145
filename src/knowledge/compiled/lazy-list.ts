/** Members that are kept although nobody holds them: those of the last answers. */
const KEPT = 4096;

/** References to members that nobody holds any more are thrown away when there are so many, and then twice as many. */
const MOST_HELD = 4 * KEPT;

/** By lazy list: what gives the member at a place. */
const readers = new WeakMap<readonly object[], (at: number) => object | undefined>();

/**
 * The member at a place of a list, undefined where there is none: of a lazy one without the detour over the name
 * that any place of an array has.
 */
export function memberAt<Member extends object>(list: readonly Member[], at: number): Member | undefined {
  // What reads a list gives its members.
  const read = readers.get(list) as ((at: number) => Member | undefined) | undefined;
  return read === undefined ? list[at] : read(at);
}

/**
 * A list whose members are read when they are asked for. As long as anybody holds a member, asking for its place
 * again gives the same object, as it does with an ordinary list; walking over the list gives passing copies of
 * those that nobody holds.
 * @param read makes the member at a place
 */
export function lazyList<Member extends object>(
  length: number,
  read: (at: number) => Member,
): readonly Member[] {
  const held = new Map<number, WeakRef<Member>>();
  let most = MOST_HELD;
  /** By the last digits of their places: the place, and the member. */
  const keptPlaces = new Int32Array(KEPT).fill(-1);
  const kept: (Member | undefined)[] = new Array(KEPT).fill(undefined);
  const hold = (at: number, member: Member): void => {
    if (held.size >= most) {
      for (const [other, reference] of held) if (reference.deref() === undefined) held.delete(other);
      most = Math.max(MOST_HELD, 2 * held.size);
    }
    held.set(at, new WeakRef(member));
  };
  const member = (at: number): Member => {
    const slot = at % KEPT;
    const last = keptPlaces[slot] === at ? kept[slot] : undefined;
    if (last !== undefined) return last;
    const known = held.get(at)?.deref();
    const found = known ?? read(at);
    if (known === undefined) hold(at, found);
    keptPlaces[slot] = at;
    kept[slot] = found;
    return found;
  };
  // A reference keeps what it refers to until the work in hand is done: for all members that would be too much.
  const walk = function* (): Generator<Member, undefined> {
    for (let at = 0; at < length; at++) yield held.get(at)?.deref() ?? read(at);
  };
  const place = (key: string | symbol): number | undefined => {
    if (typeof key === 'symbol' || !/^\d+$/.test(key)) return undefined;
    const at = Number(key);
    return at < length ? at : undefined;
  };
  // The array has a length and nothing in it: whatever walks over it asks here for what stands at a place.
  const places: Member[] = new Array(length);
  const list = new Proxy(places, {
    get: (target, key, receiver) => {
      if (key === Symbol.iterator || key === 'values') return walk;
      const at = place(key);
      return at === undefined ? Reflect.get(target, key, receiver) : member(at);
    },
    has: (target, key) => place(key) !== undefined || Reflect.has(target, key),
    ownKeys: (target) => [
      ...Array.from({ length }, (_, at) => String(at)),
      ...Reflect.ownKeys(target).filter((key) => place(key) === undefined),
    ],
    getOwnPropertyDescriptor: (target, key) => {
      const at = place(key);
      return at === undefined
        ? Reflect.getOwnPropertyDescriptor(target, key)
        : { value: member(at), writable: true, enumerable: true, configurable: true };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
  readers.set(list, (at) => (at >= 0 && at < length ? member(at) : undefined));
  return list;
}

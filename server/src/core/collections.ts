/** The items by key, each group in the items' order. (`Map.groupBy` needs a newer Node than the oldest editor has.) */
export function groupBy<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The items without those whose key an earlier one has. */
export function uniqueBy<T>(items: readonly T[], keyOf: (item: T) => string): readonly T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(keyOf(item))) first.set(keyOf(item), item);
  return [...first.values()];
}

const EMPTY: ReadonlySet<never> = new Set<never>();

/** The set of some items; all that are empty are one and the same, for where most are and there are very many. */
export const setOf = <T>(items: readonly T[]): ReadonlySet<T> => (items.length === 0 ? EMPTY : new Set(items));

/** A `setOf` that gives the same set for the same items in the same order. */
export function sharedSets(): (items: readonly string[]) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>();
  return (items) => {
    const key = items.join('\n');
    const set = known.get(key) ?? setOf(items);
    known.set(key, set);
    return set;
  };
}

/** Whether two plain values have the same content, apart from some properties of the objects in them. Sets and lists must also have it in the same order. */
export function sameContent(a: unknown, b: unknown, except: ReadonlySet<string> = EMPTY): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (a instanceof Set || b instanceof Set) return a instanceof Set && b instanceof Set && sameContent([...a], [...b], except);
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && (except.has(key) || sameContent((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key], except)));
}

/** How many items two sets have in common. */
export function countShared<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

/** Whether two sets have an item in common. */
export function meet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  for (const item of a) if (b.has(item)) return true;
  return false;
}

/** Whether both sets have items, and none in common. */
export const areApart = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size > 0 && b.size > 0 && !meet(a, b);

/** Adds to the set under a key. */
export function addTo<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  const set = index.get(key);
  if (set) set.add(value);
  else index.set(key, new Set([value]));
}

/** Removes from the set under a key, and the key with its last value. */
export function removeFrom<K, V>(index: Map<K, Set<V>>, key: K, value: V): void {
  const set = index.get(key);
  if (set?.delete(value) && set.size === 0) index.delete(key);
}

/** How often each value occurs; counts go up and down. */
export class Counter<T extends string> {
  readonly #counts = new Map<T, number>();

  add(value: T, times = 1): void {
    const count = (this.#counts.get(value) ?? 0) + times;
    if (count > 0) this.#counts.set(value, count);
    else this.#counts.delete(value);
  }

  addAll(other: Counter<T>): void {
    for (const [value, count] of other.#counts) this.add(value, count);
  }

  values(): readonly T[] {
    return [...this.#counts.keys()].sort();
  }

  /** The value that occurs most often; of equals the longest, then the first in order. */
  most(): T | undefined {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1))[0]?.[0];
  }
}

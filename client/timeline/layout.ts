/** Something that takes up a stretch of a row. */
export interface Stretch {
  readonly id: string;
  /** In pixels. */
  readonly start: number;
  readonly end: number;
  /** The heavier go first and so come to stand higher. */
  readonly weight: number;
}

/**
 * Puts stretches into as few rows as a simple rule finds, so that none overlap: each, the heaviest first, into the first row with room for it.
 * @param gap pixels that stay free between two in a row
 * @returns the row of each by id; what does not fit into `rows` rows is left out
 */
export function pack(stretches: readonly Stretch[], gap: number, rows: number): Map<string, number> {
  const taken: Stretch[][] = [];
  const placed = new Map<string, number>();
  for (const stretch of [...stretches].sort((a, b) => b.weight - a.weight || a.start - b.start)) {
    const free = taken.findIndex((row) => row.every(({ start, end }) => end + gap <= stretch.start || stretch.end + gap <= start));
    const row = free < 0 ? taken.length : free;
    if (row >= rows) continue;
    (taken[row] ??= []).push(stretch);
    placed.set(stretch.id, row);
  }
  return placed;
}

/** The time from `first` to `last` in milliseconds, at least `least` long, with a margin on both sides; on the right there is room for text. */
export function padded(first: number, last: number, least: number): [number, number] {
  const length = Math.max(last - first, least);
  const start = first - (length - (last - first)) / 2;
  return [start - length * 0.05, start + length * 1.15];
}

/** Where most of these times lie: the shortest stretch that holds three quarters of them, as others may be decades away. `times` is sorted. */
export function core(times: readonly number[]): [number, number] | undefined {
  const held = Math.ceil(times.length * 0.75);
  let best: [number, number] | undefined;
  for (let i = 0; i + held <= times.length; i++) {
    const [first, last] = [times[i], times[i + held - 1]];
    if (first !== undefined && last !== undefined && (!best || last - first < best[1] - best[0])) best = [first, last];
  }
  return best;
}

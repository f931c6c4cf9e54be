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

/** The time from `first` to `last` in milliseconds, with a margin on both sides, at least `least` long. */
export function padded(first: number, last: number, least: number): [number, number] {
  const margin = Math.max((last - first) * 0.05, (least - (last - first)) / 2);
  return [first - margin, last + margin];
}

/** Where most of these times lie: without the earliest and latest tenth, which may be decades away. `times` is sorted. */
export function core(times: readonly number[]): [number, number] | undefined {
  const [first] = times;
  if (first === undefined) return undefined;
  const at = (share: number): number => times[Math.round(share * (times.length - 1))] ?? first;
  return times.length < 10 ? [at(0), at(1)] : [at(0.1), at(0.9)];
}

/** "Island", "Islands" and "Islander", "Iran" and "Iranian", "Democrats" and "Democratic", "Zionist" and "Zionism" are two forms of one word, not two spellings. */
export const isInflected = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (/ics?$/.test(long) && long.replace(/ics?$/, '') === short.replace(/s$/, '')) return true;
  if (/is[mt]s?$/.test(short) && /is[mt]s?$/.test(long)) return short.replace(/is[mt]s?$/, '') === long.replace(/is[mt]s?$/, '');
  const stem = short.replace(/[aeio]$/, '');
  return (long.startsWith(short) && /^(?:s|es|n|an|ian|al|ic|ers?)$/.test(long.slice(short.length))) || (stem !== short && long.startsWith(stem) && /^[aeio](?:an|n)$/.test(long.slice(stem.length)));
};

/** Letters to change, add, leave out or swap to make one word the other (Damerau and Levenshtein, adjacent swaps once); more than `most` is not counted on. */
export function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j]!, before[j - 2]! + 1);
    }
    if (Math.min(...row) > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}

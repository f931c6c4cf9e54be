/** The known word that somebody most likely meant: it differs in a letter or two, or begins alike. */
export function meant(written: string, known: readonly string[]): string | undefined {
  const word = written.slice(0, 40).toLowerCase();
  const [best] = known
    .map((candidate) => ({ candidate, distance: candidate.startsWith(word) && word.length > 2 ? 1 : distance(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.distance - b.distance);
  return best?.candidate;
}

/** How many letters have to be put in, taken out or replaced (Levenshtein). */
function distance(a: string, b: string): number {
  let row = [...b, ''].map((_, i) => i);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) next.push(Math.min(row[j + 1]! + 1, next[j]! + 1, row[j]! + (letter === other ? 0 : 1)));
    row = next;
  }
  return row.at(-1)!;
}

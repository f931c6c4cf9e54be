import { distance } from '../spelling.ts';

/** The known word that somebody most likely meant: it differs in a letter or two, or begins alike. */
export function meant(written: string, known: readonly string[]): string | undefined {
  const word = written.slice(0, 40).toLowerCase();
  const [best] = known
    .map((candidate) => ({ candidate, most: Math.max(1, Math.floor(candidate.length / 3)) }))
    .map(({ candidate, most }) => ({ candidate, most, slips: candidate.startsWith(word) && word.length > 2 ? 1 : distance(word, candidate, most) }))
    .filter(({ slips, most }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return best?.candidate;
}
